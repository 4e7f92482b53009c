package fi.arvo.xlsx;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of a part, within limits that stop a zip bomb: how much they may grow beyond
 * what is packed, how many they may be, and how long a single tag or text may be. Compares the
 * checksum at the end, which {@link java.util.zip.ZipFile} doesn't.
 */
final class PartStream extends FilterInputStream {
  /** Up to so many bytes a part may be of any ratio. */
  private static final long SMALL = 64L << 20;

  /** Sheets of equal cells come to 50; what deflate can do at most is 1032. */
  private static final long MOST_RATIO = 200;

  private static final long MOST_BYTES = 4L << 30;

  /** A cell has 32,767 characters at most. */
  private static final int LONGEST_TEXT = 4 << 20;

  private final String part;
  private final long packed;
  private final long checksum;
  private final CRC32 crc = new CRC32();
  private long bytes;
  private long sinceTag;

  PartStream(InputStream in, ZipEntry entry) {
    super(in);
    part = entry.getName();
    packed = Math.max(entry.getCompressedSize(), 1);
    checksum = entry.getCrc();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count;
    try {
      count = super.read(target, from, length);
    } catch (ZipException | EOFException e) {
      throw UnfitWorkbook.damaged(part, e);
    }
    if (count < 0) {
      if (checksum >= 0 && crc.getValue() != checksum) {
        throw UnfitWorkbook.damaged(part);
      }
      return count;
    }
    crc.update(target, from, count);
    bytes += count;
    if (bytes > MOST_BYTES || (bytes > SMALL && bytes / packed > MOST_RATIO)) {
      throw new UnfitWorkbook(
          "unpacks to far more than a workbook of its size holds ("
              + part
              + "), as a zip bomb does; it is not read. Save it again in Excel, or export it as"
              + " CSV.");
    }
    for (int at = from; at < from + count; at++) {
      sinceTag = target[at] == '<' ? 0 : sinceTag + 1;
      if (sinceTag > LONGEST_TEXT) {
        throw new UnfitWorkbook(
            "has a text of more than 4 MB in one place ("
                + part
                + "), which no workbook has; save it again in Excel.");
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] over = new byte[(int) Math.min(count, 1 << 16)];
    int read = read(over, 0, over.length);
    return Math.max(read, 0);
  }
}
