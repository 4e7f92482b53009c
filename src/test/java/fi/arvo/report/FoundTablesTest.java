package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.analysis.DriverFinding;
import fi.arvo.analysis.DriverModel;
import fi.arvo.analysis.Findings;
import fi.arvo.analysis.MoneyFindings;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.DriverKey;
import fi.arvo.measure.DriverOutcome;
import fi.arvo.measure.MissingRatings;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.PenaltyReward;
import fi.arvo.stats.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drivers and models of money as rows, before the privacy rules have seen them. */
class FoundTablesTest {
  private static final JobConfig JOB = FakeReport.whole().job();
  private static final Estimate FEW = Estimate.none(Reason.TOO_FEW, 20);

  private static DriverModel model(DriverModel.Driver driver, Reason none) {
    return new DriverModel(
        new DriverKey(Scope.OVERALL, DriverOutcome.RECOMMEND),
        MissingRatings.CASEWISE,
        none,
        20,
        7,
        16.0,
        null,
        null,
        null,
        null,
        List.of(driver),
        List.of(new DriverModel.Tier(0, FEW), new DriverModel.Tier(2, FEW)));
  }

  private static Table.Row driver(DriverModel.Driver driver, Reason none) {
    DriverFinding finding =
        new DriverFinding(
            model(driver, none), 0, driver, null, null, null, Estimate.point(0.5, 30, 30), null);
    return DriverTables.drivers(List.of(finding), JOB).rows().get(0);
  }

  @Test
  void driversAndTiersThatCannotBeToldSayWhyAndOfHowMany() {
    DriverModel.Driver nothing = new DriverModel.Driver(FEW, null, null, null, null, null, null);

    List<Table.Row> tiers = DriverTables.lmg(List.of(model(nothing, Reason.TOO_FEW)), JOB).rows();

    assertThat(tiers)
        .extracting(row -> row.text("group"))
        .containsExactly(JOB.elements().tiers().get(0).id(), JOB.elements().tiers().get(2).id());
    assertThat(tiers).allMatch(row -> row.get("share") == null);
    assertThat(tiers).extracting(row -> row.whole("lost_respondents")).containsOnly(7L);
    assertThat(List.of(tiers.get(0), tiers.get(1), driver(nothing, Reason.TOO_FEW)))
        .allSatisfy(
            row -> {
              assertThat(row.text("reason")).isEqualTo("too_few");
              assertThat(row.whole("n")).isEqualTo(20);
              assertThat(row.number("n_effective")).isEqualTo(16);
              assertThat(row.number("design_effect")).isEqualTo(1.25);
            });
  }

  @Test
  void aContrastIsOfTheFewestRatingsThatItHoldsAgainstEachOther() {
    for (long[] levels : new long[][] {{4, 9, 7}, {9, 4, 7}, {9, 7, 4}, {4, 16, 0}}) {
      PenaltyReward.Impact impact =
          new PenaltyReward.Impact(
              Estimate.point(-1, 20, 16),
              Estimate.point(1, 20, 16),
              PenaltyReward.Kano.PERFORMANCE,
              levels[0],
              levels[1],
              levels[2]);
      Estimate importance = Estimate.point(0.3, 20, 16);
      Table.Row row =
          driver(new DriverModel.Driver(importance, null, null, null, null, impact, false), null);
      assertThat(row.whole("contrast_respondents")).isEqualTo(4);
    }
  }

  @Test
  void customersOfATermStandInTheMainModelAloneAndOthersAreKnownByWhomTheyLeaveOutBeside() {
    List<Table.Row> rows =
        models(
            term("growth", "main", 400, 20),
            term("growth", "baseline_year_earlier", 397, 23),
            term("growth_0_3", "main", 360, 60),
            term("retained", "main", 420, 0));

    assertThat(rows).extracting(row -> row.get("customers")).containsExactly(50L, null, null, null);
    assertThat(rows)
        .extracting(row -> row.whole("lost_respondents"))
        .containsExactly(20L, 3L, 40L, 0L);
    assertThat(rows).extracting(row -> row.text("reason")).containsOnly("no_variation");
    assertThat(rows.get(0).number("n_effective")).isEqualTo(320);
    assertThat(rows.get(0).number("design_effect")).isEqualTo(1.25);
  }

  private static MoneyFindings.Term term(String outcome, String variant, long n, long lost) {
    return new MoneyFindings.Term(
        outcome,
        variant,
        "band:1-3",
        Estimate.none(Reason.NO_VARIATION, n),
        "0",
        50L,
        n,
        0.8 * n,
        null,
        lost,
        "hc3",
        true,
        50);
  }

  private static List<Table.Row> models(MoneyFindings.Term... terms) {
    Findings findings =
        new Findings(
            null,
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            null,
            new MoneyFindings(List.of(terms), List.of(), List.of()),
            List.of(),
            Map.of(),
            null,
            null,
            null,
            null);
    return new MoneyTables(findings, JOB).models().rows();
  }
}
