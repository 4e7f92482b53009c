package fi.arvo.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Comparison with reference figures, to a relative 1e-9, and the mtcars columns they use. */
final class Figures {
  /** R datasets::mtcars (Henderson and Velleman 1981), in its order. */
  static final double[] MPG = {
    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4,
    14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
  };

  static final double[] WT = {
    2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25,
    5.424, 5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17,
    2.77, 3.57, 2.78
  };
  static final double[] QSEC = {
    16.46, 17.02, 18.61, 19.44, 17.02, 20.22, 15.84, 20, 22.9, 18.3, 18.9, 17.4, 17.6, 18, 17.98,
    17.82, 17.42, 19.47, 18.52, 19.9, 20.01, 16.87, 17.3, 15.41, 17.05, 18.9, 16.7, 16.9, 14.5,
    15.5, 14.6, 18.6
  };
  static final int[] HP = {
    110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65,
    97, 150, 150, 245, 175, 66, 91, 113, 264, 175, 335, 109
  };
  static final int[] GEAR = {
    4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4
  };
  static final int[] CARB = {
    4, 4, 1, 1, 2, 1, 4, 2, 2, 4, 4, 3, 3, 3, 4, 4, 4, 1, 2, 1, 1, 2, 2, 4, 2, 1, 2, 2, 4, 6, 8, 2
  };
  static final int[] CYL = {
    6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4
  };

  private Figures() {}

  static void close(String what, Double actual, double expected) {
    close(what, actual, expected, 1e-9);
  }

  static void close(String what, Double actual, double expected, double relative) {
    assertThat(actual).as(what).isNotNull();
    assertThat(Math.abs(actual - expected))
        .as("%s: %s against %s", what, actual, expected)
        .isLessThanOrEqualTo(expected == 0 ? 1e-12 : relative * Math.abs(expected));
  }

  /** A reference p-value; what is below 1e-300 must be 0. */
  static void closeP(String what, Double actual, double expected) {
    if (expected < 1e-300) {
      assertThat(actual).as(what).isEqualTo(0.0);
    } else {
      close(what, actual, expected);
    }
  }

  /** Both are the same number of the same kind, up to rounding; or both have the same reason. */
  static void same(Estimate actual, Estimate expected, double relative) {
    assertThat(actual.whyNot()).isEqualTo(expected.whyNot());
    assertThat(actual.n()).isEqualTo(expected.n());
    sameCell("value", actual.valueOrNull(), expected.valueOrNull(), relative);
    sameCell("error", actual.standardErrorOrNull(), expected.standardErrorOrNull(), relative);
    sameCell("low", actual.lowOrNull(), expected.lowOrNull(), relative);
    sameCell("high", actual.highOrNull(), expected.highOrNull(), relative);
    sameCell("p", actual.pValueOrNull(), expected.pValueOrNull(), relative);
    sameCell("n effective", actual.nEffectiveOrNull(), expected.nEffectiveOrNull(), relative);
  }

  private static void sameCell(String what, Double actual, Double expected, double relative) {
    if (expected == null) {
      assertThat(actual).as(what).isNull();
    } else {
      assertThat(actual).as(what).isNotNull();
      assertThat(Math.abs(actual - expected))
          .as("%s: %s against %s", what, actual, expected)
          .isLessThanOrEqualTo(relative * Math.max(1, Math.abs(expected)));
    }
  }

  static double[] doubles(int[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  /** The object after a trip through Java serialisation, as between Spark's task and driver. */
  static <T> T travelled(T state) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(state);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        @SuppressWarnings("unchecked")
        T copy = (T) in.readObject();
        return copy;
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("does not travel: " + state.getClass(), e);
    }
  }
}
