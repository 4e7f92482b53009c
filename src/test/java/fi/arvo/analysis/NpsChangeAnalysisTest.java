package fi.arvo.analysis;

import static fi.arvo.measure.Histories.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.arvo.measure.Answered;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NpsChangeAnalysisTest {
  private static final String BEFORE = "2026-05-10";
  private static final String AFTER = "2026-08-10";

  private final List<CustomerHistory> customers = new ArrayList<>();

  private void answer(String day, int recommend, String channel, int times) {
    for (int i = 0; i < times; i++) {
      customers.add(
          customer()
              .of("north", "small")
              .answered(Answered.on(day).recommend(recommend).through(channel, null))
              .history("k" + customers.size()));
    }
  }

  private List<NpsChangeFinding> findings() {
    return NpsChangeAnalysis.of(
        Worlds.states(customers, Worlds.RULES), Worlds.RULES, Worlds.MODEL, 5);
  }

  private static NpsChangeFinding one(
      List<NpsChangeFinding> findings, String dimension, String value) {
    List<NpsChangeFinding> found =
        findings.stream()
            .filter(f -> f.dimension().equals(dimension) && f.value().equals(value))
            .toList();
    assertThat(found).as(dimension + " " + value).hasSize(1);
    return found.get(0);
  }

  private static double sum(List<NpsChangeFinding> findings, String dimension) {
    return findings.stream()
        .filter(f -> f.dimension().equals(dimension))
        .flatMap(f -> Stream.of(Optional.ofNullable(f.mix()), Optional.ofNullable(f.rate())))
        .flatMap(Optional::stream)
        .mapToDouble(Estimate::valueOrNull)
        .sum();
  }

  @Test
  void aChannelsFallAndItsGrowthAreToldApart() {
    answer(BEFORE, 10, "shop", 30);
    answer(BEFORE, 7, "shop", 20);
    answer(BEFORE, 8, "web", 40);
    answer(BEFORE, 0, null, 10);
    answer(AFTER, 10, "shop", 30);
    answer(AFTER, 7, "shop", 20);
    answer(AFTER, 8, "web", 20);
    answer(AFTER, 2, "web", 20);
    answer(AFTER, 9, "app", 10);
    answer("2026-02-01", 0, "web", 50);

    List<NpsChangeFinding> findings = findings();

    NpsChangeFinding total = one(findings, "total", "all");
    assertThat(total.before().nps()).isEqualTo(20);
    assertThat(total.after().nps()).isEqualTo(20);
    assertThat(total.rate().valueOrNull()).isZero();
    NpsChangeFinding shop = one(findings, "channel", "shop");
    assertThat(shop.mix().valueOrNull()).isZero();
    assertThat(shop.rate().valueOrNull()).isZero();
    NpsChangeFinding web = one(findings, "channel", "web");
    assertThat(web.rate().valueOrNull()).as("0.4 of the answers, from 0 to -50").isEqualTo(-20);
    assertThat(web.rate().highOrNull()).isNegative();
    assertThat(web.rateAdjusted()).isGreaterThan(web.rate().pValueOrNull());
    NpsChangeFinding unknown = one(findings, "channel", CustomerHistory.UNKNOWN);
    assertThat(unknown.after()).isNull();
    assertThat(unknown.mix().lowOrNull()).as("those who left weighed on the whole").isPositive();
    assertThat(unknown.mixAdjusted()).isGreaterThanOrEqualTo(unknown.mix().pValueOrNull());
    assertThat(total.mix().standardErrorOrNull()).isNull();
    assertThat(unknown.mix().valueOrNull())
        .as("a tenth of the answers, 120 points under the whole, left")
        .isCloseTo(12, within(1e-9));
    NpsChangeFinding app = one(findings, "channel", "app");
    assertThat(app.before()).isNull();
    assertThat(app.mix().valueOrNull()).isCloseTo(8, within(1e-9));
    assertThat(app.rate().pValueOrNull()).as("nothing to compare").isNull();
    assertThat(app.rateAdjusted()).isNull();
    for (String dimension : List.of("channel", "segment", "touchpoint", "unit")) {
      assertThat(sum(findings, dimension)).as(dimension).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void aDriversLossAndWhatIsUnexplainedFootToTheChangeOfEveryAnswer() {
    Random random = new Random(11);
    for (int i = 0; i < 1200; i++) {
      boolean later = i % 2 == 1;
      int[] ratings = new int[4];
      for (int e = 0; e < 4; e++) {
        ratings[e] = 2 + random.nextInt(7);
      }
      ratings[1] += later ? -2 : 2; // the second element gets worse, and it alone matters
      int recommend = Math.max(0, Math.min(10, ratings[1] + random.nextInt(3)));
      ratings[3] = i % 10 == 0 ? -1 : ratings[3]; // every fifth of the earlier answers
      customers.add(
          customer()
              .answered(Answered.on(later ? AFTER : BEFORE).rated(ratings).recommend(recommend))
              .history("k" + i));
    }

    List<NpsChangeFinding> findings = findings();

    double change = one(findings, "total", "all").rate().valueOrNull();
    assertThat(sum(findings, "driver")).isCloseTo(change, within(1e-9));
    NpsChangeFinding variety = one(findings, "driver", "variety");
    assertThat(variety.before().mean() - variety.after().mean()).isBetween(3.5, 4.5);
    assertThat(variety.mix().highOrNull()).isLessThan(-20);
    assertThat(variety.mixAdjusted()).isLessThan(1e-6);
    for (String other : List.of("quality", "nostalgia", "wellness")) {
      NpsChangeFinding driver = one(findings, "driver", other);
      assertThat(driver.mix().lowOrNull()).as(other).isNegative();
      assertThat(driver.mix().highOrNull()).as(other).isPositive();
    }
    NpsChangeFinding unexplained = one(findings, "driver", NpsChangeFinding.UNEXPLAINED);
    assertThat(unexplained.before().answers()).isEqualTo(600);
    assertThat(unexplained.mix()).isNull();
    assertThat(unexplained.rate().standardErrorOrNull()).isPositive();
    assertThat(variety.before().answers()).isEqualTo(600);
    assertThat(variety.rate()).isNull();
    assertThat(one(findings, "driver", "wellness").before().answers()).isEqualTo(480);
    assertThat(one(findings, "driver", "wellness").before().customers()).isEqualTo(480);
  }

  @Test
  void anElementThatDoesNotVaryIsNamedAndNotTested() {
    Random random = new Random(3);
    for (int i = 0; i < 600; i++) {
      boolean later = i % 2 == 1;
      int quality = random.nextInt(11);
      int[] ratings = {quality, later ? 5 : random.nextInt(11), random.nextInt(11), quality};
      customers.add(
          customer()
              .answered(
                  Answered.on(later ? AFTER : BEFORE)
                      .rated(ratings)
                      .recommend(Math.min(10, quality + random.nextInt(3))))
              .history("k" + i));
    }

    List<NpsChangeFinding> findings = findings();

    NpsChangeFinding constant = one(findings, "driver", "variety");
    assertThat(constant.why().key()).isEqualTo("no_variation");
    assertThat(constant.mix().isAvailable()).isFalse();
    assertThat(constant.mixAdjusted()).isNull();
    assertThat(constant.after().mean()).isEqualTo(5);
    assertThat(one(findings, "driver", "wellness").why().key()).isEqualTo("collinear");
    NpsChangeFinding quality = one(findings, "driver", "quality");
    NpsChangeFinding nostalgia = one(findings, "driver", "nostalgia");
    double smaller = Math.min(quality.mix().pValueOrNull(), nostalgia.mix().pValueOrNull());
    double larger = Math.max(quality.mix().pValueOrNull(), nostalgia.mix().pValueOrNull());
    assertThat(Math.min(quality.mixAdjusted(), nostalgia.mixAdjusted()))
        .as("a family of two")
        .isEqualTo(Math.min(larger, 2 * smaller));
  }

  @Test
  void aQuarterWithoutAnswersIsSaidAndNotCompared() {
    answer(AFTER, 10, "shop", 30);

    List<NpsChangeFinding> findings = findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).dimension()).isEqualTo("total");
    assertThat(findings.get(0).rate().isAvailable()).isFalse();
    assertThat(findings.get(0).why().key()).isEqualTo("no_answers");
    assertThat(findings.get(0).after().nps()).isEqualTo(100);
  }

  @Test
  void withoutAnyAnswerThereIsNothingToSay() {
    answer("2026-02-01", 0, "web", 50);
    assertThat(findings()).isEmpty();
  }

  @Test
  void ratingsThatNobodyCompletedAreToldOnce() {
    answer(BEFORE, 10, "shop", 30);
    answer(AFTER, 3, "shop", 30);
    NpsChangeFinding none = one(findings(), "driver", "all");
    assertThat(none.why().key()).isEqualTo("too_few");
    assertThat(none.mix().isAvailable()).isFalse();
  }
}
