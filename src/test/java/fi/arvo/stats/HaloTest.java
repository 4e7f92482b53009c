package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.same;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HaloTest {
  private static List<Estimate> all(Halo halo) {
    return List.of(
        halo.elementWithOthers(), halo.elementWithOutcome(), halo.elementWithOutcomeGivenOthers());
  }

  @Test
  void itShowsTheLinkThatIsLeftBesideThePersonsMood() {
    Halo halo = new Halo();
    Halo first = new Halo();
    for (int i = 0; i < DataSets.ATTITUDE.length; i++) {
      double[] row = DataSets.ATTITUDE[i];
      (i < 11 ? first : halo).add(row[1], row[0], row[3]);
    }
    halo.merge(travelled(first));
    double xy = 0.825417569542146;
    double ym = 0.623678164500211;
    double xm =
        new PairedSample(
                Arrays.stream(DataSets.ATTITUDE).mapToDouble(row -> row[1]).toArray(),
                Arrays.stream(DataSets.ATTITUDE).mapToDouble(row -> row[3]).toArray())
            .pearson()
            .valueOrNull();
    close("with others", halo.elementWithOthers().valueOrNull(), xm);
    close("with outcome", halo.elementWithOutcome().valueOrNull(), xy);
    double partial = (xy - xm * ym) / Math.sqrt((1 - xm * xm) * (1 - ym * ym));
    Estimate given = halo.elementWithOutcomeGivenOthers();
    close("given others", given.valueOrNull(), partial);
    double z = 0.5 * Math.log((1 + partial) / (1 - partial));
    close("low", given.lowOrNull(), Math.tanh(z - Distributions.Z975 / Math.sqrt(26)));
    close(
        "p",
        given.pValueOrNull(),
        Distributions.tTwoSided(partial * Math.sqrt(27 / (1 - partial * partial)), 27));
  }

  @Test
  void nobodyOrNobodyWhoCountsIsNoAnswer() {
    Halo nobody = new Halo();
    Halo weightless = new Halo();
    for (int i = 0; i < 9; i++) {
      weightless.add(i, i * i % 7, i % 4, 0);
    }
    assertThat(all(nobody)).containsOnly(Estimate.none(Reason.NO_ANSWERS, 0));
    assertThat(all(weightless)).containsOnly(Estimate.none(Reason.NO_ANSWERS, 9));
  }

  @Test
  void oneVariesNotAndTwoAreTooFew() {
    Halo halo = new Halo();
    halo.add(3, 9, 4);
    assertThat(all(halo)).containsOnly(Estimate.none(Reason.NO_VARIATION, 1));
    halo.add(7, 8, 2);
    assertThat(halo.elementWithOthers().whyNot()).contains(Reason.TOO_FEW);
    assertThat(halo.elementWithOutcome().whyNot()).contains(Reason.TOO_FEW);
    // Of two people every pair of ratings lies on a line, so nothing is left beside the others.
    assertThat(halo.elementWithOutcomeGivenOthers().whyNot()).contains(Reason.COLLINEAR);
  }

  @Test
  void peopleWhoAllRateAlikeShowNoLink() {
    Halo alike = new Halo();
    Halo sameElement = new Halo();
    for (int i = 0; i < 9; i++) {
      alike.add(0.1, 8, 0.3);
      sameElement.add(0.1, i % 4, i % 5);
    }
    assertThat(all(alike)).containsOnly(Estimate.none(Reason.NO_VARIATION, 9));
    assertThat(all(sameElement)).containsOnly(Estimate.none(Reason.NO_VARIATION, 9));
  }

  @Test
  void anElementThatIsTheMoodItselfHasNoLinkOfItsOwn() {
    Halo halo = new Halo();
    for (int i = 0; i < 9; i++) {
      halo.add(i % 5, i * i % 7, i % 5);
    }
    assertThat(halo.elementWithOthers().valueOrNull()).isEqualTo(1);
    assertThat(halo.elementWithOutcomeGivenOthers().whyNot()).contains(Reason.COLLINEAR);
  }

  @Property(tries = 100)
  void peopleMayComeInAnyOrderFromAnyTask(
      @ForAll long seed, @ForAll @IntRange(min = 5, max = 200) int people) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      double mood = random.nextGaussian();
      rows.add(
          new double[] {
            mood + random.nextGaussian(),
            mood + random.nextGaussian(),
            mood + random.nextGaussian(),
            random.nextInt(4) / 2.0
          });
    }
    rows.add(new double[] {1, 2, 3, 1}); // so that somebody counts
    Halo whole = new Halo();
    rows.forEach(row -> whole.add(row[0], row[1], row[2], row[3]));
    Collections.shuffle(rows, random);
    Halo[] parts = {new Halo(), new Halo(), new Halo()};
    for (double[] row : rows) {
      parts[random.nextInt(3)].add(row[0], row[1], row[2], row[3]);
    }
    parts[2].merge(travelled(parts[0]));
    parts[1].merge(parts[2]);
    for (int i = 0; i < 3; i++) {
      same(all(parts[1]).get(i), all(whole).get(i), 1e-9);
    }
  }
}
