package fi.arvo.extract;

/**
 * A value as its characters, without spaces around it. Used again for each value, so that reading
 * makes no garbage.
 */
final class Cell {
  private static final char[] NOTHING = {};

  char[] chars = NOTHING;
  int from;
  int to;

  /**
   * Whether the source gave a number, day or truth value rather than text: it is then written
   * plainly, whatever marks the extract's texts use.
   */
  boolean typed;

  /** Whether there is no value because the source itself says that none applies. */
  boolean notApplicable;

  void set(char[] source, int begin, int end, boolean isTyped) {
    int first = begin;
    int last = end;
    while (first < last && space(source[first])) {
      first++;
    }
    while (first < last && space(source[last - 1])) {
      last--;
    }
    chars = source;
    from = first;
    to = last;
    typed = isTyped;
    notApplicable = false;
  }

  void set(String text, boolean isTyped) {
    set(text.toCharArray(), 0, text.length(), isTyped);
  }

  void clear() {
    from = 0;
    to = 0;
    notApplicable = false;
  }

  boolean empty() {
    return from == to;
  }

  int length() {
    return to - from;
  }

  String text() {
    return new String(chars, from, to - from);
  }

  boolean is(char[] text) {
    if (text.length != to - from) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (chars[from + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean space(char c) {
    return c <= ' '
        || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF'));
  }
}
