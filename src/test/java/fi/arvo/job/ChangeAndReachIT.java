package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What moved the NPS and what reaches most customers, through the whole job: on the sample world
 * against figures reckoned anew from its files, and on made-up waves with a planted change.
 */
class ChangeAndReachIT {
  private static final Path JOB = Path.of("jobs", "value-report.yaml");
  private static final Path SURVEY = Path.of("data-samples", "survey", "part-00000.csv");

  /** Lines of the sample survey that are bad on purpose, see its truth.json. */
  private static final Set<Integer> BAD = Set.of(39, 77, 115, 154, 195, 233);

  @TempDir private static Path out;
  private static ReportRun run;

  @BeforeAll
  static void theSampleWorldWithNothingHidden() {
    run = ReportRun.of(JOB, out, "languages=[en]", "privacy.min_cell=1").published();
  }

  private static String table(String folder) {
    return "read_parquet('" + run.date().resolve(folder).resolve("*.parquet") + "')";
  }

  @Test
  void everyDimensionsPartsFootToTheChangeOfTheLastTwoQuarters() {
    Map<String, Object> total = run.row("nps_change", "dimension = 'total'");
    assertThat(total.get("period")).isEqualTo("2026Q3");
    assertThat(total.get("period_before")).isEqualTo("2026Q2");
    double change = (Double) total.get("rate");
    List<Map<String, Object>> sums =
        ReportRun.query(
            "select dimension, sum(coalesce(mix, 0) + coalesce(rate, 0)) as sum, sum(effect) as effect from "
                + table("tables/nps_change")
                + " where dimension <> 'total' group by dimension order by dimension");
    assertThat(sums)
        .extracting(row -> row.get("dimension"))
        .containsExactly("channel", "driver", "segment", "touchpoint", "unit");
    for (Map<String, Object> row : sums) {
      assertThat((Double) row.get("sum")).as(row.toString()).isCloseTo(change, within(1e-9));
      assertThat((Double) row.get("effect")).as(row.toString()).isCloseTo(change, within(1e-9));
    }
    for (String end : List.of("before", "after")) {
      String quarter = (String) total.get(end.equals("before") ? "period_before" : "period");
      assertThat(total.get("nps_" + end))
          .isEqualTo(
              run.row(
                      "loyalty",
                      "side = 'customer' and scope = 'overall' and period = '" + quarter + "'")
                  .get("nps"));
    }
  }

  @Test
  void theChannelsPartsAreThoseReckonedFromTheSurveysFile() throws IOException {
    List<String> lines = Files.readAllLines(SURVEY, Charset.forName("windows-1252"));
    List<String> good = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!BAD.contains(i + 1)) {
        good.add(lines.get(i));
      }
    }
    Path clean = out.resolve("clean.csv");
    Files.write(clean, good, StandardCharsets.UTF_8);
    List<Map<String, Object>> expected =
        ReportRun.query(
            """
            with answers as (
              select Kanava as channel, cast(replace(Paino, ',', '.') as double) as w,
                case when cast(Suosittelu as int) >= 9 then 100
                     when cast(Suosittelu as int) <= 6 then -100 else 0 end as score,
                strptime(Vastausaika, '%%d.%%m.%%Y %%H.%%M') as at
              from read_csv('%s', delim = ';', header = true, all_varchar = true)
              where Suosittelu is not null),
            sums as (
              select channel,
                sum(w) filter (at >= '2026-07-01' and at < '2026-10-01') as w1,
                sum(w) filter (at >= '2026-04-01' and at < '2026-07-01') as w0,
                sum(w * score) filter (at >= '2026-07-01' and at < '2026-10-01') as s1,
                sum(w * score) filter (at >= '2026-04-01' and at < '2026-07-01') as s0,
                count(*) filter (at >= '2026-07-01' and at < '2026-10-01') as n1
              from answers group by channel),
            whole as (select sum(w1) as w1, sum(w0) as w0, sum(s1) as s1, sum(s0) as s0 from sums)
            select channel, n1, sums.w0 / whole.w0 as share0, sums.w1 / whole.w1 as share1,
              (sums.w1 / whole.w1 - sums.w0 / whole.w0)
                * ((sums.s1 / sums.w1 + sums.s0 / sums.w0) / 2
                   - (whole.s1 / whole.w1 + whole.s0 / whole.w0) / 2) as mix,
              (sums.w1 / whole.w1 + sums.w0 / whole.w0) / 2
                * (sums.s1 / sums.w1 - sums.s0 / sums.w0) as rate
            from sums, whole order by channel
            """
                .formatted(clean));
    assertThat(expected).hasSize(4);
    for (Map<String, Object> naive : expected) {
      Map<String, Object> row =
          run.row("nps_change", "dimension = 'channel' and value = '" + naive.get("channel") + "'");
      assertThat(row.get("n_after")).isEqualTo(naive.get("n1"));
      near(row.get("share_before"), naive.get("share0"));
      near(row.get("share_after"), naive.get("share1"));
      near(row.get("mix"), naive.get("mix"));
      near(row.get("rate"), naive.get("rate"));
    }
  }

  @Test
  void theBestSetsAreThoseFoundByTryingAllOnTheCustomersRows() {
    List<Map<String, Object>> customers =
        ReportRun.query(
            "select r.*, v.weight as w from "
                + table("restricted/customer_ratings")
                + " r join "
                + table("restricted/customer_value")
                + " v using (customer_key, cohort) where cohort = 'current'"
                + " and v.elements_rated > 0");
    List<String> elements =
        customers.get(0).keySet().stream()
            .filter(c -> !Set.of("as_of", "customer_key", "cohort", "w").contains(c))
            .toList();
    assertThat(elements).hasSize(30);
    int[] masks = new int[customers.size()];
    double[] weights = new double[customers.size()];
    double all = 0;
    for (int c = 0; c < masks.length; c++) {
      for (int e = 0; e < 30; e++) {
        Number rating = (Number) customers.get(c).get(elements.get(e));
        masks[c] |= rating != null && rating.doubleValue() >= 8 ? 1 << e : 0;
      }
      weights[c] = ((Number) customers.get(c).get("w")).doubleValue();
      all += weights[c];
    }
    double[] best = new double[5];
    for (int set = 1; set > 0 && set < 1 << 30; set = nextOfUpToFour(set)) {
      double reached = 0;
      for (int c = 0; c < masks.length; c++) {
        reached += (masks[c] & set) != 0 ? weights[c] : 0;
      }
      int size = Integer.bitCount(set);
      best[size] = Math.max(best[size], reached / all);
    }
    for (int size = 1; size <= 4; size++) {
      near(run.row("reach", "rank = 1 and size = " + size).get("reach"), best[size]);
    }
    List<Map<String, Object>> published = run.rows("reach", "true");
    assertThat(published).hasSize(25);
    for (Map<String, Object> row : published) {
      int set = 0;
      for (String element : ((String) row.get("elements")).split(", ", -1)) {
        set |= 1 << elements.indexOf(element);
      }
      double reached = 0;
      double frequency = 0;
      for (int c = 0; c < masks.length; c++) {
        reached += (masks[c] & set) != 0 ? weights[c] : 0;
        frequency += weights[c] * Integer.bitCount(masks[c] & set);
      }
      assertThat((long) Integer.bitCount(set)).isEqualTo(row.get("size"));
      near(row.get("reach"), reached / all);
      near(row.get("frequency"), frequency / all);
      assertThat(row.get("n")).isEqualTo((long) masks.length);
    }
  }

  /** The next larger set of at most four of the elements. */
  private static int nextOfUpToFour(int set) {
    int next = set + 1;
    while (Integer.bitCount(next) > 4) {
      next += Integer.lowestOneBit(next);
    }
    return next;
  }

  /**
   * Three waves without dates of a survey that asks for two elements; between the last two the
   * web's customers get less quality, which alone decides what they recommend, and an app comes in.
   */
  private static Path waves() throws IOException {
    Random random = new Random(5);
    List<String> rows = new ArrayList<>();
    rows.add("id;customer;wave;channel;recommend;quality;variety");
    for (int i = 0; i < 2400; i++) {
      String wave = List.of("2024", "2025", "2026").get(i % 3);
      boolean last = wave.equals("2026");
      String channel = last && random.nextInt(10) == 0 ? "app" : List.of("shop", "web").get(i % 2);
      int quality = (channel.equals("web") && last ? 3 : 6) + random.nextInt(5);
      int recommend = Math.min(10, quality + random.nextInt(3));
      rows.add(
          String.join(
              ";",
              "r" + i,
              "c" + i % 1700,
              wave,
              channel,
              Integer.toString(recommend),
              Integer.toString(quality),
              Integer.toString(random.nextInt(11))));
    }
    Path survey = out.resolve("waves.csv");
    Files.write(survey, rows);
    Path job = out.resolve("waves.yaml");
    Files.writeString(
        job,
        """
        company: Waves
        as_of: 2026-09-30
        extracts:
          survey:
            path: %s
            columns: {response_id: id, customer_id: customer, wave: wave, channel: channel, recommend: recommend}
            ratings: {columns: {quality: quality, variety: variety}}
        """
            .formatted(survey));
    return job;
  }

  @Test
  void aPlantedFallIsFoundInItsChannelAndInItsDriver() throws IOException {
    ReportRun waves =
        ReportRun.of(waves(), out.resolve("waves"), "languages=[en]", "reach.depth=2").published();

    Map<String, Object> total = waves.row("nps_change", "dimension = 'total'");
    assertThat(total.get("period_before")).isEqualTo("2025");
    assertThat(total.get("period")).isEqualTo("2026");
    Map<String, Object> web = waves.row("nps_change", "value = 'web'");
    Map<String, Object> shop = waves.row("nps_change", "value = 'shop'");
    assertThat((Double) web.get("rate_high")).isLessThan(-10);
    assertThat((Double) shop.get("rate_low")).isNegative();
    assertThat((Double) shop.get("rate_high")).isPositive();
    assertThat(waves.row("nps_change", "value = 'app'").get("kind")).isEqualTo("entered");
    Map<String, Object> quality = waves.row("nps_change", "value = 'quality'");
    Map<String, Object> variety = waves.row("nps_change", "value = 'variety'");
    assertThat((Double) quality.get("mix_high")).isLessThan(-10);
    assertThat((Double) quality.get("mix_p_adjusted")).isLessThan(0.001);
    assertThat((Double) variety.get("mix_low")).isNegative();
    assertThat((Double) variety.get("mix_high")).isPositive();
    for (String dimension : List.of("channel", "driver")) {
      double sum =
          waves.rows("nps_change", "dimension = '" + dimension + "'").stream()
              .mapToDouble(row -> (Double) row.get("effect"))
              .sum();
      assertThat(sum).as(dimension).isCloseTo((Double) total.get("rate"), within(1e-9));
    }
    assertThat(waves.rows("nps_change", "dimension = 'driver' and rate is not null"))
        .extracting(row -> row.get("value"))
        .containsExactly("unexplained");
    List<Map<String, Object>> reach = waves.rows("reach", "true");
    assertThat(reach).as("one set of the two elements asked for").hasSize(1);
    assertThat(reach.get(0).get("size")).isEqualTo(2L);
    assertThat(reach.get(0).get("elements")).isEqualTo("quality, variety");
    assertThat(reach.get(0).get("depth")).isEqualTo(2L);
    assertThat(reach.get(0).get("reason")).isNull();
  }

  @Test
  void aDepthOfMoreThanTheElementsAskedForIsSaidToReachNobody() throws IOException {
    ReportRun waves =
        ReportRun.of(waves(), out.resolve("deep"), "languages=[en]", "reach.depth=3").published();
    Map<String, Object> row = waves.row("reach", "true");
    assertThat(row.get("reason")).isEqualTo("undefined");
    assertThat(row.get("size")).isEqualTo(3L);
    assertThat(row.get("elements")).isNull();
  }

  /** Every element that {@link #six} asks for. */
  private static final List<String> SIX =
      List.of("quality", "variety", "saves_time", "reduces_risk", "fun_entertainment", "wellness");

  /** Answers of the quarters from one month on, to six elements, most of them rated. */
  private static Path six(String name, int firstMonth, int lastMonth) throws IOException {
    Random random = new Random(8);
    List<String> rows = new ArrayList<>();
    rows.add("id;customer;at;recommend;weight;" + String.join(";", SIX));
    for (int i = 0; i < 900; i++) {
      int month = firstMonth + i % (lastMonth - firstMonth + 1);
      List<String> row = new ArrayList<>();
      row.add("r" + i);
      row.add("c" + i % 700);
      row.add(String.format(Locale.ROOT, "2026-%02d-%02d", month, 1 + random.nextInt(28)));
      row.add(Integer.toString(random.nextInt(11)));
      row.add(Integer.toString(1 + random.nextInt(3)));
      for (int e = 0; e < SIX.size(); e++) {
        row.add(random.nextInt(6) == 0 ? "" : Integer.toString(4 + random.nextInt(7)));
      }
      rows.add(String.join(";", row));
    }
    Path survey = out.resolve(name + ".csv");
    Files.write(survey, rows);
    Path job = out.resolve(name + ".yaml");
    Files.writeString(
        job,
        """
        company: Six
        as_of: 2026-09-30
        extracts:
          survey:
            path: %s
            columns: {response_id: id, customer_id: customer, answered_at: at, recommend: recommend, weight: weight}
            ratings: {columns: {%s}}
        """
            .formatted(
                survey, SIX.stream().map(e -> e + ": " + e).collect(Collectors.joining(", "))));
    return job;
  }

  @Test
  void setsOfUpToFiveAtADepthOfTwoAreThoseFoundByTryingAll() throws IOException {
    ReportRun six =
        ReportRun.of(
                six("six", 1, 9),
                out.resolve("six"),
                "languages=[en]",
                "reach.depth=2",
                "privacy.customer_rows=true",
                "privacy.key_file=" + Path.of("conf", "sample.key").toAbsolutePath())
            .published();
    List<Map<String, Object>> customers =
        ReportRun.query(
            "select r.*, v.weight as w from read_parquet('"
                + six.date().resolve("restricted/customer_ratings/*.parquet")
                + "') r join read_parquet('"
                + six.date().resolve("restricted/customer_value/*.parquet")
                + "') v using (customer_key, cohort) where cohort = 'current'"
                + " and v.elements_rated > 0");
    double all = 0;
    double[] reached = new double[64];
    double[] frequency = new double[64];
    for (Map<String, Object> customer : customers) {
      double weight = ((Number) customer.get("w")).doubleValue();
      int mask = 0;
      for (int e = 0; e < 6; e++) {
        Number rating = (Number) customer.get(SIX.get(e));
        mask |= rating != null && rating.doubleValue() >= 8 ? 1 << e : 0;
      }
      all += weight;
      for (int set = 0; set < 64; set++) {
        int covered = Integer.bitCount(mask & set);
        reached[set] += covered >= 2 ? weight : 0;
        frequency[set] += weight * covered;
      }
    }
    List<Map<String, Object>> published = six.rows("reach", "true");
    assertThat(published).as("five of each size from two to five").hasSize(20);
    for (Map<String, Object> row : published) {
      int set = 0;
      for (String element : ((String) row.get("elements")).split(", ", -1)) {
        set |= 1 << SIX.indexOf(element);
      }
      int size = Integer.bitCount(set);
      assertThat(row.get("size")).isEqualTo((long) size);
      near(row.get("reach"), reached[set] / all);
      near(row.get("frequency"), frequency[set] / all);
      double own = reached[set];
      long better =
          IntStream.range(0, 64)
              .filter(other -> Integer.bitCount(other) == size && reached[other] > own + 1e-9)
              .count();
      assertThat(better).as(row.toString()).isLessThan((Long) row.get("rank"));
    }
    assertThat(published.stream().map(row -> row.get("size")).distinct())
        .containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
    assertThat(
            six.row("loyalty", "side = 'customer' and scope = 'overall' and period = '2026Q1'")
                .get("period_complete"))
        .isEqualTo(true);
  }

  @Test
  void quartersThatAnswersBeginWithinAreNeitherComparedNorComplete() throws IOException {
    ReportRun late =
        ReportRun.of(six("late", 5, 9), out.resolve("late"), "languages=[en]").published();
    Map<String, Object> row = late.row("nps_change", "true");
    assertThat(row.get("reason")).isEqualTo("no_history");
    assertThat(row.get("period_before")).isEqualTo("2026Q2");
    assertThat(row.get("rate")).isNull();
    assertThat(row.get("n_before")).isNull();
    assertThat(
            late.row("loyalty", "side = 'customer' and scope = 'overall' and period = '2026Q2'")
                .get("period_complete"))
        .isEqualTo(false);
    assertThat(
            late.row("loyalty", "side = 'customer' and scope = 'overall' and period = '2026Q3'")
                .get("period_complete"))
        .isEqualTo(true);
  }

  private static void near(Object actual, Object expected) {
    double value = ((Number) expected).doubleValue();
    assertThat((Double) actual).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
  }
}
