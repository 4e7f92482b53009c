package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Holds the parts of a written workbook against the schemas of spreadsheets. */
public final class SchemaFaults {
  /** Follow schemas that are not among those of spreadsheets. */
  private static final Set<String> OTHER_SCHEMAS =
      Set.of("docProps/core.xml", "[Content_Types].xml");

  private static final SchemaTypeLoader TYPES =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  private SchemaFaults() {}

  /** What is not valid in any part; empty when all is. */
  public static List<String> of(Path workbook) throws IOException, XmlException {
    List<String> faults = new ArrayList<>();
    int parts = 0;
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".xml") && !OTHER_SCHEMAS.contains(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            faults.addAll(of(in, entry.getName()));
          }
          parts++;
        }
      }
    }
    assertThat(parts).isGreaterThan(4);
    return faults;
  }

  static List<String> of(InputStream in, String name) throws IOException, XmlException {
    XmlObject part = TYPES.parse(in, null, new XmlOptions());
    assertThat(part.schemaType().isDocumentType()).as(name).isTrue();
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    return errors.stream().map(error -> name + ": " + error.getMessage()).toList();
  }
}
