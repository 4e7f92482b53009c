package fi.arvo.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything one run of a job was told, whole and checked.
 *
 * @param company name printed on the workbook; if not set, empty
 * @param languages workbooks to write, among {@code fi}, {@code sv}, {@code en}; if not set, {@code
 *     fi} and {@code en}
 * @param asOf last day that counts, inclusive; if not set, the day before the run
 * @param out directory under which dates are published
 * @param elements the element model in use
 * @param labels what units, segments, regions, channels and touchpoints are called; if not set, as
 *     they are in the extracts
 * @param journey the path that customers take; if not set, none
 * @param maturity which statements of the maturity survey say what; if not set, none
 * @param extracts the extracts by role; only the roles that were configured
 */
public record JobConfig(
    String company,
    List<String> languages,
    LocalDate asOf,
    Path out,
    ElementModel elements,
    Labels labels,
    Journey journey,
    MaturityStatements maturity,
    Map<Role, ExtractConfig> extracts,
    Time time,
    Reporting reporting,
    Growth growth,
    Coverage coverage,
    Drivers drivers,
    Reach reach,
    Weights weights,
    Money money,
    Quality quality,
    Privacy privacy,
    Stories stories,
    Effects effects,
    Spark spark) {

  /** How instants become days. @param zone if not set, {@code Europe/Helsinki} */
  public record Time(ZoneId zone) {}

  /**
   * @param months length of the window of current answers, ending at as-of; if not set, 12
   */
  public record Reporting(@Range(min = 1, max = 60) int months) {}

  /**
   * @param months length of each money window in whole calendar months, 1 to 60; if not set, 12
   */
  public record Growth(@Range(min = 1, max = 60) int months) {}

  /**
   * When an element counts as covered.
   *
   * @param threshold smallest rating that covers, on the ratings' own scale; if not set, 8
   * @param highShare smallest share of ratings at the threshold that makes a unit's element high;
   *     if not set, 0.5
   * @param rotated whether each respondent was shown only some of the elements; if not set, false
   * @param bands lower ends of the customer bands after band 0, ascending counts of elements; if
   *     not set, made from the model's size by the rule 0, up to 10 %, up to 25 %, under 50 %, 50 %
   *     and more
   * @param unitBands lower ends of the unit bands after band 0; if not set, 1, 2, 4
   */
  public record Coverage(
      int threshold,
      double highShare,
      boolean rotated,
      List<Integer> bands,
      List<Integer> unitBands) {}

  /**
   * @param missing what the drivers do about ratings that aren't there; if not set, {@code
   *     casewise}, and {@code pairwise} where {@code coverage.rotated} says that nobody rates
   *     everything
   */
  public record Drivers(Missing missing) {
    /** What is done about ratings that aren't there. */
    public enum Missing {
      /** Customers who left out an element are left out. */
      CASEWISE,
      /** Every two questions over the customers who answered both. */
      PAIRWISE,
      /** As casewise, but what doesn't apply to a customer isn't missing. */
      STRUCTURAL
    }
  }

  /**
   * Which elements together reach most customers.
   *
   * @param depth how many elements of a set make a customer reached, 1 to 5; if not set, 1
   */
  public record Reach(@Range(min = 1, max = 5) int depth) {}

  /**
   * What answers are weighted to beside the weights that the survey gives.
   *
   * @param margins by dimension, one of {@link #DIMENSIONS}, the target of each category: shares or
   *     counts of all customers, 0 or more and not all 0; if not set, none, and weights stay as
   *     given
   * @param lowest smallest factor on a given weight, 0 to below 1; if not set, 0.3 times the mean
   * @param highest largest factor, above 1; if not set, 3 times the mean
   */
  public record Weights(Map<String, Map<String, Double>> margins, double lowest, double highest) {
    /** What is known of a customer and can be weighted to. */
    public static final List<String> DIMENSIONS = List.of("segment", "unit", "region");

    /** Whether there is anything to weight to. */
    public boolean raked() {
      return !margins.isEmpty();
    }
  }

  /**
   * @param currency reporting currency, three letters; if not set, EUR
   * @param scale decimals that amounts are kept with, 0 to 4; if not set, 2
   */
  public record Money(String currency, @Range(min = 0, max = 4) int scale) {}

  /**
   * The gate.
   *
   * @param maxRejectedShare largest share of rejected rows, per extract, that is still published;
   *     if not set, 0.05
   * @param maxDuplicateShare largest share of rows whose id another row already had; if not set,
   *     0.01
   * @param earliest first plausible day of any row; if not set, 1970-01-01
   * @param minRows fewest accepted rows of an extract; if not set, 1
   * @param quarantineKeepDays days that quarantined rows are kept; if not set, 30
   */
  public record Quality(
      double maxRejectedShare,
      double maxDuplicateShare,
      LocalDate earliest,
      long minRows,
      int quarantineKeepDays) {}

  /**
   * @param minCell fewest distinct respondents in a cell that is shown; if not set, 5
   * @param smallBase under this many respondents a cell carries the small-base mark; if not set, 30
   * @param dominance largest share of a money cell that one customer may make; if not set, 0.7
   * @param customerRows whether row-level tables are written at all; if not set, false
   * @param keyFile file with the pseudonymisation key; if not set, the environment's {@code
   *     ARVO_PRIVACY_KEY}, and without either no row-level table is written
   * @param verbatims whether customers' own words, masked, may be shown; if not set, false
   * @param names what is masked in them beside addresses and numbers: the lines of the file that
   *     the job names; if not set, none
   */
  public record Privacy(
      int minCell,
      int smallBase,
      double dominance,
      boolean customerRows,
      Optional<Path> keyFile,
      boolean verbatims,
      List<String> names) {}

  /**
   * How stories are read.
   *
   * @param lexicons added to the one that comes with Arvo, a later one over an earlier; if not set,
   *     none
   */
  public record Stories(List<TextFile> lexicons) {}

  /**
   * How big an effect must be to matter.
   *
   * @param nps in NPS points; if not set, 3
   * @param growth as a fraction of revenue; if not set, 0.02
   */
  public record Effects(
      @Range(min = 0, max = 100) double nps, @Range(min = 0, max = 2) double growth) {}

  /**
   * @param master Spark's master URL; if not set, the one spark-submit gives, else {@code local[*]}
   * @param settings further {@code spark.*} settings
   */
  public record Spark(Optional<String> master, Map<String, String> settings) {
    private static final Pattern MASTER =
        Pattern.compile("local(-cluster)?(\\[[^]]+])?|yarn|(spark|k8s|mesos)://.+");

    /** What is wrong with the master's name; told here, since Spark tells it after it has begun. */
    Optional<String> masterFault() {
      return master
          .filter(name -> !MASTER.matcher(name).matches())
          .map(
              name ->
                  "is \""
                      + name
                      + "\", which is no master of Spark's; write it as local[2],"
                      + " spark://host:7077, yarn or k8s://https://host:443.");
    }
  }
}
