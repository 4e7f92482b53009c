package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.WorldConfig;
import fi.arvo.measure.Answer;
import fi.arvo.measure.DriverRules;
import fi.arvo.measure.DriverState;
import fi.arvo.measure.MissingRatings;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.DriverCorrelations;
import fi.arvo.stats.RelativeWeights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many samples of worlds whose drivers of the recommendation are planted, as many customers each as
 * the sample world has, without Spark: who lies above noise, by pairs of ratings as the sample
 * report tells it.
 */
class PlantedDriversIT {
  private static final int SAMPLES = 40;
  private static final int CUSTOMERS = 4_500;
  private static final WorldConfig WORLD = WorldConfig.defaults();
  private static final List<WorldConfig.Element> ELEMENTS = ConsumerElements.or(WORLD.elements());

  private static final DriverRules RULES =
      new DriverRules(
          IntStream.range(0, ELEMENTS.size()).boxed().toList(),
          0,
          10,
          MissingRatings.PAIRWISE,
          false,
          false);

  /** What was found in the samples of one world. */
  private static final class Found {
    private final int[] times = new int[RULES.size()];
    private final List<Double> falseShares = new ArrayList<>();
    private final double[] weights = new double[RULES.size()];

    /** The elements that are told to be above noise, of samples with seeds from a first one on. */
    static Found in(WorldConfig world, long firstSeed) {
      Found found = new Found();
      for (long seed = firstSeed; seed < firstSeed + SAMPLES; seed++) {
        found.add(new CustomerGenerator(Worlds.with(world, seed, CUSTOMERS, 0)), world);
      }
      return found;
    }

    private void add(CustomerGenerator generator, WorldConfig world) {
      RelativeWeights told =
          DriverCorrelations.of(state(generator).pairwise(1).whole(), RULES.size(), RULES.drivers())
              .then(RelativeWeights::of)
              .given()
              .orElseThrow();
      List<Double> p = IntStream.range(0, RULES.size()).mapToObj(told::pAgainstNoise).toList();
      List<Double> adjusted = BenjaminiHochberg.adjust(p);
      int finds = 0;
      int nulls = 0;
      for (int e = 0; e < times.length; e++) {
        weights[e] += told.share(e).valueOrNull() / SAMPLES;
        if (adjusted.get(e) < 0.05) {
          times[e]++;
          finds++;
          nulls += world.effects().nullWorld() || isNull(e) ? 1 : 0;
        }
      }
      falseShares.add(finds == 0 ? 0 : (double) nulls / finds);
    }

    /** Prints what may stand in the method note. */
    private Found printed(String world) {
      System.out.printf(
          "# %s: false discovery rate %.3f (error %.3f), nulls found %.3f, mean share of an element"
              + " with an effect %.4f, of a null %.4f; found: quality %.3f, variety %.3f,"
              + " reduces_anxiety %.3f%n",
          world,
          falseDiscoveryRate(),
          error(),
          nullsFound(),
          meanShare(false),
          meanShare(true),
          found("quality"),
          found("variety"),
          found("reduces_anxiety"));
      return this;
    }

    double falseDiscoveryRate() {
      return falseShares.stream().mapToDouble(share -> share).average().orElseThrow();
    }

    /** Its standard error over the samples. */
    double error() {
      double mean = falseDiscoveryRate();
      double squares = falseShares.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
      return Math.sqrt(squares / (SAMPLES - 1) / SAMPLES);
    }

    double meanShare(boolean nulls) {
      return IntStream.range(0, times.length)
          .filter(e -> isNull(e) == nulls)
          .mapToDouble(e -> weights[e])
          .average()
          .orElseThrow();
    }

    /** In what part of the samples a planted null was found, on average over the nulls. */
    double nullsFound() {
      return IntStream.range(0, times.length)
          .filter(Found::isNull)
          .mapToDouble(e -> (double) times[e] / SAMPLES)
          .average()
          .orElseThrow();
    }

    double found(String element) {
      return (double) times[place(element)] / SAMPLES;
    }

    private static boolean isNull(int element) {
      return ELEMENTS.get(element).recommend() == 0;
    }

    private static int place(String element) {
      return IntStream.range(0, RULES.size())
          .filter(e -> ELEMENTS.get(e).id().equals(element))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The latest rated answers of the last twelve months. */
  private static DriverState state(CustomerGenerator generator) {
    DriverState state = new DriverState(RULES);
    LocalDate from = WORLD.asOf().minusYears(1);
    for (int i = 0; i < CUSTOMERS; i++) {
      generator.generateWithoutTransactions(i).answers().stream()
          .filter(answer -> answer.answeredAt().toLocalDate().isAfter(from))
          .filter(SyntheticAnswer::rated)
          .reduce((earlier, later) -> later)
          .filter(answer -> answer.recommend() != SyntheticAnswer.MISSING)
          .ifPresent(answer -> state.add(ratings(answer), answer.recommend(), answer.weight()));
    }
    return state;
  }

  private static byte[] ratings(SyntheticAnswer answer) {
    byte[] ratings = answer.ratings().clone();
    for (int e = 0; e < ratings.length; e++) {
      if (!SyntheticAnswer.isRating(ratings[e])) {
        ratings[e] = Answer.NONE;
      }
    }
    return ratings;
  }

  @Test
  void plantedDriversLieAboveNoiseAndPlantedNullsNoOftenerThanTheCorrectionAllows() {
    Found found = Found.in(WORLD, 3001).printed("effects");

    for (String strongest : List.of("quality", "variety", "reduces_anxiety")) {
      assertThat(found.found(strongest)).as(strongest).isGreaterThan(0.5);
    }
    assertThat(found.falseDiscoveryRate() - 2 * found.error()).isLessThanOrEqualTo(0.05);
    assertThat(found.meanShare(false)).isGreaterThan(3 * found.meanShare(true));
  }

  @Test
  void withoutEffectsNothingIsFoundOftenerThanTheCorrectionAllows() {
    Found found = Found.in(Worlds.with(WORLD, true, 0), 4001).printed("no effects");

    assertThat(found.falseDiscoveryRate() - 2 * found.error()).isLessThanOrEqualTo(0.05);
  }

  /**
   * A mood that lifts all ratings and nothing else is what the noise test allows for; this world's
   * mood lifts the recommendation too, and then every rating tells of it.
   */
  @Test
  void aMoodInRatingsAndRecommendationMakesElementsWithoutAnEffectLookLikeDrivers() {
    Found found = Found.in(Worlds.with(WORLD, false, 2), 5001).printed("effects and mood");

    assertThat(found.found("quality")).isGreaterThan(0.5);
    assertThat(found.nullsFound()).as("twice what chance would find").isGreaterThan(0.1);
  }
}
