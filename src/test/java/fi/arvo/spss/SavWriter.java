package fi.arvo.spss;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * Writes small SPSS files after the public description of the format, by the other side of the
 * reader: numbers, texts of any width, labels, missing values; in either order of bytes, and
 * uncompressed, compressed or in blocks of zlib.
 */
public final class SavWriter {
  public enum Packing {
    NONE,
    CODES,
    ZLIB
  }

  private static final double BIAS = 100;
  private static final int BLOCK = 1000;

  private final Packing packing;
  private final ByteOrder order;
  private final Charset charset;
  private final List<Column> columns = new ArrayList<>();
  private final List<Object[]> cases = new ArrayList<>();
  private boolean tellsCharset = true;
  private Integer promised;

  public SavWriter(Packing packing, ByteOrder order, Charset charset) {
    this.packing = packing;
    this.order = order;
    this.charset = charset;
  }

  /** As SPSS writes today: compressed, little-endian, UTF-8. */
  public SavWriter() {
    this(Packing.CODES, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
  }

  /** A column of the file. */
  public final class Column {
    private final String name;
    private final int width;
    private int format = 5;
    private String question = "";
    private final List<Object> missing = new ArrayList<>();
    private double[] range = {};
    private final Map<Object, String> labels = new LinkedHashMap<>();

    private Column(String name, int width) {
      this.name = name;
      this.width = width;
    }

    public Column question(String text) {
      question = text;
      return this;
    }

    /** The number of its print format's type. */
    public Column format(int type) {
      format = type;
      return this;
    }

    public Column label(Object value, String label) {
      labels.put(value, label);
      return this;
    }

    public Column missing(Object... values) {
      missing.addAll(List.of(values));
      return this;
    }

    public Column missingFrom(double low, double high) {
      range = new double[] {low, high};
      return this;
    }

    public SavWriter and() {
      return SavWriter.this;
    }

    private String shortName() {
      return "V" + (columns.indexOf(this) + 1);
    }

    private int segments() {
      return width <= 255 ? 1 : (width + 251) / 252;
    }
  }

  public Column number(String name) {
    return column(name, 0);
  }

  /**
   * @param width bytes
   */
  public Column text(String name, int width) {
    return column(name, width);
  }

  private Column column(String name, int width) {
    Column column = new Column(name, width);
    columns.add(column);
    return column;
  }

  /** Adds a case: numbers, texts, and null for the system's missing value. */
  public SavWriter row(Object... values) {
    cases.add(values);
    return this;
  }

  /** Leaves out what the file says of its encoding. */
  public SavWriter withoutCharset() {
    tellsCharset = false;
    return this;
  }

  /** Says another number of cases than there are. */
  public SavWriter promising(int count) {
    promised = count;
    return this;
  }

  public byte[] bytes() {
    Out out = new Out();
    header(out);
    columns.forEach(column -> describe(out, column));
    columns.forEach(column -> labels(out, column));
    extensions(out);
    out.integer(999).integer(0);
    byte[] data = packing == Packing.NONE ? plain() : codes();
    if (packing == Packing.ZLIB) {
      blocks(out, data);
    } else {
      out.write(data);
    }
    return out.bytes.toByteArray();
  }

  private void header(Out out) {
    out.text(packing == Packing.ZLIB ? "$FL3" : "$FL2", 4).text("@(#) SPSS DATA FILE test", 60);
    out.integer(2).integer(-1).integer(packing.ordinal()).integer(0);
    out.integer(promised == null ? cases.size() : promised).number(BIAS);
    out.text("01 Jan 26", 9).text("12:00:00", 8).text("", 64).text("", 3);
  }

  private void describe(Out out, Column column) {
    for (int segment = 0; segment < column.segments(); segment++) {
      int width = segmentWidth(column, segment);
      boolean first = segment == 0;
      boolean asked = first && !column.question.isEmpty();
      int count = column.width > 8 ? 0 : column.missing.size();
      out.integer(2).integer(width).integer(asked ? 1 : 0);
      out.integer(!first ? 0 : column.range.length > 0 ? -2 - count : count);
      int format =
          width > 0
              ? 1 << 16 | width << 8
              : column.format << 16 | (column.format == 5 ? 8 : 20) << 8;
      out.integer(format).integer(format);
      out.text(first ? column.shortName() : column.shortName() + "_" + segment, 8);
      if (asked) {
        byte[] text = column.question.getBytes(charset);
        out.integer(text.length).write(text);
        out.write(new byte[(4 - text.length % 4) % 4]);
      }
      if (first && column.width <= 8) {
        Arrays.stream(column.range).forEach(out::number);
        column.missing.forEach(value -> out.value(value, 8));
      }
      for (int more = 1; more < (width + 7) / 8; more++) {
        out.integer(2).integer(-1).integer(0).integer(0).integer(0).integer(0).text("", 8);
      }
    }
  }

  private static int segmentWidth(Column column, int segment) {
    int last = column.segments() - 1;
    return column.width <= 255 ? column.width : segment < last ? 255 : column.width - last * 252;
  }

  private void labels(Out out, Column column) {
    if (column.labels.isEmpty() || column.width > 8) {
      return;
    }
    out.integer(3).integer(column.labels.size());
    column.labels.forEach(
        (value, label) -> {
          byte[] text = label.getBytes(charset);
          out.value(value, 8).write(new byte[] {(byte) text.length});
          out.write(text).write(new byte[(8 - (text.length + 1) % 8) % 8]);
        });
    int element = 1;
    for (Column before : columns.subList(0, columns.indexOf(column))) {
      element += elements(before);
    }
    out.integer(4).integer(1).integer(element);
  }

  private static int elements(Column column) {
    int elements = 0;
    for (int segment = 0; segment < column.segments(); segment++) {
      elements += Math.max(1, (segmentWidth(column, segment) + 7) / 8);
    }
    return elements;
  }

  private void extensions(Out out) {
    int code = !tellsCharset ? 2 : charset.equals(StandardCharsets.UTF_8) ? 65001 : 1252;
    out.integer(7).integer(3).integer(4).integer(8).integer(20).integer(0).integer(0).integer(-1);
    out.integer(1).integer(1).integer(order == ByteOrder.BIG_ENDIAN ? 1 : 2).integer(code);
    StringBuilder names = new StringBuilder();
    StringBuilder wide = new StringBuilder();
    for (Column column : columns) {
      names.append(names.isEmpty() ? "" : "\t").append(column.shortName() + "=" + column.name);
      if (column.width > 255) {
        wide.append(String.format(Locale.ROOT, "%s=%05d\0\t", column.shortName(), column.width));
      }
    }
    extension(out, 13, names.toString().getBytes(charset));
    if (!wide.isEmpty()) {
      extension(out, 14, wide.toString().getBytes(charset));
    }
    Out longLabels = new Out();
    Out longMissing = new Out();
    for (Column column : columns) {
      byte[] name = column.name.getBytes(charset);
      if (column.width > 8 && !column.labels.isEmpty()) {
        longLabels.integer(name.length).write(name);
        longLabels.integer(column.width).integer(column.labels.size());
        column.labels.forEach(
            (value, label) -> {
              longLabels.integer(column.width).value(value, column.width);
              byte[] text = label.getBytes(charset);
              longLabels.integer(text.length).write(text);
            });
      }
      if (column.width > 8 && !column.missing.isEmpty()) {
        longMissing.integer(name.length).write(name);
        longMissing.write(new byte[] {(byte) column.missing.size()}).integer(8);
        column.missing.forEach(value -> longMissing.value(value, 8));
      }
    }
    extension(out, 21, longLabels.bytes.toByteArray());
    extension(out, 22, longMissing.bytes.toByteArray());
    if (tellsCharset) {
      extension(out, 20, charset.name().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void extension(Out out, int subtype, byte[] data) {
    if (data.length > 0) {
      out.integer(7).integer(subtype).integer(1).integer(data.length).write(data);
    }
  }

  /** The eight-byte elements of a case. */
  private List<byte[]> elements(Object[] values) {
    Out out = new Out();
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      if (column.width == 0) {
        out.value(values[i], 8);
        continue;
      }
      byte[] text = values[i].toString().getBytes(charset);
      for (int segment = 0; segment < column.segments(); segment++) {
        int from = Math.min(text.length, segment * 255);
        int room = column.width <= 255 ? column.width : 255;
        byte[] piece = Arrays.copyOfRange(text, from, Math.min(text.length, from + room));
        int stored = (segmentWidth(column, segment) + 7) / 8 * 8;
        byte[] padded = Arrays.copyOf(piece, stored);
        Arrays.fill(padded, Math.min(piece.length, stored), stored, (byte) ' ');
        out.write(padded);
      }
    }
    byte[] all = out.bytes.toByteArray();
    List<byte[]> elements = new ArrayList<>();
    for (int at = 0; at < all.length; at += 8) {
      elements.add(Arrays.copyOfRange(all, at, at + 8));
    }
    return elements;
  }

  private byte[] plain() {
    Out out = new Out();
    cases.forEach(values -> elements(values).forEach(out::write));
    return out.bytes.toByteArray();
  }

  private byte[] codes() {
    Out out = new Out();
    byte[] codes = new byte[8];
    int used = 0;
    Out behind = new Out();
    for (Object[] values : cases) {
      int element = 0;
      List<byte[]> elements = elements(values);
      boolean[] text = textElements();
      for (byte[] eight : elements) {
        int code = code(eight, text[element++]);
        if (code == 253) {
          behind.write(eight);
        }
        codes[used++] = (byte) code;
        if (used == 8) {
          out.write(codes).write(behind.bytes.toByteArray());
          behind = new Out();
          used = 0;
        }
      }
    }
    codes[used++] = (byte) 252;
    Arrays.fill(codes, used, 8, (byte) 0);
    out.write(codes).write(behind.bytes.toByteArray());
    return out.bytes.toByteArray();
  }

  private boolean[] textElements() {
    boolean[] text = new boolean[columns.stream().mapToInt(SavWriter::elements).sum()];
    int at = 0;
    for (Column column : columns) {
      int end = at + elements(column);
      Arrays.fill(text, at, end, column.width > 0);
      at = end;
    }
    return text;
  }

  private int code(byte[] eight, boolean text) {
    if (text) {
      return new String(eight, StandardCharsets.ISO_8859_1).isBlank() ? 254 : 253;
    }
    double number = ByteBuffer.wrap(eight).order(order).getDouble();
    if (number == SavFile.SYSTEM_MISSING) {
      return 255;
    }
    boolean fits = number == Math.rint(number) && number + BIAS >= 1 && number + BIAS <= 251;
    return fits ? (int) (number + BIAS) : 253;
  }

  private void blocks(Out out, byte[] data) {
    List<byte[]> packed = new ArrayList<>();
    for (int from = 0; from < data.length; from += BLOCK) {
      Deflater deflater = new Deflater();
      deflater.setInput(data, from, Math.min(BLOCK, data.length - from));
      deflater.finish();
      byte[] block = new byte[2 * BLOCK];
      packed.add(Arrays.copyOf(block, deflater.deflate(block)));
      deflater.end();
    }
    long at = out.bytes.size();
    long length = packed.stream().mapToLong(block -> block.length).sum();
    out.longInteger(at).longInteger(at + 24 + length).longInteger(24 + 24L * packed.size());
    packed.forEach(out::write);
    out.longInteger(-(long) BIAS).longInteger(0).integer(BLOCK).integer(packed.size());
    long unpacked = at;
    long stored = at + 24;
    for (int i = 0; i < packed.size(); i++) {
      int size = Math.min(BLOCK, data.length - i * BLOCK);
      out.longInteger(unpacked).longInteger(stored).integer(size).integer(packed.get(i).length);
      unpacked += size;
      stored += packed.get(i).length;
    }
  }

  private final class Out {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Out integer(int value) {
      return write(ByteBuffer.allocate(4).order(order).putInt(value).array());
    }

    Out longInteger(long value) {
      return write(ByteBuffer.allocate(8).order(order).putLong(value).array());
    }

    Out number(double value) {
      return write(ByteBuffer.allocate(8).order(order).putDouble(value).array());
    }

    /** A number, a text in so many bytes, or nothing. */
    Out value(Object value, int width) {
      if (value instanceof Number number) {
        return number(number.doubleValue());
      }
      return value == null ? number(SavFile.SYSTEM_MISSING) : text(value.toString(), width);
    }

    Out text(String text, int width) {
      byte[] encoded = text.getBytes(charset);
      byte[] padded = Arrays.copyOf(encoded, width);
      Arrays.fill(padded, Math.min(encoded.length, width), width, (byte) ' ');
      return write(padded);
    }

    Out write(byte[] some) {
      bytes.writeBytes(some);
      return this;
    }
  }
}
