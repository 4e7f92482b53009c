package fi.arvo.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a workbook: the entries of its zip file, by name. */
final class Parts implements Closeable {
  private final ZipFile zip;

  Parts(Path file) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException e) {
      throw new UnfitWorkbook(
          "is a workbook or another zip file whose end is missing or broken; fetch it again.", e);
    }
  }

  boolean has(String name) {
    return entry(name) != null;
  }

  XmlPart xml(String name) throws IOException {
    ZipEntry entry = entry(name);
    if (entry == null) {
      throw UnfitWorkbook.damaged(name + " is missing");
    }
    return new XmlPart(entry.getName(), new PartStream(zip.getInputStream(entry), entry));
  }

  /** Names of parts are the same in capitals and small letters. */
  private ZipEntry entry(String name) {
    ZipEntry entry = zip.getEntry(name);
    return entry != null
        ? entry
        : zip.stream().filter(e -> e.getName().equalsIgnoreCase(name)).findFirst().orElse(null);
  }

  /** What the zip file is, which has no workbook in it that could be read. */
  UnfitWorkbook noWorkbook() {
    String what;
    if (has("xl/workbook.bin")) {
      what = "is a binary workbook (.xlsb); save it as .xlsx.";
    } else if (has("content.xml") && has("mimetype")) {
      what = "is an OpenDocument file; save it as .xlsx.";
    } else if (zip.stream().anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))) {
      what = "is a zip file with other files inside; unpack it.";
    } else {
      what = "is a zip file that holds no workbook; unpack it, or export it again.";
    }
    return new UnfitWorkbook(what);
  }

  /**
   * The name of the part that a relation leads to.
   *
   * @param folder of the part that has the relation, with a slash at its end, or empty
   */
  static String resolved(String folder, String target) {
    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : whole.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
