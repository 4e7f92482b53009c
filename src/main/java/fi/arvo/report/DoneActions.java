package fi.arvo.report;

import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.LoopOutcome;
import fi.arvo.report.tables.Terms.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done, and what happened afterwards to those whom it touched, beside the others. */
final class DoneActions {
  /** Below this the two sides were parting already before the start. */
  static final double PARTING = 0.05;

  private final Narrator narrator;
  private final LoopOutcomes outcomes;
  private final List<Done> all;

  DoneActions(Narrator narrator) {
    this.narrator = narrator;
    this.outcomes = new LoopOutcomes(narrator);
    Map<String, List<Table.Row>> rows = new LinkedHashMap<>();
    narrator
        .facts()
        .rows("action_effects")
        .forEach(
            row -> rows.computeIfAbsent(row.text("action_id"), id -> new ArrayList<>()).add(row));
    this.all =
        rows.values().stream()
            .map(Done::new)
            .sorted(
                Comparator.comparing((Done done) -> done.why().isPresent())
                    .thenComparing(Comparator.comparing(Done::startedOn).reversed())
                    .thenComparing(Done::name))
            .toList();
  }

  /** All actions, those of which something is told before the others, the latest first. */
  List<Done> all() {
    return all;
  }

  /** Those with an effect on recommending, the best first. */
  List<Done> measured() {
    return all.stream()
        .filter(
            done ->
                done.effect(LoopOutcome.RECOMMEND).filter(q -> q.value().isPresent()).isPresent())
        .sorted(
            Comparator.comparing(
                (Done done) ->
                    -done.effect(LoopOutcome.RECOMMEND).orElseThrow().value().getAsDouble()))
        .toList();
  }

  /** One action with its rows, one an outcome. */
  final class Done {
    private final List<Table.Row> rows;

    private Done(List<Table.Row> rows) {
      this.rows = List.copyOf(rows);
    }

    private Table.Row first() {
      return rows.get(0);
    }

    String name() {
      String name = first().text("action");
      return name == null ? first().text("action_id") : name;
    }

    LocalDate startedOn() {
      return (LocalDate) first().get("started_on");
    }

    /** Where it was done; the word for all where it was about all. */
    String place() {
      String touchpoint = first().text("touchpoint");
      return narrator.encounter("touchpoint", touchpoint == null ? "all" : touchpoint);
    }

    /** Who did it; empty where nobody is named. */
    Optional<String> owner() {
      return Optional.ofNullable(first().text("owner"));
    }

    /** Who designed it, as the table says it; empty where nobody said. */
    Optional<String> designedBy() {
      return Optional.ofNullable(first().text("designed_by"));
    }

    Optional<Table.Row> row(LoopOutcome outcome) {
      return rows.stream().filter(row -> row.is("outcome", outcome.key())).findFirst();
    }

    Optional<Quantity> effect(LoopOutcome outcome) {
      return row(outcome)
          .map(
              row ->
                  narrator.quantity(
                      row, outcomes.unit(outcome), "effect", "ci_low", "ci_high", null));
    }

    /** The mean of an outcome among those touched, before the start. */
    Optional<Quantity> before(LoopOutcome outcome, Unit unit) {
      return row(outcome).map(row -> narrator.quantity(row, unit, "before", null, null, null));
    }

    /**
     * The outcome that the action is judged by: the first that changed of recommending, ease and
     * feeling, else recommending, else the first that is told.
     */
    LoopOutcome judgedBy() {
      return Stream.of(LoopOutcome.RECOMMEND, LoopOutcome.EFFORT, LoopOutcome.VALENCE)
          .filter(outcome -> changed(outcome) && !parting(outcome))
          .findFirst()
          .or(
              () ->
                  Stream.of(LoopOutcome.values())
                      .filter(o -> effect(o).filter(q -> q.value().isPresent()).isPresent())
                      .findFirst())
          .orElse(LoopOutcome.RECOMMEND);
    }

    private boolean changed(LoopOutcome outcome) {
      Verdict verdict = verdict(outcome);
      return verdict != Verdict.NO_EFFECT && verdict != Verdict.CANNOT_TELL;
    }

    /** Few answers on either side make signs of what is clear. */
    Verdict verdict() {
      return verdict(judgedBy());
    }

    private Verdict verdict(LoopOutcome outcome) {
      return row(outcome).map(row -> Reading.verdict(row, few(row))).orElse(Verdict.CANNOT_TELL);
    }

    boolean certain() {
      return certain(LoopOutcome.RECOMMEND);
    }

    boolean certain(LoopOutcome outcome) {
      return row(outcome)
          .map(row -> row.number("p_adjusted"))
          .filter(p -> p < ElementLinks.CERTAIN)
          .isPresent();
    }

    /** Whether the two sides were parting already before the start. */
    boolean parting() {
      return parting(judgedBy());
    }

    private boolean parting(LoopOutcome outcome) {
      return row(outcome)
          .map(row -> row.number("pre_trend_p"))
          .filter(p -> p < PARTING)
          .isPresent();
    }

    /** Why nothing is told of it; empty where something is. */
    Optional<String> why() {
      boolean told = rows.stream().anyMatch(row -> row.number("effect") != null);
      return told
          ? Optional.empty()
          : Optional.of(
              row(LoopOutcome.RECOMMEND).orElse(first()).flag("suppressed")
                  ? "suppressed"
                  : Optional.ofNullable(row(LoopOutcome.RECOMMEND).orElse(first()).text("reason"))
                      .orElse("undefined"));
    }

    private boolean few(Table.Row row) {
      int least = narrator.job().privacy().smallBase();
      return row.whole("n_treated") != null && row.whole("n_treated") < least
          || row.whole("n_control") != null && row.whole("n_control") < least;
    }
  }
}
