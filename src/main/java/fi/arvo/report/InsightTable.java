package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.analysis.PeriodChangeFinding;
import fi.arvo.analysis.PeriodChangeFinding.Kind;
import fi.arvo.analysis.PeriodChangeFinding.Side;
import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.report.ConcernedPart.Part;
import fi.arvo.report.Surprises.Surprise;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Insights;
import fi.arvo.report.tables.Terms;
import fi.arvo.stats.BenjaminiHochberg;
import fi.arvo.stats.DesignEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * Table {@code insights}, made of what changed, of what earlier editions told and of the tables as
 * the privacy rules left them.
 */
public final class InsightTable {
  /** The kind of what the first edition tells beside changes. */
  static final String SURPRISE = "surprise";

  /** Smallest change of a share that matters. */
  private static final double SHARE = 0.05;

  /** The same of an effort question, of its scale's length. */
  private static final double SCALE = 0.03;

  /** Length of the effort question's scale where none is stated: 1 to 7. */
  private static final double EFFORT_SCALE = 6;

  /** Where every change matters, the largest still come first. */
  private static final double LEAST = 1e-9;

  private final ComparedPeriods periods;
  private final JobConfig job;
  private final Map<List<String>, Table.Row> loyalty = new HashMap<>();
  private final PastInsights past;
  private final ConcernedPart parts;
  private final Surprises surprises;
  private final Map<String, InsightSentence> sentences = new HashMap<>();

  private InsightTable(
      ComparedPeriods periods, List<Table> published, JobConfig job, PreviousEdition previous) {
    this.periods = periods;
    this.job = job;
    PublishedFacts facts = new PublishedFacts(published);
    facts
        .rows("loyalty")
        .filter(row -> row.is("side", "customer"))
        .forEach(row -> loyalty.put(key(row, row.text("period")), row));
    this.past = new PastInsights(previous.insights());
    this.parts = new ConcernedPart(facts);
    this.surprises = new Surprises(facts);
    for (Language language : Language.values()) {
      Narrator narrator = new Narrator(job, facts, previous, language);
      sentences.put(language.code(), new InsightSentence(narrator));
    }
  }

  /**
   * The changes that may be told, and in the first edition what surprises, the first one first; no
   * changes where nothing is compared.
   *
   * @param published tables that have been through {@link TableProtection}
   */
  public static Table of(
      Findings findings, List<Table> published, JobConfig job, PreviousEdition previous) {
    return of(findings.rules().compared(), findings.changes(), published, job, previous);
  }

  /**
   * @param periods null where nothing is compared
   */
  static Table of(
      ComparedPeriods periods,
      List<PeriodChangeFinding> changes,
      List<Table> published,
      JobConfig job,
      PreviousEdition previous) {
    InsightTable table = new InsightTable(periods, published, job, previous);
    return Table.of(Insights.class, table.rows(changes));
  }

  /** A change that may be told. */
  private record Candidate(
      PeriodChangeFinding finding,
      String id,
      double before,
      double after,
      boolean counted,
      double minEffect,
      double adjusted) {

    Candidate corrected(double p) {
      return new Candidate(finding, id, before, after, counted, minEffect, p);
    }
  }

  /**
   * A row without its rank.
   *
   * @param weight size × certainty × money
   */
  private record Unranked(String id, double weight, LongFunction<Insights> ranked) {}

  private List<Insights> rows(List<PeriodChangeFinding> changes) {
    List<Unranked> told = new ArrayList<>();
    if (periods != null) {
      told.addAll(changes(changes));
    }
    if (past.none()) {
      surprises.all().forEach(surprise -> told.add(unranked(surprise)));
    }
    told.sort(Comparator.comparingDouble((Unranked u) -> -u.weight()).thenComparing(u -> u.id()));
    List<Insights> rows = new ArrayList<>();
    for (Unranked one : told) {
      rows.add(one.ranked().apply(rows.size() + 1L));
    }
    return rows;
  }

  private List<Unranked> changes(List<PeriodChangeFinding> changes) {
    List<Candidate> candidates = new ArrayList<>();
    changes.stream()
        .filter(change -> change.kind() != Kind.ELEMENT && tested(change))
        .forEach(change -> loyalty(change).ifPresent(candidates::add));
    candidates.addAll(elements(changes.stream().filter(c -> c.kind() == Kind.ELEMENT).toList()));
    List<Double> adjusted =
        BenjaminiHochberg.adjust(
            candidates.stream().map(c -> c.finding().change().pValueOrNull()).toList());
    List<Unranked> told = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      told.add(unranked(candidates.get(i).corrected(adjusted.get(i))));
    }
    return told;
  }

  /** What has no part that is shown comes last. */
  private static double weight(
      double estimate, double minEffect, double adjusted, Optional<Part> part) {
    return Math.abs(estimate)
        / Math.max(LEAST, minEffect)
        * (1 - adjusted)
        * part.map(Part::value).orElse(0.0);
  }

  private static boolean tested(PeriodChangeFinding change) {
    return change.change().pValueOrNull() != null;
  }

  /** A change of loyalty, when both of its figures are shown. */
  private Optional<Candidate> loyalty(PeriodChangeFinding change) {
    String column =
        switch (change.kind()) {
          case NPS -> "nps";
          case CES -> "ces_mean";
          case CSAT, ELEMENT -> "csat";
        };
    Double before = shown(change, periods.before(), column);
    Double after = shown(change, periods.after(), column);
    return before == null || after == null
        ? Optional.empty()
        : Optional.of(candidate(change, before, after, true));
  }

  private Double shown(PeriodChangeFinding change, String period, String column) {
    return loyaltyOf(change, period).map(row -> row.number(column)).orElse(null);
  }

  private Optional<Table.Row> loyaltyOf(PeriodChangeFinding change, String period) {
    return Optional.ofNullable(
        loyalty.get(List.of(change.scope().kind(), change.scope().value(), period)));
  }

  private static List<String> key(Table.Row row, String period) {
    return List.of(row.text("scope"), row.text("scope_value"), period);
  }

  /**
   * The changes of elements that may be told. Those that can't be tested are among those that the
   * rules see, as a segment of few could be subtracted out all the same.
   */
  private List<Candidate> elements(List<PeriodChangeFinding> changes) {
    Table behind = Table.of(ElementChange.class, changes.stream().map(this::behind).toList());
    List<Table.Row> shown = new TableProtection(job.privacy(), Map.of()).apply(behind).rows();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      PeriodChangeFinding change = changes.get(i);
      if (shown.get(i).flag("told") && tested(change)) {
        boolean counted = shown.get(i).flag("counts");
        double before = change.before().value();
        candidates.add(candidate(change, before, change.after().value(), counted));
      }
    }
    return candidates;
  }

  private ElementChange behind(PeriodChangeFinding change) {
    return new ElementChange(
        change.scope().kind(),
        change.scope().value(),
        change.element(),
        true,
        true,
        false,
        change.before().customers(),
        change.after().customers(),
        lost(change, periods.before(), change.before()),
        lost(change, periods.after(), change.after()));
  }

  /** What a reader gets who subtracts those counted here from those counted in loyalty. */
  private long lost(PeriodChangeFinding change, String period, Side side) {
    Long all = loyaltyOf(change, period).map(row -> row.whole("customers")).orElse(null);
    return all == null ? 0 : Math.abs(all - side.customers());
  }

  private Candidate candidate(
      PeriodChangeFinding change, double before, double after, boolean counted) {
    String element = change.element() == null ? "" : change.element();
    String id =
        String.join(
            ":",
            change.kind().key(),
            change.scope().kind(),
            change.scope().value(),
            element,
            periods.after());
    return new Candidate(change, id, before, after, counted, minEffect(change.kind()), 1);
  }

  private double minEffect(Kind kind) {
    return switch (kind) {
      case NPS -> job.effects().nps();
      case CES -> SCALE * effortScale();
      case CSAT, ELEMENT -> SHARE;
    };
  }

  private double effortScale() {
    return Optional.ofNullable(job.extracts().get(Role.SURVEY))
        .flatMap(ExtractConfig::ratings)
        .map(ratings -> ratings.effort().scale())
        .map(scale -> (double) (scale.max() - scale.min()))
        .orElse(EFFORT_SCALE);
  }

  private Unranked unranked(Candidate candidate) {
    PeriodChangeFinding change = candidate.finding();
    Optional<Part> part = parts.of(change.scope().kind(), change.scope().value(), periods.after());
    double estimate = change.change().valueOrNull();
    return new Unranked(
        candidate.id(),
        weight(estimate, candidate.minEffect(), candidate.adjusted(), part),
        rank -> row(candidate, part, rank));
  }

  private Insights row(Candidate candidate, Optional<Part> part, long rank) {
    PeriodChangeFinding change = candidate.finding();
    PastInsights.Told told =
        past.of(
            change.kind().key(),
            change.scope().kind(),
            change.scope().value(),
            change.element(),
            periods.after(),
            change.change().valueOrNull());
    Map<String, String> words =
        said(
            sentence ->
                sentence.of(
                    change,
                    periods,
                    candidate.before(),
                    candidate.after(),
                    candidate.adjusted(),
                    told));
    boolean counted = candidate.counted();
    return new Insights(
        job.asOf(),
        candidate.id(),
        change.kind().key(),
        change.scope().kind(),
        change.scope().value(),
        change.element(),
        periods.after(),
        periods.before(),
        candidate.before(),
        candidate.after(),
        change.change().valueOrNull(),
        change.change().lowOrNull(),
        change.change().highOrNull(),
        change.change().pValueOrNull(),
        candidate.adjusted(),
        candidate.minEffect(),
        past.firstSeen(candidate.id()).orElse(job.asOf()),
        told.news().key(),
        told.last(),
        part.map(Part::value).orElse(null),
        part.map(p -> p.of().key()).orElse(null),
        rank,
        words.get("fi"),
        words.get("sv"),
        words.get("en"),
        counted ? (Long) change.before().customers() : null,
        counted ? (Long) change.after().customers() : null,
        counted ? (Double) change.before().nEffective() : null,
        counted ? (Double) change.after().nEffective() : null,
        counted ? effect(change.before()) : null,
        counted ? effect(change.after()) : null,
        !counted);
  }

  private Unranked unranked(Surprise surprise) {
    String id =
        String.join(":", SURPRISE, surprise.scope(), surprise.value(), "", Terms.CURRENT_PERIOD);
    Optional<Part> part = parts.of(surprise.scope(), surprise.value(), Terms.CURRENT_PERIOD);
    double least = job.effects().nps();
    return new Unranked(
        id,
        weight(surprise.difference(), least, surprise.adjusted(), part),
        rank -> row(surprise, id, part, least, rank));
  }

  private Insights row(Surprise surprise, String id, Optional<Part> part, double least, long rank) {
    Map<String, String> words = said(sentence -> sentence.of(surprise));
    return new Insights(
        job.asOf(),
        id,
        SURPRISE,
        surprise.scope(),
        surprise.value(),
        null,
        Terms.CURRENT_PERIOD,
        null,
        surprise.expected(),
        surprise.nps(),
        surprise.difference(),
        surprise.low(),
        surprise.high(),
        surprise.p(),
        surprise.adjusted(),
        least,
        job.asOf(),
        Terms.News.NEW.key(),
        null,
        part.map(Part::value).orElse(null),
        part.map(p -> p.of().key()).orElse(null),
        rank,
        words.get("fi"),
        words.get("sv"),
        words.get("en"),
        null,
        surprise.n(),
        null,
        surprise.nEffective(),
        null,
        surprise.designEffect(),
        false);
  }

  /** What is said in each language. */
  private Map<String, String> said(Function<InsightSentence, String> words) {
    return sentences.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> words.apply(e.getValue())));
  }

  private static Double effect(Side side) {
    return DesignEffect.of(side.customers(), side.nEffective());
  }
}
