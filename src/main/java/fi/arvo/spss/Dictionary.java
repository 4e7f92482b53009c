package fi.arvo.spss;

import fi.arvo.spss.RawVariable.RawLabel;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes before the cases: the columns, their labels, and how the rest is written. */
final class Dictionary {
  private static final int MOST_VARIABLES = 100_000;

  /** Of labels, of a record of names, of a line. */
  private static final int MOST_BYTES = 64 << 20;

  private static final int VARIABLE = 2;
  private static final int VALUE_LABELS = 3;
  private static final int LABELLED_VARIABLES = 4;
  private static final int DOCUMENTS = 6;
  private static final int EXTENSION = 7;
  private static final int END = 999;

  private final SavInput in;
  private boolean littleEndian;
  private final List<RawVariable> variables = new ArrayList<>();

  /** The variable that begins at each element of a case, or null where one goes on. */
  private final List<RawVariable> byElement = new ArrayList<>();

  private boolean zlib;
  private int compression;
  private double bias;
  private long cases;
  private Optional<Charset> byNumber = Optional.empty();
  private Optional<Charset> byName = Optional.empty();

  private Dictionary(SavInput in) {
    this.in = in;
  }

  static Dictionary read(SavInput in) throws IOException {
    Dictionary dictionary = new Dictionary(in);
    dictionary.readHeader();
    dictionary.readRecords();
    return dictionary;
  }

  private void readHeader() throws IOException {
    zlib = ascii(in.bytes(4)).equals("$FL3");
    in.skip(60);
    int layout = in.bigEndianInteger();
    littleEndian = layout != 2 && layout != 3;
    if (littleEndian && Integer.reverseBytes(layout) != 2 && Integer.reverseBytes(layout) != 3) {
      throw UnfitSav.damaged("its layout is of no known kind");
    }
    in.littleEndian(littleEndian);
    in.skip(4); // how big a case is, which not all writers know
    compression = in.integer();
    if (zlib ? compression != 2 : compression != 0 && compression != 1) {
      throw UnfitSav.damaged("its compression is of no known kind");
    }
    in.skip(4); // which variable weighs cases
    cases = in.integer();
    bias = in.number();
    if (!(Math.abs(bias) < 1e6)) {
      throw new UnfitSav(
          "has its numbers in another form than IEEE 754, as very old files have; save it again in"
              + " SPSS.");
    }
    in.skip(84);
  }

  private void readRecords() throws IOException {
    while (true) {
      int type = in.integer();
      switch (type) {
        case VARIABLE -> readVariable();
        case VALUE_LABELS -> readLabels();
        case DOCUMENTS -> in.skip(80L * notNegative(in.integer()));
        case EXTENSION -> readExtension();
        case END -> {
          in.skip(4);
          checkRoom();
          return;
        }
        default ->
            throw UnfitSav.damaged("there is no record of type " + type + " before the cases");
      }
    }
  }

  private void checkRoom() throws UnfitSav {
    int element = 0;
    for (RawVariable variable : variables) {
      if (variable.element != element) {
        throw UnfitSav.damaged("a column has another length than it says");
      }
      element += variable.elements;
    }
    if (element != byElement.size() || element == 0) {
      throw UnfitSav.damaged("its columns have another length than they say, or there are none");
    }
  }

  private void readVariable() throws IOException {
    int width = in.integer();
    boolean asked = in.integer() != 0;
    int missing = in.integer();
    int format = in.integer() >>> 16 & 0xff;
    in.skip(4); // how it is written, which says no more than how it is printed
    byte[] name = RawVariable.stripped(in.bytes(8));
    byte[] question = asked ? padded(in.integer(), 4) : new byte[0];
    if (Math.abs(missing) > 3 || width < -1 || width > RawVariable.LONGEST_SEGMENT) {
      throw UnfitSav.damaged(
          "the column number " + (variables.size() + 1) + " is of no known kind");
    }
    byte[][] values = new byte[Math.abs(missing)][];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.bytes(8);
    }
    if (byElement.size() >= MOST_VARIABLES * 32 || variables.size() >= MOST_VARIABLES) {
      throw new UnfitSav("has more than " + MOST_VARIABLES + " columns; export fewer.");
    }
    if (width < 0) {
      // More bytes of the text before.
      byElement.add(null);
      return;
    }
    RawVariable variable = new RawVariable(byElement.size(), width, format, name);
    variable.question = question;
    variable.missing = width == 0 ? missingNumbers(missing, values) : missingTexts(values);
    variables.add(variable);
    byElement.add(variable);
  }

  private UserMissing missingNumbers(int count, byte[][] values) throws UnfitSav {
    double[] numbers = Arrays.stream(values).mapToDouble(this::number).toArray();
    if (count >= 0) {
      return count == 0 ? UserMissing.NONE : new UserMissing(1, 0, numbers, List.of());
    }
    if (count == -1) {
      throw UnfitSav.damaged("a range of missing values has one end");
    }
    return new UserMissing(
        numbers[0], numbers[1], Arrays.copyOfRange(numbers, 2, numbers.length), List.of());
  }

  private static UserMissing missingTexts(byte[][] values) {
    return UserMissing.ofTexts(Arrays.stream(values).map(RawVariable::stripped).toList());
  }

  private void readLabels() throws IOException {
    int count = notNegative(in.integer());
    List<RawLabel> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] value = in.bytes(8);
      int length = in.bytes(1)[0] & 0xff;
      byte[] label = Arrays.copyOf(in.bytes((length + 8) / 8 * 8 - 1), length);
      labels.add(new RawLabel(value, label));
    }
    if (in.integer() != LABELLED_VARIABLES) {
      throw UnfitSav.damaged("labels of values belong to no column");
    }
    int users = notNegative(in.integer());
    for (int i = 0; i < users; i++) {
      int element = in.integer() - 1;
      RawVariable variable =
          element < 0 || element >= byElement.size() ? null : byElement.get(element);
      if (variable == null) {
        throw UnfitSav.damaged("labels of values belong to no column");
      }
      // The same list, not a copy of it: many columns may share many labels.
      variable.labels.add(labels);
    }
  }

  private void readExtension() throws IOException {
    int subtype = in.integer();
    long size = notNegative(in.integer());
    long count = notNegative(in.integer());
    long bytes = size * count;
    switch (subtype) {
      case 3, 13, 14, 16, 20, 21, 22 -> {
        if (bytes > MOST_BYTES) {
          throw UnfitSav.damaged("a record of type 7, subtype " + subtype + " is too long");
        }
        ByteBuffer data =
            ByteBuffer.wrap(in.bytes((int) bytes))
                .order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
          takeExtension(subtype, data);
        } catch (BufferUnderflowException
            | IndexOutOfBoundsException
            | IllegalArgumentException e) {
          throw UnfitSav.damaged("a record of type 7, subtype " + subtype + " is cut short");
        }
      }
      default -> in.skip(bytes);
    }
  }

  private void takeExtension(int subtype, ByteBuffer data) throws UnfitSav {
    switch (subtype) {
      case 3 -> {
        if (data.getInt(16) != 1) {
          throw new UnfitSav(
              "has its numbers in another form than IEEE 754; save it again in SPSS.");
        }
        byNumber = CodePage.numbered(data.getInt(28));
      }
      case 13 -> pairs(data).forEach((name, text) -> named(name).ifPresent(v -> v.name = text));
      case 14 -> takeVeryLong(data);
      case 16 -> {
        long many = data.getLong(8);
        cases = many >= 0 ? many : cases;
      }
      case 20 -> byName = Optional.of(CodePage.named(ascii(data.array()).strip()));
      case 21 -> takeLongLabels(data);
      default -> takeLongMissing(data);
    }
  }

  /**
   * {@code NAME=text} several times, each ended by a tab, in very long strings by a zero before.
   */
  private static Map<String, byte[]> pairs(ByteBuffer data) {
    Map<String, byte[]> pairs = new LinkedHashMap<>();
    // One character a byte, so that bytes can be had back whatever their encoding.
    for (String pair : latin(data.array()).split("\t")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        byte[] text = pair.substring(equals + 1).getBytes(StandardCharsets.ISO_8859_1);
        pairs.put(pair.substring(0, equals), RawVariable.stripped(text));
      }
    }
    return pairs;
  }

  private Optional<RawVariable> named(String shortName) {
    byte[] name = shortName.getBytes(StandardCharsets.ISO_8859_1);
    return variables.stream().filter(v -> Arrays.equals(v.shortName, name)).findFirst();
  }

  /** Long strings speak of their variables by whatever name these have by now. */
  private Optional<RawVariable> called(byte[] name) {
    byte[] plain = RawVariable.stripped(name);
    return variables.stream()
        .filter(v -> Arrays.equals(v.name, plain) || Arrays.equals(v.shortName, plain))
        .findFirst();
  }

  /** A text of more than 255 bytes is stored as several variables, one for each 252 of them. */
  private void takeVeryLong(ByteBuffer data) throws UnfitSav {
    for (Map.Entry<String, byte[]> pair : pairs(data).entrySet()) {
      RawVariable first = named(pair.getKey()).orElse(null);
      int width;
      try {
        width = Integer.parseInt(ascii(pair.getValue()).strip());
      } catch (NumberFormatException e) {
        throw UnfitSav.damaged("a long text has no length");
      }
      if (first == null || width <= RawVariable.LONGEST_SEGMENT) {
        continue;
      }
      int place = variables.indexOf(first);
      int segments = (width + 251) / 252;
      if (width > 32_767 || segments > variables.size() - place) {
        throw UnfitSav.damaged("a long text is stored in fewer pieces than its length says");
      }
      int elements = 0;
      for (RawVariable segment : variables.subList(place, place + segments)) {
        boolean last = segment == variables.get(place + segments - 1);
        if (last ? segment.width == 0 : segment.width != RawVariable.LONGEST_SEGMENT) {
          throw UnfitSav.damaged("a piece of a long text has no text");
        }
        elements += segment.elements;
      }
      variables.subList(place + 1, place + segments).clear();
      first.width = width;
      first.elements = elements;
    }
  }

  private void takeLongLabels(ByteBuffer data) {
    while (data.hasRemaining()) {
      Optional<RawVariable> variable = called(counted(data));
      data.getInt();
      int count = data.getInt();
      List<RawLabel> labels = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        labels.add(new RawLabel(counted(data), counted(data)));
      }
      variable.ifPresent(v -> v.labels.add(labels));
    }
  }

  private void takeLongMissing(ByteBuffer data) {
    while (data.hasRemaining()) {
      Optional<RawVariable> variable = called(counted(data));
      int count = data.get();
      int length = data.getInt();
      List<byte[]> values = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        values.add(RawVariable.stripped(taken(data, length)));
      }
      variable.ifPresent(v -> v.missing = UserMissing.ofTexts(values));
    }
  }

  private static byte[] counted(ByteBuffer data) {
    return taken(data, data.getInt());
  }

  private static byte[] taken(ByteBuffer data, int length) {
    if (length < 0 || length > data.remaining()) {
      throw new IllegalArgumentException("length " + length);
    }
    byte[] bytes = new byte[length];
    data.get(bytes);
    return bytes;
  }

  private byte[] padded(int length, int multiple) throws IOException {
    if (length < 0 || length > MOST_BYTES) {
      throw UnfitSav.damaged("a label of " + length + " bytes");
    }
    byte[] text = in.bytes(length);
    in.skip((multiple - length % multiple) % multiple);
    return text;
  }

  private static int notNegative(int count) throws UnfitSav {
    if (count < 0) {
      throw UnfitSav.damaged("a count below 0");
    }
    return count;
  }

  double number(byte[] eight) {
    return number(eight, 0);
  }

  double number(byte[] bytes, int at) {
    long bits = ByteBuffer.wrap(bytes).getLong(at);
    return Double.longBitsToDouble(littleEndian ? Long.reverseBytes(bits) : bits);
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  List<RawVariable> variables() {
    return variables;
  }

  /** Eight-byte elements of a case. */
  int elements() {
    return byElement.size();
  }

  boolean littleEndian() {
    return littleEndian;
  }

  /** Whether the cases lie in blocks of zlib, and within them as when compressed. */
  boolean zlib() {
    return zlib;
  }

  boolean compressed() {
    return compression != 0;
  }

  double bias() {
    return bias;
  }

  /** How many cases the file promises; below 0 when it doesn't say. */
  long cases() {
    return cases;
  }

  /** The encoding of its texts, if the file tells. */
  Optional<Charset> charset() {
    return byName.or(() -> byNumber);
  }
}
