package fi.arvo.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a report job's YAML, bound as it is written and not yet understood; {@link
 * JobConfigLoader} makes a {@link JobConfig} of it.
 */
record JobFile(
    String company,
    List<String> languages,
    Optional<LocalDate> asOf,
    Path out,
    String elements,
    Optional<Path> labels,
    Optional<Path> journey,
    Optional<Path> maturity,
    Map<Role, Extract> extracts,
    JobConfig.Time time,
    JobConfig.Reporting reporting,
    JobConfig.Growth growth,
    Coverage coverage,
    Drivers drivers,
    JobConfig.Reach reach,
    Weights weights,
    JobConfig.Money money,
    Quality quality,
    Quarantine quarantine,
    Privacy privacy,
    Stories stories,
    JobConfig.Effects minEffect,
    JobConfig.Spark spark) {

  record Coverage(
      Optional<Integer> threshold,
      @Range(min = 0.01, max = 1) double highShare,
      boolean rotated,
      Optional<List<Integer>> bands,
      List<Integer> unitBands) {}

  /**
   * @param margins targets by category, by dimension
   * @param trim the lowest and the highest factor
   */
  record Weights(Map<String, Map<String, Double>> margins, List<Double> trim) {}

  record Drivers(Optional<JobConfig.Drivers.Missing> missing) {}

  record Quality(
      @Range(min = 0, max = 1) double maxRejectedShare,
      @Range(min = 0, max = 1) double maxDuplicateShare,
      LocalDate earliest,
      @Range(min = 0) long minRows) {}

  record Quarantine(@Range(min = 1, max = 3650) int keepDays) {}

  /** See {@link JobConfig.Privacy}. @param names of a file, one name or word a line */
  record Privacy(
      @Range(min = 1) int minCell,
      @Range(min = 1) int smallBase,
      @Range(min = 0, max = 1) double dominance,
      boolean customerRows,
      Optional<Path> keyFile,
      boolean verbatims,
      Optional<Path> names) {}

  record Stories(List<Path> lexicons) {}

  record Extract(
      List<String> path,
      Optional<ExtractConfig.Format> format,
      Optional<String> sheet,
      Optional<ExtractConfig.Platform> platform,
      ExtractConfig.Csv csv,
      ExtractConfig.Shape shape,
      Map<String, Column> columns,
      Optional<Ratings> ratings,
      Optional<Ratings> guesses) {

    static Extract defaults() {
      return new Extract(
          null,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ExtractConfig.Csv.defaults(),
          ExtractConfig.Shape.WIDE,
          Map.of(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Towards which end of its scale an effort question means ease. */
  enum Easy {
    HIGH,
    LOW
  }

  @Shorthand("column")
  record Column(
      Optional<String> column,
      Optional<String> constant,
      Optional<String> expr,
      Optional<List<Integer>> scale,
      Optional<List<Integer>> notApplicable,
      @Shorthand("*") Optional<Map<String, String>> answers,
      Optional<Integer> promoter,
      Optional<Integer> detractor,
      Optional<Easy> easy,
      Optional<Integer> easyFrom,
      Optional<Integer> satisfiedFrom,
      Optional<Integer> agreeFrom) {}

  /** How customers rate elements, or employees guess that they do. */
  record Ratings(
      List<Integer> scale,
      List<Integer> notApplicable,
      @Shorthand("*") Optional<Map<String, String>> answers,
      @Shorthand("*") Map<String, Column> columns,
      Map<String, String> elementCodes) {

    static Ratings defaults() {
      return new Ratings(List.of(0, 10), List.of(), Optional.empty(), Map.of(), Map.of());
    }
  }

  static JobFile defaults() {
    return new JobFile(
        "",
        List.of("fi", "en"),
        Optional.empty(),
        Path.of("out"),
        ElementModels.B2C,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        new JobConfig.Time(ZoneId.of("Europe/Helsinki")),
        new JobConfig.Reporting(12),
        new JobConfig.Growth(12),
        new Coverage(Optional.empty(), 0.5, false, Optional.empty(), List.of(1, 2, 4)),
        new Drivers(Optional.empty()),
        new JobConfig.Reach(1),
        new Weights(Map.of(), List.of(0.3, 3.0)),
        new JobConfig.Money("EUR", 2),
        new Quality(0.05, 0.01, LocalDate.EPOCH, 1),
        new Quarantine(30),
        new Privacy(5, 30, 0.7, false, Optional.empty(), false, Optional.empty()),
        new Stories(List.of()),
        new JobConfig.Effects(3, 0.02),
        new JobConfig.Spark(Optional.empty(), Map.of()));
  }
}
