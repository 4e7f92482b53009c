package fi.arvo.spss;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the cases of a {@code .zsav} file: blocks of zlib one after another, and behind them a
 * list of their sizes, which is compared with what came.
 */
final class ZlibBlocks extends InputStream {
  /** Up to so many bytes may come of any ratio. */
  private static final long SMALL = 64L << 20;

  private static final long MOST_RATIO = 200;

  private final SavInput in;
  private final long listAt;
  private final long listLength;
  private final Inflater inflater = new Inflater();
  private final byte[] packed = new byte[1 << 16];
  private int filled;
  private long packedBytes;
  private long unpackedBytes;
  private long blocks;
  private boolean ended;

  ZlibBlocks(SavInput in) throws IOException {
    this.in = in;
    long here = in.position();
    long header = in.longInteger();
    listAt = in.longInteger();
    listLength = in.longInteger();
    if (header != here || listAt < in.position() || listLength < 24 || listLength % 24 != 0) {
      throw UnfitSav.damaged("its compressed cases are not where it says");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (!ended) {
        int count = inflater.inflate(target, from, length);
        if (count > 0) {
          unpackedBytes += count;
          checkRatio();
          return count;
        }
        if (inflater.finished()) {
          blocks++;
          nextBlock();
        } else if (inflater.needsInput()) {
          inflater.setInput(packed, 0, fill());
        } else {
          throw UnfitSav.damaged("its compressed cases are not zlib");
        }
      }
      return -1;
    } catch (DataFormatException e) {
      throw UnfitSav.damaged("its compressed cases are not zlib");
    }
  }

  /** Begins the next block with what is left behind the last one, or ends. */
  private void nextBlock() throws IOException {
    int left = inflater.getRemaining();
    inflater.reset();
    if (left > 0) {
      inflater.setInput(packed, filled - left, left);
    } else if (in.position() < listAt) {
      inflater.setInput(packed, 0, fill());
    } else {
      end();
    }
  }

  private int fill() throws IOException {
    long room = Math.min(packed.length, listAt - in.position());
    filled = room > 0 ? in.read(packed, 0, (int) room) : -1;
    if (filled < 0) {
      throw new UnfitSav("ends in the middle of its compressed cases; fetch it again.");
    }
    packedBytes += filled;
    return filled;
  }

  private void end() throws IOException {
    ended = true;
    in.skip(16); // the bias again, and a zero
    in.integer();
    long listed = in.integer();
    long unpacked = 0;
    if (listed != listLength / 24 - 1 || listed != blocks) {
      throw UnfitSav.damaged("it has other compressed blocks than it lists");
    }
    for (long block = 0; block < listed; block++) {
      in.skip(16);
      unpacked += in.integer();
      in.skip(4);
    }
    if (unpacked != unpackedBytes) {
      throw UnfitSav.damaged("its compressed blocks hold more or less than it lists");
    }
  }

  private void checkRatio() throws UnfitSav {
    if (unpackedBytes > SMALL && unpackedBytes / Math.max(packedBytes, 1) > MOST_RATIO) {
      throw new UnfitSav(
          "unpacks to far more than a file of its size holds, as a zip bomb does; it is not read."
              + " Save it as .sav, or export it as CSV.");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
