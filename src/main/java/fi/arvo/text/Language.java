package fi.arvo.text;

import java.util.Arrays;
import java.util.List;
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
          + " tuskin ilma eiku eiks emmä emmää enmä harvoin eipä enpä etpä emmepä eivätpä eikö eihän enhän",
      "voisi voisivat voisitte voisit saisi saisivat saisitte pitäisi toivoisin kunpa kaipaisin",
      "vain pelkästään ainoastaan",
      "hyvin hirveän hirveen kauhean kauheen kamalan älyttömän järjettömän törkeän sairaan helvetin"
          + " saatanan perkeleen pirun hemmetin mahtavan mukavan ihanan uskomattoman vitun paskan"
          + " täydellisen täydellisesti kivan oikean selvästi",
      "ikinä koskaan milloinkaan",
      "parempaa parempi paremmin huonompaa huonompi huonommin surkeampaa",
      "uo yö ie ää tt kk uu yy ii",
      "ssa ssä sta stä lla llä lta ltä lle sti nen isi vat vät aan een iin nut nyt tiin kaa kää kin"
          + " mme tte",
      "mutta vaan vaikka koska että ettei etten jotta sillä paitsi kunnes joten jos kun mut silti",
      5),
  SV(
      SwedishStemmer::new,
      """
      och är inte jag i det den att en ett som på för med av har hade var vi ni de dom er oss mig min
      mitt mina ert era sig till från om men så mycket väldigt när man kan ska skulle blev bli fick
      får alltid aldrig också bara här där hur vad vem vilken eller utan efter innan någon något
      några ingen inget inga detta denna dessa hon han hans hennes sin sitt sina alla allt mer mest
      än nu ju då ha varit vara tack bra dålig dåligt jätte riktigt helt lite igen hos vid över
      under mot åt ej
      """,
      "inte ej aldrig utan ingen inget inga ingenting icke knappast varken inge",
      "kunde borde skulle önskar",
      "bara endast enbart",
      "fruktansvärt otroligt hemskt förbannat jävla jävligt sjukt grymt riktigt bra förskräckligt"
          + " förfärligt vansinnigt fantastiskt",
      "aldrig nånsin någonsin",
      "bättre sämre",
      "å",
      "ning ningen het heten igt ade erna arna orna ligt ades",
      "men fast fastän eftersom medan dock att",
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
      "terribly awfully pretty insanely damn bloody fucking ridiculously amazingly incredibly"
          + " extremely well perfectly badly horribly dreadfully wonderfully nice really",
      "never ever",
      "better worse happier easier",
      "th wh tion ough ness w",
      "ly 's ing",
      "but because although though however while yet",
      Integer.MAX_VALUE);

  private static final String FINNISH_UN = "epä";
  private static final int SHORTEST_ABESSIVE = 6;
  private static final List<String> SWEDISH_WITHOUT =
      List.of("fri", "fritt", "fria", "lös", "löst", "lösa");

  private final Supplier<SnowballStemmer> stemmer;
  private final Set<String> functionWords;
  private final Set<String> negators;
  private final Set<String> wishes;
  private final Set<String> merely;
  private final Set<String> strengtheners;
  private final Set<String> evers;
  private final Set<String> comparatives;
  private final Set<String> letters;
  private final Set<String> endings;
  private final Set<String> clauseWords;
  private final int compoundPart;

  Language(
      Supplier<SnowballStemmer> stemmer,
      String functionWords,
      String negators,
      String wishes,
      String merely,
      String strengtheners,
      String evers,
      String comparatives,
      String letters,
      String endings,
      String clauseWords,
      int compoundPart) {
    this.stemmer = stemmer;
    this.functionWords = words(functionWords);
    this.negators = words(negators);
    this.wishes = words(wishes);
    this.merely = words(merely);
    this.strengtheners = words(strengtheners);
    this.evers = words(evers);
    this.comparatives = words(comparatives);
    this.letters = words(letters);
    this.endings = words(endings);
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

  /** Whether its letters or its ending are those of words of the language. */
  boolean looksOwn(String word) {
    return letters.stream().anyMatch(word::contains) || endings.stream().anyMatch(word::endsWith);
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

  /** Whether it makes a negation of a comparative the strongest praise or blame: <i>never</i>. */
  boolean saysEver(String word) {
    return evers.contains(word);
  }

  /** Whether it compares, as <i>better, worse</i>. */
  boolean compares(String word) {
    return comparatives.contains(word);
  }

  /** Whether before a word of feeling it only says how much. */
  boolean strengthens(String word) {
    return strengtheners.contains(word);
  }

  /** Whether a negation may follow what it negates. */
  boolean negatesBackwards() {
    return this != EN;
  }

  /**
   * Whether the ending of a word says that there is none of what it begins with: Finnish abessive
   * and caritive (<i>vaivatta, vaivaton, jonottamatta</i>), Swedish <i>-fri, -lös</i>, English
   * <i>-less, -free</i>. A partitive like <i>virhettä</i> or <i>varmuutta</i> isn't one.
   *
   * @param stem letters that the word is known by
   */
  boolean saysWithout(String word, int stem) {
    String ending = word.substring(stem);
    return switch (this) {
      case FI -> isCaritive(ending) || isAbessive(word, ending);
      case SV -> SWEDISH_WITHOUT.stream().anyMatch(ending::endsWith);
      case EN -> ending.equals("less") || ending.equals("lessly") || ending.equals("free");
    };
  }

  /** What is negated by the first part of a word, as <i>epä</i>; null when nothing is. */
  String negatedPart(String word) {
    return this == FI && word.startsWith(FINNISH_UN) ? word.substring(FINNISH_UN.length()) : null;
  }

  private static boolean isCaritive(String ending) {
    return ending.endsWith("ton")
        || ending.endsWith("tön")
        || ending.contains("ttom")
        || ending.contains("ttöm")
        || ending.endsWith("tonta")
        || ending.endsWith("töntä");
  }

  private static boolean isAbessive(String word, String ending) {
    if (word.length() < SHORTEST_ABESSIVE
        || !ending.endsWith("ta") && !ending.endsWith("tä")
        || !word.endsWith("tta") && !word.endsWith("ttä")) {
      return false;
    }
    char vowel = word.charAt(word.length() - 4);
    char before = word.charAt(word.length() - 5);
    return switch (vowel) {
      case 'e' -> before == 'e';
      case 'u', 'y' -> before != vowel;
      default -> "aäioö".indexOf(vowel) >= 0;
    };
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
