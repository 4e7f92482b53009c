package fi.arvo.spss;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads numbers in the file's order of bytes, and knows how far it has come. */
final class SavInput {
  private final DataInputStream in;
  private boolean littleEndian;
  private long position;

  SavInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  void littleEndian(boolean little) {
    littleEndian = little;
  }

  long position() {
    return position;
  }

  int integer() throws IOException {
    int value = bigEndianInteger();
    return littleEndian ? Integer.reverseBytes(value) : value;
  }

  int bigEndianInteger() throws IOException {
    try {
      int value = in.readInt();
      position += Integer.BYTES;
      return value;
    } catch (EOFException e) {
      throw cutOff();
    }
  }

  long longInteger() throws IOException {
    try {
      long value = in.readLong();
      position += Long.BYTES;
      return littleEndian ? Long.reverseBytes(value) : value;
    } catch (EOFException e) {
      throw cutOff();
    }
  }

  double number() throws IOException {
    return Double.longBitsToDouble(longInteger());
  }

  /** So many bytes; memory is taken as they come, not as they are promised. */
  byte[] bytes(int count) throws IOException {
    if (count < 0) {
      throw UnfitSav.damaged("a length below 0 at byte " + position);
    }
    byte[] bytes = in.readNBytes(count);
    position += bytes.length;
    if (bytes.length < count) {
      throw cutOff();
    }
    return bytes;
  }

  void skip(long count) throws IOException {
    try {
      in.skipNBytes(count);
      position += count;
    } catch (EOFException e) {
      throw cutOff();
    }
  }

  /** Up to so many bytes; -1 at the end. */
  int read(byte[] target, int from, int length) throws IOException {
    int count = in.read(target, from, length);
    position += Math.max(count, 0);
    return count;
  }

  private UnfitSav cutOff() {
    return new UnfitSav("ends in the middle of its description of the columns; fetch it again.");
  }
}
