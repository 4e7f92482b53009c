package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.Role;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Block.WhatIfEffect;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import org.junit.jupiter.api.Test;

class WhatIfSheetTest {
  private final FakeReport company = FakeReport.whole();

  private static StorySheet sheet(FakeReport of, boolean known) {
    return new WhatIfSheet(of.narrator(Language.EN, FakeOpportunities.table(of.model, known)))
        .sheet();
  }

  @Test
  void itOpensWithTheThreeBestAFewPointsMoreButNeverOverEverybody() {
    WhatIf whatIf = Words.block(sheet(company, true), WhatIf.class);
    assertThat(whatIf.choices())
        .containsExactly(
            new WhatIfChoice("Saves time", 3),
            new WhatIfChoice("Simplifies", 5),
            new WhatIfChoice("Makes money", 5));
    assertThat(whatIf.effects()).hasSize(30);
    WhatIfEffect first = whatIf.effects().get(0);
    assertThat(first.nps().value()).hasValue(9);
    assertThat(first.nps().interval().orElseThrow().low()).isEqualTo(5);
    assertThat(first.revenue().value()).hasValue(410_000);
  }

  @Test
  void itStartsFromTheCurrentNpsAndTheRevenueOfTheLastMonths() {
    WhatIf whatIf = Words.block(sheet(company, true), WhatIf.class);
    assertThat(whatIf.nps().value()).hasValue(24.06);
    assertThat(whatIf.revenue().orElseThrow().value()).hasValue(4_701_900);
    assertThat(whatIf.words().warning()).contains("Not a forecast");
  }

  @Test
  void withoutTransactionsThereIsNoRevenueToAddTo() {
    FakeReport asked = new FakeReport(company.model, 1, Role.SURVEY);
    assertThat(Words.block(sheet(asked, true), WhatIf.class).revenue()).isEmpty();
  }

  @Test
  void whereNothingCanBeChosenItIsSaidWhy() {
    assertThat(Words.of(sheet(company, false)))
        .contains("There is nothing to choose from: too few answers");
    FakeReport sold = new FakeReport(company.model, 1, Role.TRANSACTIONS);
    assertThat(Words.of(new WhatIfSheet(sold.narrator(Language.EN)).sheet()))
        .contains("needs the survey");
  }
}
