package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.text.Lexicon;
import fi.arvo.text.StoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Journey, stories, dissenters and the other sides through the whole job, on a small made-up world:
 * claims hurt, units whose employees feel well have customers who do, and detractors stay as often
 * as not. Every number is held against one that DuckDB counts in the files.
 */
class EncountersIT {
  private static final String YEAR = "2025-10-01..2026-09-30";
  private static final String GOOD = "Palvelu oli hyvä ja olen siitä iloinen.";
  private static final String BAD = "Palvelu oli huono ja olen siitä vihainen.";
  private static final int UNITS = 24;

  @TempDir private static Path out;
  private static Path job;
  private static ReportRun open;

  @BeforeAll
  static void aWorldWithNothingHidden() throws IOException {
    write();
    open =
        ReportRun.of(job, out.resolve("open"), "languages=[en]", "privacy.min_cell=1").published();
  }

  private static Path file(String name) {
    return out.resolve(name + ".csv");
  }

  private static void write() throws IOException {
    Random random = new Random(51);
    double[] mood = new double[UNITS];
    for (int u = 0; u < UNITS; u++) {
      mood[u] = random.nextGaussian();
    }
    List<String> survey = new ArrayList<>();
    survey.add("id;customer;at;unit;segment;channel;touchpoint;recommend;effort;quality;story");
    List<String> sales = new ArrayList<>();
    sales.add("id;customer;at;amount");
    int responses = 0;
    for (int c = 0; c < 1500; c++) {
      int unit = c % UNITS;
      LocalDate day = LocalDate.parse("2024-08-01").plusDays(random.nextInt(400));
      for (int a = 1 + random.nextInt(4); a > 0; a--) {
        day = day.plusDays(20 + random.nextInt(150));
        if (day.isAfter(LocalDate.parse("2026-09-30"))) {
          break;
        }
        String touchpoint = List.of("buy", "claim", "pay", "use").get(random.nextInt(4));
        boolean claim = touchpoint.equals("claim");
        int recommend =
            clamp(8.2 + 0.9 * mood[unit] - (claim ? 3 : 0) + 1.5 * random.nextGaussian(), 0, 10);
        boolean bad = random.nextInt(10) < (claim ? 8 : 2);
        survey.add(
            String.join(
                ";",
                "r" + responses++,
                "c" + c,
                day.toString(),
                "unit " + unit,
                c % 3 == 0 ? "large" : "small",
                random.nextInt(5) == 0 ? "web" : "shop",
                random.nextInt(40) == 0 ? "" : touchpoint,
                random.nextInt(20) == 0 ? "" : Integer.toString(recommend),
                Integer.toString(1 + random.nextInt(7)),
                Integer.toString(random.nextInt(11)),
                random.nextInt(3) == 0 ? "" : bad ? BAD : GOOD));
      }
      for (int t = 0; t < 10; t++) {
        LocalDate bought = LocalDate.parse("2023-08-01").plusDays(random.nextInt(1150));
        sales.add(
            String.join(
                ";", "t" + c + "-" + t, "c" + c, bought.toString(), "" + random.nextInt(90)));
      }
    }
    Files.write(file("survey"), survey);
    Files.write(file("sales"), sales);
    List<String> employees = new ArrayList<>();
    employees.add("id;person;at;unit;touchpoint;recommend;effort;story");
    for (int e = 0; e < 480; e++) {
      int unit = e % UNITS;
      employees.add(
          String.join(
              ";",
              "e" + e,
              "p" + e % 450,
              LocalDate.parse("2025-11-01").plusDays(random.nextInt(300)).toString(),
              "unit " + unit,
              List.of("buy", "claim").get(e % 2),
              Integer.toString(clamp(3.6 + 0.8 * mood[unit] + 0.7 * random.nextGaussian(), 1, 5)),
              Integer.toString(1 + random.nextInt(7)),
              random.nextInt(2) == 0 ? GOOD : BAD));
    }
    Files.write(file("employees"), employees);
    List<String> others = new ArrayList<>();
    others.add("side;person;at;satisfaction");
    for (int s = 0; s < 60; s++) {
      others.add(
          String.join(";", s % 3 == 0 ? "owner" : "partner", "s" + s, "2026-02-01", "" + s % 2));
    }
    Files.write(file("others"), others);
    List<String> actions = new ArrayList<>();
    actions.add("action;started;touchpoint;units");
    actions.add("a1;2025-03-10;claim;unit 0|unit 1|unit 2|unit 3|unit 4|unit 5|unit 6|unit 7");
    actions.add("a2;2025-05-02;;unit 10");
    Files.write(file("actions"), actions);
    job = out.resolve("job.yaml");
    Files.writeString(job, JOB.replace("{out}", out.toString()));
  }

  private static int clamp(double value, int low, int high) {
    return (int) Math.max(low, Math.min(high, Math.round(value)));
  }

  private static final String JOB =
      """
      company: Encounters
      as_of: 2026-09-30
      extracts:
        survey:
          path: {out}/survey.csv
          columns: {response_id: id, customer_id: customer, answered_at: at, unit: unit, segment: segment, channel: channel, touchpoint: touchpoint, recommend: recommend, effort: {column: effort, scale: [1, 7], easy: high}, story: story}
          ratings: {columns: {quality: quality}}
        transactions:
          path: {out}/sales.csv
          columns: {transaction_id: id, customer_id: customer, booked_at: at, amount: amount}
        employees:
          path: {out}/employees.csv
          columns: {response_id: id, respondent_id: person, answered_at: at, unit: unit, touchpoint: touchpoint, recommend: {column: recommend, scale: [1, 5], promoter: 5, detractor: 3}, effort: {column: effort, scale: [1, 7], easy: low}, story: story}
        stakeholders:
          path: {out}/others.csv
          columns: {side: side, respondent_id: person, answered_at: at, satisfaction: {column: satisfaction, scale: [0, 1]}}
        actions:
          path: {out}/actions.csv
          columns: {action_id: action, started_on: started, touchpoint: touchpoint, units: units}
      """;

  private static String csv(String name) {
    return "read_csv('" + file(name) + "', delim = ';', header = true, all_varchar = true)";
  }

  /** The survey's answers, one a row, with the score and whether the story is good. */
  private static String answers() {
    return "(select id, customer, cast(at as date) as at, unit, segment, channel,"
        + " coalesce(touchpoint, 'unknown') as touchpoint,"
        + " cast(recommend as int) as recommend, cast(effort as int) as effort,"
        + " case when cast(recommend as int) >= 9 then 100 when cast(recommend as int) <= 6"
        + " then -100 when recommend is not null then 0 end as score,"
        + " case story when '"
        + GOOD
        + "' then 1 when '"
        + BAD
        + "' then -1 end as feeling,"
        + " year(cast(at as date)) || 'Q' || quarter(cast(at as date)) as q from "
        + csv("survey")
        + ")";
  }

  private static void near(Object published, Object counted) {
    if (counted == null) {
      assertThat(published).isNull();
    } else {
      assertThat(((Number) published).doubleValue())
          .isCloseTo(((Number) counted).doubleValue(), within(1e-9));
    }
  }

  @Test
  void theTwoStoriesAreReadAsOneGoodAndOneBad() {
    StoryReader reader = StoryReader.of(Lexicon.builtIn(), List.of("quality"));
    assertThat(reader.read(GOOD).valence()).isEqualTo(100);
    assertThat(reader.read(BAD).valence()).isEqualTo(-100);
  }

  @Test
  void everyEncounterIsThatOfTheFile() {
    List<Map<String, Object>> counted =
        ReportRun.query(
            "select coalesce(touchpoint, 'all') as touchpoint, coalesce(channel, 'all') as"
                + " channel, period, count(score) as n, avg(score) as nps, avg(effort) as ces,"
                + " avg(feeling) as valence, count(feeling) as stories from (select *, q as"
                + " period from "
                + answers()
                + " union all select *, '"
                + YEAR
                + "' from "
                + answers()
                + " where at >= '2025-10-01') group by cube (touchpoint, channel), period");
    assertThat(counted).hasSizeGreaterThan(100);
    List<Map<String, Object>> published = open.rows("touchpoints", "side = 'customer'");
    assertThat(published).hasSameSizeAs(counted);
    for (Map<String, Object> row : counted) {
      Map<String, Object> own =
          open.row(
              "touchpoints",
              "side = 'customer' and touchpoint = '%s' and channel = '%s' and period = '%s'"
                  .formatted(row.get("touchpoint"), row.get("channel"), row.get("period")));
      assertThat(own.get("n")).isEqualTo(row.get("n"));
      assertThat(own.get("stories")).isEqualTo(row.get("stories"));
      near(own.get("nps"), row.get("nps"));
      near(own.get("ces_mean"), row.get("ces"));
      near(own.get("valence"), row.get("valence"));
    }
    for (String touchpoint : List.of("buy", "claim", "pay", "unknown", "use")) {
      assertThat(
              open.row(
                      "touchpoints",
                      "side = 'customer' and channel = 'all' and period = '"
                          + YEAR
                          + "' and touchpoint = '"
                          + touchpoint
                          + "'")
                  .get("nps_low"))
          .as("the margin is loyalty's touchpoint")
          .isEqualTo(
              open.row(
                      "loyalty",
                      "side = 'customer' and scope = 'touchpoint' and scope_value = '%s' and period = '%s'"
                          .formatted(touchpoint, YEAR))
                  .get("nps_low"));
    }
  }

  @Test
  void theTouchpointThatHurtsIsFoundAndNoOtherIs() {
    List<Map<String, Object>> counted =
        ReportRun.query(
            "with ordered as (select *, lag(score) over w as score0, lag(touchpoint) over w as"
                + " touchpoint0, lag(at) over w as at0 from "
                + answers()
                + " where score is not null window w as (partition by customer order by at)),"
                + " steps as (select * from ordered where touchpoint0 <> touchpoint and at >="
                + " '2025-10-01' and at <= at0 + interval 12 month) select touchpoint as t,"
                + " coalesce(touchpoint0, 'all') as f, count(*) as n, avg(score - score0) as"
                + " change, avg(score0) as before, avg(score) as after from steps group by"
                + " grouping sets ((touchpoint, touchpoint0), (touchpoint))");
    assertThat(open.rows("journey_steps", "true")).hasSameSizeAs(counted);
    for (Map<String, Object> row : counted) {
      Map<String, Object> own =
          open.row(
              "journey_steps",
              "touchpoint_from = '%s' and touchpoint_to = '%s'"
                  .formatted(row.get("f"), row.get("t")));
      assertThat(own.get("n")).isEqualTo(row.get("n"));
      near(own.get("nps_change"), row.get("change"));
      near(own.get("nps_before"), row.get("before"));
      near(own.get("nps_after"), row.get("after"));
    }
    Map<String, Object> hurt =
        open.row("journey_steps", "touchpoint_from = 'all' and touchpoint_to = 'claim'");
    assertThat((Double) hurt.get("nps_change_high")).isLessThan(-40);
    assertThat((Double) hurt.get("p_adjusted")).isLessThan(1e-6);
    for (String pair : List.of("buy>pay", "buy>use", "pay>buy", "pay>use", "use>buy", "use>pay")) {
      Map<String, Object> none =
          open.row(
              "journey_steps",
              "touchpoint_from = '%s' and touchpoint_to = '%s'"
                  .formatted((Object[]) pair.split(">")));
      assertThat((Double) none.get("p_adjusted")).as(pair).isGreaterThan(0.05);
    }
    assertThat(
            open.rows(
                "emotions",
                "side = 'customer' and channel = 'all' and period = '"
                    + YEAR
                    + "' and emotion = 'anger' and touchpoint = 'claim' and share > 0.7"))
        .hasSize(1);
  }

  @Test
  void voicesAreThoseOfTheYearsAnswers() {
    List<Map<String, Object>> counted =
        ReportRun.query(
            "select voice, count(*) as n, count(feeling) as stories, avg(feeling) as valence"
                + " from (select *, case score when 100 then 'promoter' when 0 then 'passive' when"
                + " -100 then 'dissenter' end as voice from "
                + answers()
                + " where at >= '2025-10-01') where voice is not null group by voice");
    assertThat(counted).hasSize(3);
    for (Map<String, Object> row : counted) {
      Map<String, Object> own =
          open.row("voices", "scope = 'overall' and voice = '" + row.get("voice") + "'");
      assertThat(own.get("n")).isEqualTo(row.get("n"));
      assertThat(own.get("stories")).isEqualTo(row.get("stories"));
      near(own.get("valence"), row.get("valence"));
      near(
          own.get("share"),
          ((Number) row.get("stories")).doubleValue() / ((Number) row.get("n")).doubleValue());
    }
    assertThat(open.rows("stories", "scope = 'overall' and voice = 'all'")).hasSize(30);
  }

  @Test
  void dissentersStayAsOftenAsTheFilesSay() {
    Map<String, Object> counted =
        ReportRun.query(
                """
                with last as (select *, date_trunc('month', at) as m from %s
                    where score = -100 and at < '2025-10-01'
                    qualify row_number() over (partition by customer order by at desc) = 1),
                  bought as (select customer, cast(at as date) as at, cast(amount as int) as amount
                    from %s where cast(at as date) <= '2026-09-30'),
                  judged as (select last.*,
                    sum(amount) filter (bought.at >= m - interval 12 month and bought.at < m) as b,
                    sum(amount) filter (bought.at >= m + interval 1 month
                      and bought.at < m + interval 13 month) as a
                    from last join bought using (customer) group by all)
                select count(*) filter (answered) as n, count(*) filter (not answered) as others,
                  avg(stays) filter (answered) as yes, avg(stays) filter (not answered) as no
                from (select *, case when coalesce(a, 0) > 0 then 1 else 0 end as stays,
                    (date '2025-03-10' > at and date '2025-03-10' <= at + interval 6 month
                      and touchpoint = 'claim' and cast(substr(unit, 6) as int) <= 7)
                    or (date '2025-05-02' > at and date '2025-05-02' <= at + interval 6 month
                      and unit = 'unit 10') as answered
                  from judged where b > 0)
                """
                    .formatted(answers(), csv("sales")))
            .get(0);
    assertThat((Long) counted.get("n")).isGreaterThan(10);
    Map<String, Object> yes = open.row("dissenters", "answered = 'yes' and story = 'all'");
    Map<String, Object> no = open.row("dissenters", "answered = 'no' and story = 'all'");
    Map<String, Object> both = open.row("dissenters", "answered = 'difference' and story = 'all'");
    assertThat(yes.get("n")).isEqualTo(counted.get("n"));
    assertThat(no.get("n")).isEqualTo(counted.get("others"));
    near(yes.get("retained"), counted.get("yes"));
    near(no.get("retained"), counted.get("no"));
    near(both.get("retained"), (Double) counted.get("yes") - (Double) counted.get("no"));
    assertThat((Double) both.get("retained_low")).isNegative();
    assertThat((Double) both.get("retained_high")).isPositive();
  }

  @Test
  void theOtherSidesAreCountedOnTheirOwnScales() {
    Map<String, Object> counted =
        ReportRun.query(
                "select count(*) as n, count(distinct person) as people, avg(case when"
                    + " cast(recommend as int) = 5 then 100 when cast(recommend as int) <= 3 then"
                    + " -100 else 0 end) as nps, avg(cast(effort as int)) as ces from "
                    + csv("employees"))
            .get(0);
    Map<String, Object> own =
        open.row("loyalty", "side = 'employee' and scope = 'overall' and period = '" + YEAR + "'");
    assertThat(own.get("n")).isEqualTo(counted.get("n"));
    assertThat(own.get("customers")).isEqualTo(counted.get("people"));
    near(own.get("nps"), counted.get("nps"));
    near(own.get("ces_mean"), counted.get("ces"));
    assertThat(open.rows("loyalty", "side = 'employee' and scope = 'unit' and period = 'current'"))
        .hasSize(UNITS);
    assertThat(
            open.row("loyalty", "side = 'partner' and scope = 'overall' and period = 'current'")
                .get("csat_n"))
        .isEqualTo(40L);
    assertThat(
            open.row("loyalty", "side = 'owner' and scope = 'overall' and period = 'current'")
                .get("csat_n"))
        .isEqualTo(20L);
    assertThat(open.rows("loyalty", "side = 'partner' and scope <> 'overall'")).isEmpty();
    assertThat(open.rows("touchpoints", "side = 'employee' and touchpoint = 'claim'")).isNotEmpty();
    assertThat(
            open.rows(
                "score_distribution",
                "side = 'employee' and question = 'recommend' and scope = 'overall'"))
        .extracting(row -> row.get("score"))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void theMoodThatCarriesOverIsFoundInTheUnitsAndWhatWasNotPlantedIsNot() {
    Map<String, Object> counted =
        ReportRun.query(
                "select corr(e.nps, c.nps) as r from (select unit, avg(case when cast(recommend as"
                    + " int) = 5 then 100 when cast(recommend as int) <= 3 then -100 else 0 end) as"
                    + " nps from "
                    + csv("employees")
                    + " group by unit) e join (select unit, avg(score) as nps from "
                    + answers()
                    + " where at >= '2025-10-01' group by unit) c using (unit)")
            .get(0);
    Map<String, Object> link =
        open.row("side_links", "side_measure = 'recommend' and customer_measure = 'recommend'");
    near(link.get("estimate"), counted.get("r"));
    assertThat(link.get("units")).isEqualTo((long) UNITS);
    assertThat((Boolean) link.get("few_units")).isTrue();
    assertThat((Double) link.get("ci_low")).isGreaterThan(0.4);
    assertThat((Double) link.get("p_adjusted")).isLessThan(0.001);
    assertThat(
            (Double)
                open.row("side_links", "side_measure = 'effort' and customer_measure = 'effort'")
                    .get("p_adjusted"))
        .isGreaterThan(0.05);
  }

  @Test
  void noGroupOfOneToFourIsToldAndTheTablesHideTheSame() {
    ReportRun closed = ReportRun.of(job, out.resolve("closed"), "languages=[en]").published();
    List<Map<String, Object>> small =
        open.rows("touchpoints", "n between 1 and 4 and side = 'customer'");
    assertThat(small).isNotEmpty();
    for (Map<String, Object> row : small) {
      Map<String, Object> own =
          closed.row(
              "touchpoints",
              "side = '%s' and touchpoint = '%s' and channel = '%s' and period = '%s'"
                  .formatted(
                      row.get("side"),
                      row.get("touchpoint"),
                      row.get("channel"),
                      row.get("period")));
      assertThat(own.get("n")).isNull();
      assertThat(own.get("nps")).isNull();
      assertThat((Boolean) own.get("suppressed")).isTrue();
    }
    for (Map<String, Object> row :
        closed.rows(
            "touchpoints", "side = 'customer' and channel = 'all' and touchpoint <> 'all'")) {
      assertThat(
              closed
                  .row(
                      "loyalty",
                      "side = 'customer' and scope = 'touchpoint' and scope_value = '%s' and"
                              .formatted(row.get("touchpoint"))
                          + " period = '"
                          + row.get("period")
                          + "'")
                  .get("n"))
          .isEqualTo(row.get("n"));
    }
    assertThat(closed.rows("emotions", "share is not null and n < 5")).isEmpty();
    try (var files = Files.walk(closed.date())) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("restricted/employ"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
