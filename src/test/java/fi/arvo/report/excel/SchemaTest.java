package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  /** Follow schemas that are not among those of spreadsheets. */
  private static final Set<String> OTHER_SCHEMAS =
      Set.of("docProps/core.xml", "[Content_Types].xml");

  private static final SchemaTypeLoader TYPES =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  @TempDir Path directory;

  @Test
  void everyPartOfTheDemonstrationIsValid() throws IOException, XmlException {
    assertThat(faults(DemoWorkbook.finnish())).isEmpty();
  }

  @Test
  void everyPartOfTheLargePyramidsIsValid() throws IOException, XmlException {
    assertThat(faults(PyramidLayoutTest.workbookWithTiers(4, 9, 19, 5, 3))).isEmpty();
  }

  private List<String> faults(Workbook workbook) throws IOException, XmlException {
    Path file = directory.resolve("workbook.xlsx");
    new ExcelWriter().write(workbook, file);
    List<String> faults = new ArrayList<>();
    int parts = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".xml") && !OTHER_SCHEMAS.contains(entry.getName())) {
          faults.addAll(faults(zip, entry));
          parts++;
        }
      }
    }
    assertThat(parts).isGreaterThan(4);
    return faults;
  }

  private static List<String> faults(ZipFile zip, ZipEntry entry) throws IOException, XmlException {
    try (InputStream in = zip.getInputStream(entry)) {
      XmlObject part = TYPES.parse(in, null, new XmlOptions());
      assertThat(part.schemaType().isDocumentType()).as(entry.getName()).isTrue();
      List<XmlError> errors = new ArrayList<>();
      part.validate(new XmlOptions().setErrorListener(errors));
      return errors.stream().map(error -> entry.getName() + ": " + error.getMessage()).toList();
    }
  }
}
