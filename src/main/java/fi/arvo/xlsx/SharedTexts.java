package fi.arvo.xlsx;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that cells name by number. The first few megabytes stay in memory, the rest lies in a
 * file of its own that has no name any more as soon as it is open, and is read through the
 * operating system's cache. Of the places of the texts every sixteenth is kept.
 */
final class SharedTexts implements Closeable {
  private static final int IN_MEMORY = 16 << 20;
  private static final int STEP = 16;

  /** A piece of the file that is mapped at once; no text lies on two of them. */
  private static final int PIECE = 256 << 20;

  /** Where a length would stand: the rest of the piece is empty. */
  private static final int GAP = -1;

  /** Few different texts make up most cells: the last of each are remembered. */
  private static final int REMEMBERED = 1 << 10;

  private static final int LONGEST_REMEMBERED = 256;

  private final int inMemory;
  private byte[] memory = new byte[1 << 16];
  private int memoryUsed;
  private long fileUsed;
  private FileChannel file;
  private OutputStream toFile;
  private final List<ByteBuffer> pieces = new ArrayList<>();
  private long[] places = new long[64];
  private int count;

  private final String[] remembered = new String[REMEMBERED];
  private final int[] rememberedAs = new int[REMEMBERED];

  private SharedTexts(int inMemory) {
    this.inMemory = inMemory;
    Arrays.fill(rememberedAs, -1);
  }

  static SharedTexts none() {
    return new SharedTexts(0);
  }

  static SharedTexts of(Parts parts, String name) throws IOException {
    return of(parts, name, IN_MEMORY);
  }

  /**
   * @param inMemory so many bytes stay in memory at most
   */
  static SharedTexts of(Parts parts, String name, int inMemory) throws IOException {
    SharedTexts texts = new SharedTexts(inMemory);
    try (XmlPart xml = parts.xml(name)) {
      StringBuilder text = new StringBuilder();
      while (xml.next()) {
        if (xml.starts("si")) {
          text.setLength(0);
          Texts.read(xml, "si", text);
          texts.add(text.toString());
        }
      }
      texts.finish();
      return texts;
    } catch (IOException e) {
      texts.close();
      throw e;
    }
  }

  private void add(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int room = bytes.length + Integer.BYTES;
    boolean intoFile = file != null || memoryUsed + room > inMemory;
    if (intoFile) {
      openFile();
      long left = PIECE - fileUsed % PIECE;
      if (left < room) {
        byte[] gap = new byte[(int) left];
        Arrays.fill(gap, (byte) GAP);
        toFile.write(gap);
        fileUsed += left;
      }
    } else if (memoryUsed + room > memory.length) {
      memory = Arrays.copyOf(memory, Math.max(2 * memory.length, memoryUsed + room));
    }
    if (count % STEP == 0) {
      if (count / STEP == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[count / STEP] = intoFile ? memoryUsed + fileUsed : memoryUsed;
    }
    byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
    if (intoFile) {
      toFile.write(length);
      toFile.write(bytes);
      fileUsed += room;
    } else {
      System.arraycopy(length, 0, memory, memoryUsed, length.length);
      System.arraycopy(bytes, 0, memory, memoryUsed + length.length, bytes.length);
      memoryUsed += room;
    }
    count++;
  }

  private void openFile() throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("arvo-", ".texts");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      toFile = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    }
  }

  private void finish() throws IOException {
    if (file != null) {
      toFile.flush();
      for (long from = 0; from < fileUsed; from += PIECE) {
        pieces.add(file.map(MapMode.READ_ONLY, from, Math.min(PIECE, fileUsed - from)));
      }
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** A text by its number, from 0. */
  String text(int number) {
    int slot = number % REMEMBERED;
    if (rememberedAs[slot] == number) {
      return remembered[slot];
    }
    String text = read(number);
    if (text.length() <= LONGEST_REMEMBERED) {
      remembered[slot] = text;
      rememberedAs[slot] = number;
    }
    return text;
  }

  private String read(int number) {
    long place = places[number / STEP];
    for (int over = number % STEP; over > 0; over--) {
      long at = start(place);
      place = at + Integer.BYTES + length(at);
    }
    long at = start(place);
    int length = length(at);
    ByteBuffer bytes = bytes(at);
    byte[] text = new byte[length];
    bytes.get(bytes.position() + Integer.BYTES, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Where a text begins that stands at a place, or after the gap there. */
  private long start(long place) {
    if (place < memoryUsed) {
      return place;
    }
    long inFile = place - memoryUsed;
    long left = PIECE - inFile % PIECE;
    boolean gap = left < Integer.BYTES || length(place) == GAP;
    return gap ? place + left : place;
  }

  private int length(long place) {
    ByteBuffer bytes = bytes(place);
    return bytes.getInt(bytes.position());
  }

  private ByteBuffer bytes(long place) {
    if (place < memoryUsed) {
      return ByteBuffer.wrap(memory).position((int) place);
    }
    long inFile = place - memoryUsed;
    ByteBuffer piece = pieces.get((int) (inFile / PIECE));
    return piece.position((int) (inFile % PIECE));
  }

  @Override
  public void close() throws IOException {
    pieces.clear();
    if (file != null) {
      file.close();
    }
  }
}
