package fi.arvo.stats;

import static fi.arvo.stats.Figures.close;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against mpmath 1.3.0 at 40 digits. */
class DistributionsTest {
  @ParameterizedTest
  @CsvSource({
    "0.3, 1, 0.81445284184451532",
    "2, 1, 0.29516723530086655",
    "12.7, 1, 0.05002432768934416",
    "100000.0, 1, 6.3661977234636068e-6",
    "0.5, 3, 0.65144796484815099",
    "2.5, 3, 0.087706647008065547",
    "40, 3, 3.4380680789158528e-5",
    "0.001, 30, 0.99920873576648509",
    "2.04, 30, 0.050239574739086878",
    "9.56, 30, 1.2910104517497333e-10",
    "50, 30, 1.8715417659222713e-30",
    "0.9, 36840, 0.36812613356743917",
    "1.2, 36840, 0.23014705722702276",
    "8.99, 36840, 2.5870067519318782e-19",
    "26.2, 35745, 6.9464966101467384e-150",
    "36.9, 35745, 1.4628097250340974e-292",
    "0.5, 9999998, 0.61707508845401728",
    "1.01, 9999998, 0.31249531448033068",
    "5.3, 9999998, 1.158051255666214e-7",
    "30, 9999998, 1.0014613731462201e-197",
    "37, 100000000.0, 1.1504999776822915e-299",
    "2.3, 7.5, 0.052572896104369108",
    "3, 0.5, 0.36730815598594345"
  })
  void theTailOfTHoldsFarOutAndForMillionsOfRows(double t, double df, double p) {
    close("t", Distributions.tTwoSided(t, df), p, 1e-12);
    close("-t", Distributions.tTwoSided(-t, df), p, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 1, 10, 0.49564750438311994",
    "4.2, 3, 10, 0.036437935993708203",
    "0.01, 3, 100, 0.99862052313721803",
    "3.1, 23, 700, 1.7926899374725285e-6",
    "50, 3, 36000, 3.0728617939907576e-32",
    "2.2, 4, 9999990, 0.066297716291011301",
    "100, 4, 9999990, 2.7926693917456615e-85",
    "1.0, 29, 1000000.0, 0.46506775163557631",
    "1.3, 1, 2, 0.37235408553915214"
  })
  void theUpperTailOfF(double f, double df1, double df2, double p) {
    close("F", Distributions.fUpper(f, df1, df2), p, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.92034432544594203",
    "1, 0.3173105078629141",
    "1.96, 0.049995790296440872",
    "5, 5.7330314375838782e-7",
    "17.3017875165206, 4.5601764695365517e-67",
    "25, 6.1133934127651218e-138",
    "37, 1.1451142445049154e-299"
  })
  void theTailOfTheNormalHoldsFarOut(double z, double p) {
    close("z", Distributions.normalTwoSided(z), p, 1e-12);
    close("-z", Distributions.normalTwoSided(-z), p, 1e-12);
  }

  /** Against scipy 1.17 stats.t.ppf. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 164.55767348048818",
    "1, 12.706204736174694",
    "3, 3.1824463052837078",
    "30, 2.0422724563012378",
    "36840, 1.9600283805185348",
    "10000000, 1.959964221767205"
  })
  void theHalfWidthOfATInterval(double df, double t) {
    close("t975", Distributions.t975(df), t, 1e-12);
  }

  @Test
  void whatIsBelowTheSmallestPIsZero() {
    assertThat(Distributions.normalTwoSided(37.2)).isZero();
    assertThat(Distributions.tTwoSided(40, 1e6)).isZero();
    assertThat(Distributions.tTwoSided(Double.POSITIVE_INFINITY, 5)).isZero();
    assertThat(Distributions.normalTwoSided(37)).isPositive();
  }

  @Test
  void nothingObservedIsCertainUnderTheNull() {
    assertThat(Distributions.normalTwoSided(0)).isEqualTo(1);
    assertThat(Distributions.tTwoSided(0, 7)).isEqualTo(1);
    assertThat(Distributions.fUpper(0, 3, 7)).isEqualTo(1);
  }

  @Test
  void aValueNextToNothingIsCertainToBeExceeded() {
    assertThat(Distributions.tTwoSided(1e-160, 5)).isEqualTo(1);
    assertThat(Distributions.tTwoSided(Double.MIN_VALUE, 5)).isEqualTo(1);
    assertThat(Distributions.fUpper(1e-310, 3, 7)).isEqualTo(1);
  }
}
