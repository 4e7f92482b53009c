package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.MixMoments;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the errors of the groups' mix need of each customer's answers in the compared periods. */
public final class GroupMoves implements Mergeable<GroupMoves> {
  private static final long serialVersionUID = 1L;
  private static final int SUMS = 4;

  private final StatesByKey<Scope, MixMoments> groups = new StatesByKey<>();

  /** Counts in a customer's answers, by part and period. */
  public void add(
      Map<LoyaltyKey, List<Answer>> answers, ComparedPeriods periods, SurveyScales scales) {
    TreeMap<Scope, double[]> sums = new TreeMap<>();
    answers.forEach(
        (key, given) -> {
          boolean later = key.period().equals(periods.after());
          if (later || key.period().equals(periods.before())) {
            add(sums, key.scope(), later ? 2 : 0, given, scales);
          }
        });
    double[] all = sums.get(Scope.OVERALL);
    sums.forEach((scope, own) -> groups.at(scope, MixMoments::new).add(own, all));
  }

  private static void add(
      Map<Scope, double[]> sums, Scope scope, int at, List<Answer> given, SurveyScales scales) {
    for (Answer answer : given) {
      if (answer.recommend() != Answer.NONE) {
        double[] own = sums.computeIfAbsent(scope, s -> new double[SUMS]);
        own[at] += answer.weight();
        own[at + 1] += answer.weight() * scales.promoterSign(answer.recommend());
      }
    }
  }

  @Override
  public void merge(GroupMoves other) {
    groups.merge(other.groups);
  }

  /** By part; {@link Scope#OVERALL} is everybody. */
  public SortedMap<Scope, MixMoments> groups() {
    return groups.all();
  }
}
