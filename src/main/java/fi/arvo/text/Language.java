package fi.arvo.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** A language that is read: its stems, and the small words that its grammar hangs on. */
enum Language {
  FI(
      FinnishStemmer::new,
      """
      ja on ei oli en et emme ette eivät olen olet olemme ovat että se ne hän he me te minä mä mun
      mulle sä minun minua minulle meidän meille teidän teille niin kun kuin jos mutta vaan vaikka
      myös nyt vain vielä aina tosi todella erittäin kyllä joka jotka mikä mitä missä siitä sitä sen
      tämä tätä tässä tuo kaikki kanssa ilman sekä tai eikä ettei koska sain saa sai olisi ollut ole
      olla oikein ihan liian aika taas heti jo kovin hyvin hyvä hyvää huono kiitos pitää voi täällä
      teiltä teille teistä itse mikään mitään kukaan ketään joku joskus usein silti siis sitten
      """,
      "ei en et emme ette eivät eikä enkä etkä emmekä ettekä eivätkä ettei etten älä älkää ilman"
          + " tuskin ilma eiku eiks emmä en mä harvoin",
      "voisi voisivat voisitte voisit saisi saisivat saisitte pitäisi toivoisin kunpa kaipaisin",
      "vain pelkästään ainoastaan",
      "mutta vaan vaikka koska että ettei etten jotta sillä paitsi kunnes joten jos kun mut silti",
      5),
  SV(
      SwedishStemmer::new,
      """
      och är inte jag det den att en ett som på för med av har hade var vi ni de dom er oss mig min
      mitt mina ert era sig till från om men så mycket väldigt när man kan ska skulle blev bli fick
      får alltid aldrig också bara här där hur vad vem vilken eller utan efter innan någon något
      några ingen inget inga detta denna dessa hon han hans hennes sin sitt sina alla allt mer mest
      än nu ju då ha varit vara tack bra dålig dåligt jätte riktigt helt lite igen hos vid över
      under mot åt ej
      """,
      "inte ej aldrig utan ingen inget inga ingenting icke knappast varken inge",
      "kunde borde skulle önskar",
      "bara endast enbart",
      "men fast fastän eftersom medan dock att så",
      5),
  EN(
      EnglishStemmer::new,
      """
      the and is was are were be been i you he she it we they my your our their me us them this that
      these those of to in for with on at from by as but not no very so too just all any some have
      has had do does did will would can could should what when where who how which there here than
      then if or an about out up more most never always nothing again after before because it's
      don't didn't i'm i've your its am get got
      """,
      "not no never without nothing nobody none neither nor hardly barely cannot cant dont didnt"
          + " doesnt isnt wasnt wont couldnt wouldnt arent havent hasnt aint",
      "could should wish",
      "only just merely",
      "but because although though however while yet",
      Integer.MAX_VALUE);

  private final Supplier<SnowballStemmer> stemmer;
  private final Set<String> functionWords;
  private final Set<String> negators;
  private final Set<String> wishes;
  private final Set<String> merely;
  private final Set<String> clauseWords;
  private final int compoundPart;

  Language(
      Supplier<SnowballStemmer> stemmer,
      String functionWords,
      String negators,
      String wishes,
      String merely,
      String clauseWords,
      int compoundPart) {
    this.stemmer = stemmer;
    this.functionWords = words(functionWords);
    this.negators = words(negators);
    this.wishes = words(wishes);
    this.merely = words(merely);
    this.clauseWords = words(clauseWords);
    this.compoundPart = compoundPart;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A stemmer of its own; it is not safe to share. */
  SnowballStemmer stemmer() {
    return stemmer.get();
  }

  /** Whether it is one of the words that make a text this language. */
  boolean isFunctionWord(String word) {
    return functionWords.contains(word);
  }

  /** Whether it turns what follows into its opposite. */
  boolean negates(String word) {
    return negators.contains(word) || this == EN && word.endsWith("n't");
  }

  /** Whether it says that something good is wished for, and so isn't there. */
  boolean wishes(String word) {
    return wishes.contains(word);
  }

  /** Whether a negation before it is none, as in <i>not only</i>. */
  boolean merely(String word) {
    return merely.contains(word);
  }

  /** Whether it begins a clause. */
  boolean beginsClause(String word) {
    return clauseWords.contains(word);
  }

  /** The letters that a part of a compound needs to be known in it. */
  int compoundPart() {
    return compoundPart;
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
  }
}
