package fi.arvo.analysis;

import fi.arvo.stats.LeastSquares;
import fi.arvo.stats.LogisticFit;
import fi.arvo.stats.LogisticPass;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.Sandwich;

/** What a model of money takes from one pass over the customers. */
final class ModelState implements Mergeable<ModelState> {
  private static final long serialVersionUID = 1L;

  /** What a pass is for; the parts that it isn't for are null. */
  private final LeastSquares fit;

  private final Sandwich errors;
  private final LogisticPass logistic;
  private final LogisticFit.Errors logisticErrors;
  private final long[] told;
  private long n;
  private double weight;
  private double squaredWeight;
  private long lost;
  private long events;
  private double without;

  private ModelState(
      LeastSquares fit,
      Sandwich errors,
      LogisticPass logistic,
      LogisticFit.Errors logisticErrors,
      int terms) {
    this.fit = fit;
    this.errors = errors;
    this.logistic = logistic;
    this.logisticErrors = logisticErrors;
    this.told = new long[terms];
  }

  static ModelState ofFit(int terms) {
    return new ModelState(new LeastSquares(terms), null, null, null, terms);
  }

  static ModelState ofErrors(Sandwich errors, int terms) {
    return new ModelState(null, errors, null, null, terms);
  }

  static ModelState ofLogistic(LogisticPass pass, int terms) {
    return new ModelState(null, null, pass, null, terms);
  }

  static ModelState ofLogisticErrors(LogisticFit.Errors errors, int terms) {
    return new ModelState(null, null, null, errors, terms);
  }

  /**
   * Counts in a customer.
   *
   * @param row one value a term
   * @param size what the customer's money is, see {@link MoneyCustomer#size()}
   */
  void add(double[] row, double outcome, double weight, double size) {
    if (!complete(row, outcome)) {
      lost++;
      return;
    }
    n++;
    this.weight += weight;
    squaredWeight += weight * weight;
    events += outcome > 0 ? 1 : 0;
    for (int t = 0; t < row.length; t++) {
      told[t] += row[t] != 0 ? 1 : 0;
    }
    if (row.length > 0 && row[0] == 0) {
      without += weight * size;
    }
    if (fit != null) {
      fit.add(row, outcome, weight);
    } else if (errors != null) {
      errors.add(row, outcome, weight);
    } else if (logistic != null) {
      logistic.add(row, outcome > 0, weight);
    } else {
      logisticErrors.add(row, outcome > 0, weight);
    }
  }

  private static boolean complete(double[] row, double outcome) {
    if (Double.isNaN(outcome)) {
      return false;
    }
    for (double value : row) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void merge(ModelState other) {
    if (fit != null) {
      fit.merge(other.fit);
    } else if (errors != null) {
      errors.merge(other.errors);
    } else if (logistic != null) {
      logistic.merge(other.logistic);
    } else {
      logisticErrors.merge(other.logisticErrors);
    }
    n += other.n;
    weight += other.weight;
    squaredWeight += other.squaredWeight;
    lost += other.lost;
    events += other.events;
    without += other.without;
    for (int t = 0; t < told.length; t++) {
      told[t] += other.told[t];
    }
  }

  LeastSquares fit() {
    return fit;
  }

  Sandwich errors() {
    return errors;
  }

  LogisticPass logistic() {
    return logistic;
  }

  LogisticFit.Errors logisticErrors() {
    return logisticErrors;
  }

  /** Customers in the model. */
  long n() {
    return n;
  }

  /** Customers in the model after weighting; null when there are none. */
  Double nEffective() {
    return weight > 0 ? (Double) (weight * (weight / squaredWeight)) : null;
  }

  /** Customers left out because the outcome or a term can't be said of them. */
  long lost() {
    return lost;
  }

  /** Customers with a positive outcome. */
  long events() {
    return events;
  }

  /** Customers of whom a term is not 0. */
  long told(int term) {
    return told[term];
  }

  /** Money of the customers of whom the first term is 0, by weight. */
  double without() {
    return without;
  }
}
