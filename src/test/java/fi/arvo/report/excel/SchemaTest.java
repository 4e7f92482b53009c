package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.model.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
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
            SchemaFaults.of(
                new ByteArrayInputStream(chart.getBytes(StandardCharsets.UTF_8)), "chart.xml"))
        .anyMatch(fault -> fault.contains("grouping"));
  }

  private List<String> faults(Workbook workbook) throws IOException, XmlException {
    Path file = directory.resolve("workbook.xlsx");
    new ExcelWriter().write(workbook, file);
    return SchemaFaults.of(file);
  }
}
