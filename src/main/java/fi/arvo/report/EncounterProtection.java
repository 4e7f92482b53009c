package fi.arvo.report;

import static fi.arvo.privacy.CrossedSuppression.ALL;

import fi.arvo.privacy.CrossedSuppression;
import fi.arvo.privacy.HiddenCells;
import fi.arvo.privacy.SuppressionRule.Base;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables that tell of the same answers and stories: {@code loyalty} and {@code touchpoints},
 * whose margin over channels is loyalty's touchpoint and over touchpoints its channel; {@code
 * voices}, whose promoters, passives and dissenters are loyalty's; {@code emotions} and {@code
 * stories}, which count the same stories. What one of them hides of a group the others hide.
 */
final class EncounterProtection {
  /** The tables that are protected together. */
  static final List<String> TABLES =
      List.of("loyalty", "touchpoints", "voices", "emotions", "stories");

  /**
   * Unit, segment, channel, touchpoint, period, voice: the period's and overall margins go last.
   */
  private static final int[] MARGINS = {1, 1, 1, 1, 10, 1};

  /** As MARGINS; how many answered anything is missed least. */
  private static final int[] NPS_MARGINS = {1, 1, 1, 1, 10, -20};

  /** Segment, touchpoint, voice, and what is said of a theme. */
  private static final int[] THEME_MARGINS = {1, 1, 1, 10};

  private static final String NPS = "nps";
  private static final String CES = "ces";
  private static final String CSAT = "csat";
  private static final String CLASSES = "classes";
  private static final String SATISFIED = "satisfied";
  private static final String EASY = "easy";
  private static final String TELLING = "telling";
  private static final String VALENCE = "valence";
  private static final String STORIES = "stories";

  /** Stands for those who didn't recommend, whom no row tells of. */
  private static final String NO_VOICE = "none";

  /** Stands for those who did. */
  private static final String ANY_VOICE = "recommending";

  private static final List<String> LOYALTY_CLASSES =
      List.of("promoters", "passives", "detractors");
  private static final List<String> CLASSES_AND_SPREAD =
      List.of("promoters", "passives", "detractors", "nps_se", "nps_low", "nps_high");
  private static final List<String> COUNTS = List.of("n", "n_effective", "design_effect");
  private static final List<String> SHARE = List.of("share", "share_low", "share_high");
  private static final List<String> FEELING =
      List.of("valence", "valence_low", "valence_high", "stories");

  private final int minCell;
  private final Map<String, HiddenCells> hidden = new LinkedHashMap<>();
  private final Map<String, ReportedPeriods> periods = new HashMap<>();
  private final Map<List<String>, CrossedSuppression> families = new LinkedHashMap<>();

  private EncounterProtection(List<Table> tables, int minCell) {
    this.minCell = minCell;
    tables.forEach(table -> hidden.put(table.contract().name(), new HiddenCells(table)));
    Map<String, List<Table.Row>> bySide = new HashMap<>();
    for (Table table : tables) {
      if (table.contract().has("period")) {
        table
            .rows()
            .forEach(row -> bySide.computeIfAbsent(side(row), s -> new ArrayList<>()).add(row));
      }
    }
    bySide.forEach((side, rows) -> periods.put(side, ReportedPeriods.of(rows)));
  }

  /** The tables as they may be published, by name. */
  static Map<String, Table> apply(List<Table> tables, int minCell) {
    EncounterProtection protection = new EncounterProtection(tables, minCell);
    protection.each("loyalty", protection::loyalty);
    protection.each("touchpoints", protection::touchpoints);
    protection.each("voices", protection::voices);
    protection.withoutScore("voices", "n", NPS);
    protection.withoutScore("voices", "stories", VALENCE);
    protection.withoutScore("voices", "tellers", TELLING);
    protection.each("emotions", protection::emotions);
    protection.each("stories", protection::stories);
    protection.withoutScore("stories", "n", STORIES);
    protection.close();
    protection.each("loyalty", protection::classes);
    protection.each("touchpoints", protection::classesOfEmployees);
    protection.each("loyalty", protection::sharesOfASide);
    protection.each("touchpoints", protection::sharesOfASide);
    protection.each("voices", protection::classOfVoice);
    protection.each("emotions", protection::emotion);
    protection.each("stories", protection::theme);
    protection.close();
    Map<String, Table> published = new HashMap<>();
    protection.hidden.forEach((name, cells) -> published.put(name, cells.published()));
    return published;
  }

  /** Takes a row, by its place in its table. */
  private interface Rows {
    void take(HiddenCells table, int row, Table.Row cells);
  }

  private void each(String name, Rows rows) {
    HiddenCells table = hidden.get(name);
    if (table != null) {
      for (int i = 0; i < table.table().rows().size(); i++) {
        rows.take(table, i, table.table().rows().get(i));
      }
    }
  }

  private void close() {
    families.values().forEach(CrossedSuppression::close);
    families.clear();
  }

  private void loyalty(HiddenCells table, int i, Table.Row row) {
    String scope = row.text("scope");
    String value = row.text("scope_value");
    List<String> group = group(row, scope, value, ALL);
    family(NPS, row)
        .add(
            group(row, scope, value, ANY_VOICE),
            counts(row, "customers"),
            table,
            i,
            TableProtection.NPS);
    family(CES, row).add(group, counts(row, "ces_respondents"), table, i, TableProtection.CES);
    family(CSAT, row).add(group, counts(row, "csat_respondents"), table, i, TableProtection.CSAT);
  }

  /**
   * The sizes of the three classes hang together with the NPS, so that they are hidden together. Of
   * employees, partners and owners, who are few and know each other, so are the error and interval:
   * with the number of answers and the NPS they are promoters and detractors.
   */
  private void classes(HiddenCells table, int i, Table.Row row) {
    classes(
        table,
        i,
        row,
        group(row, row.text("scope"), row.text("scope_value"), ALL),
        customers(row) ? LOYALTY_CLASSES : CLASSES_AND_SPREAD);
  }

  private void classesOfEmployees(HiddenCells table, int i, Table.Row row) {
    if (!customers(row)) {
      classes(table, i, row, encounter(row, ALL), columns(row, CLASSES_AND_SPREAD));
    }
  }

  private void classes(
      HiddenCells table, int i, Table.Row row, List<String> group, List<String> columns) {
    family(CLASSES, row)
        .add(
            group,
            counts(row, "promoter_respondents", "passive_respondents", "detractor_respondents"),
            table,
            i,
            columns);
  }

  /** A side's satisfied and those who find it easy, whom a share with its answers tells. */
  private void sharesOfASide(HiddenCells table, int i, Table.Row row) {
    if (customers(row)) {
      return;
    }
    List<String> group =
        row.has("scope")
            ? group(row, row.text("scope"), row.text("scope_value"), ALL)
            : encounter(row, ALL);
    share(SATISFIED, table, i, row, group, "csat", columns(row, TableProtection.CSAT));
    if (row.has("ces_share_easy")) {
      share(EASY, table, i, row, group, "ces_share_easy", List.of("ces_share_easy"));
    }
  }

  private void share(
      String kind,
      HiddenCells table,
      int i,
      Table.Row row,
      List<String> group,
      String share,
      List<String> columns) {
    Long answers = row.whole(kind.equals(EASY) ? "ces_n" : "csat_n");
    if (row.number(share) != null && answers != null) {
      long those = Math.round(row.number(share) * answers);
      family(kind, row).add(group, List.of(those, answers - those), table, i, columns);
    }
  }

  private static boolean customers(Table.Row row) {
    return row.is("side", Terms.Side.CUSTOMER.key());
  }

  /** A voice is as large as its class in {@code loyalty}. */
  private void classOfVoice(HiddenCells table, int i, Table.Row row) {
    if (!row.is("voice", ALL)) {
      long most = count(row, "tellers") + count(row, "silent_respondents");
      family(CLASSES, row).add(voice(row, ALL), List.of(most), table, i, COUNTS);
    }
  }

  private void touchpoints(HiddenCells table, int i, Table.Row row) {
    List<String> group = encounter(row, ALL);
    family(NPS, row)
        .add(
            encounter(row, ANY_VOICE),
            counts(row, "respondents"),
            table,
            i,
            columns(row, TableProtection.NPS));
    family(CES, row)
        .add(group, counts(row, "ces_respondents"), table, i, columns(row, TableProtection.CES));
    family(CSAT, row)
        .add(group, counts(row, "csat_respondents"), table, i, columns(row, TableProtection.CSAT));
    family(VALENCE, row).add(group, counts(row, "story_respondents"), table, i, FEELING);
  }

  /** Of the answers of all voices those are left, who may be few, that come without a score. */
  private void voices(HiddenCells table, int i, Table.Row row) {
    List<String> ofVoice = voice(row, row.text("voice"));
    if (row.is("voice", ALL)) {
      long respondents = Math.max(count(row, "tellers"), count(row, "silent_respondents"));
      family(NPS, row).add(ofVoice, List.of(respondents), table, i, COUNTS);
    }
    family(TELLING, row)
        .add(ofVoice, counts(row, "tellers", "silent_respondents"), table, i, SHARE);
    family(VALENCE, row).add(ofVoice, counts(row, "feeling_respondents"), table, i, FEELING);
  }

  /** Those in a count of all voices whom the three voices don't count. */
  private void withoutScore(String name, String count, String family) {
    Map<List<String>, Long> counted = new HashMap<>();
    each(
        name,
        (table, i, row) -> {
          if (!row.is("voice", ALL)) {
            counted.merge(everyVoice(row), count(row, count), Long::sum);
          }
        });
    each(
        name,
        (table, i, row) -> {
          if (row.is("voice", ALL)) {
            long rest = count(row, count) - counted.getOrDefault(everyVoice(row), 0L);
            family(family, row).addUntold(voice(row, NO_VOICE), Math.max(0, rest));
          }
        });
  }

  private static List<String> everyVoice(Table.Row row) {
    return List.of(
        row.text("scope"), row.text("scope_value"), row.has("theme") ? row.text("theme") : ALL);
  }

  private void emotions(HiddenCells table, int i, Table.Row row) {
    List<String> all = Base.ofAllMeasures(table.table().contract(), "respondents").columns();
    family(STORIES, row).add(encounter(row, ALL), counts(row, "respondents"), table, i, all);
  }

  private void emotion(HiddenCells table, int i, Table.Row row) {
    family(row.text("emotion"), row)
        .add(
            encounter(row, ALL),
            counts(row, "with_respondents", "without_respondents"),
            table,
            i,
            SHARE);
  }

  private void stories(HiddenCells table, int i, Table.Row row) {
    List<String> all = Base.ofAllMeasures(table.table().contract(), "respondents").columns();
    family(STORIES, row)
        .add(voice(row, row.text("voice")), counts(row, "respondents"), table, i, all);
  }

  /** Praise, blame and the rest add up to those who speak of an element at all. */
  private void theme(HiddenCells table, int i, Table.Row row) {
    long praise = count(row, "praise_respondents");
    long blame = count(row, "blame_respondents");
    long other = count(row, "other_respondents");
    CrossedSuppression family =
        families.computeIfAbsent(
            List.of(row.text("theme")), k -> new CrossedSuppression(minCell, THEME_MARGINS));
    long speaking = Math.max(praise, Math.max(blame, other));
    family.add(
        said(row, ALL), List.of(speaking, count(row, "silent_respondents")), table, i, SHARE);
    family.add(said(row, "praise"), List.of(praise), table, i, List.of("praised"));
    family.add(said(row, "blame"), List.of(blame), table, i, List.of("blamed"));
    family.addUntold(said(row, "other"), other);
  }

  private static List<String> said(Table.Row row, String said) {
    String value = row.text("scope_value");
    return List.of(
        row.is("scope", Scope.SEGMENT.key()) ? value : ALL,
        row.is("scope", Scope.TOUCHPOINT.key()) ? value : ALL,
        row.text("voice"),
        said);
  }

  /**
   * The family of groups that add up: those of one side, and of one period when it stands alone.
   */
  private CrossedSuppression family(String kind, Table.Row row) {
    String period = period(row);
    String alone = periods(row).sums(period) ? "" : period;
    int[] margins = kind.equals(NPS) ? NPS_MARGINS : MARGINS;
    return families.computeIfAbsent(
        List.of(kind, side(row), alone), k -> new CrossedSuppression(minCell, margins));
  }

  private List<String> group(Table.Row row, String scope, String value, String voice) {
    String period = period(row);
    boolean part = periods(row).parts().contains(period);
    return Stream.concat(
            Stream.of(Scope.UNIT, Scope.SEGMENT, Scope.CHANNEL, Scope.TOUCHPOINT)
                .map(kind -> kind.key().equals(scope) ? value : ALL),
            Stream.of(part ? period : ALL, voice))
        .toList();
  }

  private List<String> encounter(Table.Row row, String voice) {
    List<String> group = new ArrayList<>(group(row, ALL, ALL, voice));
    group.set(2, row.text("channel"));
    group.set(3, row.text("touchpoint"));
    return group;
  }

  private List<String> voice(Table.Row row, String voice) {
    return group(row, row.text("scope"), row.text("scope_value"), voice);
  }

  private static String side(Table.Row row) {
    return row.has("side") ? row.text("side") : "customer";
  }

  private ReportedPeriods periods(Table.Row row) {
    return periods.getOrDefault(side(row), new ReportedPeriods(null, List.of()));
  }

  /** The row's period; the reporting months where it tells none. */
  private String period(Table.Row row) {
    return row.has("period") ? row.text("period") : String.valueOf(periods(row).whole());
  }

  private static List<Long> counts(Table.Row row, String... columns) {
    return Stream.of(columns).map(column -> count(row, column)).toList();
  }

  private static long count(Table.Row row, String column) {
    Long count = row.whole(column);
    return count == null ? 0 : count;
  }

  /** Those of the columns that the row has. */
  private static List<String> columns(Table.Row row, List<String> of) {
    return of.stream().filter(row::has).toList();
  }
}
