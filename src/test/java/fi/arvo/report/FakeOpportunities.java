package fi.arvo.report;

import fi.arvo.config.ElementModel;
import fi.arvo.report.model.Column;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract.Published;
import fi.arvo.report.tables.TableMaker;
import java.math.BigDecimal;

/** What each element of a made-up company could bring. */
final class FakeOpportunities {
  private FakeOpportunities() {}

  /** The columns of {@code opportunities} that the report reads. */
  @Published(name = "opportunities", description = "What an element could bring.")
  record Row(
      @Column(value = "Element.", key = true) String element,
      @Column("Share covered.") Double shareCovered,
      @Column("Points of NPS.") Double npsGain,
      @Column("Lower end.") Double npsGainLow,
      @Column("Upper end.") Double npsGainHigh,
      @Column("Money.") BigDecimal revenueGain,
      @Column("Lower end.") BigDecimal revenueGainLow,
      @Column("Upper end.") BigDecimal revenueGainHigh,
      @Column("Place.") Long rank,
      @Column("Above chance.") Boolean clear,
      @Column("Customers.") Long n,
      @Column("Hidden.") Boolean suppressed,
      @Column("Why.") String reason) {}

  /**
   * @param known whether the gains are
   */
  static Table table(ElementModel model, boolean known) {
    TableMaker rows = new TableMaker(Row.class);
    for (int i = 0; i < model.elements().size(); i++) {
      double gain = 9.0 - 0.5 * i;
      double money = 410_000 - 21_000 * i;
      rows.row(
          "element share_covered nps_gain nps_gain_low nps_gain_high revenue_gain revenue_gain_low"
              + " revenue_gain_high rank clear n suppressed reason",
          model.elements().get(i).id(),
          Math.max(0.05, 0.97 - 0.1 * i),
          known ? gain : null,
          known ? gain - 4 : null,
          known ? gain + 4 : null,
          known ? BigDecimal.valueOf(money) : null,
          known ? BigDecimal.valueOf(money - 160_000) : null,
          known ? BigDecimal.valueOf(money + 160_000) : null,
          known ? (Long) (i + 1L) : null,
          known && i < 4,
          1700,
          false,
          known ? null : "too_few");
    }
    return rows.table();
  }
}
