package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Tile;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.Block.WhatIfChoice;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.NumberWords;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Unit;
import fi.arvo.report.model.WhatIfResult;
import fi.arvo.report.model.WhatIfResult.Amount;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The what-if sheet as a reader uses it, against the same arithmetic in Java. */
class WhatIfSheetTest {
  private static final double EQUAL = 1e-9;
  private static final int COUNT = 30;

  private final WhatIf whatIf = DemoWorkbook.whatIfBlock(COUNT);

  @TempDir Path directory;

  private XSSFWorkbook workbook;
  private XSSFSheet sheet;
  private int inputs;

  @BeforeEach
  void write() throws IOException {
    workbook =
        Samples.writeAndRead(Samples.workbook(Language.FI, Samples.story(whatIf)), directory);
    sheet = workbook.getSheet("Story");
    inputs = Samples.cellWith(sheet, whatIf.choices().get(0).element()).getRowIndex();
  }

  @AfterEach
  void close() throws IOException {
    workbook.close();
  }

  @Test
  void everyFormulaOpensWithTheValueOfTheSameArithmetic() {
    assertSheetSays(whatIf.choices());
  }

  @Test
  void whatIsTypedGivesTheSameAsTheSameArithmetic() {
    Random random = new Random(20260930);
    for (int i = 0; i < 300; i++) {
      List<WhatIfChoice> choices =
          Stream.generate(() -> choice(random)).limit(whatIf.choices().size()).toList();
      type(choices);
      assertSheetSays(choices);
    }
  }

  @Test
  void aBlankAndAnUnknownElementGiveEmptyCellsAndNoError() {
    type(
        List.of(
            new WhatIfChoice("", 20),
            new WhatIfChoice("Kimallus", 20),
            new WhatIfChoice("Kimallus", 20)));
    for (int row = inputs; row < inputs + 3; row++) {
      for (int column : new int[] {1, 2, 4, 5, 6, 7, 8, 9, 10, 11}) {
        assertThat(cell(row, column).getStringCellValue()).isEmpty();
      }
    }
    assertThat(number(inputs + 3, 6)).isZero();
  }

  @Test
  void anUnknownRevenueShowsItsMarkAndCountsNothing() {
    String hidden = whatIf.effects().get(4).element();
    type(List.of(new WhatIfChoice(hidden, 100), new WhatIfChoice("", 0), new WhatIfChoice("", 0)));
    assertThat(cell(inputs, 9).getStringCellValue()).isEqualTo("[c]");
    assertThat(number(inputs + 3, 9)).isZero();
    assertThat(number(inputs, 6))
        .isCloseTo(whatIf.effects().get(4).nps().value().getAsDouble(), within(EQUAL));
  }

  @Test
  void theNpsEndsAtTheEndsOfItsScale() throws IOException {
    WhatIf high =
        new WhatIf(
            whatIf.heading(),
            whatIf.effects(),
            List.of(new WhatIfChoice(whatIf.effects().get(0).element(), 100)),
            Quantity.of(Unit.NPS, 97),
            Optional.empty(),
            whatIf.words());
    try (XSSFWorkbook other =
        Samples.writeAndRead(Samples.workbook(Language.EN, Samples.story(high)), directory)) {
      XSSFSheet page = other.getSheet("Story");
      XSSFCell label = Samples.cellWith(page, "NPS · sitten");
      assertThat(
              page.getRow(label.getRowIndex() + 1)
                  .getCell(label.getColumnIndex())
                  .getNumericCellValue())
          .isEqualTo(100);
    }
  }

  @Test
  void onlyTheInputsCanBeChangedAndTheyTakeOnlyWhatTheyMean() {
    assertThat(sheet.getProtect()).isTrue();
    assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
    assertThat(sheet.isSelectLockedCellsLocked()).isFalse();
    List<String> unlocked = new ArrayList<>();
    for (var row : sheet) {
      for (var cell : row) {
        if (!cell.getCellStyle().getLocked()) {
          unlocked.add(cell.getAddress().formatAsString());
        }
      }
    }
    assertThat(unlocked)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(inputs + 1, inputs + 3)
                .boxed()
                .flatMap(row -> Stream.of("A" + row, "D" + row))
                .toList());
    Map<Integer, XSSFDataValidation> rules = new TreeMap<>();
    sheet
        .getDataValidations()
        .forEach(r -> rules.put(r.getValidationConstraint().getValidationType(), r));
    XSSFDataValidation list = rules.get(ValidationType.LIST);
    assertThat(list.getValidationConstraint().getFormula1()).isEqualTo("what_if_elements");
    assertThat(list.getRegions().getCellRangeAddresses()[0].formatAsString())
        .isEqualTo("A%s:A%s".formatted(inputs + 1, inputs + 3));
    XSSFDataValidation points = rules.get(ValidationType.DECIMAL);
    assertThat(points.getValidationConstraint().getFormula1()).isEqualTo("0");
    assertThat(points.getValidationConstraint().getFormula2()).isEqualTo("100");
    AreaReference names =
        new AreaReference(
            workbook.getName("what_if_elements").getRefersToFormula(),
            workbook.getSpreadsheetVersion());
    assertThat(
            Stream.of(names.getAllReferencedCells())
                .map(c -> sheet.getRow(c.getRow()).getCell(c.getCol()).getStringCellValue()))
        .containsExactlyElementsOf(
            whatIf.effects().stream().map(effect -> effect.element()).toList());
  }

  @Test
  void theEffectsAreARealTableWithNothingUnderIt() {
    assertThat(sheet.getTables()).hasSize(1);
    assertThat(sheet.getTables().get(0).getName()).isEqualTo("what_if");
    assertThat(sheet.getTables().get(0).getDataRowCount()).isEqualTo(COUNT);
    assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
  }

  @Test
  void besideItStandsNoBlockThatNeedsColumnsOfItsOwn() {
    Tile tile = Tile.of("NPS", Quantity.of(Unit.NPS, 1), new NumberWords(Language.FI));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Samples.writeAndRead(
                    Samples.workbook(Language.FI, Samples.story(KpiStrip.of(tile), whatIf)),
                    directory))
        .withMessageContaining("no room for a KpiStrip");
  }

  /** LibreOffice trusts the numbers it finds, so they are taken out first. */
  @Test
  void libreOfficeCalculatesTheSame() throws IOException, InterruptedException {
    Assumptions.assumeTrue(onPath("soffice"), "no soffice on the PATH: not compared");
    List<WhatIfChoice> choices =
        List.of(
            new WhatIfChoice(whatIf.effects().get(2).element(), 7.25),
            new WhatIfChoice(whatIf.effects().get(7).element(), 61),
            new WhatIfChoice(whatIf.effects().get(2).element(), 90));
    type(choices);
    for (var row : sheet) {
      for (var cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          ((XSSFCell) cell).getCTCell().unsetV();
        }
      }
    }
    Path stripped = directory.resolve("stripped.xlsx");
    try (OutputStream out = Files.newOutputStream(stripped)) {
      workbook.write(out);
    }
    Path converted = Files.createDirectory(directory.resolve("converted"));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("home").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                converted.toString(),
                stripped.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("soffice.log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    workbook.close();
    workbook = Samples.read(converted.resolve("stripped.xlsx"));
    sheet = workbook.getSheet("Story");
    assertSheetSays(choices);
  }

  private static boolean onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private WhatIfChoice choice(Random random) {
    String element =
        random.nextInt(8) == 0 ? "" : whatIf.effects().get(random.nextInt(COUNT)).element();
    return new WhatIfChoice(element, random.nextInt(4) == 0 ? 100 : 60 * random.nextDouble());
  }

  private void type(List<WhatIfChoice> choices) {
    for (int i = 0; i < choices.size(); i++) {
      cell(inputs + i, 0).setCellValue(choices.get(i).element());
      cell(inputs + i, 3).setCellValue(choices.get(i).points());
    }
    XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
  }

  private void assertSheetSays(List<WhatIfChoice> choices) {
    WhatIfResult result = WhatIfResult.of(whatIf, choices);
    int total = inputs + choices.size();
    for (int i = 0; i < choices.size(); i++) {
      WhatIfResult.Row row = result.rows().get(i);
      if (row.nps().isPresent()) {
        assertThat(number(inputs + i, 4)).isCloseTo(row.points(), within(EQUAL));
        assertThat(number(inputs + i, 5)).isCloseTo(row.closed(), within(EQUAL));
        assertAmount(inputs + i, 6, row.nps().get());
      } else {
        assertThat(cell(inputs + i, 6).getStringCellValue()).isEmpty();
      }
      if (row.revenue().isPresent()) {
        assertAmount(inputs + i, 9, row.revenue().get());
      }
    }
    assertAmount(total, 6, result.nps());
    assertAmount(total, 9, result.revenue());
    double nps = whatIf.nps().value().getAsDouble();
    double revenue = whatIf.revenue().orElseThrow().value().getAsDouble();
    assertAmount("NPS:n muutos", result.nps());
    assertAmount(
        "NPS · sitten",
        new Amount(
            shown(WhatIfResult.onScale(nps + result.nps().value())),
            shown(WhatIfResult.onScale(nps + result.nps().low())),
            shown(WhatIfResult.onScale(nps + result.nps().high()))));
    assertAmount(
        "Liikevaihto · sitten",
        new Amount(
            revenue + result.revenue().value(),
            revenue + result.revenue().low(),
            revenue + result.revenue().high()));
  }

  /** The NPS as the tile's decimals show it. */
  private double shown(double nps) {
    return BigDecimal.valueOf(nps)
        .setScale(whatIf.nps().unit().decimals(), RoundingMode.HALF_UP)
        .doubleValue();
  }

  /** A tile: its number under its label, low and high under that. */
  private void assertAmount(String tile, Amount amount) {
    XSSFCell label = null;
    for (var row : sheet) {
      for (var cell : row) {
        boolean words = cell.getCellType() == CellType.STRING;
        if (words && cell.getStringCellValue().equals(tile) && row.getRowNum() > inputs) {
          label = label == null ? (XSSFCell) cell : label;
        }
      }
    }
    assertThat(label).as(tile).isNotNull();
    int row = label.getRowIndex();
    int column = label.getColumnIndex();
    assertThat(number(row + 1, column)).isCloseTo(amount.value(), near(amount.value()));
    assertThat(number(row + 2, column)).isCloseTo(amount.low(), near(amount.low()));
    assertThat(number(row + 3, column)).isCloseTo(amount.high(), near(amount.high()));
  }

  private void assertAmount(int row, int column, Amount amount) {
    assertThat(number(row, column)).isCloseTo(amount.value(), near(amount.value()));
    assertThat(number(row, column + 1)).isCloseTo(amount.low(), near(amount.low()));
    assertThat(number(row, column + 2)).isCloseTo(amount.high(), near(amount.high()));
  }

  /** Sums of millions keep sixteen digits, not nine decimals. */
  private static Offset<Double> near(double value) {
    return within(EQUAL * Math.max(1, Math.abs(value)));
  }

  private double number(int row, int column) {
    XSSFCell cell = cell(row, column);
    assertThat(cell.getCachedFormulaResultType()).as(cell.toString()).isEqualTo(CellType.NUMERIC);
    return cell.getNumericCellValue();
  }

  private XSSFCell cell(int row, int column) {
    return sheet.getRow(row).getCell(column);
  }
}
