package fi.arvo.analysis;

import fi.arvo.config.ElementModel;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Journey;
import fi.arvo.config.Labels;
import fi.arvo.config.MaturityStatements;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.CustomerMeasures;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.Histories;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.MissingRatings;
import fi.arvo.measure.ValueStates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job over four elements in two tiers, and customers measured by its rules. */
final class Worlds {
  static final ElementModel MODEL =
      new ElementModel(
          "four",
          List.of(tier("functional"), tier("emotional")),
          List.of(
              element("quality", "functional"),
              element("variety", "functional"),
              element("nostalgia", "emotional"),
              element("wellness", "emotional")));

  /** As of the end of September 2026, everything else as when nothing is configured. */
  static final JobConfig JOB =
      new JobConfig(
          "",
          List.of("en"),
          LocalDate.of(2026, 9, 30),
          Path.of("out"),
          MODEL,
          Labels.NONE,
          Journey.NONE,
          MaturityStatements.NONE,
          Map.of(),
          new JobConfig.Time(ZoneId.of("Europe/Helsinki")),
          new JobConfig.Reporting(12),
          new JobConfig.Growth(12),
          new JobConfig.Coverage(8, 0.5, false, List.of(1, 3), List.of(1, 2, 4)),
          new JobConfig.Drivers(JobConfig.Drivers.Missing.CASEWISE),
          new JobConfig.Reach(1),
          new JobConfig.Weights(Map.of(), 0.3, 3),
          new JobConfig.Money("EUR", 2),
          new JobConfig.Quality(0.05, 0.01, LocalDate.of(1970, 1, 1), 1, 30),
          new JobConfig.Privacy(5, 30, 0.7, false, Optional.empty(), false, List.of()),
          new JobConfig.Stories(List.of()),
          new JobConfig.Effects(3, 0.02),
          new JobConfig.Spark(Optional.empty(), Map.of()));

  static final MeasureRules RULES = Histories.rules("2026-09-30");
  static final MeasureRules WEIGHTED =
      Histories.rules("2026-09-30", Histories.RULE, Histories.SCALES, true);

  /** All four elements are asked for, on 0 to 10. */
  static final DriverRules DRIVERS =
      new DriverRules(List.of(0, 1, 2, 3), 0, 10, MissingRatings.CASEWISE, true, true);

  private Worlds() {}

  private static ElementModel.Tier tier(String id) {
    return new ElementModel.Tier(id, Map.of("en", id));
  }

  private static ElementModel.Element element(String id, String tier) {
    return new ElementModel.Element(id, tier, Map.of("en", id));
  }

  /** Ratings of someone who gets the first so many elements. */
  static int[] covering(int elements) {
    int[] ratings = new int[4];
    for (int e = 0; e < 4; e++) {
      ratings[e] = e < elements ? 9 : 3;
    }
    return ratings;
  }

  static ValueStates states(List<CustomerHistory> customers, MeasureRules rules) {
    ValueStates states = new ValueStates(rules);
    customers.forEach(history -> states.add(history, CustomerMeasures.of(history, rules)));
    return states;
  }
}
