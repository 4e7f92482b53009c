package fi.arvo.text;

/** One word of an entry of several words. */
record WordForm(String word, boolean open, String stem) {

  static WordForm of(Language language, String text) {
    boolean open = text.endsWith("*");
    String word = open ? text.substring(0, text.length() - 1) : text;
    return new WordForm(word, open, open ? word : Stems.stem(language, word));
  }

  boolean fits(String other, String otherStem) {
    return open
        ? other.startsWith(word)
        : other.equals(word) || stem.length() >= WordIndex.SHORTEST_STEM && stem.equals(otherStem);
  }
}
