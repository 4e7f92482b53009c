package fi.arvo.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a treatment of single customers did: as {@link ClusterEffect} with each customer a cluster,
 * from sums and products of the customers' sums by group, so that the state doesn't grow with them.
 * Fewer than {@link ClusterEffect#FEW} customers on a side say nothing: there is no permutation of
 * them, and their clustered error would be too small.
 */
public final class CustomerEffect implements Mergeable<CustomerEffect> {
  private static final long serialVersionUID = 1L;

  /** A sum of squares below this part of what it is the rest of is rounding. */
  private static final double ROUNDING = 1e-13;

  /** More starts than these aren't told apart, since the products grow with their cube. */
  private static final int MOST_STARTS = 12;

  private static final EffectContrast.Kind[] KINDS = EffectContrast.Kind.values();

  private final TreatmentStarts starts;
  private final List<ClusterSums> totals = new ArrayList<>();

  /** By group, the products of a customer's sums with one another. */
  private final double[][][] products;

  /** Customers by kind of contrast, group, and the set of starts around which they have rows. */
  private final List<List<TreeMap<Integer, Long>>> customers = new ArrayList<>();

  /** An empty state. */
  public CustomerEffect(TreatmentStarts starts) {
    this.starts = starts;
    int size = told() ? 2 * AroundStarts.PARTS * starts.count() : 0;
    products = new double[starts.count() + 1][size][size];
    for (int group = 0; group <= starts.count(); group++) {
      totals.add(new ClusterSums(starts.count()));
    }
    for (int kind = 0; kind < KINDS.length; kind++) {
      customers.add(new ArrayList<>());
      for (int group = 0; group <= starts.count(); group++) {
        customers.get(kind).add(new TreeMap<>());
      }
    }
  }

  private boolean told() {
    return starts.count() <= MOST_STARTS;
  }

  /** Adds a customer; one without rows is left out. */
  public void add(int group, AroundStarts customer) {
    if (customer.empty() || !told()) {
      return;
    }
    totals.get(group).add(customer);
    for (int i = 0; i < customer.sums.length; i++) {
      if (customer.sums[i] == 0) {
        continue;
      }
      for (int j = 0; j < customer.sums.length; j++) {
        products[group][i][j] += customer.sums[i] * customer.sums[j];
      }
    }
    for (EffectContrast.Kind kind : KINDS) {
      int around = 0;
      for (int start = 0; start < starts.count(); start++) {
        around |= customer.any(start, kind) ? 1 << start : 0;
      }
      customers.get(kind.ordinal()).get(group).merge(around, 1L, Long::sum);
    }
  }

  @Override
  public void merge(CustomerEffect other) {
    for (int group = 0; group < products.length; group++) {
      totals.get(group).merge(other.totals.get(group));
      for (int i = 0; i < products[group].length; i++) {
        Tallies.addAll(products[group][i], other.products[group][i]);
      }
      for (int kind = 0; kind < KINDS.length; kind++) {
        TreeMap<Integer, Long> mine = customers.get(kind).get(group);
        other.customers.get(kind).get(group).forEach((s, n) -> mine.merge(s, n, Long::sum));
      }
    }
  }

  /**
   * The effect, tested by t; {@link Reason#TOO_FEW} of few customers, {@link Reason#TOO_MANY} of
   * more than twelve starts.
   */
  public TreatmentEffect estimate() {
    ContrastErrors effect = errors(EffectContrast.Kind.EFFECT);
    return new TreatmentEffect(
        tested(effect),
        tested(errors(EffectContrast.Kind.PRE_TREND)),
        false,
        effect.treated(totals),
        effect.control(starts, totals));
  }

  private Estimate tested(ContrastErrors found) {
    if (!told()) {
      return Estimate.none(Reason.TOO_MANY, 0);
    }
    return found.error() > 0 && Math.min(found.treated(), found.control()) < ClusterEffect.FEW
        ? Estimate.none(Reason.TOO_FEW, found.rows())
        : found.estimate();
  }

  /** The contrast with its clustered error, however few the customers are. */
  ContrastErrors errors(EffectContrast.Kind kind) {
    EffectContrast contrast = EffectContrast.of(kind, starts, totals).given().orElse(null);
    if (contrast == null) {
      return ContrastErrors.NONE;
    }
    long treated = 0;
    long control = 0;
    long all = 0;
    double influences = 0;
    for (int group = 0; group <= starts.count(); group++) {
      for (var told : customers.get(kind.ordinal()).get(group).entrySet()) {
        boolean treats = treats(contrast, group, told.getKey());
        boolean controls = controls(contrast, group, told.getKey());
        treated += treats ? told.getValue() : 0;
        control += controls ? told.getValue() : 0;
        all += treats || controls ? told.getValue() : 0;
      }
      double[] factors = contrast.factors()[group];
      double squares = 0;
      double sizes = 0;
      for (int i = 0; i < factors.length; i++) {
        for (int j = 0; j < factors.length; j++) {
          double term = factors[i] * products[group][i][j] * factors[j];
          squares += term;
          sizes += Math.abs(term);
        }
      }
      influences += squares <= ROUNDING * sizes ? 0 : squares;
    }
    return new ContrastErrors(contrast, treated, control, all, influences);
  }

  private boolean treats(EffectContrast contrast, int group, int around) {
    return group < starts.never() && contrast.used()[group] && (around >> group & 1) == 1;
  }

  private boolean controls(EffectContrast contrast, int group, int around) {
    for (int start = 0; start < starts.count(); start++) {
      if (contrast.used()[start] && starts.control(group, start) && (around >> start & 1) == 1) {
        return true;
      }
    }
    return false;
  }
}
