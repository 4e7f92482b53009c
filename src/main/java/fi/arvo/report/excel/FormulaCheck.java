package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a formula must keep to: functions of Excel 2007 that every reader calculates alike, names
 * and sheets that are there, and a value to show before anybody calculates.
 */
final class FormulaCheck {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "IF",
          "AND",
          "OR",
          "IFERROR",
          "MIN",
          "MAX",
          "SUM",
          "ABS",
          "ROUND",
          "INT",
          "EXP",
          "LN",
          "SQRT",
          "INDEX",
          "MATCH",
          "CHOOSE",
          "SUMPRODUCT",
          "SUMIFS",
          "COUNTIFS",
          "AVERAGEIF",
          "RANK",
          "LARGE",
          "NORMSDIST",
          "NORMSINV",
          "FIXED");

  private final XSSFWorkbook workbook;

  FormulaCheck(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** What is wrong with a cell's formula, each to follow the words "the cell". */
  List<String> faults(XSSFCell cell) {
    List<String> faults = new ArrayList<>();
    if (cell.getCachedFormulaResultType() == CellType.ERROR) {
      faults.add("holds a formula whose value is an error");
    } else if (!cell.getCTCell().isSetV()) {
      faults.add("holds a formula without a value to show before anybody calculates");
    }
    try {
      Ptg[] parts =
          FormulaParser.parse(
              cell.getCellFormula(),
              XSSFEvaluationWorkbook.create(workbook),
              FormulaType.CELL,
              workbook.getSheetIndex(cell.getSheet()),
              cell.getRowIndex());
      for (Ptg part : parts) {
        String function = function(part);
        if (!function.isEmpty() && !FUNCTIONS.contains(function)) {
          faults.add("uses the function " + function + ", which not every reader knows");
        }
      }
    } catch (FormulaParseException e) {
      faults.add("holds a formula that cannot be read: " + e.getMessage());
    }
    return faults;
  }

  private static String function(Ptg part) {
    if (part instanceof AbstractFunctionPtg function) {
      return function.isExternalFunction() ? "" : function.getName(); // the name comes by itself
    }
    if (part instanceof NameXPxg unknown) {
      return unknown.getNameName();
    }
    return part instanceof AttrPtg attribute && attribute.isSum() ? "SUM" : "";
  }
}
