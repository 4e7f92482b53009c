package fi.arvo.report.model;

import java.util.Collection;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The scale of a value axis: round numbers that hold every bound, so that no interval is cut off.
 * Charts of the same measure on a page share one.
 *
 * @param step distance of the gridlines; min and max are multiples of it
 */
public record AxisRange(double min, double max, double step) {
  private static final int STEPS = 5;

  public AxisRange {
    if (!(min < max) || !(step > 0)) {
      throw new IllegalArgumentException("axis from " + min + " to " + max + " by " + step);
    }
  }

  /** The range of bars, which start at zero, over values and bounds. */
  public static AxisRange fromZero(Collection<Quantity> quantities) {
    return over(DoubleStream.concat(DoubleStream.of(0), ends(quantities.stream())));
  }

  /** The range of a line, which need not start at zero, over values and bounds. */
  public static AxisRange around(Collection<Quantity> quantities) {
    return over(ends(quantities.stream()));
  }

  /** The smallest range that holds some numbers; 0 to 1 when there are none. */
  public static AxisRange over(DoubleStream numbers) {
    double[] all = numbers.toArray();
    double low = DoubleStream.of(all).min().orElse(0);
    double high = DoubleStream.of(all).max().orElse(1);
    if (low == high) {
      high = low == 0 ? 1 : Math.max(low, 0);
      low = Math.min(low, 0);
    }
    double step = roundUp((high - low) / STEPS);
    return new AxisRange(
        clean(Math.floor(low / step + 1e-9) * step, step),
        clean(Math.ceil(high / step - 1e-9) * step, step),
        step);
  }

  private static DoubleStream ends(Stream<Quantity> quantities) {
    return quantities
        .filter(quantity -> quantity.value().isPresent())
        .flatMapToDouble(
            quantity ->
                DoubleStream.concat(
                    DoubleStream.of(quantity.value().getAsDouble()),
                    quantity.interval().stream()
                        .flatMapToDouble(bounds -> DoubleStream.of(bounds.low(), bounds.high()))));
  }

  /** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
  private static double roundUp(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (raw <= factor * power * (1 + 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** Takes the binary dust off a multiple of the step, so that 0.30000000000000004 reads 0.3. */
  private static double clean(double multiple, double step) {
    double digits = Math.pow(10, 2 - Math.floor(Math.log10(step)));
    return Math.rint(multiple * digits) / digits;
  }
}
