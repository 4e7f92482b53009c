package fi.arvo.job;

import fi.arvo.config.WorldConfig;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.Crosstab;
import fi.arvo.stats.Estimate;
import fi.arvo.synthetic.CustomerGenerator;
import fi.arvo.synthetic.SyntheticAnswer;
import fi.arvo.synthetic.SyntheticCustomer;
import fi.arvo.synthetic.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Many samples of a world, as many customers each as the world has, of which only the links between
 * ratings and answers are looked at: hundreds of them take less time than one report.
 */
final class NullSamples {
  private static final List<Function<SyntheticAnswer, Integer>> QUESTIONS =
      List.of(SyntheticAnswer::recommend, SyntheticAnswer::effort, SyntheticAnswer::satisfaction);
  private static final int HIGHEST = 10;

  private final WorldConfig world;
  private final LocalDate from;
  private int tests;
  private int belowFivePercent;
  private int families;
  private int familiesWithAFind;

  NullSamples(WorldConfig world) {
    this.world = world;
    this.from = world.asOf().minusYears(1);
  }

  /** Adds the sample that a seed makes, everybody and each segment. */
  void add(long seed) {
    CustomerGenerator generator =
        new CustomerGenerator(Worlds.with(world, seed, world.customers(), 0));
    TreeMap<Integer, Crosstab[][]> scopes = new TreeMap<>();
    for (int i = 0; i < world.customers(); i++) {
      SyntheticCustomer customer = generator.generateWithoutTransactions(i);
      customer.answers().stream()
          .filter(answer -> answer.answeredAt().toLocalDate().isAfter(from))
          .filter(answer -> ratings(answer).anyMatch(NullSamples::isRating))
          .reduce((earlier, later) -> later)
          .ifPresent(
              answer -> {
                count(scopes.computeIfAbsent(-1, s -> tables(answer)), answer);
                count(scopes.computeIfAbsent(customer.segment(), s -> tables(answer)), answer);
              });
    }
    scopes.values().forEach(this::test);
  }

  private static Crosstab[][] tables(SyntheticAnswer answer) {
    Crosstab[][] tables = new Crosstab[QUESTIONS.size()][answer.ratings().length];
    for (Crosstab[] ofQuestion : tables) {
      for (int e = 0; e < ofQuestion.length; e++) {
        ofQuestion[e] = new Crosstab(0, HIGHEST, 0, HIGHEST, true);
      }
    }
    return tables;
  }

  private static void count(Crosstab[][] tables, SyntheticAnswer answer) {
    for (int q = 0; q < tables.length; q++) {
      int said = QUESTIONS.get(q).apply(answer);
      for (int e = 0; e < tables[q].length; e++) {
        byte rating = answer.ratings()[e];
        if (said != SyntheticAnswer.MISSING && isRating(rating)) {
          tables[q][e].add(rating, said, answer.weight());
        }
      }
    }
  }

  private static Stream<Byte> ratings(SyntheticAnswer answer) {
    List<Byte> ratings = new ArrayList<>();
    for (byte rating : answer.ratings()) {
      ratings.add(rating);
    }
    return ratings.stream();
  }

  private static boolean isRating(byte rating) {
    return rating >= 0 && rating <= HIGHEST;
  }

  private void test(Crosstab[][] tables) {
    for (Crosstab[] ofQuestion : tables) {
      family(ofQuestion, Crosstab::pearson);
      family(ofQuestion, Crosstab::spearman);
      family(ofQuestion, Crosstab::kendallTauB);
    }
  }

  private void family(Crosstab[] tables, Function<Crosstab, Estimate> method) {
    List<Double> raw = Stream.of(tables).map(method).map(Estimate::pValueOrNull).toList();
    tests += raw.size();
    belowFivePercent += (int) raw.stream().filter(p -> p < 0.05).count();
    families++;
    familiesWithAFind +=
        BenjaminiHochberg.adjust(raw).stream().anyMatch(adjusted -> adjusted < 0.05) ? 1 : 0;
  }

  /** Tests of a single element with p below 0.05. */
  PlantedTruth.Share belowFivePercent() {
    return new PlantedTruth.Share(tests, belowFivePercent);
  }

  /** Families of elements in which the corrected tests found any. */
  PlantedTruth.Share familiesWithAFind() {
    return new PlantedTruth.Share(families, familiesWithAFind);
  }
}
