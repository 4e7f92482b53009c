package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.analysis.GuessFinding.Word;
import fi.arvo.analysis.PromiseRule.Delivered;
import fi.arvo.config.WorldConfig;
import fi.arvo.measure.Answer;
import fi.arvo.measure.AnswerSpread;
import fi.arvo.measure.Answered;
import fi.arvo.measure.CoverageRule;
import fi.arvo.measure.GuessState;
import fi.arvo.measure.Histories;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Estimate;
import fi.arvo.synthetic.ConsumerElements;
import fi.arvo.synthetic.CustomerGenerator;
import fi.arvo.synthetic.SideExtract;
import fi.arvo.synthetic.SyntheticAnswer;
import fi.arvo.synthetic.SyntheticCustomer;
import fi.arvo.synthetic.Worlds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is planted in promises and guesses is found from the states of a world of the sample's size
 * and of a larger one, and nothing is found where nothing was planted.
 */
class PlantedGuessesTest {
  private static final List<String> ELEMENTS =
      ConsumerElements.or(List.of()).stream().map(WorldConfig.Element::id).toList();
  private static final int FIRST_GUESS = 12;
  private static final Map<String, Word> PLANTED =
      Map.of(
          "connects", Word.OVERRATES,
          "self_transcendence", Word.OVERRATES,
          "reduces_anxiety", Word.OVERRATES,
          "saves_time", Word.UNDERRATES);
  private static final MeasureRules RULES =
      Histories.rules(
          "2026-09-30",
          new CoverageRule(new int[ELEMENTS.size()], 1, 8, false),
          Histories.SCALES,
          false);

  /** A world's findings, and what its customers get. */
  private record Found(List<GuessFinding> guesses, Map<List<Object>, Estimate> shares) {

    Map<String, Word> words(Scope scope) {
      return guesses.stream()
          .filter(f -> f.scope().equals(scope))
          .collect(Collectors.toMap(f -> ELEMENTS.get(f.element()), GuessFinding::word));
    }

    Delivered delivered(Scope scope, String element) {
      double line =
          ELEMENTS.stream()
              .mapToDouble(e -> shares.get(List.of(Scope.OVERALL, e)).valueOrNull())
              .average()
              .orElseThrow();
      Estimate share = shares.get(List.of(scope, element));
      return PromiseRule.delivered(share.lowOrNull(), share.highOrNull(), line);
    }
  }

  private static Found found(WorldConfig world) throws IOException {
    Map<Scope, AnswerSpread> spread = new TreeMap<>();
    CustomerGenerator generator = new CustomerGenerator(world);
    for (int i = 0; i < world.customers(); i++) {
      SyntheticCustomer customer = generator.generateWithoutTransactions(i);
      List<SyntheticAnswer> answers = customer.answers();
      if (!answers.isEmpty()) {
        SyntheticAnswer latest = answers.get(answers.size() - 1);
        Answer answer =
            Answered.on(latest.answeredAt().toLocalDate().toString())
                .rated(ratings(latest.ratings()))
                .answer();
        for (Scope scope : List.of(Scope.OVERALL, new Scope(Scope.UNIT, customer.unit()))) {
          spread.computeIfAbsent(scope, s -> new AnswerSpread(RULES)).add(answer);
        }
      }
    }
    List<CoverageFinding> coverage = new ArrayList<>();
    Map<List<Object>, Estimate> shares = new LinkedHashMap<>();
    spread.forEach(
        (scope, own) -> {
          for (int e = 0; e < ELEMENTS.size(); e++) {
            Estimate share = own.rating(e).shareAtLeast(8);
            coverage.add(new CoverageFinding(scope, e, own.rating(e).mean(), share, null));
            shares.put(List.of(scope, ELEMENTS.get(e)), share);
          }
        });
    return new Found(GuessAnalysis.of(guesses(world), coverage, 10, 5), shares);
  }

  private static byte[] ratings(byte[] given) {
    byte[] ratings = given.clone();
    for (int e = 0; e < ratings.length; e++) {
      ratings[e] =
          ratings[e] == SyntheticAnswer.NOT_APPLICABLE ? Answer.NOT_APPLICABLE : ratings[e];
    }
    return ratings;
  }

  /** The employees' file, read as plainly as can be. */
  private static GuessState guesses(WorldConfig world) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SideExtract.EMPLOYEES.write(world, out);
    Map<String, Histories> employees = new LinkedHashMap<>();
    out.toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(";", -1))
        .forEach(
            row -> {
              String[] day = row[2].split("\\.");
              byte[] guesses = new byte[ELEMENTS.size()];
              for (int e = 0; e < guesses.length; e++) {
                String cell = row[FIRST_GUESS + e];
                guesses[e] =
                    cell.isEmpty() || cell.equals("99") ? Answer.NONE : Byte.parseByte(cell);
              }
              employees
                  .computeIfAbsent(row[1], id -> customer())
                  .answered(
                      Answered.on(
                              LocalDate.of(
                                      Integer.parseInt(day[2]),
                                      Integer.parseInt(day[1]),
                                      Integer.parseInt(day[0]))
                                  .toString())
                          .in(row[4], null)
                          .rated(guesses));
            });
    GuessState state = new GuessState();
    employees.forEach((id, history) -> state.add(history.history(id), RULES));
    return state;
  }

  /** Twenty samples: of all finds one in twenty may be false, and what chance makes of it. */
  @Test
  void fourMisjudgedElementsAreFoundInEverySampleAndHardlyAnyOther() throws IOException {
    int others = 0;
    for (int seed = 1; seed <= 20; seed++) {
      Map<String, Word> wrong =
          misjudged(
              found(Worlds.with(WorldConfig.defaults(), seed, 4_500, 0)).words(Scope.OVERALL));
      assertThat(wrong).as("seed %d", seed).containsAllEntriesOf(PLANTED);
      others += wrong.size() - PLANTED.size();
    }
    assertThat(others).as("others, beside 80 that are planted").isLessThanOrEqualTo(9);
  }

  @Test
  void inALargerWorldTheOthersAreKnownToBeRightAndPromisesAreToldUnitByUnit() throws IOException {
    Found found = found(Worlds.of(60_000));
    Map<String, Word> words = found.words(Scope.OVERALL);
    assertThat(misjudged(words)).isEqualTo(PLANTED);
    assertThat(words.values().stream().filter(word -> word == Word.RIGHT).count())
        .isGreaterThanOrEqualTo(24);
    for (String kept : List.of("quality", "saves_time", "reduces_risk")) {
      assertThat(found.delivered(Scope.OVERALL, kept)).as(kept).isEqualTo(Delivered.YES);
    }
    assertThat(found.delivered(Scope.OVERALL, "self_transcendence")).isEqualTo(Delivered.NO);
    for (String unit : List.of("Y01", "Y06", "Y14", "Y19")) {
      Scope scope = new Scope(Scope.UNIT, unit);
      assertThat(found.delivered(scope, "connects")).as(unit).isEqualTo(Delivered.NO);
      assertThat(found.words(scope).get("connects")).as(unit).isEqualTo(Word.OVERRATES);
    }
  }

  private static Map<String, Word> misjudged(Map<String, Word> words) {
    return words.entrySet().stream()
        .filter(one -> one.getValue() == Word.OVERRATES || one.getValue() == Word.UNDERRATES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Thirty worlds without effects: a find in one of twenty at most, and what chance makes of it.
   */
  @Test
  void whereNothingIsPlantedNothingIsFound() throws IOException {
    int finds = 0;
    for (int seed = 1; seed <= 30; seed++) {
      WorldConfig world = Worlds.with(Worlds.with(WorldConfig.defaults(), seed, 1_500, 0), true, 0);
      boolean any =
          found(world).words(Scope.OVERALL).values().stream()
              .anyMatch(word -> word == Word.OVERRATES || word == Word.UNDERRATES);
      finds += any ? 1 : 0;
    }
    assertThat(finds).as("worlds with a find, of 30").isLessThanOrEqualTo(4);
  }
}
