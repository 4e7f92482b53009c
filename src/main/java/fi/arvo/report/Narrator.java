package fi.arvo.report;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.measure.Months;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.NumberWords;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Level;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the published facts in one language: texts, labels, and numbers with their intervals. */
final class Narrator {
  private final JobConfig job;
  private final PublishedFacts facts;
  private final PreviousEdition previous;
  private final Messages messages;
  private final NumberWords words;

  Narrator(JobConfig job, PublishedFacts facts, PreviousEdition previous, Language language) {
    this.job = job;
    this.facts = facts;
    this.previous = previous;
    this.messages = new Messages(language);
    this.words = new NumberWords(language);
  }

  JobConfig job() {
    return job;
  }

  PublishedFacts facts() {
    return facts;
  }

  /** Whether a maturity survey is all there is: nothing tells of customers themselves. */
  boolean study() {
    return Collections.disjoint(job.extracts().keySet(), List.of(Role.SURVEY, Role.TRANSACTIONS));
  }

  /** What was published before this edition. */
  PreviousEdition previous() {
    return previous;
  }

  NumberWords words() {
    return words;
  }

  Language language() {
    return messages.language();
  }

  String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  /** The text of a key, or another text where the language has none. */
  String sayOr(String otherwise, String key) {
    return messages.has(key) ? messages.say(key) : otherwise;
  }

  /** An element's name; its id when the model does not know it. */
  String element(String id) {
    return job.elements().elements().stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .map(e -> label(e.labels(), id))
        .orElse(id);
  }

  /** A tier's name; its id when the model does not know it. */
  String tier(String id) {
    return job.elements().tiers().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .map(t -> label(t.labels(), id))
        .orElse(id);
  }

  private String label(Map<String, String> labels, String id) {
    String own = labels.get(language().code());
    return own != null ? own : labels.getOrDefault(Language.EN.code(), id);
  }

  /**
   * What a unit, segment, region, channel or touchpoint is called; as the extracts say it when it
   * has no label.
   *
   * @param dimension which of them it is, as {@code scope} and {@code dimension} say it
   */
  String named(String dimension, String value) {
    return job.labels().of(dimension, value, language().code());
  }

  /**
   * A touchpoint or a channel by its name, or the word for all of them and for those nobody told.
   *
   * @param dimension {@code touchpoint} or {@code channel}
   */
  String encounter(String dimension, String value) {
    return sayOr(named(dimension, value), "value." + dimension + "." + value);
  }

  /** An outcome's name; the effort question is named by what a high answer means. */
  String outcome(Outcome outcome) {
    boolean hard = outcome == Outcome.EFFORT && !easyIsHigh();
    return say("value.outcome." + outcome.key() + (hard ? ".hard" : ""));
  }

  /** Whether a high answer to the effort question means that it was easy. */
  boolean easyIsHigh() {
    return Optional.ofNullable(job.extracts().get(Role.SURVEY))
        .flatMap(ExtractConfig::ratings)
        .map(ratings -> ratings.effort().easyIsHigh())
        .orElse(true);
  }

  /** A predictor of {@code correlations}. */
  String predictor(String id) {
    return id.startsWith(Terms.TIER_PREFIX)
        ? tier(id.substring(Terms.TIER_PREFIX.length()))
        : sayOr(element(id), "value.predictor." + id);
  }

  /** A band as people write it: {@code 1–3}. */
  String band(Table.Row row) {
    String band = row.text("band");
    return band.replace('-', '–');
  }

  /** What stands where a picture or table would be: its heading, and why there is none. */
  TextBlock nothing(String heading, String why) {
    return TextBlock.paragraphs(heading, say("chart.nothing", why));
  }

  /** A quarter as people write it, {@code Q3/2026}; a wave's name as it is. */
  String period(String period) {
    return Months.isQuarter(period)
        ? say("period.quarter", period.substring(5), period.substring(0, 4))
        : period;
  }

  /** The reporting currency's sign. */
  String currency() {
    String code = job.money().currency();
    return code.equals("EUR") ? "€" : code;
  }

  /** What a money cell is written in when the largest amount beside it is this one. */
  Unit money(double largest) {
    return Unit.moneyFor(largest, currency());
  }

  /** The unit of an outcome's estimates. */
  static Unit unit(Outcome outcome) {
    return switch (outcome) {
      case NPS -> Unit.NPS;
      case GROWTH, PLACEBO_GROWTH -> Unit.GROWTH;
      case NET_RETENTION, GROSS_RETENTION, RETAINED, NEW_STREAM -> Unit.SHARE;
      case EFFORT, SATISFACTION -> Unit.MEAN.withDecimals(2);
      case RECOMMEND, OTHER_ELEMENTS -> Unit.COEFFICIENT;
    };
  }

  /** The estimate of a row of {@code dose_response}, growth as people read it. */
  Quantity estimate(Table.Row row, Outcome outcome) {
    return switch (outcome) {
      case GROWTH, PLACEBO_GROWTH ->
          quantity(row, Unit.GROWTH, "growth_pct", "growth_pct_low", "growth_pct_high", "n");
      default -> quantity(row, unit(outcome), "estimate", "ci_low", "ci_high", "n");
    };
  }

  /**
   * Lowest and highest shown band of an outcome: its numbers in words, then the names of the bands.
   * None when fewer than two bands are shown.
   */
  Optional<Object[]> ends(Dose dose, Outcome outcome) {
    List<Table.Row> shown =
        facts.bands(Level.CUSTOMER, dose, outcome).stream()
            .filter(row -> estimate(row, outcome).value().isPresent())
            .toList();
    if (shown.size() < 2) {
      return Optional.empty();
    }
    Table.Row first = shown.get(0);
    Table.Row last = shown.get(shown.size() - 1);
    return Optional.of(
        new Object[] {
          words.value(estimate(first, outcome)),
          words.value(estimate(last, outcome)),
          band(first),
          band(last)
        });
  }

  /** The share of customers who get an element. */
  Quantity share(String element) {
    return facts
        .coverage(element)
        .map(row -> quantity(row, Unit.SHARE, "share_covered", "ci_low", "ci_high", "n"))
        .orElseGet(() -> missing(Unit.SHARE));
  }

  /** Who answers for an element; empty when the extracts name nobody. */
  String owner(String element) {
    return facts.coverage(element).map(row -> row.text("owner")).orElse("");
  }

  /** Why what needs these extracts is not told: the first that is not there, if one is not. */
  String absent(Role... needed) {
    return Stream.of(needed)
        .filter(role -> !job.extracts().containsKey(role))
        .findFirst()
        .map(role -> say("reason.needs." + role.key()))
        .orElseGet(() -> say("reason.absent"));
  }

  /** Why what needs recommendations is not told: nobody was asked, if nobody was. */
  String noRecommendation() {
    return recommended() || !job.extracts().containsKey(Role.SURVEY)
        ? absent(Role.SURVEY)
        : say("reason.not_asked");
  }

  /** Whether anybody said if they recommend. */
  boolean recommended() {
    return facts.trend(Level.CUSTOMER, Dose.ELEMENTS, Outcome.NPS).isPresent();
  }

  /** A number that no row tells of. */
  Quantity missing(Unit unit) {
    return Quantity.notAvailable(unit, say("reason.absent"));
  }

  /**
   * A number of a row with its interval and n, or why there is none. Columns may be null for what
   * the number does not have.
   */
  Quantity quantity(Table.Row row, Unit unit, String value, String low, String high, String n) {
    Double number = row.number(value);
    if (number == null) {
      return row.flag("suppressed")
          ? Quantity.suppressed(unit, reason(Terms.Reason.SUPPRESSED.key()))
          : Quantity.notAvailable(unit, reason(row.has("reason") ? row.text("reason") : null));
    }
    Quantity quantity = Quantity.of(unit, number);
    if (low != null && row.number(low) != null && row.number(high) != null) {
      quantity = quantity.between(row.number(low), row.number(high));
    }
    return n == null || row.whole(n) == null ? quantity : counted(quantity, row.whole(n));
  }

  /** A change with its sign and interval; the mark of why there is none. */
  String changed(Quantity change) {
    if (change.value().isEmpty()) {
      return change.shorthand().orElseThrow().mark();
    }
    String number = words.change(change.unit(), change.value().getAsDouble());
    String bounds = words.interval(change);
    return bounds.isEmpty() ? number : number + " (" + bounds + ")";
  }

  /**
   * Whether a row rests on fewer answers than the settings call a small base, as counted or as
   * weighted. A row that hides its count tells nothing.
   */
  boolean few(Table.Row row) {
    int least = job.privacy().smallBase();
    Double effective = row.has("n_effective") ? row.number("n_effective") : null;
    return row.whole("n") != null && row.whole("n") < least
        || effective != null && effective < least;
  }

  /** The verdict of a row of {@code dose_trend} as the report says it. */
  Terms.Verdict verdict(Table.Row trend) {
    return Reading.verdict(trend, few(trend));
  }

  /** A certainty, and that the base is small where it is. */
  String withBase(String certainty, boolean few, String key) {
    return few ? certainty + " " + say(key, words.count(job.privacy().smallBase())) : certainty;
  }

  /** Marks a small base as the settings define it. */
  private Quantity counted(Quantity quantity, long n) {
    Quantity.State state =
        n < job.privacy().smallBase() ? Quantity.State.SMALL_BASE : Quantity.State.SHOWN;
    Quantity counted = quantity.outOf(n);
    return new Quantity(
        counted.unit(), state, counted.value(), counted.interval(), counted.n(), counted.why());
  }

  private String reason(String key) {
    return Optional.ofNullable(key)
        .map(k -> sayOr(k, "reason." + k))
        .orElseGet(() -> say("reason.absent"));
  }

  /** Why a row has no number, in words. */
  String why(Table.Row row) {
    return reason(row.flag("suppressed") ? Terms.Reason.SUPPRESSED.key() : row.text("reason"));
  }
}
