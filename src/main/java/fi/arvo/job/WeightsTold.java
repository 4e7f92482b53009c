package fi.arvo.job;

import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What raking cost, as table {@code weighting} publishes it in its row total; null where that hides
 * it.
 *
 * @param n customers of the current cohort
 * @param nEffective Kish's effective n
 * @param designEffect n / nEffective
 * @param weightMin smallest factor on a given weight
 * @param weightMax largest factor
 * @param trimmedShare share of n whose factor lies on a bound, 0 to 1
 * @param gap largest relative distance of a share from its target
 * @param rounds that raking took
 */
record WeightsTold(
    Long n,
    Double nEffective,
    Double designEffect,
    Double weightMin,
    Double weightMax,
    Double trimmedShare,
    Double gap,
    Long rounds) {
  /** A gap that readers of shares in per cent would see. */
  private static final double TELLING = 1e-3;

  /** From the protected tables; empty when weights are as given. */
  static Optional<WeightsTold> of(List<Table> tables) {
    return tables.stream()
        .filter(table -> table.contract().name().equals("weighting"))
        .flatMap(table -> table.where(row -> row.is("dimension", Terms.Dimension.TOTAL.key())))
        .findFirst()
        .map(
            row ->
                new WeightsTold(
                    row.whole("n"),
                    row.number("n_effective"),
                    row.number("design_effect"),
                    row.number("weight_min"),
                    row.number("weight_max"),
                    row.number("trimmed_share"),
                    row.number("gap"),
                    row.whole("rounds")));
  }

  /** For whoever watches the run. */
  String line() {
    return "Weights   raked: n "
        + told("%,d", n)
        + ", effective n "
        + told("%,.1f", nEffective)
        + ", design effect "
        + told("%.2f", designEffect)
        + ", trimmed "
        + told("%.1f %%", trimmedShare == null ? null : (Double) (100 * trimmedShare))
        + ", rounds "
        + told("%d", rounds)
        + (gap != null && gap > TELLING ? unmet() : "");
  }

  private String unmet() {
    double percent = 100 * gap;
    return String.format(
        Locale.ROOT,
        ". The margins are not met: weights.trim leaves a category %,."
            + (percent < 10 ? 1 : 0)
            + "f %% of its target away from it; see share_after in table weighting, and widen"
            + " weights.trim or pool categories.",
        percent);
  }

  private static String told(String format, Number value) {
    return value == null ? "hidden" : String.format(Locale.ROOT, format, value);
  }
}
