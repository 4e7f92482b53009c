package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.stats.Raking.Margin;
import fi.arvo.stats.Raking.Outcome;
import fi.arvo.stats.Raking.Raked;
import fi.arvo.stats.Raking.Refused;
import fi.arvo.stats.Raking.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RakingTest {
  /** Stops late and cuts nothing, as the reference figures do. */
  private static final Rule TO_THE_LAST_DIGIT = new Rule(1e-13, 500, 0, 1e9);

  private static RakingCells of(List<String> dimensions, Object... cellsAndCounts) {
    RakingCells cells = new RakingCells(dimensions);
    for (int i = 0; i < cellsAndCounts.length; i += 2) {
      for (int k = 0; k < (int) cellsAndCounts[i + 1]; k++) {
        cells.add(List.of(((String) cellsAndCounts[i]).split(",")));
      }
    }
    return cells;
  }

  private static Raked raked(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Raked.class);
    return (Raked) outcome;
  }

  private static double factor(Raked raked, String... cell) {
    return raked.weights().of(List.of(cell)).orElseThrow();
  }

  private static final List<String> SCHOOL = List.of("stype", "sch.wide");

  /** R survey 4.1-1, apiclus1: 183 schools of its rake example. */
  private static RakingCells schools() {
    return of(SCHOOL, "E,No", 12, "E,Yes", 132, "H,No", 3, "H,Yes", 11, "M,No", 8, "M,Yes", 17);
  }

  /** Their api00 of the year 2000, in the order of the cells above. */
  private static final int[][] SCHOOL_SCORES = {
    {709, 552, 699, 638, 664, 711, 629, 481, 561, 505, 492, 515},
    {
      684, 612, 710, 729, 714, 759, 585, 625, 467, 496, 494, 493, 550, 628, 652, 628, 832, 777, 709,
      736, 561, 555, 564, 602, 491, 510, 814, 806, 715, 785, 905, 630, 629, 696, 476, 757, 825, 595,
      662, 807, 691, 622, 754, 655, 764, 795, 505, 733, 523, 511, 710, 657, 602, 490, 651, 603, 698,
      511, 814, 669, 538, 705, 595, 551, 762, 521, 709, 780, 780, 722, 828, 737, 502, 585, 582, 536,
      746, 667, 745, 674, 637, 696, 632, 639, 745, 789, 789, 592, 587, 553, 516, 535, 566, 472, 559,
      610, 599, 551, 554, 504, 487, 627, 465, 529, 625, 436, 542, 670, 760, 652, 546, 717, 701, 748,
      735, 685, 827, 677, 697, 742, 691, 700, 551, 676, 714, 842, 824, 717, 836, 719, 749, 781
    },
    {696, 687, 595},
    {608, 443, 529, 714, 724, 723, 661, 517, 478, 582, 703},
    {411, 592, 598, 631, 547, 614, 699, 759},
    {664, 669, 482, 689, 720, 617, 847, 679, 642, 656, 461, 528, 512, 508, 711, 733, 817},
  };

  private static final List<Margin> SCHOOL_MARGINS =
      List.of(
          new Margin("stype", Map.of("E", 4421.0, "H", 755.0, "M", 1018.0)),
          new Margin("sch.wide", Map.of("No", 1072.0, "Yes", 5122.0)));

  /** survey::rake iterated to 1e-12, in R 4.2.2 and Python; weights there add to 6,194. */
  @Test
  void schoolsAreWeightedAsByTheSurveyPackage() {
    Raked raked = raked(Raking.rake(schools(), SCHOOL_MARGINS, TO_THE_LAST_DIGIT));
    double scale = 6194.0 / 183;
    close("E, No", scale * factor(raked, "E", "No"), 39.839236247131026);
    close("E, Yes", scale * factor(raked, "E", "Yes"), 29.870675492685056);
    close("H, No", scale * factor(raked, "H", "No"), 67.1255292411943);
    close("H, Yes", scale * factor(raked, "H", "Yes"), 50.32940111603792);
    close("M, No", scale * factor(raked, "M", "No"), 49.0690721638556);
    close("M, Yes", scale * factor(raked, "M", "Yes"), 36.79102486406795);
    close("n effective", raked.weights().nEffective(), 174.01115855105894);
    close("design effect", raked.weights().designEffect(), 1.0516566956038256);
    assertThat(raked.weights().n()).isEqualTo(183);
    assertThat(raked.cut()).isZero();
    assertThat(raked.gap()).isLessThan(1e-13);
    String[][] cells = {
      {"E", "No"}, {"E", "Yes"}, {"H", "No"}, {"H", "Yes"}, {"M", "No"}, {"M", "Yes"}
    };
    GroupedMoments scores = new GroupedMoments(0, 0, true);
    for (int cell = 0; cell < cells.length; cell++) {
      for (int score : SCHOOL_SCORES[cell]) {
        scores.add(0, score, factor(raked, cells[cell]));
      }
    }
    close("svymean", scores.meanOf(0, 0).valueOrNull(), 641.23032092682);
  }

  /**
   * The example of Wikipedia's article on iterative proportional fitting, 200 rounds in R 4.2.2.
   */
  @Test
  void aTableOfBaseWeightsIsFittedToItsMargins() {
    double[][] seed = {
      {40, 30, 20, 10}, {35, 50, 100, 75}, {30, 80, 70, 120}, {20, 30, 40, 50},
    };
    double[][] fitted = {
      {64.5585097765484, 46.2324597088237, 35.3842982643312, 3.82473225029666},
      {49.9679194186742, 68.1593540717603, 156.498546421857, 25.3741800877086},
      {56.7219436020963, 144.428225566299, 145.082481431417, 53.7673494001880},
      {28.7516272026812, 41.1799606531174, 63.0346738823948, 17.0337382618067},
    };
    RakingCells cells = new RakingCells(List.of("row", "column"));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        cells.add(List.of("r" + i, "c" + j), seed[i][j]);
      }
    }
    Raked raked =
        raked(
            Raking.rake(
                cells,
                List.of(
                    new Margin("row", Map.of("r0", 150.0, "r1", 300.0, "r2", 400.0, "r3", 150.0)),
                    new Margin(
                        "column", Map.of("c0", 200.0, "c1", 300.0, "c2", 400.0, "c3", 100.0))),
                TO_THE_LAST_DIGIT));
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double weight = 1000.0 / 800 * seed[i][j] * factor(raked, "r" + i, "c" + j);
        close("row " + i + ", column " + j, weight, fitted[i][j]);
      }
    }
  }

  /** Made-up answers; R survey 4.1-1, rake and svymean. Weights there add to 100. */
  @Test
  void aWeightedScoreComesFromRakedRespondents() {
    Raked raked =
        raked(
            Raking.rake(
                of(List.of("sex", "age"), "M,Y", 2, "M,O", 1, "F,Y", 3, "F,O", 4),
                List.of(
                    new Margin("sex", Map.of("M", 50.0, "F", 50.0)),
                    new Margin("age", Map.of("O", 60.0, "Y", 40.0))),
                TO_THE_LAST_DIGIT));
    close("M, Y", 10 * factor(raked, "M", "Y"), 12.8778554955096);
    close("M, O", 10 * factor(raked, "M", "O"), 24.2442890089799);
    close("F, Y", 10 * factor(raked, "F", "Y"), 4.74809633632696);
    close("F, O", 10 * factor(raked, "F", "O"), 8.93892774775501);
    close("n effective", raked.weights().nEffective(), 7.65277904318046);
    close("design effect", raked.weights().designEffect(), 1.30671484745286);
    // The NPS and its linearised error with these weights: NetPromoterTest.
  }

  @Test
  void byDefaultTheLargestGapIsBelowAMillionth() {
    Raked raked = raked(Raking.rake(schools(), SCHOOL_MARGINS, Rule.DEFAULT));
    assertThat(raked.gap()).isBetween(0.0, 1e-6);
    assertThat(raked.rounds()).isBetween(2, 20);
    close("E, Yes", 6194.0 / 183 * factor(raked, "E", "Yes"), 29.870675492685056, 1e-5);
  }

  @Test
  void aTargetWithoutARespondentIsNamed() {
    Outcome outcome =
        Raking.rake(
            schools(),
            List.of(new Margin("stype", Map.of("E", 0.5, "H", 0.2, "M", 0.2, "K", 0.1))),
            Rule.DEFAULT);
    assertThat(outcome)
        .isEqualTo(
            new Refused(
                Reason.NO_RESPONDENT, Optional.of("stype"), Optional.of("K"), Optional.empty()));
  }

  @Test
  void respondentsOfWeightZeroAreNoRespondents() {
    RakingCells cells = new RakingCells(List.of("sex"));
    cells.add(List.of("M"), 2);
    cells.add(List.of("F"), 0);
    Margin sex = new Margin("sex", Map.of("M", 0.5, "F", 0.5));
    assertThat(Raking.rake(cells, List.of(sex), Rule.DEFAULT))
        .isEqualTo(
            new Refused(
                Reason.NO_RESPONDENT, Optional.of("sex"), Optional.of("F"), Optional.empty()));
  }

  @Test
  void aRespondentWithoutATargetIsNamed() {
    Refused missing =
        new Refused(Reason.NO_TARGET, Optional.of("stype"), Optional.of("M"), Optional.empty());
    assertThat(
            Raking.rake(
                schools(), List.of(new Margin("stype", Map.of("E", 0.7, "H", 0.3))), Rule.DEFAULT))
        .isEqualTo(missing);
    assertThat(
            Raking.rake(
                schools(),
                List.of(new Margin("stype", Map.of("E", 0.7, "H", 0.3, "M", 0.0))),
                Rule.DEFAULT))
        .as("a target of 0 is none")
        .isEqualTo(missing);
  }

  @Test
  void aTargetOfZeroThatNobodyIsInDoesNoHarm() {
    RakingCells cells = of(List.of("sex"), "M", 3, "F", 1);
    Margin sex = new Margin("sex", Map.of("M", 1.0, "F", 1.0, "X", 0.0));
    Raked raked = raked(Raking.rake(cells, List.of(sex), Rule.DEFAULT));
    close("M", factor(raked, "M"), 2.0 / 3);
    close("F", factor(raked, "F"), 2);
    assertThat(raked.weights().of(List.of("X"))).isEmpty();
  }

  @Test
  void targetsThatAreNotSharesAreOutOfRange() {
    RakingCells cells = of(List.of("sex"), "M", 3, "F", 1);
    for (double wrong : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(
              Raking.rake(
                  cells, List.of(new Margin("sex", Map.of("M", 1.0, "F", wrong))), Rule.DEFAULT))
          .isEqualTo(
              new Refused(
                  Reason.OUT_OF_RANGE, Optional.of("sex"), Optional.of("F"), Optional.empty()));
    }
    assertThat(Raking.rake(cells, List.of(new Margin("sex", Map.of())), Rule.DEFAULT))
        .isEqualTo(
            new Refused(Reason.NO_TARGET, Optional.of("sex"), Optional.of("F"), Optional.empty()));
  }

  @Test
  void baseWeightsThatAreNotWeightsAreOutOfRange() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e200, 1e-200}) {
      RakingCells cells = new RakingCells(List.of("sex"));
      cells.add(List.of("M"), wrong);
      assertThat(Raking.rake(cells, List.of(), Rule.DEFAULT))
          .isEqualTo(
              new Refused(
                  Reason.OUT_OF_RANGE, Optional.empty(), Optional.empty(), Optional.empty()));
    }
  }

  @Test
  void nobodyIsNotWeighted() {
    RakingCells nobody = new RakingCells(List.of("sex"));
    Refused none =
        new Refused(Reason.NO_ANSWERS, Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(Raking.rake(nobody, List.of(), Rule.DEFAULT)).isEqualTo(none);
    nobody.add(List.of("M"), 0);
    assertThat(Raking.rake(nobody, List.of(), Rule.DEFAULT)).isEqualTo(none);
  }

  @Test
  void oneRespondentIsWorthOneAndWithoutMarginsEverybodyIs() {
    RakingCells one = of(List.of("sex"), "M", 1);
    Raked raked =
        raked(Raking.rake(one, List.of(new Margin("sex", Map.of("M", 17.0))), Rule.DEFAULT));
    assertThat(factor(raked, "M")).isEqualTo(1);
    assertThat(raked.weights().nEffective()).isEqualTo(1);
    assertThat(raked.rounds()).isZero();
    Raked unraked = raked(Raking.rake(schools(), List.of(), Rule.DEFAULT));
    assertThat(unraked.weights().byCell()).hasSize(6).allSatisfy((c, f) -> assertThat(f).isOne());
    close("n effective", unraked.weights().nEffective(), 183);
  }

  /** All men are young and all women old, so half men and two thirds young can't be had. */
  @Test
  void marginsThatContradictEachOtherAreRefusedWithTheGap() {
    Outcome outcome =
        Raking.rake(
            of(List.of("sex", "age"), "M,Y", 5, "F,O", 5),
            List.of(
                new Margin("sex", Map.of("M", 1.0, "F", 1.0)),
                new Margin("age", Map.of("Y", 2.0, "O", 1.0))),
            Rule.DEFAULT);
    assertThat(outcome).isInstanceOf(Refused.class);
    Refused refused = (Refused) outcome;
    assertThat(refused.reason()).isEqualTo(Reason.NOT_CONVERGED);
    // After the round's last margin, age, it is sex that is off: 2/3 men against 1/2.
    assertThat(refused.dimension()).contains("sex");
    close("gap", refused.gap().orElseThrow(), 1.0 / 3);
  }

  @Test
  void theRoundsAllowedAreAllThatAreUsed() {
    Rule once = new Rule(1e-13, 1, 0, 1e9);
    Outcome outcome = Raking.rake(schools(), SCHOOL_MARGINS, once);
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).reason()).isEqualTo(Reason.NOT_CONVERGED);
    // One round by hand (in Python): middle schools are furthest off.
    assertThat(((Refused) outcome).category()).contains("M");
    close("gap", ((Refused) outcome).gap().orElseThrow(), 0.05324475432359748);
    Raked raked = raked(Raking.rake(schools(), SCHOOL_MARGINS, TO_THE_LAST_DIGIT));
    Rule enough = new Rule(1e-13, raked.rounds(), 0, 1e9);
    assertThat(raked(Raking.rake(schools(), SCHOOL_MARGINS, enough))).isEqualTo(raked);
    Rule tooFew = new Rule(1e-13, raked.rounds() - 1, 0, 1e9);
    assertThat(Raking.rake(schools(), SCHOOL_MARGINS, tooFew)).isInstanceOf(Refused.class);
  }

  @Test
  void factorsAreCutAndRakedAgainUntilMarginsAndBoundsHold() {
    // Uncut, the lone M,O weighs 2.42 times the mean; at most 2 leaves the margins room.
    Rule atMostTwo = new Rule(1e-9, 1000, 0.3, 2);
    RakingCells cells = of(List.of("sex", "age"), "M,Y", 2, "M,O", 1, "F,Y", 3, "F,O", 4);
    List<Margin> margins =
        List.of(
            new Margin("sex", Map.of("M", 50.0, "F", 50.0)),
            new Margin("age", Map.of("O", 60.0, "Y", 40.0)));
    Raked cut = raked(Raking.rake(cells, margins, atMostTwo));
    assertThat(cut.gap()).isLessThan(1e-9);
    assertThat(factor(cut, "M", "O")).isEqualTo(2);
    assertThat(cut.cut()).isEqualTo(1);
    // With M,O at 2 the margins leave one solution: M 5 = 2 + 2·1.5, O 6 = 2 + 4·1, …
    close("M, Y", factor(cut, "M", "Y"), 1.5, 1e-8);
    close("F, O", factor(cut, "F", "O"), 1, 1e-8);
    close("F, Y", factor(cut, "F", "Y"), 1.0 / 3, 1e-8);
    Raked uncut = raked(Raking.rake(cells, margins, TO_THE_LAST_DIGIT));
    assertThat(cut.rounds()).isGreaterThan(1);
    assertThat(cut.weights().nEffective()).isGreaterThan(uncut.weights().nEffective());
  }

  @Test
  void whereTheBoundsStandAgainstTheMarginsTheBoundsHoldAndTheGapIsTold() {
    RakingCells cells = of(List.of("sex"), "M", 90, "F", 10);
    Margin half = new Margin("sex", Map.of("M", 0.5, "F", 0.5));
    Raked raked = raked(Raking.rake(cells, List.of(half), new Rule(1e-6, 20, 0.3, 3)));
    assertThat(factor(raked, "F")).isEqualTo(3);
    close("M", factor(raked, "M"), 50.0 / 90);
    close("gap", raked.gap(), 0.4); // 30 of the 50 that women ought to weigh
    assertThat(raked.cut()).isEqualTo(10);
    assertThat(raked.rounds()).isEqualTo(21);
  }

  @Test
  void aLowBoundLiftsThoseWhoWouldWeighNothing() {
    RakingCells cells = of(List.of("sex"), "M", 90, "F", 10);
    Margin women = new Margin("sex", Map.of("M", 0.1, "F", 0.9));
    Raked raked = raked(Raking.rake(cells, List.of(women), new Rule(1e-6, 20, 0.3, 100)));
    assertThat(factor(raked, "M")).isEqualTo(0.3);
    assertThat(raked.cut()).isEqualTo(90);
  }

  @Test
  void aMarginOfAnotherDimensionOrACellOfAnotherShapeIsAMistake() {
    assertThatThrownBy(
            () -> Raking.rake(schools(), List.of(new Margin("age", Map.of())), Rule.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of age");
    assertThatThrownBy(() -> schools().add(List.of("E")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> schools().merge(new RakingCells(List.of("stype"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void rakedMarginsAreTheTargetsWhateverTheScaleOfWeightsAndTargets(
      @ForAll @Size(12) List<@IntRange(min = 1, max = 9) Integer> counts,
      @ForAll @Size(3) List<@DoubleRange(min = 0.1, max = 1) Double> first,
      @ForAll @Size(4) List<@DoubleRange(min = 0.1, max = 1) Double> second,
      @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
    RakingCells cells = new RakingCells(List.of("first", "second"));
    RakingCells scaled = new RakingCells(List.of("first", "second"));
    for (int i = 0; i < 12; i++) {
      for (int k = 0; k < counts.get(i); k++) {
        cells.add(List.of("a" + i / 4, "b" + i % 4), 1 + k);
        scaled.add(List.of("a" + i / 4, "b" + i % 4), scale * (1 + k));
      }
    }
    Rule uncut = new Rule(1e-11, 5000, 0, 1e9);
    Raked raked = raked(Raking.rake(cells, margins(first, second, 1), uncut));
    double[] a = new double[3];
    double[] b = new double[4];
    double total = 0;
    for (int i = 0; i < 12; i++) {
      double weight =
          counts.get(i) * (counts.get(i) + 1) / 2.0 * factor(raked, "a" + i / 4, "b" + i % 4);
      a[i / 4] += weight;
      b[i % 4] += weight;
      total += counts.get(i) * (counts.get(i) + 1) / 2.0;
    }
    for (int i = 0; i < 3; i++) {
      close("first", a[i] / total, first.get(i) / sum(first), 1e-10);
    }
    for (int i = 0; i < 4; i++) {
      close("second", b[i] / total, second.get(i) / sum(second), 1e-10);
    }
    Raked same = raked(Raking.rake(scaled, margins(first, second, scale), uncut));
    for (int i = 0; i < 12; i++) {
      close(
          "factor",
          factor(same, "a" + i / 4, "b" + i % 4),
          factor(raked, "a" + i / 4, "b" + i % 4),
          1e-8);
    }
  }

  private static List<Margin> margins(List<Double> first, List<Double> second, double scale) {
    return List.of(
        new Margin(
            "first",
            Map.of(
                "a0",
                scale * first.get(0),
                "a1",
                scale * first.get(1),
                "a2",
                scale * first.get(2))),
        new Margin(
            "second",
            Map.of(
                "b0",
                second.get(0),
                "b1",
                second.get(1),
                "b2",
                second.get(2),
                "b3",
                second.get(3))));
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  @Test
  void respondentsOfTwoTasksMergeIntoOneTable() {
    RakingCells left = new RakingCells(SCHOOL);
    RakingCells right = new RakingCells(SCHOOL);
    RakingCells whole = new RakingCells(SCHOOL);
    String[] types = {"E", "H", "M"};
    for (int i = 0; i < 60; i++) {
      List<String> cell = List.of(types[i % 3], i % 4 < 2 ? "No" : "Yes");
      whole.add(cell, i % 5);
      (i < 25 ? left : right).add(cell, i % 5);
    }
    right.add(List.of("X", "Yes"), 2);
    whole.add(List.of("X", "Yes"), 2);
    RakingCells back = travelled(right);
    back.merge(left);
    left.merge(right);
    assertThat(left.n()).isEqualTo(61);
    assertThat(left.cells()).isEqualTo(whole.cells());
    assertThat(back.cells()).isEqualTo(whole.cells());
    List<Margin> wide = SCHOOL_MARGINS.subList(1, 2);
    CellWeights weights = raked(Raking.rake(whole, wide, Rule.DEFAULT)).weights();
    assertThat(raked(Raking.rake(left, wide, Rule.DEFAULT)).weights()).isEqualTo(weights);
    assertThat(raked(Raking.rake(back, wide, Rule.DEFAULT)).weights()).isEqualTo(weights);
    assertThat(travelled(weights)).isEqualTo(weights);
  }
}
