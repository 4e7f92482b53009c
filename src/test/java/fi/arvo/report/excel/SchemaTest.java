package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  @Test
  void aChartWithoutItsGroupingIsNotValid() throws IOException, XmlException {
    String chart =
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart>"
            + "<c:plotArea><c:lineChart><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>"
            + "</c:plotArea></c:chart></c:chartSpace>";
    assertThat(
            faults(new ByteArrayInputStream(chart.getBytes(StandardCharsets.UTF_8)), "chart.xml"))
        .anyMatch(fault -> fault.contains("grouping"));
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
          try (InputStream in = zip.getInputStream(entry)) {
            faults.addAll(faults(in, entry.getName()));
          }
          parts++;
        }
      }
    }
    assertThat(parts).isGreaterThan(4);
    return faults;
  }

  private static List<String> faults(InputStream in, String name) throws IOException, XmlException {
    XmlObject part = TYPES.parse(in, null, new XmlOptions());
    assertThat(part.schemaType().isDocumentType()).as(name).isTrue();
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    return errors.stream().map(error -> name + ": " + error.getMessage()).toList();
  }
}
