package fi.arvo.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one extract lies and how its columns are to be read.
 *
 * @param paths files, directories or globs, in order; several may be given
 * @param format if not set, told by the file name
 * @param shape for surveys; if not set, wide
 * @param columns contract column (e.g. {@code customer_id}) to where its value comes from
 * @param ratings how the questions of a survey, of employees or of stakeholders are read; empty for
 *     other roles
 * @param agreement how the answers of a maturity survey are read; empty for other roles
 */
public record ExtractConfig(
    List<String> paths,
    Optional<Format> format,
    Csv csv,
    Shape shape,
    Map<String, Source> columns,
    Optional<Ratings> ratings,
    Optional<Agreement> agreement) {

  /** How the bytes are laid out. */
  public enum Format {
    CSV,
    PARQUET,
    JSONL
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
   */
  public record Scale(int min, int max, List<Integer> notApplicable) {}

  /**
   * The questions of a survey and how each is read. Employees and stakeholders rate no elements.
   *
   * @param scale of every element rating; if not set, 0 to 10
   * @param columns element id to source, for wide surveys; for long ones empty, since the contract
   *     columns {@code element} and {@code rating} are mapped instead
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
