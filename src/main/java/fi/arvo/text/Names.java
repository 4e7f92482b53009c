package fi.arvo.text;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names and the forms that Finnish inflects them to: {@code Virtanen}, {@code Virtasen}, {@code
 * Virtaselle}; {@code Lahti}, {@code Lahden}; {@code Matti}, {@code Matin}; {@code Tuomas}, {@code
 * Tuomaksen}. Upper and lower case are one, as people write names without capitals too; a name that
 * is also a word (Toivo, Onni) hides the word.
 */
final class Names implements Serializable {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}]+");

  /** Case, possessive and clitic of Finnish, and the genitive of Swedish. */
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:s|n|a|ä|ta|tä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|tta|ttä|[aeiouyäö]n|h[aeiouyäö]n"
              + "|seen|t|[ij]?en|iden|itten|tten|[ij][aä]|issa|issä|ista|istä|illa|illä|ilta|iltä|ille|ihin)?"
              + "(?:ni|si|nsa|nsä|mme|nne|[ae]nsa|[eä]nsä|[ae]n)?"
              + "(?:kin|kaan|kään|ko|kö|han|hän|pa|pä)?");

  /** The strong grade of Finnish before a last vowel, and its weak one. */
  private static final Map<String, String> WEAK =
      Map.ofEntries(
          Map.entry("kk", "k"),
          Map.entry("pp", "p"),
          Map.entry("tt", "t"),
          Map.entry("nk", "ng"),
          Map.entry("nt", "nn"),
          Map.entry("lt", "ll"),
          Map.entry("rt", "rr"),
          Map.entry("mp", "mm"),
          Map.entry("p", "v"),
          Map.entry("t", "d"),
          Map.entry("k", ""));

  private static final String VOWELS = "aeiouyäöå";

  private final Set<String> stems = new HashSet<>();

  Names(Collection<String> names) {
    for (String whole : names) {
      for (String name : BETWEEN_NAMES.split(whole.toLowerCase(Locale.ROOT))) {
        if (!name.isEmpty()) {
          addStems(name);
        }
      }
    }
  }

  /** The text with every name hidden. */
  String hide(String text) {
    if (stems.isEmpty()) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && isLetter(text, to)) {
        to += Character.charCount(text.codePointAt(to));
      }
      if (to == from) {
        hidden.appendCodePoint(text.codePointAt(from));
        from += Character.charCount(text.codePointAt(from));
      } else {
        String word = text.substring(from, to);
        hidden.append(names(word.toLowerCase(Locale.ROOT)) ? Masking.MASK : word);
        from = to;
      }
    }
    return hidden.toString();
  }

  private static boolean isLetter(String text, int at) {
    int c = text.codePointAt(at);
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private boolean names(String word) {
    for (int end = word.length(); end > 1; end--) {
      if (stems.contains(word.substring(0, end)) && ENDING.matcher(word.substring(end)).matches()) {
        return true;
      }
    }
    return false;
  }

  private void addStems(String name) {
    stems.add(name);
    int last = name.length() - 1;
    if (name.endsWith("nen")) {
      stems.add(name.substring(0, last - 2) + "se");
      stems.add(name.substring(0, last - 2) + "s");
      stems.add(name.substring(0, last - 2) + "si");
    } else if (name.endsWith("s")) {
      stems.add(name.substring(0, last) + "kse");
      stems.add(name.substring(0, last) + "ksi");
      stems.add(name.substring(0, last) + name.charAt(Math.max(0, last - 1)));
    } else if (VOWELS.indexOf(name.charAt(last)) < 0) {
      stems.add(name + "i");
      stems.add(name + "e");
    } else {
      addGrades(name.substring(0, last), name.charAt(last));
    }
  }

  private void addGrades(String trunk, char vowel) {
    Set<String> trunks = new HashSet<>(Set.of(trunk));
    for (Map.Entry<String, String> grade : WEAK.entrySet()) {
      if (trunk.length() > grade.getKey().length() && trunk.endsWith(grade.getKey())) {
        trunks.add(trunk.substring(0, trunk.length() - grade.getKey().length()) + grade.getValue());
      }
    }
    for (String grade : trunks) {
      stems.add(grade + vowel);
      if (vowel == 'i' || vowel == 'e') {
        stems.add(grade + "e");
        stems.add(grade + "i");
        // Saari, saarta; Niemi, niemiä.
        stems.add(grade);
      }
    }
  }
}
