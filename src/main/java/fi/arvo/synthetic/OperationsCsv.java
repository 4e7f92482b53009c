package fi.arvo.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How touchpoints are run, month by month, as a Finnish spreadsheet saves it: decimal commas,
 * Finnish headers, months as {@code 2026-09}.
 */
final class OperationsCsv {
  private static final String[] HEADER = {
    "Kosketuspiste", "Kanava", "Kuukausi", "Läpimenoaika (h)", "Automaatioaste", "Tapahtumia"
  };

  private OperationsCsv() {}

  static long write(World world, OutputStream out) throws IOException {
    List<String> touchpoints = world.config.survey().touchpoints();
    List<String> channels = world.config.survey().channels();
    List<String[]> rows = new ArrayList<>();
    for (int t = 0; t < touchpoints.size(); t++) {
      for (int c = 0; c < channels.size(); c++) {
        for (int month = world.firstAnswerMonth; month <= world.lastMonth; month++) {
          Automations.Run run = world.automations.in(t, c, month);
          LocalDate first = Month.firstDay(month);
          rows.add(
              new String[] {
                touchpoints.get(t),
                channels.get(c),
                first.getYear() + "-" + Padded.of(first.getMonthValue(), 2),
                comma(run.hours()),
                comma(run.share()),
                Integer.toString(run.volume())
              });
        }
      }
    }
    return CsvRows.write(CsvLayout.FINNISH, HEADER, rows.stream(), out);
  }

  private static String comma(double value) {
    return Double.toString(value).replace('.', ',');
  }
}
