package fi.arvo.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its XML, for what no program would write, or not so small. */
public final class RawWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook with one sheet, called Data. */
  public RawWorkbook() {
    part("_rels/.rels", relation("officeDocument", "xl/workbook.xml", "rId1"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, RELATIONS));
    part(
        "xl/_rels/workbook.xml.rels",
        relation("worksheet", "worksheets/sheet1.xml", "rId1")
            .replace(
                "</Relationships>",
                relation("sharedStrings", "/xl/sharedStrings.xml", "rId2")
                        .replaceAll("</?Relationships[^>]*>", "")
                    + "</Relationships>"));
    part("xl/sharedStrings.xml", "<sst xmlns=\"%s\"/>".formatted(MAIN));
    rows("");
  }

  private static String relation(String type, String target, String id) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(id, RELATIONS, type, target);
  }

  /** What stands inside {@code sheetData}. */
  public RawWorkbook rows(String xml) {
    return part(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, xml));
  }

  /** What stands inside {@code sst}. */
  public RawWorkbook sharedTexts(String xml) {
    return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, xml));
  }

  public RawWorkbook part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public RawWorkbook part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  public RawWorkbook without(String name) {
    parts.remove(name);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
