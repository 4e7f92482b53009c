package fi.arvo.synthetic;

import fi.arvo.stats.DriverChange;
import fi.arvo.stats.Estimate;
import fi.arvo.stats.MixMoments;
import fi.arvo.stats.NetPromoterMoments;
import fi.arvo.stats.NpsChange;
import fi.arvo.stats.PeriodMoments;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two periods in which half of the customers answer in both: what the mix of groups, and what the
 * moves of drivers, did to the NPS when nothing changed and when something did.
 */
final class ChangeWorlds implements SmallWorlds {
  private static final int CUSTOMERS = 900;
  private static final double RATED = 0.8;

  /** What a point of each of four drivers does to promoters less detractors, of 1. */
  private static final double[] EFFECTS = {0.06, 0.04, 0.02, 0};

  /** What the first driver's mean rating loses, of ten points, when something changes. */
  private static final double LOSS = 1;

  /** Groups' promoters less detractors, of 1, and their shares. */
  private static final double[] NETS = {0.5, 0.1, -0.2};

  private static final double[] SHARES = {0.5, 0.3, 0.2};
  private static final double[] MOVED = {0.35, 0.3, 0.35};

  @Override
  public void draw(SeededRandom random, Calibration calibration) {
    // A product of two uncertain factors, of which one is 0: its error knows of the other's too.
    Estimate still = drivers(random, 0).means().get(0);
    calibration.interval("Mix by driver, nothing changed", 0, still, 0.986);
    calibration.nullTest("Mix by driver", still.pValueOrNull(), 0.014);
    List<Estimate> moved = drivers(random, LOSS).means();
    calibration.interval("Mix by driver, its mean fell", -100 * EFFECTS[0] * LOSS, moved.get(0));
    calibration.interval("Mix by driver, another's mean fell", 0, moved.get(1), 0.995);

    Estimate same = groups(random, SHARES).get(0);
    calibration.interval("Mix by group, nothing changed", 0, same, 0.965);
    calibration.nullTest("Mix by group", same.pValueOrNull());
    List<Estimate> mixes = groups(random, MOVED);
    calibration.interval("Mix by group, its share fell", mix(0), mixes.get(0));
    calibration.interval("Mix by group, its share rose", mix(2), mixes.get(2));
  }

  private static double mix(int group) {
    double middle = 0;
    for (int g = 0; g < NETS.length; g++) {
      middle += (SHARES[g] + MOVED[g]) / 2 * NETS[g];
    }
    return 100 * (MOVED[group] - SHARES[group]) * (NETS[group] - middle);
  }

  /** Ratings of ten chances each, which a person's halo makes alike; a tenth of answers passive. */
  private static DriverChange drivers(SeededRandom random, double loss) {
    PeriodMoments moments = new PeriodMoments(EFFECTS.length);
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      double halo = 0.2 * random.uniform();
      int first = random.below(4);
      for (int period = 0; period < 2; period++) {
        if (first != 1 - period) {
          answer(random, moments, customer, period == 1, halo, loss);
        }
      }
    }
    return moments.change().given().orElseThrow();
  }

  private static void answer(
      SeededRandom random,
      PeriodMoments moments,
      int customer,
      boolean later,
      double halo,
      double loss) {
    double[] row = new double[EFFECTS.length + 1];
    double net = -0.6;
    for (int j = 0; j < EFFECTS.length; j++) {
      double chance = 0.4 + halo + 0.2 * random.uniform() - (later && j == 0 ? loss / 10 : 0);
      for (int point = 0; point < 10; point++) {
        row[j] += random.chance(chance) ? 1 : 0;
      }
      net += EFFECTS[j] * row[j];
    }
    double uniform = random.uniform();
    row[EFFECTS.length] = uniform < (0.9 + net) / 2 ? 100 : uniform < 0.9 ? -100 : 0;
    for (int j = 0; j < EFFECTS.length; j++) {
      row[j] = random.chance(RATED) ? row[j] : Double.NaN;
    }
    moments.add(customer % 256, later, row, 1);
  }

  /** Customers keep to their group and, three times in four, to what they said. */
  private static List<Estimate> groups(SeededRandom random, double[] sharesAfter) {
    MixMoments everybody = new MixMoments();
    MixMoments[] mixes = {new MixMoments(), new MixMoments(), new MixMoments()};
    NetPromoterMoments[][] scores = new NetPromoterMoments[2][NETS.length];
    for (NetPromoterMoments[] period : scores) {
      for (int g = 0; g < NETS.length; g++) {
        period[g] = new NetPromoterMoments();
      }
    }
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      int present = random.below(4);
      double where = random.uniform();
      int score = 0;
      double[] all = new double[4];
      double[][] own = new double[NETS.length][4];
      for (int period = 0; period < 2; period++) {
        int group = group(where, period == 0 ? SHARES : sharesAfter);
        boolean kept = period == 1 && group == group(where, SHARES) && random.chance(0.75);
        score = kept ? score : score(random, NETS[group]);
        if (present != 1 - period) {
          own[group][2 * period] = 1;
          own[group][2 * period + 1] = score;
          all[2 * period] = 1;
          all[2 * period + 1] = score;
          scores[period][group].add(score > 0 ? 1 : 0, score == 0 ? 1 : 0, score < 0 ? 1 : 0);
        }
      }
      everybody.add(all, all);
      for (int g = 0; g < NETS.length; g++) {
        if (own[g][0] + own[g][2] > 0) {
          mixes[g].add(own[g], all);
        }
      }
    }
    List<NpsChange.Part> parts = NpsChange.between(period(scores[0]), period(scores[1])).parts();
    return List.of(
        mixes[0].estimate(parts.get(0).mix(), everybody),
        mixes[1].estimate(parts.get(1).mix(), everybody),
        mixes[2].estimate(parts.get(2).mix(), everybody));
  }

  private static int group(double where, double[] shares) {
    return where < shares[0] ? 0 : where < shares[0] + shares[1] ? 1 : 2;
  }

  private static int score(SeededRandom random, double net) {
    double uniform = random.uniform();
    return uniform < (0.8 + net) / 2 ? 1 : uniform < 0.8 ? -1 : 0;
  }

  private static NpsChange.Period period(NetPromoterMoments[] groups) {
    NetPromoterMoments total = new NetPromoterMoments();
    SortedMap<String, NetPromoterMoments> named = new TreeMap<>();
    for (int g = 0; g < groups.length; g++) {
      named.put("group " + g, groups[g]);
      total.merge(groups[g]);
    }
    return new NpsChange.Period(total, named);
  }
}
