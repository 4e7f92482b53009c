package fi.arvo.report.excel;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds room for the names of a scatter's points, in pixels of its plot. A name lies over no other
 * name and no marker, and off the intervals where it can; a point whose name finds no room is
 * labelled with its place in the list.
 */
final class NamePlacing {
  static final double POINTS = 10;

  /** Half of a marker and the air around it. */
  static final double REACH = 7;

  private static final double AIR = 3;
  private static final double INSET = 4;
  private static final double LINE_PIXELS = 16.5;
  private static final double RESERVE = 1.08;
  private static final int WIDEST_LINE = 190;
  private static final int MOST_LINES = 3;
  private static final double NUMBER_POINTS = 9;

  private final Area plot;
  private final List<Spot> spots;
  private final List<Area> taken = new ArrayList<>();
  private final List<Area> lines;

  /** A rectangle; of no width or height for a line. */
  record Area(double left, double top, double right, double bottom) {
    boolean meets(Area other) {
      return overlap(other) > 0
          || (left < other.right && other.left < right && top < other.bottom && other.top < bottom);
    }

    double overlap(Area other) {
      return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left))
          * Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
    }

    boolean holds(Area other) {
      return left <= other.left
          && top <= other.top
          && right >= other.right
          && bottom >= other.bottom;
    }
  }

  /**
   * A point: its name and its place.
   *
   * @param named whether its name is wanted; its place in the list otherwise
   */
  record Spot(String name, double x, double y, boolean named) {
    Area marker() {
      return new Area(x - REACH, y - REACH, x + REACH, y + REACH);
    }
  }

  /** Which edge of a label its anchor is. */
  enum Side {
    LEFT_EDGE,
    MIDDLE,
    RIGHT_EDGE
  }

  /**
   * A label.
   *
   * @param number whether it is the point's place in the list instead of its name
   */
  record Label(List<String> lines, boolean number, Area area, Side side) {
    double x() {
      return switch (side) {
        case LEFT_EDGE -> area.left();
        case MIDDLE -> (area.left() + area.right()) / 2;
        case RIGHT_EDGE -> area.right();
      };
    }

    double y() {
      return (area.top() + area.bottom()) / 2;
    }
  }

  private NamePlacing(Area plot, List<Spot> spots, List<Area> words, List<Area> lines) {
    this.plot = plot;
    this.spots = spots;
    this.lines = lines;
    this.taken.addAll(words);
    spots.forEach(spot -> taken.add(spot.marker()));
  }

  /**
   * A label for each point.
   *
   * @param spots most important first
   * @param words texts that stand in the plot already
   * @param lines what a name should rather not lie on
   */
  static List<Label> labels(Area plot, List<Spot> spots, List<Area> words, List<Area> lines) {
    return new NamePlacing(plot, spots, words, lines).all();
  }

  /** The rectangle of a text of some lines, its left upper corner at a place. */
  static Area sized(List<String> text, double points, double left, double top) {
    double width = 0;
    for (String line : text) {
      width = Math.max(width, TextWidths.pixels(line, points, false));
    }
    return new Area(
        left,
        top,
        left + width * RESERVE + 2 * INSET,
        top + text.size() * LINE_PIXELS * points / POINTS + INSET / 2);
  }

  /** Names first: a number finds room in less. */
  private List<Label> all() {
    Label[] labels = new Label[spots.size()];
    for (boolean named : new boolean[] {true, false}) {
      for (int i = 0; i < labels.length; i++) {
        if (spots.get(i).named() == named) {
          labels[i] = label(spots.get(i), i + 1);
          taken.add(labels[i].area());
        }
      }
    }
    return List.of(labels);
  }

  private Label label(Spot spot, int place) {
    List<String> name = TextWidths.lines(spot.name(), POINTS, false, WIDEST_LINE);
    Label best = null;
    if (spot.named() && name.size() <= MOST_LINES) {
      best = cheapest(around(spot, name, false));
    }
    List<Label> numbers = around(spot, List.of(Integer.toString(place)), true);
    best = best == null ? cheapest(numbers) : best;
    return best == null ? leastHidden(numbers) : best;
  }

  /** The free place that lies on the fewest lines, the first of equals. */
  private Label cheapest(List<Label> tries) {
    Label best = null;
    long fewest = Long.MAX_VALUE;
    for (Label label : tries) {
      if (plot.holds(label.area()) && taken.stream().noneMatch(label.area()::meets)) {
        long crossed = lines.stream().filter(label.area()::meets).count();
        if (crossed < fewest) {
          best = label;
          fewest = crossed;
        }
      }
    }
    return best;
  }

  private Label leastHidden(List<Label> tries) {
    Label best = tries.get(0);
    for (Label label : tries) {
      best = hidden(label) < hidden(best) ? label : best;
    }
    return best;
  }

  private double hidden(Label label) {
    double inside = plot.holds(label.area()) ? 0 : 1e6;
    return inside + taken.stream().mapToDouble(label.area()::overlap).sum();
  }

  /** Above, right, below and left of a point, then between these. */
  private static List<Label> around(Spot spot, List<String> text, boolean number) {
    Area size = sized(text, number ? NUMBER_POINTS : POINTS, 0, 0);
    double width = size.right();
    double height = size.bottom();
    double above = spot.y() - REACH - height;
    double below = spot.y() + REACH;
    double right = spot.x() + REACH;
    double left = spot.x() - REACH - width;
    double middle = spot.y() - height / 2;
    List<Label> labels = new ArrayList<>();
    labels.add(at(text, number, Side.MIDDLE, spot.x() - width / 2, above, size));
    labels.add(at(text, number, Side.LEFT_EDGE, right, middle, size));
    labels.add(at(text, number, Side.MIDDLE, spot.x() - width / 2, below, size));
    labels.add(at(text, number, Side.RIGHT_EDGE, left, middle, size));
    double near = REACH - AIR;
    labels.add(at(text, number, Side.LEFT_EDGE, right - near, above, size));
    labels.add(at(text, number, Side.RIGHT_EDGE, left + near, above, size));
    labels.add(at(text, number, Side.LEFT_EDGE, right - near, below, size));
    labels.add(at(text, number, Side.RIGHT_EDGE, left + near, below, size));
    return labels;
  }

  private static Label at(
      List<String> text, boolean number, Side side, double left, double top, Area size) {
    Area area = new Area(left, top, left + size.right(), top + size.bottom());
    return new Label(text, number, area, side);
  }
}
