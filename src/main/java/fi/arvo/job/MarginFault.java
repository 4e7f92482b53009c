package fi.arvo.job;

import fi.arvo.measure.CustomerHistory;
import fi.arvo.stats.Raking;
import java.util.Locale;

/** Says why the answers of a run can't be weighted to the margins, and what to do about it. */
final class MarginFault {
  private static final String MARGINS = "weights.margins";

  private MarginFault() {}

  static String sentence(Raking.Refused refused) {
    String dimension = refused.dimension().orElse("");
    String category = refused.category().orElse("");
    return switch (refused.reason()) {
      case NO_RESPONDENT ->
          String.format(
              "%s.%s: nobody in \"%s\" has an answer in the reporting months, so nobody can stand"
                  + " for them. Remove the category, or pool it with another in the extract and"
                  + " here.",
              MARGINS, dimension, category);
      case NO_TARGET -> untold(dimension, category);
      case NOT_CONVERGED ->
          String.format(
              Locale.ROOT,
              "%s: no weights meet all margins together; \"%s\" of %s stays %.3g %% off its"
                  + " target. Some combinations of categories have no answers: leave a margin out,"
                  + " or pool categories in the extract and here.",
              MARGINS,
              category,
              dimension,
              100 * refused.gap().orElseThrow());
      case NO_ANSWERS ->
          MARGINS
              + ": no customer has an answer in the reporting months, so there is nothing to"
              + " weight. Check the dates of the survey against as_of and reporting.months.";
      default ->
          MARGINS
              + ": the survey's weights are too large or too small to reckon with. Check the"
              + " column that extracts.survey.columns.weight maps.";
    };
  }

  private static String untold(String dimension, String category) {
    return category.equals(CustomerHistory.UNKNOWN)
        ? String.format(
            "%s.%s: of some who answered no extract tells the %s, and \"unknown\" has no target"
                + " above 0. Complete the extract, or give \"unknown\" its share.",
            MARGINS, dimension, dimension)
        : String.format(
            "%s.%s: customers in \"%s\" have answered, and it has no target above 0. Give it its"
                + " share, or correct the name in the extract.",
            MARGINS, dimension, category);
  }
}
