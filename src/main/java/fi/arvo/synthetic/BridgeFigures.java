package fi.arvo.synthetic;

import fi.arvo.synthetic.Population.Years;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The revenue bridge of a part, as a world of the extracts' size would have it, and what was kept
 * of revenue.
 */
final class BridgeFigures {
  private final Part part;
  private final double size;
  private final Estimands figures;

  /**
   * @param size customers of the extracts over customers of the population
   */
  BridgeFigures(Part part, double size, Estimands figures) {
    this.part = part;
    this.size = size;
    this.figures = figures;
  }

  void add() {
    List<Years> all = part.population().years();
    component("opening", all, Years::earlier, part.isOverall() ? ofNobody(true) : 0);
    component("new", all, y -> rises(y) && y.earlier() == 0 && !y.known() ? y.later() : 0, 0);
    component(
        "reactivated", all, y -> rises(y) && y.earlier() == 0 && y.known() ? y.later() : 0, 0);
    component("expansion_existing", all, y -> expands(y) ? change(y) - fromNew(y) : 0, 0);
    component("new_streams", all, y -> expands(y) ? fromNew(y) : 0, 0);
    component("contraction", all, y -> falls(y) && y.later() > 0 ? -change(y) : 0, 0);
    component("churn", all, y -> falls(y) && y.later() == 0 ? -change(y) : 0, 0);
    component("negative_net", all, y -> plain(y) ? 0 : change(y), 0);
    if (part.isOverall()) {
      figures.put(size * (ofNobody(false) - ofNobody(true)) / 100, named("unidentified", "amount"));
    }
    component("closing", all, Years::later, part.isOverall() ? ofNobody(false) : 0);
    kept(all);
  }

  private void component(String name, List<Years> all, ToLongFunction<Years> cents, long nobodys) {
    long sum = nobodys;
    long customers = 0;
    for (Years years : all) {
      long moved = cents.applyAsLong(years);
      sum += moved;
      customers += moved == 0 ? 0 : 1;
    }
    figures.put(size * sum / 100, named(name, "amount"));
    figures.put(size * customers, named(name, "customers"));
  }

  private void kept(List<Years> all) {
    double base = 0;
    double net = 0;
    double gross = 0;
    for (Years years : all) {
      if (years.earlier() > 0) {
        long later = Math.max(0, years.later());
        base += years.earlier();
        net += later;
        gross += Math.min(years.earlier(), later);
      }
    }
    figures.put(net / base, named("closing", "nrr"));
    figures.put(gross / base, named("closing", "grr"));
  }

  private long ofNobody(boolean earlier) {
    return part.population().years().stream()
        .mapToLong(y -> earlier ? y.earlierOfNobody() : y.laterOfNobody())
        .sum();
  }

  private static boolean plain(Years years) {
    return years.earlier() >= 0 && years.later() >= 0;
  }

  private static boolean rises(Years years) {
    return plain(years) && change(years) > 0;
  }

  private static boolean falls(Years years) {
    return plain(years) && change(years) < 0;
  }

  private static boolean expands(Years years) {
    return rises(years) && years.earlier() > 0;
  }

  private static long change(Years years) {
    return years.later() - years.earlier();
  }

  private static long fromNew(Years years) {
    return Math.min(years.fromNewStreams(), change(years));
  }

  private Estimand named(String component, String column) {
    Map<String, String> keys = new LinkedHashMap<>(part.keys());
    keys.put("component", component);
    return new Estimand("revenue_bridge", keys, column);
  }
}
