package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Action;
import fi.arvo.measure.MeasureRules;
import java.util.List;
import java.util.function.Predicate;

/** Actions that started in the reporting months. */
final class OpenActions {
  private final boolean known;
  private final List<Action> started;

  OpenActions(JobConfig job, List<Action> actions) {
    this.known = job.extracts().containsKey(Role.ACTIONS);
    int from = MeasureRules.currentFromDay(job.asOf(), job.reporting().months());
    this.started =
        actions.stream()
            .filter(action -> action.startedOn() >= from)
            .filter(action -> action.startedOn() <= job.asOf().toEpochDay())
            .toList();
  }

  /** How many there are, however many starts each had; null when the job knows of no actions. */
  Long about(Predicate<Action> about) {
    return known
        ? (Long) started.stream().filter(about).map(Action::actionId).distinct().count()
        : null;
  }
}
