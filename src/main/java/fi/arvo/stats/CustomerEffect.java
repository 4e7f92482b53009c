package fi.arvo.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * What a treatment of single customers did: {@link ClusterEffect} with each customer a cluster,
 * from sums and products of the customers' sums by group, so that the state doesn't grow with them.
 */
public final class CustomerEffect implements Mergeable<CustomerEffect> {
  private static final long serialVersionUID = 1L;

  /** A sum of squares below this part of what it is the rest of is rounding. */
  private static final double ROUNDING = 1e-13;

  private static final EffectContrast.Kind[] KINDS = EffectContrast.Kind.values();

  private final TreatmentStarts starts;
  private final List<ClusterSums> totals = new ArrayList<>();

  /** By group, the products of a customer's sums with one another. */
  private final double[][][] products;

  /** Customers by kind of contrast and group: with rows as treated, as controls, as either. */
  private final long[][][] customers;

  /** An empty state. */
  public CustomerEffect(TreatmentStarts starts) {
    this.starts = starts;
    int size = 2 * AroundStarts.PARTS * starts.count();
    products = new double[starts.count() + 1][size][size];
    customers = new long[KINDS.length][starts.count() + 1][3];
    for (int group = 0; group <= starts.count(); group++) {
      totals.add(new ClusterSums(starts.count()));
    }
  }

  /** Adds a customer; one without rows is left out. */
  public void add(int group, AroundStarts customer) {
    if (customer.empty()) {
      return;
    }
    totals.get(group).add(customer);
    for (int i = 0; i < customer.sums.length; i++) {
      for (int j = 0; j < customer.sums.length; j++) {
        products[group][i][j] += customer.sums[i] * customer.sums[j];
      }
    }
    for (EffectContrast.Kind kind : KINDS) {
      boolean treated = group < starts.never() && customer.any(group, kind);
      boolean control = false;
      for (int start = 0; start < starts.count(); start++) {
        control |= starts.control(group, start) && customer.any(start, kind);
      }
      long[] counts = customers[kind.ordinal()][group];
      counts[0] += treated ? 1 : 0;
      counts[1] += control ? 1 : 0;
      counts[2] += treated || control ? 1 : 0;
    }
  }

  @Override
  public void merge(CustomerEffect other) {
    for (int group = 0; group < products.length; group++) {
      totals.get(group).merge(other.totals.get(group));
      for (int i = 0; i < products[group].length; i++) {
        Tallies.addAll(products[group][i], other.products[group][i]);
      }
      for (EffectContrast.Kind kind : KINDS) {
        Tallies.addAll(customers[kind.ordinal()][group], other.customers[kind.ordinal()][group]);
      }
    }
  }

  /** The effect, tested by t: there is no permutation of customers. */
  public TreatmentEffect estimate() {
    ContrastErrors effect = errors(EffectContrast.Kind.EFFECT);
    return new TreatmentEffect(
        effect.estimate(),
        errors(EffectContrast.Kind.PRE_TREND).estimate(),
        false,
        effect.treated(totals),
        effect.control(starts, totals));
  }

  private ContrastErrors errors(EffectContrast.Kind kind) {
    EffectContrast contrast = EffectContrast.of(kind, starts, totals).given().orElse(null);
    if (contrast == null) {
      return ContrastErrors.NONE;
    }
    long[] counts = new long[3];
    double influences = 0;
    for (int group = 0; group <= starts.count(); group++) {
      Tallies.addAll(counts, customers[kind.ordinal()][group]);
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
    return new ContrastErrors(contrast, counts[0], counts[1], counts[2], influences);
  }
}
