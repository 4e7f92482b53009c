package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Makes a painted what-if live: the list of elements and its name, what the inputs take, the lock
 * on all else, and the values that formulas show before anybody calculates.
 */
final class WhatIfCells {
  static final String TABLE = "what_if";
  static final String ELEMENTS = "what_if_elements";

  private static final String FROM = "0";
  private static final String TO = "100";
  private static final int ELEMENT_COLUMN = 0;
  private static final int POINTS_COLUMN = 3;

  private final XSSFSheet sheet;
  private final WhatIfPlan plan;
  private final Voice voice;

  WhatIfCells(XSSFSheet sheet, WhatIfPlan plan, Voice voice) {
    this.sheet = sheet;
    this.plan = plan;
    this.voice = voice;
  }

  void finish() {
    int last = plan.header() + plan.effects();
    RealTable.plain(sheet, TABLE, new CellRangeAddress(plan.header(), last, 0, plan.columns() - 1));
    XSSFName elements = sheet.getWorkbook().createName();
    elements.setNameName(ELEMENTS);
    elements.setRefersToFormula(
        new CellRangeAddress(plan.header() + 1, last, ELEMENT_COLUMN, ELEMENT_COLUMN)
            .formatAsString(sheet.getSheetName(), true));
    XSSFDataValidationHelper rules = new XSSFDataValidationHelper(sheet);
    allow(rules, rules.createFormulaListConstraint(ELEMENTS), ELEMENT_COLUMN, Phrase.WHAT_IF_PICK);
    allow(
        rules,
        rules.createDecimalConstraint(OperatorType.BETWEEN, FROM, TO),
        POINTS_COLUMN,
        Phrase.WHAT_IF_POINTS);
    lock();
    evaluate();
  }

  private void allow(
      XSSFDataValidationHelper rules, DataValidationConstraint what, int column, Phrase message) {
    CellRangeAddressList inputs =
        new CellRangeAddressList(plan.inputs(), plan.inputs() + plan.count() - 1, column, column);
    DataValidation rule = rules.createValidation(what, inputs);
    rule.setEmptyCellAllowed(true);
    rule.setSuppressDropDownArrow(true); // of this library: true shows the arrow
    rule.setShowErrorBox(true);
    rule.setErrorStyle(DataValidation.ErrorStyle.STOP);
    rule.createErrorBox("", voice.frame().say(message));
    sheet.addValidationData(rule);
  }

  /** Without a password: it keeps readers from slips, not from looking. */
  private void lock() {
    sheet.enableLocking();
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
  }

  private void evaluate() {
    XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(sheet.getWorkbook());
    for (var row : sheet) {
      for (var cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          evaluator.evaluateFormulaCell((XSSFCell) cell);
        }
      }
    }
  }
}
