package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Automation;
import fi.arvo.config.WorldConfig.Push;
import java.util.List;

/**
 * How touchpoints and channels are run in the months with answers: automated share, lead time and
 * volume. Every cell's share moves along an S of its own; only where the settings say so does it
 * move anything else.
 */
final class Automations {
  private static final Push NOTHING = new Push(0, 0, 0);

  /** A touchpoint's channel in one month. */
  record Run(double hours, double share, int volume) {}

  private final Run[][][] months;
  private final Push[][] perTenPoints;
  private final int firstMonth;

  /**
   * @param firstMonth first month with answers
   */
  Automations(WorldConfig config, int firstMonth) {
    this.firstMonth = firstMonth;
    List<String> touchpoints = config.survey().touchpoints();
    List<String> channels = config.survey().channels();
    months = new Run[touchpoints.size()][channels.size()][];
    perTenPoints = new Push[touchpoints.size()][channels.size()];
    for (int t = 0; t < months.length; t++) {
      for (int c = 0; c < months[t].length; c++) {
        SeededRandom random = SeededRandom.of(config.seed(), CustomerGenerator.OPERATIONS, t, c);
        double from = 0.05 + 0.5 * random.uniform();
        double to = Math.max(0.02, Math.min(0.95, from - 0.2 + 0.6 * random.uniform()));
        Automation own = new Automation("", "", from, to, NOTHING, 0);
        double middle = 0.15 + 0.7 * random.uniform();
        for (Automation cell : config.automation()) {
          if (cell.touchpoint().equals(touchpoints.get(t))
              && cell.channel().equals(channels.get(c))) {
            own = cell;
            middle = 0.5;
          }
        }
        perTenPoints[t][c] = own.push();
        months[t][c] = runs(own, middle, config.survey().months(), random);
      }
    }
  }

  private static Run[] runs(Automation cell, double middle, int count, SeededRandom random) {
    double hours = 30 + 40 * random.uniform();
    double volume = 200 + 1_800 * random.uniform();
    double width = 0.03 + 0.05 * random.uniform();
    Run[] months = new Run[count];
    double first = 0;
    for (int m = 0; m < count; m++) {
      double way = ((m + 0.5) / count - middle) / width;
      double curve = cell.from() + (cell.to() - cell.from()) / (1 + StrictMath.exp(-way));
      double share = Math.max(0, Math.min(1, curve + 0.015 * random.normal()));
      first = m == 0 ? share : first;
      double lead = hours + 10 * (share - first) * cell.hours() + 1.5 * random.normal();
      months[m] =
          new Run(
              Math.max(0.5, rounded(lead, 10)),
              rounded(share, 1_000),
              (int) (volume * (0.85 + 0.3 * random.uniform())));
    }
    return months;
  }

  private static double rounded(double value, int parts) {
    return StrictMath.floor(value * parts + 0.5) / parts;
  }

  /** How a touchpoint's channel was run in a month with answers. */
  Run in(int touchpoint, int channel, int month) {
    return months[touchpoint][channel][month - firstMonth];
  }

  /** Tens of percentage points by which the automated share is above that of the first month. */
  double tensSinceFirst(int touchpoint, int channel, int month) {
    return 10 * (in(touchpoint, channel, month).share - months[touchpoint][channel][0].share);
  }

  /** What every 10 points of automated share add. */
  Push perTenPoints(int touchpoint, int channel) {
    return perTenPoints[touchpoint][channel];
  }
}
