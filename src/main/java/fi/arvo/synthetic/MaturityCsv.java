package fi.arvo.synthetic;

import fi.arvo.synthetic.MaturityStudy.Respondent;
import fi.arvo.synthetic.MaturityStudy.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The industry study of customer understanding, one row an answer, as a survey house sends it. */
final class MaturityCsv {
  private static final String[] HEADER = {
    "respondent_id", "organisation", "wave", "answered_at", "area", "lens", "statement", "answer"
  };

  private MaturityCsv() {}

  static long write(World world, OutputStream out) throws IOException {
    Stream<String[]> rows =
        new MaturityStudy(world)
            .respondents().stream()
                .flatMap(
                    respondent ->
                        IntStream.range(0, MaturityStudy.STATEMENTS.size())
                            .mapToObj(s -> row(respondent, s)));
    return CsvRows.write(CsvLayout.INTERNATIONAL, HEADER, rows, out);
  }

  private static String[] row(Respondent respondent, int place) {
    Statement statement = MaturityStudy.STATEMENTS.get(place);
    return new String[] {
      respondent.id(),
      respondent.organisation(),
      Integer.toString(respondent.day().getYear()),
      respondent.day().toString(),
      statement.area(),
      statement.lens(),
      statement.code(),
      Integer.toString(respondent.answers()[place])
    };
  }
}
