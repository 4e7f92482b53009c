package fi.arvo.report.tables;

import fi.arvo.report.model.TableContract;
import java.util.ArrayList;
import java.util.List;

/** Every table that a report publishes, in the order of the documentation. */
public final class PublishedTables {
  private PublishedTables() {}

  /** Version of the contracts, written into every file; it changes when a column does. */
  public static final String SCHEMA_VERSION = "1";

  /**
   * All contracts, working columns included.
   *
   * @param elements ids of the model's elements, the columns of {@code customer_ratings}
   */
  public static List<TableContract> contracts(List<String> elements) {
    List<TableContract> contracts = new ArrayList<>();
    for (Class<? extends Record> row :
        List.of(
            ElementCoverage.class,
            Coverage.class,
            Loyalty.class,
            ScoreDistribution.class,
            DoseResponse.class,
            DoseTrend.class,
            Correlations.class,
            Drivers.class,
            Lmg.class,
            GrowthModel.class,
            RevenueAtStake.class,
            ResponseBias.class,
            RevenueBridge.class,
            RevenueByMonth.class,
            NpsChange.class,
            Reach.class,
            Opportunities.class,
            Touchpoints.class,
            Emotions.class,
            JourneySteps.class,
            Stories.class,
            Voices.class,
            Dissenters.class,
            Verbatims.class,
            ActionEffects.class,
            Responsibility.class,
            Departments.class,
            Automation.class,
            SideLinks.class,
            PromiseGap.class,
            Maturity.class,
            MaturityGaps.class,
            MaturitySources.class,
            MaturityItems.class,
            Outlook.class,
            Weighting.class,
            DataQuality.class,
            Insights.class,
            CustomerValue.class)) {
      contracts.add(TableContract.of(row));
    }
    contracts.add(CustomerRatings.contract(elements));
    contracts.add(TableContract.of(CustomerTiers.class));
    return List.copyOf(contracts);
  }
}
