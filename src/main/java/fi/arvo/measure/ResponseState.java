package fi.arvo.measure;

import fi.arvo.stats.GrowthMoments;
import fi.arvo.stats.Mergeable;
import fi.arvo.stats.ResponseCells;
import fi.arvo.stats.ResponseWeights;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Growth of the customers who had answered when the last money window began, and of those who
 * hadn't, over the two windows that end at as-of.
 *
 * <p>Who is in which group is told by what was known at that moment alone: who answers later is
 * among the others. In both groups are only those who were asked and who bought in the later half
 * of the window before, or those who could never have been reached any more would be counted
 * against the others.
 */
public final class ResponseState implements Mergeable<ResponseState> {
  private static final long serialVersionUID = 1L;
  private static final double DAYS_A_YEAR = 365.25;
  private static final List<String> DIMENSIONS = List.of("segment", "tenure", "earlier revenue");

  private final ResponseCells cells = new ResponseCells(DIMENSIONS);
  private final StatesByKey<Cell, GrowthMoments> responders = new StatesByKey<>();
  private final GrowthMoments others = new GrowthMoments();

  /** A cell of customers who were asked; what may be given up first stands last. */
  private record Cell(String segment, String tenure, String revenue)
      implements Serializable, Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::segment)
            .thenComparing(Cell::tenure)
            .thenComparing(Cell::revenue);

    List<String> categories() {
      return List.of(segment, tenure, revenue);
    }

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /** Counts in a customer who was asked and could have answered; passes by all others. */
  public void add(CustomerHistory history, MeasureRules rules) {
    GrowthWindows windows = rules.windowsAtAsOf();
    if (!rules.covers(windows.before()) || !rules.covers(windows.after())) {
      return;
    }
    int moment = windows.after().fromDay();
    boolean answered = history.answers().stream().anyMatch(answer -> answer.day() < moment);
    if (!answered && !asked(history.registered(), rules.register())) {
      return;
    }
    long before = history.purchases().net(windows.before());
    if (before <= 0 || history.purchases().net(laterHalf(windows.before())) <= 0) {
      return;
    }
    long after = history.purchases().net(windows.after());
    Cell cell =
        new Cell(history.segmentOf(null), tenure(history.registered(), moment), fourfold(before));
    cells.add(cell.categories(), answered);
    if (answered) {
      responders.at(cell, GrowthMoments::new).add(before, after);
    } else {
      others.add(before, after);
    }
  }

  /** Without a customer extract everybody who buys counts as asked. */
  private static boolean asked(Registered registered, Register register) {
    if (register == null) {
      return true;
    }
    return registered != null && (!register.invited() || Boolean.TRUE.equals(registered.invited()));
  }

  private static Window laterHalf(Window window) {
    int months = (window.months() + 1) / 2;
    return new Window(window.last() - months + 1, months);
  }

  private static String tenure(Registered registered, int day) {
    Integer days = registered == null ? null : registered.tenure(day);
    if (days == null) {
      return CustomerHistory.UNKNOWN;
    }
    double years = days / DAYS_A_YEAR;
    return years < 1 ? "0" : years < 3 ? "1-3" : years < 10 ? "3-10" : "10+";
  }

  /** Bands of revenue, each up to four times the one below. */
  private static String fourfold(long amount) {
    int band = (Long.SIZE - Long.numberOfLeadingZeros(amount)) / 2;
    return (band < 10 ? "0" : "") + band;
  }

  @Override
  public void merge(ResponseState other) {
    cells.merge(other.cells);
    responders.merge(other.responders);
    others.merge(other.others);
  }

  /** Customers who were asked and could have answered. */
  public long asked() {
    return cells.asked();
  }

  /** Growth of those who had answered. */
  public GrowthMoments responders() {
    GrowthMoments all = new GrowthMoments();
    responders.all().values().forEach(all::merge);
    return all;
  }

  /** Growth of those who hadn't. */
  public GrowthMoments others() {
    return others;
  }

  /** Weights that make those who had answered stand for all who were asked. */
  public ResponseWeights.Outcome weights(long fewest) {
    return cells.weights(fewest);
  }

  /** Growth of those who had answered, each weighing what its cell weighs. */
  public GrowthMoments weighted(ResponseWeights.Weighted weights) {
    GrowthMoments all = new GrowthMoments();
    responders
        .all()
        .forEach(
            (cell, growth) ->
                weights
                    .weights()
                    .of(cell.categories())
                    .ifPresent(weight -> all.merge(growth.times(weight))));
    return all;
  }
}
