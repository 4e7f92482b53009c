package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.RatioMoments;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * Whether detractors stay, those whom an action answered and those whom none did. A customer counts
 * once, with the latest detractor's answer whose whole after-window has ended, and only when it had
 * bought in the window before.
 */
public final class DissenterState implements Mergeable<DissenterState> {
  private static final long serialVersionUID = 1L;

  /** Months within which an action must start to answer. */
  private static final int MOST_MONTHS = 6;

  private final StatesByKey<Group, Stays> groups = new StatesByKey<>();

  /**
   * Some of the dissenters.
   *
   * @param answered whether an action that touches them started within six months after the answer
   * @param story whether the answer came with a story
   */
  public record Group(boolean answered, boolean story) implements Serializable, Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int order = Boolean.compare(other.answered, answered);
      return order != 0 ? order : Boolean.compare(other.story, story);
    }
  }

  /** Counts in a customer; nothing without an extract of actions, or of transactions. */
  public void add(CustomerHistory history, MeasureRules rules) {
    if (rules.answering() == null || !rules.sold()) {
      return;
    }
    List<Answer> answers = history.answers();
    for (int i = answers.size() - 1; i >= 0; i--) {
      Answer answer = answers.get(i);
      if (dissents(answer, rules) && ended(answer, rules)) {
        add(history, answer, rules);
        return;
      }
    }
  }

  private static boolean dissents(Answer answer, MeasureRules rules) {
    return answer.recommend() != Answer.NONE && rules.scales().promoterSign(answer.recommend()) < 0;
  }

  private static boolean ended(Answer answer, MeasureRules rules) {
    return Months.of(answer.day()) + rules.growthMonths() <= rules.lastMonth();
  }

  private void add(CustomerHistory history, Answer answer, MeasureRules rules) {
    GrowthWindows windows =
        GrowthWindows.aroundAnswer(Months.of(answer.day()), rules.growthMonths());
    Boolean retained = CustomerGrowth.of(history.purchases(), windows, rules).retained();
    if (retained != null) {
      int last = (int) LocalDate.ofEpochDay(answer.day()).plusMonths(MOST_MONTHS).toEpochDay();
      boolean answered =
          rules.answering().stream()
              .filter(action -> action.day() > answer.day() && action.day() <= last)
              .anyMatch(action -> action.touches(history, answer));
      groups
          .at(new Group(answered, answer.story() != null), Stays::new)
          .add(retained, answer.weight());
    }
  }

  @Override
  public void merge(DissenterState other) {
    groups.merge(other.groups);
  }

  /** The groups that hold anybody. */
  public SortedMap<Group, Stays> groups() {
    return groups.all();
  }

  /** Who of a group stayed. */
  public static final class Stays implements Mergeable<Stays> {
    private static final long serialVersionUID = 1L;

    private final RatioMoments retained = new RatioMoments();
    private long stayed;
    private long left;

    private void add(boolean stays, double weight) {
      stayed += stays ? 1 : 0;
      left += stays ? 0 : 1;
      if (weight > 0) {
        retained.add(stays ? weight : 0, weight, weight);
      }
    }

    @Override
    public void merge(Stays other) {
      retained.merge(other.retained);
      stayed += other.stayed;
      left += other.left;
    }

    /** Share who bought again. */
    public RatioMoments retained() {
      return retained;
    }

    /** Distinct customers who bought again. */
    public long stayed() {
      return stayed;
    }

    /** Distinct customers who didn't. */
    public long left() {
      return left;
    }
  }
}
