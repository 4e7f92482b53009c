package fi.arvo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.config.WorldConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is planted of promises and guesses is in the extracts: simple counts from made-up customers
 * and employees, without Arvo's own analysis.
 */
class PlantedPromiseTest {
  private static final WorldConfig WORLD = Worlds.of(60_000);

  private static List<String[]> rows(WorldConfig world, SideExtract extract, String separator)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    extract.write(world, out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(separator, -1))
        .toList();
  }

  /** By unit and element the sum of ratings, their number, and how many cover. */
  private static double[][][] ratings(WorldConfig config) {
    World world = new World(config);
    double[][][] sums = new double[world.units.size()][world.elements.size()][3];
    CustomerGenerator generator = new CustomerGenerator(config);
    for (int i = 0; i < config.customers(); i++) {
      SyntheticCustomer customer = generator.generateWithoutTransactions(i);
      double[][] own = sums[world.units.indexOf(customer.unit())];
      for (SyntheticAnswer answer : customer.answers()) {
        for (int e = 0; e < own.length; e++) {
          if (SyntheticAnswer.isRating(answer.ratings()[e])) {
            own[e][0] += answer.ratings()[e];
            own[e][1]++;
            own[e][2] += answer.ratings()[e] >= World.THRESHOLD ? 1 : 0;
          }
        }
      }
    }
    return sums;
  }

  @Test
  void whatCustomersRateInTruthIsWhatTheyRate() {
    World world = new World(WORLD);
    TrueRatings truth = new TrueRatings(world);
    double[][][] sums = ratings(WORLD);
    for (int unit = 0; unit < sums.length; unit++) {
      for (int e = 0; e < sums[unit].length; e++) {
        double[] own = sums[unit][e];
        String what = world.units.get(unit) + " " + world.elements.get(e).id();
        // Answers of one customer go together, so that errors are those of somewhat fewer answers.
        double error = 5 * 2.6 / Math.sqrt(own[1] / 1.6);
        assertThat(truth.mean(unit, e)).as(what).isCloseTo(own[0] / own[1], within(error));
        assertThat(truth.covered(unit, e))
            .as(what)
            .isCloseTo(own[2] / own[1], within(5 * 0.5 / Math.sqrt(own[1] / 1.6)));
      }
    }
  }

  @Test
  void employeesGuessRightButForTheElementsThatTheyMisjudge() throws IOException {
    WorldConfig many =
        new WorldConfig(
            WORLD.seed(),
            WORLD.customers(),
            WORLD.asOf(),
            WORLD.people(),
            WORLD.survey(),
            WORLD.purchases(),
            WORLD.effects(),
            WORLD.journey(),
            WORLD.actions(),
            WORLD.automation(),
            new WorldConfig.Sides(0.6, 0.9, 500, 3, 1, 1),
            WORLD.promises(),
            WORLD.misjudged(),
            WORLD.turns(),
            WORLD.elements(),
            WORLD.files(),
            0);
    Map<String, Double> gaps = gaps(many);
    Map<String, Double> nothing = gaps(Worlds.with(many, true, 0));
    assertThat(gaps).hasSize(30);
    gaps.forEach(
        (element, gap) -> {
          double planted =
              WORLD.misjudged().stream()
                  .filter(one -> one.element().equals(element))
                  .mapToDouble(WorldConfig.Misjudged::points)
                  .sum();
          assertThat(gap).as(element).isCloseTo(planted, within(0.08));
          assertThat(nothing.get(element)).as(element).isCloseTo(0, within(0.08));
        });
  }

  /** Mean guess less the true mean rating of the employee's unit, by element. */
  private static Map<String, Double> gaps(WorldConfig config) throws IOException {
    World world = new World(config);
    TrueRatings truth = new TrueRatings(world);
    List<String[]> rows = rows(config, SideExtract.EMPLOYEES, ";");
    List<String> header = Arrays.asList(rows.get(0));
    Map<String, Double> gaps = new TreeMap<>();
    for (int e = 0; e < world.elements.size(); e++) {
      int column = header.indexOf("arvaus_" + world.elements.get(e).id());
      List<Double> own = new ArrayList<>();
      for (String[] row : rows.subList(1, rows.size())) {
        if (!Set.of("", "99").contains(row[column])) {
          int unit = world.units.indexOf(row[4]);
          own.add(Double.parseDouble(row[column]) - truth.mean(unit, e));
        }
      }
      double mean = own.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      gaps.put(world.elements.get(e).id(), mean);
    }
    return gaps;
  }

  @Test
  void guessesComeLastAndMoveNothingElse() throws IOException {
    List<String[]> rows = rows(WORLD, SideExtract.EMPLOYEES, ";");
    assertThat(rows.get(0)).hasSize(12 + 30);
    assertThat(rows.get(0)[11]).isEqualTo("Kieli");
    assertThat(rows.get(0)[12]).isEqualTo("arvaus_saves_time");
    WorldConfig other =
        new WorldConfig(
            WORLD.seed(),
            WORLD.customers(),
            WORLD.asOf(),
            WORLD.people(),
            WORLD.survey(),
            WORLD.purchases(),
            WORLD.effects(),
            WORLD.journey(),
            WORLD.actions(),
            WORLD.automation(),
            WORLD.sides(),
            List.of(),
            List.of(),
            WORLD.turns(),
            WORLD.elements(),
            WORLD.files(),
            0);
    List<String[]> others = rows(other, SideExtract.EMPLOYEES, ";");
    for (int i = 0; i < rows.size(); i++) {
      assertThat(Arrays.copyOf(others.get(i), 12)).isEqualTo(Arrays.copyOf(rows.get(i), 12));
    }
    assertThat(rows(other, SideExtract.PROMISES, ",")).hasSize(1);
  }

  @Test
  void promisesStandOnceOrOnceAUnit() throws IOException {
    List<String[]> rows = rows(WORLD, SideExtract.PROMISES, ",");
    assertThat(rows.get(0)).containsExactly("unit", "element", "promised_since");
    assertThat(rows).hasSize(1 + 5 + 4);
    assertThat(rows).contains(new String[] {"", "quality", "2019-01-01"});
    assertThat(rows.subList(6, 10))
        .extracting(row -> row[0] + " " + row[1])
        .containsExactly("Y01 connects", "Y06 connects", "Y14 connects", "Y19 connects");
  }

  @Test
  void theTruthTellsOfEachPromiseWhetherItIsKept() {
    List<PlantedWords.Planted> planted =
        PlantedWords.of(new World(WORLD)).stream()
            .filter(one -> one.part().equals("promise_gap"))
            .toList();
    assertThat(planted).hasSize(6 + 4);
    assertThat(planted.get(0).what())
        .isEqualTo(
            "Promised everywhere since 2019-01-01; there a share of 0.47 gets it, where 0.24 get the"
                + " average element. A rating point adds 0.08 of recommendation.");
    assertThat(planted)
        .extracting(PlantedWords.Planted::item)
        .contains("badge_value", "connects", "self_transcendence");
    assertThat(PlantedWords.of(new World(Worlds.with(WORLD, true, 0)))).isEmpty();
  }
}
