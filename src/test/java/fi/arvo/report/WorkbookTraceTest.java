package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.excel.ExcelWriter;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookTraceTest {
  @TempDir Path folder;

  static List<FakeReport> companies() {
    return ReportComposerTest.companies().toList();
  }

  @ParameterizedTest
  @MethodSource("companies")
  void everyNumberOfTheWorkbookStandsInAPublishedRow(FakeReport company) throws IOException {
    for (Language language : Language.values()) {
      Workbook workbook = company.composer().workbook(language);
      assertThat(untraced(company, workbook, company.published())).as(language.code()).isEmpty();
    }
  }

  @Test
  void aTilesNumberThatWasChangedByHandIsFound() throws IOException {
    FakeReport company = FakeReport.whole();
    Workbook changed =
        changed(
            company.composer().workbook(Language.FI),
            block ->
                block instanceof KpiStrip strip
                    ? new KpiStrip(strip.tiles().stream().map(WorkbookTraceTest::nudged).toList())
                    : block);
    assertThat(untraced(company, changed, company.published()))
        .hasSizeGreaterThanOrEqualTo(3)
        .anyMatch(line -> line.startsWith("Tiivistelmä!") && line.contains("24.07"));
  }

  private static Tile nudged(Tile tile) {
    Quantity value = tile.value();
    return value.value().isEmpty()
        ? tile
        : new Tile(
            tile.label(),
            Quantity.of(value.unit(), value.value().getAsDouble() + 0.01),
            tile.subline(),
            Optional.empty());
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource(Language.class)
  void aNumberInASentenceThatWasChangedByHandIsFound(Language language) throws IOException {
    FakeReport company = FakeReport.whole();
    Workbook workbook = company.composer().workbook(language);
    StorySheet summary = (StorySheet) workbook.sheets().get(0);
    assertThat(summary.certainty()).contains("+41");
    List<Sheet> sheets = new ArrayList<>(workbook.sheets());
    sheets.set(
        0,
        new StorySheet(
            summary.id(),
            summary.name(),
            summary.kicker(),
            summary.finding(),
            summary.certainty().replace("+41", "+43"),
            summary.blocks()));
    assertThat(untraced(company, with(workbook, sheets), company.published()))
        .singleElement()
        .asString()
        .contains("+43");
  }

  @Test
  void aShareIsNotTracedToACountOfItsDigits() throws IOException {
    FakeReport company = FakeReport.whole();
    Workbook workbook = company.composer().workbook(Language.EN);
    StorySheet summary = (StorySheet) workbook.sheets().get(0);
    List<Sheet> sheets = new ArrayList<>(workbook.sheets());
    sheets.set(
        0,
        new StorySheet(
            summary.id(),
            summary.name(),
            summary.kicker(),
            "Of customers 1,893% get more.",
            summary.certainty(),
            summary.blocks()));
    assertThat(untraced(company, with(workbook, sheets), company.published()))
        .anyMatch(line -> line.startsWith("Summary!A2: 1,893%"));
  }

  @Test
  void aRowThatSaysSomethingElseThanItsSheetIsFound() throws IOException {
    FakeReport company = FakeReport.whole();
    List<Table> others = new ArrayList<>();
    for (Table table : company.published()) {
      others.add(
          table.contract().name().equals("dose_response")
              ? new Table(
                  table.contract(),
                  table.rows().stream()
                      .map(
                          row ->
                              row.number("estimate") == null
                                  ? row
                                  : row.with("estimate", row.number("estimate") + 0.3))
                      .toList())
              : table);
    }
    List<String> untraced = untraced(company, company.composer().workbook(Language.SV), others);
    assertThat(untraced).anyMatch(line -> line.startsWith("Siffrorna bakom diagrammen!"));
    assertThat(untraced).anyMatch(line -> line.startsWith("Siffror – klasser!"));
  }

  @Test
  void aGapThatIsNotOfItsElementsRowIsFound() throws IOException {
    FakeReport company = FakeReport.whole();
    List<Table> others =
        company.published().stream()
            .map(table -> table.contract().name().equals("responsibility") ? lower(table) : table)
            .toList();
    List<String> untraced = untraced(company, company.composer().workbook(Language.SV), others);
    assertThat(untraced).anyMatch(line -> line.matches("Ansvar!\\w+: .* in no table"));
  }

  private static Table lower(Table responsibility) {
    return new Table(
        responsibility.contract(),
        responsibility.rows().stream()
            .map(
                row -> row.number("gap") == null ? row : row.with("gap", row.number("gap") - 0.003))
            .toList());
  }

  @Test
  void aChangeSinceAnEditionThatSaidSomethingElseIsFound() throws IOException {
    FakeReport company = FakeReport.whole().after(LocalDate.of(2026, 6, 30));
    Workbook workbook = company.composer().workbook(Language.FI);
    List<Table> unchanged =
        company.published().stream()
            .map(
                table ->
                    new Table(
                        table.contract(),
                        table.rows().stream()
                            .map(row -> row.with("as_of", LocalDate.of(2026, 6, 30)))
                            .toList()))
            .toList();
    assertThat(untraced(company, workbook, company.published(), unchanged))
        .anyMatch(line -> line.startsWith("Tiivistelmä!A8: +9 "));
  }

  @Test
  void anIntervalOfAnotherElementIsFound() throws IOException {
    FakeReport company = FakeReport.whole();
    Workbook workbook = company.composer().workbook(Language.EN);
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      sheets.add(sheet.id().equals("pyramid") ? swapped((StorySheet) sheet) : sheet);
    }
    assertThat(untraced(company, with(workbook, sheets), company.published())).isNotEmpty();
  }

  /** The sheet with the numbers of the first two lines of each list exchanged. */
  private static StorySheet swapped(StorySheet sheet) {
    return changed(
        sheet,
        block -> {
          if (block instanceof Block.TextBlock text && text.lines().size() > 1) {
            List<Block.Line> lines = new ArrayList<>(text.lines());
            String[] first = lines.get(0).text().split(": ", 2);
            String[] second = lines.get(1).text().split(": ", 2);
            lines.set(0, Block.Line.bullet(first[0] + ": " + second[1]));
            lines.set(1, Block.Line.bullet(second[0] + ": " + first[1]));
            return new Block.TextBlock(text.heading(), lines);
          }
          return block;
        });
  }

  private static Workbook changed(Workbook workbook, UnaryOperator<Block> change) {
    return with(
        workbook,
        workbook.sheets().stream()
            .map(sheet -> sheet instanceof StorySheet story ? changed(story, change) : sheet)
            .toList());
  }

  private static StorySheet changed(StorySheet sheet, UnaryOperator<Block> change) {
    return new StorySheet(
        sheet.id(),
        sheet.name(),
        sheet.kicker(),
        sheet.finding(),
        sheet.certainty(),
        sheet.blocks().stream().map(block -> changed(block, change)).toList());
  }

  private static Block changed(Block block, UnaryOperator<Block> change) {
    return block instanceof Block.BlockRow row
        ? new Block.BlockRow(
            row.parts().stream()
                .map(part -> new Block.Part(part.columns(), change.apply(part.block())))
                .toList())
        : change.apply(block);
  }

  private static Workbook with(Workbook workbook, List<Sheet> sheets) {
    return new Workbook(
        workbook.language(),
        workbook.title(),
        workbook.company(),
        workbook.asOf(),
        workbook.contentId(),
        sheets);
  }

  private List<String> untraced(FakeReport company, Workbook workbook, List<Table> published)
      throws IOException {
    return untraced(company, workbook, published, company.before().tables());
  }

  private List<String> untraced(
      FakeReport company, Workbook workbook, List<Table> published, List<Table> before)
      throws IOException {
    Path file = folder.resolve("traced.xlsx");
    new ExcelWriter().write(workbook, file);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook read = new XSSFWorkbook(in)) {
      return WorkbookTrace.untraced(
          read,
          workbook.language(),
          company.job(),
          WorkbookTrace.rows(published),
          WorkbookTrace.rows(before));
    }
  }
}
