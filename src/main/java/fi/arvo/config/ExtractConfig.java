package fi.arvo.config;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where one extract lies and how its columns are to be read.
 *
 * @param paths files, directories or globs, in order; several may be given
 * @param format if not set, told by the file name; a workbook or an SPSS file is known by its bytes
 * @param sheet of workbooks; if not set, the first visible one with anything on it
 * @param platform what exported it; if not set, told by the first records of a file
 * @param shape for surveys; if not set, wide
 * @param columns contract column (e.g. {@code customer_id}) to where its value comes from
 * @param ratings how the questions of a survey, of employees or of stakeholders are read; empty for
 *     other roles
 * @param agreement how the answers of a maturity survey are read; empty for other roles
 */
public record ExtractConfig(
    List<String> paths,
    Optional<Format> format,
    Optional<String> sheet,
    Optional<Platform> platform,
    Csv csv,
    Shape shape,
    Map<String, Source> columns,
    Optional<Ratings> ratings,
    Optional<Agreement> agreement) {

  /** How the bytes are laid out. */
  public enum Format {
    CSV,
    PARQUET,
    JSONL,
    XLSX,
    SAV
  }

  /**
   * What wrote a survey's export, and so how many records its header has and what they hold. {@code
   * PLAIN} is a file with one header record of columns' names.
   */
  public enum Platform {
    PLAIN,
    QUALTRICS,
    SURVEYMONKEY,
    LIMESURVEY,
    WEBROPOL
  }

  /** Whether a survey row is a whole response or one rating of it. */
  public enum Shape {
    WIDE,
    LONG
  }

  /**
   * @param separator if not set, told by the {@code sep=} line or by the header line
   * @param quote if not set, {@code "}
   * @param encoding if not set, detected: byte order mark, else strict UTF-8, else windows-1252
   * @param decimal decimal mark, {@code ,} or {@code .}; if not set, {@code .} and for separator
   *     {@code ;} a comma
   * @param dates pattern of dates and times; if not set, ISO and {@code d.M.yyyy} with an optional
   *     time are understood
   * @param missing texts that mean no value, beside the empty text; if not set, {@code NA}, {@code
   *     NULL}
   */
  public record Csv(
      Optional<Character> separator,
      char quote,
      Optional<String> encoding,
      Optional<Character> decimal,
      Optional<String> dates,
      List<String> missing) {

    /** How a CSV file is read when nothing is said about it. */
    public static Csv defaults() {
      return new Csv(
          Optional.empty(),
          '"',
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of("NA", "NULL"));
    }
  }

  /** Where a contract column's value comes from. */
  public sealed interface Source {
    /** The value of a column of the source. */
    record Column(String name) implements Source {}

    /** The same text on every row. */
    record Constant(String value) implements Source {}

    /** A Spark SQL expression over the source's columns; deterministic built-in functions only. */
    record Expression(String sql) implements Source {}
  }

  /**
   * A question answered with a whole number.
   *
   * @param min lowest point of the scale
   * @param max highest point of the scale
   * @param notApplicable codes that mean "does not concern me" or "do not know": no answer, and no
   *     fault
   * @param answers what answers mean that are written in words
   */
  public record Scale(int min, int max, List<Integer> notApplicable, Answers answers) {
    /** A question that is answered in numbers only. */
    public Scale(int min, int max, List<Integer> notApplicable) {
      this(min, max, notApplicable, Answers.NUMBERS);
    }
  }

  /**
   * What answers mean that are written in words; an answer in digits needs no rule. Capitals and
   * the number of blanks make no difference.
   *
   * @param scores {@link #key} of an answer to its number
   * @param notApplicable keys of answers that are none, and no fault
   * @param leadingNumber whether the number that an answer begins with is its number, as in {@code
   *     10 - Extremely likely}
   */
  public record Answers(
      Map<String, Integer> scores, Set<String> notApplicable, boolean leadingNumber)
      implements Serializable {

    /** No rule at all. */
    public static final Answers NUMBERS = new Answers(Map.of(), Set.of(), false);

    /** What of an answer is compared. */
    public static String key(String answer) {
      return Normalizer.normalize(answer, Normalizer.Form.NFKC)
          .strip()
          .replaceAll("\\s+", " ")
          .toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The questions of a survey and how each is read. Stakeholders rate no elements; employees may
   * guess how customers rate them, and their guesses stand in the ratings' place.
   *
   * @param scale of every element rating, or guess at one; if not set, 0 to 10
   * @param columns element id to source, for wide surveys and for guesses; for long surveys empty,
   *     since the contract columns {@code element} and {@code rating} are mapped instead
   * @param elementCodes for long surveys: the source's text to element id; a text not listed is
   *     taken as the id
   * @param recommend scale and cuts of the recommendation; if not set, 0 to 10 with promoters from
   *     9, detractors to 6
   * @param effort scale and direction of the effort question
   * @param satisfaction scale of satisfaction; if not set, 1 to 5
   */
  public record Ratings(
      Scale scale,
      Map<String, Source> columns,
      Map<String, String> elementCodes,
      Recommend recommend,
      Effort effort,
      Satisfaction satisfaction) {}

  /**
   * @param promoter lowest answer of a promoter @param detractor highest answer of a detractor
   */
  public record Recommend(Scale scale, int promoter, int detractor) {}

  /**
   * @param easyIsHigh whether a high answer means ease (CES 2.0) or effort (CES 1)
   * @param easyFrom first answer, towards ease, that counts as easy; if not set, the third from the
   *     easy end on a scale of seven, the second on one of five
   */
  public record Effort(Scale scale, boolean easyIsHigh, int easyFrom) {}

  /**
   * @param topFrom lowest answer that counts as satisfied; if not set, the second from the top (1
   *     on 0/1)
   */
  public record Satisfaction(Scale scale, int topFrom) {}

  /**
   * How much respondents agree with the statements of a maturity survey.
   *
   * @param scale if not set, 1 to 5
   * @param agreeFrom lowest answer that agrees; if not set, the second from the top (1 on 0/1)
   */
  public record Agreement(Scale scale, int agreeFrom) {}
}
