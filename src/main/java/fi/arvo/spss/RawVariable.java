package fi.arvo.spss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A variable as the file describes it, before its texts are decoded. */
final class RawVariable {
  /** A value and what it is called. @param value of a number its eight bytes, else the text */
  record RawLabel(byte[] value, byte[] label) {}

  /** Bytes of a string that is stored in one go. */
  static final int LONGEST_SEGMENT = 255;

  /** Where its eight-byte elements begin in a case. */
  final int element;

  /** Bytes of its text; 0 for a number. */
  int width;

  /** Elements that it takes in a case. */
  int elements;

  final int format;
  final byte[] shortName;
  byte[] name;
  byte[] question = {};
  UserMissing missing = UserMissing.NONE;

  /** Lists of labels, which it may share with other variables. */
  final List<List<RawLabel>> labels = new ArrayList<>();

  RawVariable(int element, int width, int format, byte[] shortName) {
    this.element = element;
    this.width = width;
    this.elements = Math.max(1, elements(width));
    this.format = format;
    this.shortName = shortName;
    this.name = shortName;
  }

  static int elements(int width) {
    return (width + 7) / 8;
  }

  /** Without blanks and zeros at the end. */
  static byte[] stripped(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
