package fi.arvo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.stats.Estimate;
import fi.arvo.text.Emotion;
import fi.arvo.text.StoryReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Journey, steps, voices and dissenters against the same figures reckoned row by row. */
class EncountersTest {
  private static final MeasureRules RULES = Values.WEIGHTED;
  private static final String YEAR = RULES.reportingPeriod();

  /** A customer's answer as a row of a flat file. */
  private record Row(int customer, CustomerHistory history, Answer answer) {
    String touchpoint() {
      return answer.touchpoint() == null ? "unknown" : answer.touchpoint();
    }

    String channel() {
      return answer.channel() == null ? "unknown" : answer.channel();
    }

    int score() {
      return answer.recommend() >= 9 ? 1 : answer.recommend() <= 6 ? -1 : 0;
    }

    boolean scored() {
      return answer.recommend() != Answer.NONE;
    }

    boolean thisYear() {
      return answer.day() >= LocalDate.parse("2025-10-01").toEpochDay();
    }

    boolean read() {
      return answer.story() != null && !answer.story().language().equals("other");
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private ValueStates states;

  private void world(long seed, int customers) {
    Random random = new Random(seed);
    states = new ValueStates(RULES);
    rows.clear();
    for (int c = 0; c < customers; c++) {
      CustomerHistory history = customer(random, c);
      states.add(history, CustomerMeasures.of(history, RULES));
      for (Answer answer : history.answers()) {
        rows.add(new Row(c, history, answer));
      }
    }
  }

  private static CustomerHistory customer(Random random, int number) {
    Histories customer =
        Histories.customer()
            .of(
                List.of("north", "south").get(random.nextInt(2)),
                List.of("small", "large").get(random.nextInt(2)));
    Set<String> days = new HashSet<>();
    for (int a = random.nextInt(6); a > 0; a--) {
      String day =
          String.format(
              Locale.ROOT,
              "202%d-%02d-%02d",
              4 + random.nextInt(3),
              1 + random.nextInt(9),
              1 + random.nextInt(28));
      if (days.add(day)) {
        customer.answered(
            Answered.on(day)
                .recommend(random.nextInt(12) - 1)
                .effort(random.nextInt(8) == 0 ? Answer.NONE : 1 + random.nextInt(7))
                .weighing(0.25 + random.nextInt(8) / 4.0)
                .through(
                    random.nextInt(4) == 0 ? null : "web",
                    List.of("buy", "repair", "pay").get(random.nextInt(3)))
                .told(Stories.random(random)));
      }
    }
    for (int t = random.nextInt(8); t > 0; t--) {
      customer.bought(
          String.format(Locale.ROOT, "202%d-0%d-10", 3 + random.nextInt(4), 1 + random.nextInt(9)),
          1 + random.nextInt(1000),
          0);
    }
    return customer.history("k" + number);
  }

  @Property(tries = 40)
  void encountersAreThoseOfTheirRows(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    world(seed, n);
    Set<JourneyKey> expected = new HashSet<>();
    for (Row row : rows) {
      for (String touchpoint : List.of(row.touchpoint(), "all")) {
        for (String channel : List.of(row.channel(), "all")) {
          LocalDate day = LocalDate.ofEpochDay(row.answer().day());
          expected.add(
              new JourneyKey(
                  touchpoint, channel, day.getYear() + "Q" + (day.getMonthValue() + 2) / 3));
          if (row.thisYear()) {
            expected.add(new JourneyKey(touchpoint, channel, YEAR));
          }
        }
      }
    }
    Map<JourneyKey, EncounterState> found = states.journey().encounters();
    assertThat(found.keySet()).isEqualTo(expected);
    for (Map.Entry<JourneyKey, EncounterState> entry : found.entrySet()) {
      List<Row> own = rows.stream().filter(row -> in(row, entry.getKey())).toList();
      EncounterState state = entry.getValue();
      List<Row> scored = own.stream().filter(Row::scored).toList();
      assertThat(state.loyalty().recommend().answers()).isEqualTo(scored.size());
      same(state.loyalty().recommend().estimate(), mean(scored, row -> 100.0 * row.score()));
      List<Row> felt =
          own.stream()
              .filter(row -> row.answer().story() != null)
              .filter(row -> row.answer().story().valence() != null)
              .toList();
      assertThat(state.feeling().stories()).isEqualTo(felt.size());
      same(
          state.feeling().valence().ratio(), mean(felt, r -> r.answer().story().valence() / 100.0));
      assertThat(state.feeling().valence().clusters()).isEqualTo(customers(felt));
      List<Row> read = own.stream().filter(Row::read).toList();
      assertThat(state.emotions().stories()).isEqualTo(read.size());
      assertThat(state.emotions().tellers()).isEqualTo(customers(read));
      for (Emotion emotion : Emotion.values()) {
        mark(state.emotions().of(emotion), read, row -> row.answer().story().shows(emotion));
      }
    }
  }

  private static boolean in(Row row, JourneyKey key) {
    LocalDate day = LocalDate.ofEpochDay(row.answer().day());
    boolean then =
        key.period().equals(YEAR)
            ? row.thisYear()
            : key.period().equals(day.getYear() + "Q" + (day.getMonthValue() + 2) / 3);
    return then
        && List.of("all", row.touchpoint()).contains(key.touchpoint())
        && List.of("all", row.channel()).contains(key.channel());
  }

  private static void mark(MarkState state, List<Row> of, Predicate<Row> marked) {
    same(state.share().share(of.size()), mean(of, row -> marked.test(row) ? 1.0 : 0.0));
    assertThat(state.with()).isEqualTo(customers(of.stream().filter(marked).toList()));
    assertThat(state.without()).isEqualTo(customers(of.stream().filter(marked.negate()).toList()));
  }

  private static long customers(List<Row> of) {
    return of.stream().map(Row::customer).distinct().count();
  }

  /** The weighted mean and its linearised error: by rows, then by customers. */
  private static double[] mean(List<Row> of, Function<Row, Double> value) {
    double sum = 0;
    double weight = 0;
    for (Row row : of) {
      sum += row.answer().weight() * value.apply(row);
      weight += row.answer().weight();
    }
    double mean = sum / weight;
    Map<Integer, Double> influence = new TreeMap<>();
    Map<Integer, Double> weights = new TreeMap<>();
    for (Row row : of) {
      double w = row.answer().weight();
      influence.merge(row.customer(), w * (value.apply(row) - mean) / weight, Double::sum);
      weights.merge(row.customer(), w, Double::sum);
    }
    double squares = influence.values().stream().mapToDouble(u -> u * u).sum();
    double ww = weights.values().stream().mapToDouble(w -> w * w).sum();
    return new double[] {mean, squares, weight * weight / ww, weights.size()};
  }

  private static void same(Estimate estimate, double[] naive) {
    if (naive[3] == 0) {
      assertThat(estimate.isAvailable()).isFalse();
      return;
    }
    assertThat(estimate.valueOrNull()).isCloseTo(naive[0], within(1e-9));
    assertThat(estimate.nEffectiveOrNull()).isCloseTo(naive[2], within(1e-9));
  }

  @Property(tries = 60)
  void stepsAreThoseBetweenNeighbouringScoredRows(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    world(seed, n);
    Map<String, List<double[]>> naive = new TreeMap<>();
    List<Row> scored = rows.stream().filter(Row::scored).toList();
    for (int i = 1; i < scored.size(); i++) {
      Row a = scored.get(i - 1);
      Row b = scored.get(i);
      LocalDate limit = LocalDate.ofEpochDay(a.answer().day()).plusYears(1);
      if (a.customer() == b.customer()
          && b.thisYear()
          && b.answer().day() <= limit.toEpochDay()
          && !a.touchpoint().equals(b.touchpoint())) {
        double[] step = {a.customer(), b.answer().weight(), a.score(), b.score()};
        naive
            .computeIfAbsent(a.touchpoint() + ">" + b.touchpoint(), k -> new ArrayList<>())
            .add(step);
        naive.computeIfAbsent("all>" + b.touchpoint(), k -> new ArrayList<>()).add(step);
      }
    }
    assertThat(states.steps().steps().keySet().stream().map(k -> k.from() + ">" + k.to()))
        .containsExactlyInAnyOrderElementsOf(naive.keySet());
    states
        .steps()
        .steps()
        .forEach(
            (key, state) -> {
              List<double[]> own = naive.get(key.from() + ">" + key.to());
              double weight = own.stream().mapToDouble(step -> step[1]).sum();
              double before = own.stream().mapToDouble(s -> s[1] * s[2]).sum() / weight;
              double after = own.stream().mapToDouble(s -> s[1] * s[3]).sum() / weight;
              assertThat(state.n()).isEqualTo(own.size());
              assertThat(state.customers())
                  .isEqualTo(own.stream().map(step -> step[0]).distinct().count());
              close(state.before().ratio(), before);
              close(state.after().ratio(), after);
              close(state.change().ratio(), after - before);
              error(state.change().ratio(), own, after - before, weight);
            });
  }

  private static void error(Estimate change, List<double[]> own, double mean, double weight) {
    Map<Double, Double> influence = new TreeMap<>();
    own.forEach(s -> influence.merge(s[0], s[1] * (s[3] - s[2] - mean) / weight, Double::sum));
    int clusters = influence.size();
    if (clusters > 1) {
      double squares = influence.values().stream().mapToDouble(u -> u * u).sum();
      assertThat(change.standardErrorOrNull())
          .isCloseTo(Math.sqrt(squares * clusters / (clusters - 1)), within(1e-6));
    } else {
      assertThat(change.standardErrorOrNull()).isNull();
    }
  }

  private static void close(Estimate estimate, double value) {
    assertThat(estimate.valueOrNull()).isCloseTo(value, within(1e-9));
  }

  @Property(tries = 40)
  void voicesAreThoseOfTheYearsRows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    world(seed, n);
    for (Map.Entry<VoiceKey, VoiceState> entry : states.voices().voices().entrySet()) {
      VoiceKey key = entry.getKey();
      VoiceState state = entry.getValue();
      List<Row> own = rows.stream().filter(Row::thisYear).filter(row -> in(row, key)).toList();
      assertThat(state.answers()).isEqualTo(own.size());
      mark(state.telling(), own, row -> row.answer().story() != null);
      List<Row> read = own.stream().filter(Row::read).toList();
      assertThat(state.stories()).isEqualTo(read.size());
      assertThat(state.tellers()).isEqualTo(customers(read));
      for (int e = 0; e < 4; e++) {
        ThemeState theme = state.themes().get(e);
        int element = e;
        mark(theme.spokenOf(), read, row -> row.answer().story().themes()[element] != 0);
        mark(theme.praised(), read, row -> row.answer().story().themes()[element] == 1);
        mark(theme.blamed(), read, row -> row.answer().story().themes()[element] == -1);
        mark(theme.otherwise(), read, row -> row.answer().story().themes()[element] == 2);
      }
    }
    long year = rows.stream().filter(Row::thisYear).count();
    VoiceState all = states.voices().voices().get(new VoiceKey(Scope.OVERALL, Voice.ALL));
    assertThat(all == null ? 0 : all.answers()).isEqualTo(year);
  }

  private static boolean in(Row row, VoiceKey key) {
    boolean scope =
        switch (key.scope().kind()) {
          case Scope.SEGMENT -> key.scope().value().equals(row.history().segment());
          case Scope.TOUCHPOINT -> key.scope().value().equals(row.touchpoint());
          default -> true;
        };
    return scope
        && switch (key.voice()) {
          case ALL -> true;
          case PROMOTER -> row.scored() && row.score() == 1;
          case PASSIVE -> row.scored() && row.score() == 0;
          case DISSENTER -> row.scored() && row.score() == -1;
        };
  }

  @Property(tries = 60)
  void dissentersAreThoseWhoseRowsAndPurchasesSaySo(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int n) {
    world(seed, n);
    Map<String, long[]> naive = new TreeMap<>();
    Map<Integer, Row> latest = new TreeMap<>();
    for (Row row : rows) {
      LocalDate day = LocalDate.ofEpochDay(row.answer().day());
      boolean over = !day.withDayOfMonth(1).plusMonths(13).isAfter(LocalDate.parse("2026-10-01"));
      if (row.scored() && row.score() < 0 && over) {
        latest.put(row.customer(), row);
      }
    }
    for (Row row : latest.values()) {
      LocalDate day = LocalDate.ofEpochDay(row.answer().day());
      LocalDate month = day.withDayOfMonth(1);
      if (month.minusMonths(12).isBefore(LocalDate.parse("2023-01-01"))
          || bought(row.history(), month.minusMonths(12), month) <= 0) {
        continue;
      }
      boolean answered =
          soonAfter(day, "2025-01-15") && "small".equals(row.history().segment())
              || soonAfter(day, "2025-06-01")
                  && "north".equals(row.history().unit())
                  && row.touchpoint().equals("repair");
      boolean stays = bought(row.history(), month.plusMonths(1), month.plusMonths(13)) > 0;
      long[] counts =
          naive.computeIfAbsent(answered + " " + (row.answer().story() != null), k -> new long[2]);
      counts[stays ? 0 : 1]++;
    }
    Map<String, long[]> found = new TreeMap<>();
    states
        .dissenters()
        .groups()
        .forEach(
            (group, stays) ->
                found.put(
                    group.answered() + " " + group.story(),
                    new long[] {stays.stayed(), stays.left()}));
    assertThat(found).usingRecursiveComparison().isEqualTo(naive);
  }

  private static boolean soonAfter(LocalDate day, String start) {
    LocalDate started = LocalDate.parse(start);
    return started.isAfter(day) && !started.isAfter(day.plusMonths(6));
  }

  private static long bought(CustomerHistory history, LocalDate from, LocalDate before) {
    long sum = 0;
    for (int i = 0; i < history.purchases().size(); i++) {
      LocalDate day = LocalDate.ofEpochDay(history.purchases().day(i));
      sum += !day.isBefore(from) && day.isBefore(before) ? history.purchases().units(i) : 0;
    }
    return sum;
  }

  @Example
  void aStoryOfAnotherLanguageTellsItsFeelingAndNoEmotion() {
    EncounterState state = new EncounterState();
    StoryReading smile = new StoryReading(StoryReading.OTHER, 100, Emotion.JOY.bit(), new byte[4]);
    state.add(List.of(Answered.now().told(smile).answer()), Histories.SCALES);
    assertThat(state.feeling().stories()).isEqualTo(1);
    assertThat(state.emotions().stories()).isZero();
    assertThat(state.emotions().of(Emotion.JOY).with()).isZero();
  }
}
