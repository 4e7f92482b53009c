package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What Excel demands of defined names, and of the lists that inputs choose from. */
final class NameCheck {
  /** Names that Excel gives a meaning itself, such as the area to be printed. */
  private static final String BUILT_IN = "_xlnm.";

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]{0,254}");
  private static final Pattern CELL_REFERENCE =
      Pattern.compile("(?i)[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|[rc]");

  private final XSSFWorkbook workbook;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private NameCheck(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Every fault, a sentence each. */
  static List<String> faults(XSSFWorkbook workbook) {
    NameCheck check = new NameCheck(workbook);
    Set<String> seen = new HashSet<>();
    for (XSSFName name : workbook.getAllNames()) {
      if (!seen.add(name.getSheetIndex() + "/" + name.getNameName().toLowerCase(Locale.ROOT))) {
        check.faults.add("The name '" + name.getNameName() + "' is defined twice.");
      }
      if (!name.getNameName().startsWith(BUILT_IN)) {
        check.name(name);
      }
    }
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      for (XSSFDataValidation rule : sheet.getDataValidations()) {
        check.list(sheet, rule.getValidationConstraint());
      }
    }
    return check.faults;
  }

  /** Whether a word can name a range or a table. */
  static boolean legal(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a word would be taken for a cell. */
  static boolean likeCell(String name) {
    return CELL_REFERENCE.matcher(name).matches();
  }

  private void name(XSSFName name) {
    names.add(name.getNameName().toLowerCase(Locale.ROOT));
    if (!legal(name.getNameName()) || likeCell(name.getNameName())) {
      faults.add("The name '" + name.getNameName() + "' is not one that Excel takes.");
    }
    String target = name.getRefersToFormula();
    if (target == null || !AreaReference.isContiguous(target)) {
      faults.add("The name '" + name.getNameName() + "' refers to no range.");
      return;
    }
    String sheet =
        new AreaReference(target, SpreadsheetVersion.EXCEL2007).getFirstCell().getSheetName();
    if (sheet == null || workbook.getSheet(sheet) == null) {
      faults.add(
          "The name '"
              + name.getNameName()
              + "' refers to the sheet '"
              + sheet
              + "', which is not there.");
    }
  }

  private void list(XSSFSheet sheet, DataValidationConstraint rule) {
    boolean chosen = rule.getValidationType() == ValidationType.LIST;
    String from = rule.getFormula1();
    if (chosen && from != null && !names.contains(from.toLowerCase(Locale.ROOT))) {
      faults.add(
          "An input of " + sheet.getSheetName() + " is chosen from '" + from + "', no such name.");
    }
  }
}
