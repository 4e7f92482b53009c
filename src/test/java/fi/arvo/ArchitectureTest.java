package fi.arvo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;

/** The package map of the architecture, kept true. */
@AnalyzeClasses(packages = "fi.arvo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] SPARK = {"org.apache.spark..", "org.apache.hadoop..", "scala.."};
  private static final String POI = "org.apache.poi..";

  @ArchTest static final ArchRule statsKnowsOnlyItself = knowsOnly("stats");
  @ArchTest static final ArchRule configKnowsOnlyItself = knowsOnly("config");
  @ArchTest static final ArchRule textKnowsOnlyItself = knowsOnly("text");
  @ArchTest static final ArchRule theReportModelKnowsOnlyItself = knowsOnly("report.model");
  @ArchTest static final ArchRule measureKnowsStatsAndText = knowsOnly("measure", "stats", "text");

  @ArchTest static final ArchRule xlsxKnowsOnlyItself = knowsOnly("xlsx");
  @ArchTest static final ArchRule spssKnowsOnlyItself = knowsOnly("spss");

  @ArchTest
  static final ArchRule extractKnowsConfigTextAndTheFormats =
      knowsOnly("extract", "config", "text", "xlsx", "spss");

  @ArchTest static final ArchRule qualityKnowsExtract = knowsOnly("quality", "extract", "config");
  @ArchTest static final ArchRule suggestKnowsExtract = knowsOnly("suggest", "extract", "config");
  @ArchTest static final ArchRule syntheticKnowsOnlyConfig = knowsOnly("synthetic", "config");
  @ArchTest static final ArchRule privacyKnowsOnlyTheModel = knowsOnly("privacy", "report.model");
  @ArchTest static final ArchRule publishKnowsOnlyConfig = knowsOnly("publish", "config");

  @ArchTest
  static final ArchRule analysisKnowsExtractMeasureAndStats =
      knowsOnly("analysis", "extract", "measure", "stats", "text", "config");

  @ArchTest
  static final ArchRule theExcelWriterKnowsOnlyTheModel = knowsOnly("report.excel", "report.model");

  @ArchTest
  static final ArchRule theCommandLineKnowsConfigAndJobs = knowsOnly("cli", "config", "job");

  @ArchTest
  static final ArchRule mathematicsMeasuresAndModelKnowNoEngine =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fi.arvo.stats..",
              "fi.arvo.text..",
              "fi.arvo.xlsx..",
              "fi.arvo.spss..",
              "fi.arvo.measure..",
              "fi.arvo.config..",
              "fi.arvo.report.model..",
              "fi.arvo.privacy..",
              "fi.arvo.synthetic..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK);

  @ArchTest
  static final ArchRule onlyTheExcelWriterKnowsPoi =
      noClasses()
          .that()
          .resideOutsideOfPackage("fi.arvo.report.excel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(POI, "org.openxmlformats..", "org.apache.xmlbeans..");

  @ArchTest
  static final ArchRule onlyTextKnowsTheStemmersAndNothingElseOfLucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("fi.arvo.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.tartarus..")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule nothingDrawsWithAwt =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.awt..");

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("fi.arvo.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyTheRunContextReadsTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("fi.arvo.job..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "reads the clock",
                  (JavaMethodCall call) ->
                      call.getName().equals("now")
                          && (call.getTargetOwner().isEquivalentTo(LocalDate.class)
                              || call.getTargetOwner().isEquivalentTo(LocalDateTime.class)
                              || call.getTargetOwner().isEquivalentTo(Instant.class))));

  @ArchTest
  static final ArchRule packagesDoNotDependInCircles =
      slices().matching("fi.arvo.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*\\.(Base[A-Z].*|Abstract[A-Z].*|.*Impl|.*Util|.*Utils|.*Helper)")
          .orShould()
          .resideInAnyPackage("..util..", "..common..", "..helper..");

  private static ArchRule knowsOnly(String own, String... others) {
    String[] allowed =
        Arrays.stream(others).map(other -> "fi.arvo." + other).toArray(String[]::new);
    DescribedPredicate<JavaClass> foreign =
        DescribedPredicate.describe(
            "belong to another package of Arvo than " + String.join(", ", others),
            type ->
                type.getPackageName().startsWith("fi.arvo")
                    && !within(type, "fi.arvo." + own)
                    && Arrays.stream(allowed).noneMatch(other -> within(type, other)));
    return noClasses()
        .that(
            DescribedPredicate.describe("reside in " + own, type -> within(type, "fi.arvo." + own)))
        .should()
        .dependOnClassesThat(foreign);
  }

  private static boolean within(JavaClass type, String packageName) {
    return type.getPackageName().equals(packageName);
  }
}

/** The same for tests: a JUnit 4 import would compile and silently never run. */
@AnalyzeClasses(packages = "fi.arvo", importOptions = ImportOption.OnlyIncludeTests.class)
class TestsAreJupiterTest {
  @ArchTest
  static final ArchRule noJUnit4 =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.junit.Test")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.junit.Assert");

  @ArchTest
  static final ArchRule everyTestClassSaysSo =
      methods()
          .that()
          .areAnnotatedWith(org.junit.jupiter.api.Test.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Test")
          .orShould()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("IT")
          .orShould()
          .beDeclaredInClassesThat(
              DescribedPredicate.describe("are nested", c -> c.getEnclosingClass().isPresent()));

  @ArchTest static final ArchRule someTestsExist = classes().should().resideInAPackage("fi.arvo..");
}
