package fi.arvo.stats;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the next figures of a series will be. By its level, as {@link LocalLevel} has it, where that
 * came nearer than "the same as last" in a {@link BackTest} on the series itself; else the same as
 * last.
 */
public final class Outlook {
  /** Fewest figures that anything is expected from. */
  public static final int FEWEST = 4;

  private final LocalLevel level;
  private final BackTest test;

  private Outlook(List<TimedFigure> figures) {
    this.level = new LocalLevel(figures);
    this.test = BackTest.of(figures, FEWEST);
  }

  /**
   * The outlook of a series.
   *
   * @param figures each at a later time than the one before
   * @return {@link Reason#TOO_FEW} with fewer than {@link #FEWEST}
   */
  public static Result<Outlook> of(List<TimedFigure> figures) {
    return figures.size() < FEWEST
        ? Result.none(Reason.TOO_FEW, figures.size())
        : Result.of(new Outlook(List.copyOf(figures)));
  }

  /** Whether it goes by the level; else by the last figure. */
  public boolean byLevel() {
    return test.levelWins();
  }

  /**
   * The figure to be measured at a time after the last one: what is expected, and the interval that
   * holds it 95 times in 100. n is the number of figures that it rests on.
   */
  public Estimate at(int time) {
    return (byLevel() ? level.at(time) : level.sameAsLast(time)).estimate();
  }

  /** Expectations of one and two times ahead that were tried on the series itself. */
  public int tests() {
    return test.tests();
  }

  /** Mean absolute error of those by the level; empty when none was tried. */
  public OptionalDouble levelError() {
    return error(test.levelError());
  }

  /** Mean absolute error of those by the last figure; empty when none was tried. */
  public OptionalDouble lastError() {
    return error(test.lastError());
  }

  private OptionalDouble error(double error) {
    return test.tests() == 0 ? OptionalDouble.empty() : OptionalDouble.of(error);
  }

  /** Of those tried, by what it goes by, how many intervals held what was measured. */
  public int held() {
    return byLevel() ? test.levelHeld() : test.lastHeld();
  }
}
