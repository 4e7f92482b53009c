package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The survey as a Finnish survey tool exports it: Finnish headers, {@code d.M.yyyy H.mm}, decimal
 * commas, and customer ids that people have typed, now and then in small letters or with a blank.
 */
final class SurveyCsv implements CsvExtract {
  private static final List<String> BEFORE_RATINGS =
      List.of(
          "Vastaustunnus",
          "Asiakasnumero",
          "Vastausaika",
          "Kierros",
          "Yksikkö",
          "Segmentti",
          "Kanava",
          "Kosketuspiste",
          "Suosittelu",
          "Helppous",
          "Tyytyväisyys");
  private static final List<String> AFTER_RATINGS = List.of("Vapaa sana", "Kieli", "Paino");
  private static final int ANSWERED_AT = 2;
  private static final int RECOMMEND = 8;
  private static final int SATISFACTION = 10;

  private final List<String> segments;
  private final String[] header;

  SurveyCsv(WorldConfig config) {
    segments = config.people().segments();
    List<String> names = new ArrayList<>(BEFORE_RATINGS);
    new World(config).elements.forEach(e -> names.add(ConsumerElements.finnish(e.id())));
    names.addAll(AFTER_RATINGS);
    header = names.toArray(String[]::new);
  }

  @Override
  public CsvLayout layout() {
    return CsvLayout.FINNISH;
  }

  @Override
  public String[] header() {
    return header.clone();
  }

  @Override
  public void rows(SyntheticCustomer customer, Consumer<String[]> row) {
    for (SyntheticAnswer answer : customer.answers()) {
      row.accept(row(customer, answer));
    }
  }

  private String[] row(SyntheticCustomer customer, SyntheticAnswer answer) {
    String[] row = new String[header.length];
    int at = 0;
    row[at++] = answer.responseId();
    row[at++] = asTyped(customer.customerId(), customer.index());
    row[at++] = time(answer.answeredAt());
    row[at++] = answer.wave();
    row[at++] = customer.unit();
    row[at++] = segments.get(customer.segment());
    row[at++] = answer.channel();
    row[at++] = answer.touchpoint();
    row[at++] = score(answer.recommend());
    row[at++] = score(answer.effort());
    row[at++] = score(answer.satisfaction());
    for (byte rating : answer.ratings()) {
      row[at++] = score(rating);
    }
    row[at++] = answer.story().text();
    row[at++] = customer.language();
    row[at] = Double.toString(answer.weight()).replace('.', ',');
    return row;
  }

  private static String asTyped(String customerId, long index) {
    if (index % 53 == 7) {
      return customerId.toLowerCase(Locale.ROOT);
    }
    return index % 97 == 11 ? customerId + " " : customerId;
  }

  private static String time(LocalDateTime time) {
    String minute = Padded.of(time.getMinute(), 2);
    return time.getDayOfMonth()
        + "."
        + time.getMonthValue()
        + "."
        + time.getYear()
        + " "
        + time.getHour()
        + "."
        + minute;
  }

  private static String score(int answer) {
    return answer == SyntheticAnswer.MISSING ? "" : Integer.toString(answer);
  }

  @Override
  public List<Fault> faults() {
    return List.of(
        Fault.inField("no such day", ANSWERED_AT, "31.2.2026 9.15"),
        Fault.inField("recommendation 11 on a scale of 0 to 10", RECOMMEND, "11"),
        Fault.inField("a rating in letters", BEFORE_RATINGS.size(), "kymmenen"),
        new Fault("four columns too few", row -> Arrays.copyOf(row, row.length - 4)),
        Fault.inField("no time of answer", ANSWERED_AT, ""),
        Fault.inField("satisfaction 0 on a scale of 1 to 5", SATISFACTION, "0"));
  }
}
