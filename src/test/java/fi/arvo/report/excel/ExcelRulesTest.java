package fi.arvo.report.excel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExcelRulesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fi.arvo.report");

  @Test
  void onlyTheStyleBookMakesStylesAndFonts() {
    noClasses()
        .that()
        .doNotHaveSimpleName("StyleBook")
        .should()
        .callMethod(XSSFWorkbook.class, "createCellStyle")
        .orShould()
        .callMethod(XSSFWorkbook.class, "createFont")
        .orShould()
        .callMethod(Workbook.class, "createCellStyle")
        .check(CLASSES);
  }

  @Test
  void nothingNeedsTheFontsOfTheMachine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.swing..")
        .check(CLASSES);
    noClasses()
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(
                    "autoSizeColumn")))
        .check(CLASSES);
  }

  @Test
  void theModelKnowsNoLibrary() {
    noClasses()
        .that()
        .resideInAPackage("fi.arvo.report.model")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("fi.arvo.report.model", "java..")
        .check(CLASSES);
  }
}
