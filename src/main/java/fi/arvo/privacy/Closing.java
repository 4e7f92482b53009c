package fi.arvo.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Hides cells until none that has to be hidden is given away by the shown ones. */
final class Closing {
  private final SuppressionRule rule;
  private final Comparator<Cell> missedLeast;

  /**
   * @param missedLeast puts the cell first that readers miss least
   */
  Closing(SuppressionRule rule, Comparator<Cell> missedLeast) {
    this.rule = rule;
    this.missedLeast = missedLeast;
  }

  /** Closes each line, then what all lines together still fix. */
  void close(List<Line> lines) {
    do {
      closeLines(lines);
    } while (closeSystem(lines));
  }

  /** Hides until no line by itself gives a cell away. */
  void closeLines(List<Line> lines) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Line line : lines) {
        while (line.exposes(rule) && hideCheapest(line.cells())) {
          changed = true;
        }
      }
    }
  }

  /**
   * Hides one more cell when all lines together still fix a sensitive one: of a line it stands in
   * if that has one left, else of any line with an unknown. Whether there was any to hide.
   */
  private boolean closeSystem(List<Line> lines) {
    Set<Cell> fixed = LinearAttack.solve(lines);
    fixed.removeIf(c -> !c.sensitive);
    if (fixed.isEmpty()) {
      return false;
    }
    List<Line> open = lines.stream().filter(l -> !l.unknown().isEmpty()).toList();
    Stream<Line> near = open.stream().filter(l -> l.unknown().stream().anyMatch(fixed::contains));
    return hideCheapest(near.flatMap(Line::cells))
        || hideCheapest(open.stream().flatMap(Line::cells));
  }

  private boolean hideCheapest(Stream<Cell> cells) {
    Optional<Cell> cheapest = cells.filter(Cell::canBeHidden).min(missedLeast);
    cheapest.ifPresent(c -> c.hidden = true);
    return cheapest.isPresent();
  }
}
