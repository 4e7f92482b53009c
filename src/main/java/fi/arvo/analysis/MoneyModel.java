package fi.arvo.analysis;

import fi.arvo.measure.Lag;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A regression of what money did.
 *
 * @param outcome what is regressed, as in tables
 * @param variant what on, as in tables
 * @param terms places in {@link MoneyTerms}
 * @param notTold controls that it would have if the extracts told them
 * @param element place in {@link MoneyTerms#asked()} of the element that it is about; -1 for none
 */
record MoneyModel(Outcome outcome, Variant variant, int[] terms, List<String> notTold, int element)
    implements Serializable {

  /** What is regressed. */
  enum Outcome {
    GROWTH,
    GROWTH_0_3,
    GROWTH_3_6,
    GROWTH_6_12,
    PLACEBO,
    RETAINED;

    /** The outcome of a customer; NaN when there is none. */
    double of(MoneyCustomer customer) {
      return switch (this) {
        case GROWTH -> customer.growth();
        case GROWTH_0_3 -> customer.lags()[Lag.GROWTH_0_3.ordinal()];
        case GROWTH_3_6 -> customer.lags()[Lag.GROWTH_3_6.ordinal()];
        case GROWTH_6_12 -> customer.lags()[Lag.GROWTH_6_12.ordinal()];
        case PLACEBO -> customer.lags()[Lag.PLACEBO.ordinal()];
        case RETAINED -> customer.retained() ? 1 : 0;
      };
    }
  }

  /** What it is regressed on. */
  enum Variant {
    /** Bands of coverage and controls. */
    MAIN,
    /** The same and the revenue a year before the before-window. */
    BASELINE_YEAR_EARLIER,
    /** Bands of coverage alone. */
    UNADJUSTED,
    /** The number of elements covered and controls. */
    LINEAR,
    /** Whether one element is covered, the share of the others that are, and controls. */
    ELEMENT
  }

  /** Whether the outcome is yes or no. */
  boolean logistic() {
    return outcome == Outcome.RETAINED;
  }

  /** All models of a run, those of elements last. */
  static List<MoneyModel> all(MoneyTerms terms) {
    int[] controls = terms.controls(true);
    int[] banded = MoneyTerms.together(terms.bands(), controls);
    int[] linear = MoneyTerms.together(terms.level(), controls);
    List<String> notTold = terms.notTold();
    List<MoneyModel> models = new ArrayList<>();
    models.add(of(Outcome.GROWTH, Variant.MAIN, banded, notTold));
    models.add(
        of(
            Outcome.GROWTH,
            Variant.BASELINE_YEAR_EARLIER,
            MoneyTerms.together(banded, terms.yearEarlier()),
            notTold));
    // Means of joined bands, less those of the bands in dose_response, would be those of a few.
    if (terms.bandsAreWhole()) {
      models.add(of(Outcome.GROWTH, Variant.UNADJUSTED, terms.bands(), List.of()));
    }
    models.add(of(Outcome.GROWTH, Variant.LINEAR, linear, notTold));
    models.add(of(Outcome.GROWTH_0_3, Variant.LINEAR, linear, notTold));
    models.add(of(Outcome.GROWTH_3_6, Variant.LINEAR, linear, notTold));
    models.add(of(Outcome.GROWTH_6_12, Variant.LINEAR, linear, notTold));
    // The growth before the answer would have itself as a control.
    models.add(
        of(
            Outcome.PLACEBO,
            Variant.LINEAR,
            MoneyTerms.together(terms.level(), terms.controls(false)),
            notTold.stream().filter(term -> !term.equals(MoneyTerms.PRIOR_GROWTH)).toList()));
    models.add(of(Outcome.RETAINED, Variant.MAIN, banded, notTold));
    models.add(of(Outcome.RETAINED, Variant.LINEAR, linear, notTold));
    for (int e = 0; e < terms.asked().length; e++) {
      int[] own = MoneyTerms.together(terms.element(e), controls);
      models.add(new MoneyModel(Outcome.GROWTH, Variant.ELEMENT, own, notTold, e));
    }
    return models;
  }

  private static MoneyModel of(
      Outcome outcome, Variant variant, int[] terms, List<String> notTold) {
    return new MoneyModel(outcome, variant, terms, notTold, -1);
  }
}
