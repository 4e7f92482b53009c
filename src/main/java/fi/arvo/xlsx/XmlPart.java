package fi.arvo.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks over the elements of a part. Names are told without their namespaces, because Excel's
 * strict files have others than its usual ones.
 */
final class XmlPart implements Closeable {
  /** A workbook's elements lie about ten deep. */
  private static final int DEEPEST = 100;

  private final String part;
  private final Reader text;
  private final XMLStreamReader xml;
  private int depth;

  XmlPart(String part, InputStream bytes) throws IOException {
    this.part = part;
    this.text = decoded(bytes);
    try {
      xml = factory().createXMLStreamReader(text);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Parts are in UTF-8 or UTF-16; a byte that is neither is an error. */
  private static Reader decoded(InputStream bytes) throws IOException {
    PushbackInputStream begin = new PushbackInputStream(bytes, 2);
    byte[] lead = begin.readNBytes(2);
    begin.unread(lead);
    boolean wide = lead.length == 2 && (lead[0] == 0 || lead[1] == 0 || (lead[0] & 0xfe) == 0xfe);
    Charset charset = StandardCharsets.UTF_8;
    if (wide) {
      boolean marked = lead[0] != 0 && lead[1] != 0;
      charset =
          marked
              ? StandardCharsets.UTF_16
              : lead[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    return new InputStreamReader(
        begin,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /**
   * The JDK's own, whatever else lies on the class path, and a new one a part: its readers share a
   * count of entities.
   */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /**
   * Goes to the next tag or text; false at the end of the part, whose bytes have then been read to
   * their end.
   */
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (depth > DEEPEST) {
              throw UnfitWorkbook.damaged(part);
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnfitWorkbook(
                  "declares document types or entities ("
                      + part
                      + "), which no workbook does; it is not read. Save it again in Excel.");
          default -> {
            // comments and instructions say nothing
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw failed(e);
    } catch (RuntimeException e) {
      // The JDK's parser has such ones of its own for what is no XML.
      throw UnfitWorkbook.damaged(part, e);
    }
  }

  private IOException failed(XMLStreamException e) {
    return e.getNestedException() instanceof UnfitWorkbook unfit
        ? unfit
        : UnfitWorkbook.damaged(part, e);
  }

  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  boolean isText() {
    return xml.hasText();
  }

  void appendText(StringBuilder text) {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** The value of an attribute without a namespace; null when there is none. */
  String attribute(String name) {
    return xml.getAttributeValue("", name);
  }

  /** The value of an attribute in whatever namespace; null when there is none. */
  String foreignAttribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    } finally {
      text.close();
    }
  }
}
