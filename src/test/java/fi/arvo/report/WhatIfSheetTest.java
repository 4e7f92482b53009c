package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ElementModel;
import fi.arvo.config.Role;
import fi.arvo.report.excel.ExcelWriter;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Block.WhatIfEffect;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Workbook;
import fi.arvo.report.tables.Opportunities;
import fi.arvo.report.tables.TableMaker;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatIfSheetTest {
  @TempDir Path folder;

  private final FakeReport company = FakeReport.whole();

  private static StorySheet sheet(FakeReport of, boolean known) {
    return new WhatIfSheet(of.narrator(Language.EN, opportunities(of.model, known))).sheet();
  }

  /**
   * Opportunities of every element, the less the later it stands in the model.
   *
   * @param known whether the gains are
   */
  private static Table opportunities(ElementModel model, boolean known) {
    TableMaker rows = new TableMaker(Opportunities.class);
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLiveSheetCanBeWritten(Language language) throws IOException {
    Narrator narrator = company.narrator(language, opportunities(company.model, true));
    Workbook workbook =
        new Workbook(
            language,
            narrator.say("title"),
            "Esimerkki Oy",
            FakeReport.AS_OF,
            "9f3c2a71d0b4",
            List.of(new WhatIfSheet(narrator).sheet()));
    Path file = folder.resolve("what-if.xlsx");
    new ExcelWriter().write(workbook, file);
    assertThat(file).isNotEmptyFile();
    String look = System.getProperty("arvo.look");
    if (look != null) {
      Files.createDirectories(Path.of(look));
      Files.write(Path.of(look, "what-if." + language.code() + ".xlsx"), Files.readAllBytes(file));
    }
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
