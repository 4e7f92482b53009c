package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static fi.arvo.stats.Figures.travelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relative weights and Shapley values against R (relaimpo 2.2-7) and Python. */
class DriversTest {
  /** By driver: raw weight, its share, LMG, its share, first (r²), last (what it adds to all). */
  record Case(String name, double[][] rows, int[] drivers, double rSquared, double[][] expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Relative weights written out in numpy 1.24 and R 4.2.2; LMG, first and last by relaimpo and by
   * brute force in Python. mtcars4 is the example of R's package rwa.
   */
  static List<Case> cases() {
    return List.of(
        new Case(
            "swiss",
            DataSets.SWISS,
            new int[] {1, 2, 3, 4, 5},
            0.7067350015927258,
            new double[][] {
              {
                0.04841689581190068,
                0.06850785047123244,
                0.057091220768091325,
                0.08078165173569768,
                0.12466490990574773,
                0.04286960712549415
              },
              {
                0.15470824980616027,
                0.2189056003417174,
                0.17117302890023425,
                0.24220256321601727,
                0.4171644705005908,
                0.0073874185151243665
              },
              {
                0.27196410464599935,
                0.3848176530567898,
                0.26013467862438483,
                0.3680795178364381,
                0.44061564672392367,
                0.16196269307733613
              },
              {
                0.1146800299475613,
                0.1622673699323139,
                0.10557015037349365,
                0.1493772773890873,
                0.21500350161854367,
                0.062372625827423644
              },
              {
                0.11696572138110461,
                0.16550152619794697,
                0.11276592292652182,
                0.15955898982275973,
                0.17351892732486227,
                0.05694525873249723
              }
            }),
        new Case(
            "mtcars4",
            DataSets.MTCARS,
            new int[] {1, 2, 3, 9},
            0.7791896389830557,
            new double[][] {
              {
                0.22847972592821636,
                0.2932273666092535,
                0.2470520332352078,
                0.3170627801951307,
                0.7261800050938044,
                0.00850541185769349
              },
              {
                0.22214687054000087,
                0.2850998773930459,
                0.24349959479564015,
                0.3125036353325218,
                0.7183433404897296,
                0.00818481819325756
              },
              {
                0.23217443929944742,
                0.2979691049312019,
                0.21091289954427433,
                0.27068237177735477,
                0.6024373414239342,
                0.019364452935058285
              },
              {
                0.09638860321539099,
                0.12370365106649867,
                0.07772511140793338,
                0.09975121269499272,
                0.23067344813203025,
                0.011301894890192288
              }
            }),
        new Case(
            "mtcars5",
            DataSets.MTCARS,
            new int[] {1, 2, 3, 4, 5},
            0.8513151800973328,
            new double[][] {
              {
                0.17456204391560995,
                0.20504984287447087,
                0.18627330579249732,
                0.218806512731513,
                0.7261800050938044,
                0.013686319615847653
              },
              {
                0.15745920800267046,
                0.18495994395949547,
                0.17340198262387468,
                0.2036871733028997,
                0.7183433404897296,
                0.00617124193427443
              },
              {
                0.1729757108277403,
                0.20318645182382816,
                0.15633922945921053,
                0.1836443577117184,
                0.6024373414239342,
                0.018707766565388417
              },
              {
                0.11965534089573664,
                0.14055351495324703,
                0.10583855124887573,
                0.12432358041210421,
                0.46399516798508644,
                0.0026803866760994888
              },
              {
                0.22666287645557529,
                0.26625024638895833,
                0.22946211097287467,
                0.26953837584176493,
                0.752832793658264,
                0.06880332868014871
              }
            }),
        new Case(
            "mtcars10",
            DataSets.MTCARS,
            new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
            0.8690157644777645,
            new double[][] {
              {
                0.09124651084057232,
                0.10499983380095178,
                0.1213451546415257,
                0.1396351592245834,
                0.7261800050938044,
                7.093060551388586e-05
              },
              {
                0.10263148055054895,
                0.11810082710320612,
                0.12023870212756878,
                0.13836193431982938,
                0.7183433404897296,
                0.003478244195304958
              },
              {
                0.09955908025089087,
                0.11456533278279589,
                0.10698627193132007,
                0.123112003607453,
                0.6024373414239342,
                0.006074265911052978
              },
              {
                0.08107273059637059,
                0.09329258905342332,
                0.07327014306617548,
                0.08431394004711434,
                0.46399516798508644,
                0.0014449006448800095
              },
              {
                0.14452066517371326,
                0.16630384750334537,
                0.15828879625037567,
                0.1821472091999383,
                0.752832793658264,
                0.023990455952572654
              },
              {
                0.05197727960841993,
                0.059811664797192375,
                0.03827072937974526,
                0.04403916585189231,
                0.1752963202610126,
                0.007871886833432762
              },
              {
                0.06533586386988455,
                0.07518374987034691,
                0.06588051899996773,
                0.07581049929463439,
                0.44094768611614177,
                0.00014220159546673994
              },
              {
                0.08899382857010993,
                0.10240761124004559,
                0.0733762266488727,
                0.08443601330174738,
                0.35979894342546515,
                0.009366083010196702
              },
              {
                0.060334754595319284,
                0.06942883784343945,
                0.0440933163993616,
                0.05073937459104611,
                0.23067344813203025,
                0.0012015975087588115
              },
              {
                0.0833435704219338,
                0.095905706005252,
                0.06726590503285158,
                0.07740470056176146,
                0.3035184370544298,
                0.00036114716725743623
              }
            }));
  }

  static MomentMatrix moments(double[][] rows) {
    MomentMatrix moments = new MomentMatrix(rows[0].length);
    for (double[] row : rows) {
      moments.add(row);
    }
    return moments;
  }

  static DriverCorrelations correlations(double[][] rows, int... drivers) {
    return DriverCorrelations.of(moments(rows), 0, drivers).given().orElseThrow();
  }

  static RelativeWeights weights(DriverCorrelations correlations) {
    return RelativeWeights.of(correlations).given().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void weightsAndShapleyValuesAreThoseOfRAndPython(Case c) {
    DriverCorrelations correlations = correlations(c.rows(), c.drivers());
    RelativeWeights weights = weights(correlations);
    Shapley shapley = Shapley.of(correlations);
    MomentMatrix moments = moments(c.rows());
    close("R²", weights.rSquared(), c.rSquared());
    close("R²", shapley.rSquared(), c.rSquared());
    for (int j = 0; j < c.drivers().length; j++) {
      double[] expected = c.expected()[j];
      close("raw " + j, weights.weight(j).valueOrNull(), expected[0]);
      close("share " + j, weights.share(j).valueOrNull(), expected[1]);
      close("LMG " + j, shapley.value(j).valueOrNull(), expected[2]);
      close("LMG share " + j, shapley.share(j).valueOrNull(), expected[3]);
      int driver = c.drivers()[j];
      int[] others = Arrays.stream(c.drivers()).filter(d -> d != driver).toArray();
      close("first " + j, moments.rSquared(0, driver).valueOrNull(), expected[4]);
      close("last " + j, moments.nestedF(0, others, new int[] {driver}).valueOrNull(), expected[5]);
    }
  }

  /** attitude; R 4.2.2 and relaimpo 2.2-7. */
  @Test
  void attitudeIsThatOfR() {
    DriverCorrelations correlations = correlations(DataSets.ATTITUDE, 1, 2, 3, 4, 5, 6);
    RelativeWeights weights = weights(correlations);
    Shapley shapley = Shapley.of(correlations);
    double[][] expected = { // r with rating, LMG, relative weight, its share
      {0.825417569542146, 0.370816194319328, 0.362760199658131, 0.495166820942965},
      {0.426116870100264, 0.0509037929715444, 0.0560022787788537, 0.0764429790661163},
      {0.623678164500211, 0.155765990169141, 0.163610910750534, 0.223328509092988},
      {0.590138994877686, 0.120345079403627, 0.121780399688217, 0.166229959691298},
      {0.156439151607238, 0.00658872254586102, 0.00825546649643793, 0.0112686923876841},
      {0.155086252601194, 0.0281822131216471, 0.0201927371589757, 0.0275630388189494}
    };
    LinearFit fit = LeastSquaresTest.fit(DataSets.ATTITUDE, 1, 2, 3, 4, 5, 6);
    for (int j = 0; j < 6; j++) {
      close("r", weights.correlation(j), expected[j][0]);
      close("LMG", shapley.value(j).valueOrNull(), expected[j][1]);
      close("weight", weights.weight(j).valueOrNull(), expected[j][2]);
      close("share", weights.share(j).valueOrNull(), expected[j][3]);
      // Standardising changes neither t nor p.
      close("p of beta", weights.beta(j).pValueOrNull(), fit.classical().slope(j).pValueOrNull());
      // privileges' and advance's coefficients are below 0, but their intervals hold 0.
      assertThat(weights.signsConflict(j)).isFalse();
    }
    close("R²", weights.rSquared(), 0.732601992531149);
  }

  private static final double[][] PUBLISHED = {
    {1.00, 0.66, 0.67, 0.54, 0.68, 0.62, 0.72},
    {0.66, 1.00, 0.58, 0.59, 0.68, 0.68, 0.56},
    {0.67, 0.58, 1.00, 0.52, 0.60, 0.62, 0.68},
    {0.54, 0.59, 0.52, 1.00, 0.52, 0.61, 0.45},
    {0.68, 0.68, 0.60, 0.52, 1.00, 0.63, 0.62},
    {0.62, 0.68, 0.62, 0.61, 0.63, 1.00, 0.57},
    {0.72, 0.56, 0.68, 0.45, 0.62, 0.57, 1.00}
  };

  /** The matrix in the README of the npm package johnsons-relative-weights; LMG by R 4.2.2. */
  @Test
  void aPublishedCorrelationMatrixHasItsPublishedWeights() {
    int size = PUBLISHED.length;
    double[][] outcomeLast = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        outcomeLast[i][j] = PUBLISHED[(i + 1) % size][(j + 1) % size];
      }
    }
    DriverCorrelations correlations = DriverCorrelations.of(outcomeLast, 200).given().orElseThrow();
    RelativeWeights weights = weights(correlations);
    Shapley shapley = Shapley.of(correlations);
    double[][] expected = { // weight, percent, LMG
      {0.107748317825164, 16.2754316071410, 0.109156353684904},
      {0.116483757301609, 17.5949236477305, 0.116600423323406},
      {0.0655143149487761, 9.89596657989293, 0.0618311899644384},
      {0.121167113358088, 18.3023466750932, 0.122160119730220},
      {0.0800619885344892, 12.0933991827061, 0.0825349818872927},
      {0.171054987013999, 25.8379323074365, 0.169747410391865}
    };
    close("R²", weights.rSquared(), 0.662030478982126);
    for (int j = 0; j < 6; j++) {
      close("weight", weights.weight(j).valueOrNull(), expected[j][0]);
      close("percent", 100 * weights.share(j).valueOrNull(), expected[j][1]);
      close("LMG", shapley.value(j).valueOrNull(), expected[j][2]);
    }
  }

  @Test
  void aSecondCopyOfADriverIsLeftOutByName() {
    double[][] rows = new double[30][];
    for (int i = 0; i < 30; i++) {
      double[] a = DataSets.ATTITUDE[i];
      rows[i] = new double[] {a[0], a[1], 7 - a[1] / 3, a[3], 0.1, a[1] + 2 * a[3], a[4]};
    }
    RelativeWeights weights = weights(correlations(rows, 1, 2, 3, 4, 5, 6));
    assertThat(weights.weight(1).whyNot()).contains(Reason.COLLINEAR);
    assertThat(weights.weight(3).whyNot()).contains(Reason.NO_VARIATION);
    assertThat(weights.share(4).whyNot()).contains(Reason.COLLINEAR);
    RelativeWeights without = weights(correlations(rows, 1, 3, 6));
    int[] places = {0, 2, 5};
    for (int j = 0; j < 3; j++) {
      close("the others", weights.weight(places[j]).valueOrNull(), without.weight(j).valueOrNull());
      close("own weight", weights.pAgainstNoise(places[j]), without.pAgainstNoise(j));
    }
    assertThatThrownBy(() -> weights.pAgainstNoise(1))
        .hasMessageContaining("driver 1 was left out");
    Shapley tiers =
        Shapley.of(correlations(rows, 1, 2, 3, 4, 5, 6), new int[][] {{0, 1}, {2, 3, 4}, {5}});
    Shapley plain = Shapley.of(correlations(rows, 1, 3, 6));
    for (int group = 0; group < 3; group++) {
      close("tier", tiers.value(group).valueOrNull(), plain.value(group).valueOrNull());
    }
  }

  @Test
  void anEigenvalueOf1e10OrLessLeavesOutTheLastDriver() {
    double r = 1 - 0.8e-10;
    double[][] matrix = {{1, r, 0.5}, {r, 1, 0.5}, {0.5, 0.5, 1}};
    RelativeWeights weights = weights(DriverCorrelations.of(matrix, 100).given().orElseThrow());
    close("the first", weights.weight(0).valueOrNull(), 0.25);
    assertThat(weights.weight(1).whyNot()).contains(Reason.COLLINEAR);
    matrix[0][1] = matrix[1][0] = 1 - 4e-10;
    RelativeWeights both = weights(DriverCorrelations.of(matrix, 100).given().orElseThrow());
    close("halves", both.weight(0).valueOrNull(), 0.125, 1e-6);
    close("halves", both.weight(1).valueOrNull(), 0.125, 1e-6);
  }

  @Test
  void tooLittleSaysWhy() {
    MomentMatrix moments = new MomentMatrix(3);
    assertThat(DriverCorrelations.of(moments, 0, 1, 2).whyNot()).contains(Reason.NO_ANSWERS);
    moments.add(new double[] {1, 2, 5}, 0);
    assertThat(DriverCorrelations.of(moments, 0, 1, 2).whyNot()).contains(Reason.NO_ANSWERS);
    moments.add(new double[] {1, 2, 5});
    assertThat(DriverCorrelations.of(moments, 0, 1, 2).whyNot()).contains(Reason.NO_VARIATION);
    moments.add(new double[] {2, 2, 5});
    assertThat(DriverCorrelations.of(moments, 0, 1, 2).whyNot()).contains(Reason.NO_VARIATION);
    moments.add(new double[] {2, 3, 5});
    // Three rows and one driver that varies leave one degree of freedom.
    RelativeWeights one = weights(DriverCorrelations.of(moments, 0, 1, 2).given().orElseThrow());
    close("r²", one.weight(0).valueOrNull(), 0.25);
    assertThat(one.weight(1).whyNot()).contains(Reason.NO_VARIATION);
    moments.add(new double[] {2, 3, 6}, 1e-9);
    assertThat(DriverCorrelations.of(moments, 0, 1, 2).whyNot()).contains(Reason.TOO_FEW);
    moments.add(new double[] {2, Double.NaN, 6});
    assertThat(DriverCorrelations.of(moments, 0, 1, 2).whyNot()).contains(Reason.OUT_OF_RANGE);
    assertThatThrownBy(
            () -> Shapley.of(correlations(DataSets.SWISS, 1, 2), new int[Shapley.MOST + 1][0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPerfectFitIsAllOfR2() {
    double[][] rows = new double[40][];
    for (int i = 0; i < 40; i++) {
      rows[i] = new double[] {i % 7 + 2 * (i % 5), i % 7, i % 5};
    }
    RelativeWeights weights = weights(correlations(rows, 1, 2));
    close("R²", weights.rSquared(), 1);
    assertThat(weights.pAgainstNoise(0)).isLessThan(1e-100);
    assertThat(weights.beta(0).standardErrorOrNull()).isNull();
    assertThat(weights.signsConflict(0)).isFalse();
    // A driver without a part in a perfect fit hasn't become one by rounding.
    for (double[] row : rows) {
      row[0] = row[1] / 3;
    }
    assertThat(weights(correlations(rows, 1, 2)).pAgainstNoise(1)).isGreaterThan(0.5);
    // An outcome that goes with nothing has no shares.
    double[][] square = {{1, 1, 0}, {1, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    RelativeWeights none = weights(correlations(square, 1, 2));
    assertThat(none.weight(0).valueOrNull()).isZero();
    assertThat(none.share(0).whyNot()).contains(Reason.ZERO_BASE);
    assertThat(Shapley.of(correlations(square, 1, 2)).share(1).whyNot()).contains(Reason.ZERO_BASE);
    assertThat(none.pAgainstNoise(0)).isEqualTo(1);
  }

  @Test
  void aDriverThatClearlyTurnsBesideTheOthersConflicts() {
    // x2 goes with the outcome through x1, against it by itself.
    double[][] matrix = {{1, 0.8, 0.6}, {0.8, 1, 0.3}, {0.6, 0.3, 1}};
    RelativeWeights many = weights(DriverCorrelations.of(matrix, 1000).given().orElseThrow());
    assertThat(many.beta(1).valueOrNull()).isNegative();
    assertThat(many.signsConflict(1)).isTrue();
    assertThat(many.signsConflict(0)).isFalse();
    // Its twin, without the pull back, would weigh more.
    assertThat(many.pAgainstNoise(1)).isGreaterThan(0.9);
    RelativeWeights few = weights(DriverCorrelations.of(matrix, 12).given().orElseThrow());
    assertThat(few.beta(1).valueOrNull()).isNegative();
    assertThat(few.signsConflict(1)).isFalse();
  }

  /** 20 elements: a million subsets, checked by what they must sum to. */
  @Test
  void twentyDriversAreSharedOutExactly() {
    Random random = new Random(3);
    MomentMatrix moments = new MomentMatrix(21);
    for (int i = 0; i < 400; i++) {
      double[] row = new double[21];
      double mood = random.nextGaussian();
      row[0] = mood + random.nextGaussian();
      for (int j = 1; j <= 20; j++) {
        row[j] = mood + random.nextGaussian();
        row[0] += row[j] * j / 40;
      }
      moments.add(row);
    }
    int[] drivers = new int[20];
    Arrays.setAll(drivers, j -> j + 1);
    DriverCorrelations correlations =
        DriverCorrelations.of(moments, 0, drivers).given().orElseThrow();
    Shapley shapley = Shapley.of(correlations);
    double sum = 0;
    for (int j = 0; j < 20; j++) {
      sum += shapley.value(j).valueOrNull();
    }
    close("sum", sum, moments.rSquared(0, drivers).valueOrNull());
    close("R²", shapley.rSquared(), sum);
  }

  @Property(tries = 100)
  void allPartsSumToR2AndNeitherScaleShiftNorOrderMatters(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int drivers,
      @ForAll @IntRange(min = 20, max = 120) int n,
      @ForAll @DoubleRange(min = 0, max = 2) double mood,
      @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
    Random random = new Random(seed);
    MomentMatrix plain = new MomentMatrix(drivers + 1);
    MomentMatrix moved = new MomentMatrix(drivers + 1);
    MomentMatrix rest = new MomentMatrix(drivers + 1);
    for (int i = 0; i < n; i++) {
      double common = mood * random.nextGaussian();
      double weight = 0.5 + random.nextInt(3);
      double[] row = new double[drivers + 1];
      double[] other = new double[drivers + 1];
      for (int j = 0; j <= drivers; j++) {
        row[j] = common + random.nextGaussian();
        other[drivers - j] = scale * (drivers - j + 1) * row[j] - scale;
      }
      plain.add(row, weight);
      (i % 3 == 0 ? moved : rest).add(other, weight);
    }
    moved.merge(travelled(rest));
    int[] forwards = new int[drivers];
    int[] backwards = new int[drivers];
    Arrays.setAll(forwards, j -> j + 1);
    Arrays.setAll(backwards, j -> drivers - 1 - j);
    DriverCorrelations correlations =
        DriverCorrelations.of(plain, 0, forwards).given().orElseThrow();
    RelativeWeights weights = weights(correlations);
    RelativeWeights again =
        weights(DriverCorrelations.of(moved, drivers, backwards).given().orElseThrow());
    Shapley shapley = Shapley.of(correlations);
    double sum = 0;
    double values = 0;
    for (int j = 0; j < drivers; j++) {
      double weight = weights.weight(j).valueOrNull();
      assertThat(weight).isNotNegative();
      assertThat(again.weight(j).valueOrNull() - weight).isBetween(-1e-9, 1e-9);
      assertThat(again.pAgainstNoise(j) - weights.pAgainstNoise(j)).isBetween(-1e-7, 1e-7);
      assertThat(shapley.value(j).valueOrNull()).isNotNegative();
      sum += weight;
      values += shapley.value(j).valueOrNull();
    }
    assertThat(sum - weights.rSquared()).isBetween(-1e-12, 1e-12);
    assertThat(values - weights.rSquared()).isBetween(-1e-9, 1e-9);
    if (plain.rSquared(0, forwards).isAvailable()) {
      assertThat(plain.rSquared(0, forwards).valueOrNull() - sum).isBetween(-1e-9, 1e-9);
    }
    if (drivers == 2) {
      // Of two drivers relative weights and Shapley values are the same.
      double difference = weights.weight(0).valueOrNull() - shapley.value(0).valueOrNull();
      assertThat(difference).isBetween(-1e-9, 1e-9);
    }
  }
}
