package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class DeterminismTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path directory;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void theSameReportGivesTheSameBytesInAnyTimeZoneAndLocale() throws IOException {
    byte[] here = written();
    assertThat(written()).isEqualTo(here);
    Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertThat(written()).isEqualTo(here);
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
    assertThat(written()).isEqualTo(here);
  }

  @Test
  void contentTypesComeFirstAndEveryEntryHasTheSameTime() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written()))) {
      ZipEntry first = zip.getNextEntry();
      assertThat(first.getName()).isEqualTo("[Content_Types].xml");
      String before = "";
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(first.getTimeLocal());
        assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
        assertThat(entry.getExtra()).isNull();
        assertThat(entry.getName()).isGreaterThan(before);
        before = entry.getName();
      }
    }
  }

  private byte[] written() throws IOException {
    Path file = directory.resolve("workbook.xlsx");
    new ExcelWriter().write(DemoWorkbook.finnish(), file);
    return Files.readAllBytes(file);
  }
}
