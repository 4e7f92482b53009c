package fi.arvo.report;

import fi.arvo.config.Role;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.report.tables.Terms.Dose;
import fi.arvo.report.tables.Terms.Level;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to the main question: does getting more elements of value go with loyalty and with
 * revenue growth? Loyalty is recommendation, or satisfaction where nobody was asked to recommend.
 */
final class AnswerSentence {
  private final Narrator narrator;
  private final Optional<Outcome> outcome;

  AnswerSentence(Narrator narrator) {
    this.narrator = narrator;
    this.outcome =
        Stream.of(Outcome.NPS, Outcome.SATISFACTION).filter(o -> trend(o).isPresent()).findFirst();
  }

  /** The outcome that stands for loyalty, if one was asked. */
  Optional<Outcome> loyalty() {
    return outcome;
  }

  /** What loyalty does with more elements. */
  Reading loyaltyReading() {
    return reading(outcome.flatMap(this::trend));
  }

  /** What purchases do with more elements. */
  Reading growthReading() {
    return reading(trend(Outcome.GROWTH));
  }

  private Reading reading(Optional<Table.Row> trend) {
    return trend.map(row -> Reading.of(narrator.verdict(row))).orElse(Reading.ABSENT);
  }

  private Optional<Table.Row> trend(Outcome of) {
    return narrator.facts().trend(Level.CUSTOMER, Dose.ELEMENTS, of);
  }

  /** The answer in one sentence, its certainty in words. */
  String sentence() {
    if (narrator.facts().rows("element_coverage").findAny().isEmpty()) {
      return withoutCoverage();
    }
    String growth = growthReading().key();
    return outcome
        .map(o -> narrator.say("answer." + o.key() + "." + loyaltyReading().key() + "." + growth))
        .orElseGet(() -> narrator.say("answer.none." + growth));
  }

  /** There is no survey, or none of its answers tells what elements customers get. */
  private String withoutCoverage() {
    boolean surveyed = narrator.job().extracts().containsKey(Role.SURVEY);
    String key = surveyed ? "answer.untold." : "answer.transactions.";
    return narrator
        .facts()
        .bridge(Component.CLOSING)
        .map(row -> narrator.quantity(row, Unit.SHARE, "nrr", null, null, null))
        .filter(nrr -> nrr.value().isPresent())
        .map(nrr -> narrator.say(key + "known", narrator.words().value(nrr)))
        .orElseGet(() -> narrator.say(key + "unknown"));
  }

  /** How sure the answer is: a sentence on loyalty and one on growth, as far as there are any. */
  String certainty() {
    return String.join(
        " ",
        Stream.of(loyaltyCertainty(), growthCertainty()).filter(text -> !text.isEmpty()).toList());
  }

  /** How sure the finding on loyalty is; empty when nobody was asked. */
  String loyaltyCertainty() {
    return outcome
        .flatMap(
            o ->
                trend(o)
                    .map(
                        row ->
                            certainty(
                                o,
                                row,
                                narrator.quantity(
                                    row,
                                    Narrator.unit(o),
                                    "effect",
                                    "effect_low",
                                    "effect_high",
                                    null))))
        .orElse("");
  }

  private String certainty(Outcome of, Table.Row row, Quantity effect) {
    String prefix = "certainty." + of.key() + ".";
    return effect.value().isEmpty()
        ? narrator.say(prefix + "missing", narrator.why(row))
        : withBase(
            of,
            row,
            narrator.say(
                prefix + narrator.verdict(row).key(),
                narrator.words().value(effect),
                narrator.words().interval(effect)));
  }

  /** How sure the finding on growth is; empty when there is none. */
  String growthCertainty() {
    return trend(Outcome.GROWTH).map(this::growthCertainty).orElse("");
  }

  /** A word such as "clear" rests on a test that few answers do not carry; then it is said so. */
  private String withBase(Outcome of, Table.Row row, String certainty) {
    return narrator.withBase(certainty, narrator.few(row), "certainty." + of.key() + ".few");
  }

  private String growthCertainty(Table.Row row) {
    if (row.number("effect") == null) {
      return narrator.say("certainty.growth.missing", narrator.why(row));
    }
    String verdict = narrator.verdict(row).key();
    String certainty =
        narrator
            .ends(Dose.ELEMENTS, Outcome.GROWTH)
            .map(ends -> narrator.say("certainty.growth." + verdict, ends))
            .orElseGet(
                () ->
                    narrator.say(
                        "certainty.growth.hidden", narrator.say("value.verdict." + verdict)));
    return withBase(Outcome.GROWTH, row, certainty);
  }
}
