package fi.arvo.spss;

import fi.arvo.spss.RawVariable.RawLabel;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An SPSS file, read once from its beginning to its end: its columns, then case after case. Not to
 * be shared between threads.
 */
public final class SavFile implements Closeable {
  static final double SYSTEM_MISSING = -Double.MAX_VALUE;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final InputStream in;
  private final InputStream unpacked;
  private final Dictionary dictionary;
  private final Cases cases;
  private final byte[] current;

  /** Null while texts are still taken for UTF-8 because nothing has spoken against it. */
  private Charset charset;

  private CharsetDecoder decoder;
  private long number;

  private SavFile(InputStream in, Optional<Charset> stated) throws IOException {
    this.in = in;
    SavInput input = new SavInput(in);
    dictionary = Dictionary.read(input);
    unpacked = dictionary.zlib() ? new ZlibBlocks(input) : in;
    cases = new Cases(dictionary, unpacked);
    current = new byte[8 * dictionary.elements()];
    charset = stated.or(dictionary::charset).orElse(null);
    decoder = CodePage.decoder(charset());
    if (charset == null && !dictionary.variables().stream().allMatch(this::namedInUtf8)) {
      decide(WINDOWS_1252);
    }
  }

  /** Whether a file's first bytes are those of an SPSS system file. */
  public static boolean begins(byte[] lead) {
    return lead.length >= 4
        && lead[0] == '$'
        && lead[1] == 'F'
        && lead[2] == 'L'
        && (lead[3] == '2' || lead[3] == '3');
  }

  /**
   * Reads the description of the columns.
   *
   * @param in buffered; closed with the file
   * @param stated the encoding of the texts; if not set, what the file says, and when it doesn't,
   *     UTF-8 for as long as all texts are
   * @throws UnfitSav when the file can't be read
   */
  public static SavFile open(InputStream in, Optional<Charset> stated) throws IOException {
    return new SavFile(in, stated);
  }

  private boolean namedInUtf8(RawVariable variable) {
    return CodePage.decoded(variable.name, false, decoder) != null
        && CodePage.decoded(variable.question, false, decoder) != null;
  }

  private void decide(Charset decided) {
    charset = decided;
    decoder = CodePage.decoder(decided);
  }

  /**
   * The encoding of the texts. When neither stated nor told by the file it is UTF-8, or
   * windows-1252 from the first case on that has a text which isn't UTF-8.
   */
  public Charset charset() {
    return charset == null ? StandardCharsets.UTF_8 : charset;
  }

  /** The columns in their order. */
  public List<Variable> variables() throws UnfitSav {
    List<Variable> variables = new ArrayList<>();
    for (RawVariable raw : dictionary.variables()) {
      variables.add(
          new Variable(
              decoded(raw.name),
              decoded(raw.question),
              raw.width > 0 ? Meaning.TEXT : Meaning.ofNumber(raw.format),
              raw.labels.stream().anyMatch(labels -> !labels.isEmpty())));
    }
    return variables;
  }

  private String decoded(byte[] bytes) throws UnfitSav {
    String text = CodePage.decoded(bytes, false, decoder);
    if (text == null) {
      throw new UnfitSav(
          "has names or labels that are not "
              + charset()
              + " as it says; save it again in SPSS, or state csv.encoding.");
    }
    return text;
  }

  /**
   * What a column's values are called, by the value: a number, or a text without the blanks at its
   * end.
   */
  public Map<Object, String> labels(int variable) throws UnfitSav {
    RawVariable raw = dictionary.variables().get(variable);
    Map<Object, String> labels = new HashMap<>();
    for (List<RawLabel> some : raw.labels) {
      for (RawLabel label : some) {
        Object value =
            raw.width > 0
                ? decoded(RawVariable.stripped(label.value()))
                : (Object) dictionary.number(label.value());
        labels.put(value, decoded(RawVariable.stripped(label.label())));
      }
    }
    return labels;
  }

  /**
   * Goes to the next case; false after the last one.
   *
   * @throws UnfitSav when the file ends before it has as many cases as it promises, or has more
   */
  public boolean next() throws IOException {
    boolean more = cases.next(current);
    long promised = dictionary.cases();
    if (more) {
      number++;
      if (promised >= 0 && number > promised) {
        throw UnfitSav.damaged("it promises " + promised + " cases and has more");
      }
      if (charset == null) {
        checkUtf8();
      }
      return true;
    }
    if (number < promised) {
      throw new UnfitSav(
          "ends after case "
              + number
              + " of the "
              + promised
              + " that it promises; fetch it again.");
    }
    unpacked.transferTo(OutputStream.nullOutputStream());
    return false;
  }

  private void checkUtf8() {
    List<RawVariable> variables = dictionary.variables();
    for (int variable = 0; variable < variables.size(); variable++) {
      if (variables.get(variable).width > 0 && text(variable) == null) {
        decide(WINDOWS_1252);
        return;
      }
    }
  }

  /** The number of the case, from 1. */
  public long number() {
    return number;
  }

  /** Whether a number is missing as the system marks it. Texts never are. */
  public boolean systemMissing(int variable) {
    RawVariable raw = dictionary.variables().get(variable);
    if (raw.width > 0) {
      return false;
    }
    double value = number(variable);
    return value == SYSTEM_MISSING || Double.isNaN(value);
  }

  /** Whether the file's makers declared the value to stand for no answer. */
  public boolean userMissing(int variable) {
    RawVariable raw = dictionary.variables().get(variable);
    if (raw.missing == UserMissing.NONE) {
      return false;
    }
    return raw.width > 0
        ? raw.missing.has(RawVariable.stripped(bytes(raw)))
        : raw.missing.has(number(variable));
  }

  /** The value of a number, of a moment or of a length of time. */
  public double number(int variable) {
    int at = 8 * dictionary.variables().get(variable).element;
    return dictionary.number(current, at);
  }

  /** A text without the blanks at its end; null when its bytes are none in the file's encoding. */
  public String text(int variable) {
    RawVariable raw = dictionary.variables().get(variable);
    byte[] stripped = RawVariable.stripped(bytes(raw));
    return CodePage.decoded(stripped, stripped.length == raw.width, decoder);
  }

  /** The bytes of a text; of a long one from the 255 in each of its pieces. */
  private byte[] bytes(RawVariable raw) {
    byte[] bytes = new byte[raw.width];
    int piece = RawVariable.LONGEST_SEGMENT;
    for (int done = 0; done < raw.width; done += piece) {
      int from = 8 * raw.element + done / piece * 8 * RawVariable.elements(piece);
      System.arraycopy(current, from, bytes, done, Math.min(piece, raw.width - done));
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
    in.close();
  }
}
