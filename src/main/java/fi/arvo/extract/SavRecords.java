package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.spss.Meaning;
import fi.arvo.spss.SavFile;
import fi.arvo.spss.SpssTime;
import fi.arvo.spss.Variable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Reads the cases of an SPSS file. A column gives its values, and beside each column whose values
 * have labels there is one that gives these: {@code segm} and {@code segm (label)}. A value without
 * a label is its own, as in SPSS. What the file's makers declared missing is not applicable where
 * questions are answered, and nothing elsewhere.
 */
final class SavRecords implements RecordReader {
  /** Behind the name of a column that gives labels. */
  static final String LABEL = " (label)";

  /**
   * A column that is asked for. @param labels of its values, or null when the values are asked for
   */
  private record Asked(
      int slot, int variable, String name, Meaning meaning, Map<Object, String> labels) {}

  private final SavFile file;
  private final List<Asked> asked = new ArrayList<>();
  private final SourceRecord record;

  /**
   * @param slotOf for each column of the file's header its slot in the record, or -1 when nobody
   *     asks for it
   */
  SavRecords(Configuration hadoop, SourceFile source, int[] slotOf, SourceRecord record)
      throws IOException {
    this.record = record;
    Path path = new Path(source.path());
    file =
        SavFile.open(
            new BufferedInputStream(path.getFileSystem(hadoop).open(path), 1 << 16),
            Optional.of(Charset.forName(source.encoding())));
    List<Variable> variables = file.variables();
    int column = 0;
    for (int i = 0; i < variables.size(); i++) {
      ask(slotOf[column++], i, variables.get(i), null);
      if (variables.get(i).labelled()) {
        int slot = slotOf[column++];
        ask(slot, i, variables.get(i), slot < 0 ? null : file.labels(i));
      }
    }
  }

  private void ask(int slot, int place, Variable variable, Map<Object, String> labels) {
    if (slot >= 0) {
      asked.add(new Asked(slot, place, variable.name(), variable.meaning(), labels));
    }
  }

  /**
   * The columns that a file offers, in its order.
   *
   * @param stated what exported it; if not set, told by the columns' names
   */
  static HeaderRows header(List<Variable> variables, Optional<Platform> stated) {
    List<String> columns = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    for (Variable variable : variables) {
      columns.add(variable.name());
      questions.add(variable.question().isEmpty() ? variable.name() : variable.question());
      if (variable.labelled()) {
        columns.add(variable.name() + LABEL);
        questions.add(variable.name() + LABEL);
      }
    }
    Platform platform = HeaderRows.of(List.of(columns, questions), stated).platform();
    if (platform != Platform.PLAIN) {
      questions.replaceAll(QuestionText::of);
    }
    return new HeaderRows(
        platform, 0, columns, questions, Collections.nCopies(columns.size(), ""), "");
  }

  @Override
  public SourceRecord next() throws IOException {
    if (!file.next()) {
      return null;
    }
    record.clear(file.number());
    for (Asked column : asked) {
      if (file.userMissing(column.variable())) {
        record.putNotApplicable(column.slot());
      } else if (!file.systemMissing(column.variable())) {
        take(column);
      }
    }
    return record;
  }

  private void take(Asked column) {
    boolean isText = column.meaning() == Meaning.TEXT;
    Object value = isText ? file.text(column.variable()) : (Object) file.number(column.variable());
    if (value == null) {
      record.fault = "a text that is not " + file.charset() + " in the column " + column.name();
      return;
    }
    String label = column.labels() == null ? null : column.labels().get(value);
    if (label != null) {
      record.put(column.slot(), label, false);
    } else {
      record.put(column.slot(), isText ? (String) value : written(column, (Double) value), !isText);
    }
  }

  private static String written(Asked column, double number) {
    String time =
        switch (column.meaning()) {
          case MOMENT -> SpssTime.moment(number);
          case LENGTH -> SpssTime.length(number);
          case NUMBER, TEXT -> null;
        };
    return time == null ? PlainNumber.of(number) : time;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
