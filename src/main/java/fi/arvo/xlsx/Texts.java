package fi.arvo.xlsx;

import java.io.IOException;

/** Reads the text of a cell or of a shared string, which may be in several runs. */
final class Texts {
  private Texts() {}

  /**
   * Puts the text together, up to the end of the element that the walk is at. How to pronounce it
   * ({@code rPh}) is no part of it.
   */
  static void read(XmlPart xml, String element, StringBuilder text) throws IOException {
    int begin = text.length();
    boolean inText = false;
    int inPronunciation = 0;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("t")) {
        inText = true;
      } else if (xml.ends("t")) {
        inText = false;
      } else if (xml.starts("rPh")) {
        inPronunciation++;
      } else if (xml.ends("rPh")) {
        inPronunciation--;
      } else if (inText && inPronunciation == 0 && xml.isText()) {
        xml.appendText(text);
      }
    }
    unescape(text, begin);
  }

  /**
   * Characters that XML can't hold are written {@code _x000D_}, and an underscore {@code _x005F_}.
   */
  static void unescape(StringBuilder text, int from) {
    int at = text.indexOf("_x", from);
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        text.replace(at, at + 7, String.valueOf((char) code));
      }
      at = text.indexOf("_x", at + 1);
    }
  }

  private static int code(StringBuilder text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = 16 * code + digit;
    }
    return code;
  }
}
