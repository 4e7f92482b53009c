package fi.arvo.report;

import fi.arvo.analysis.PeriodChangeFinding;
import fi.arvo.analysis.PeriodChangeFinding.Kind;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;

/** A change between two periods in words: what, where, how much, from what to what, how sure. */
final class InsightSentence {

  private final Narrator narrator;

  InsightSentence(Narrator narrator) {
    this.narrator = narrator;
  }

  /**
   * The sentence, and a second one where the change may be chance or where an earlier edition told
   * a like one.
   *
   * @param before the value in the earlier period as published
   * @param after the value in the later period as published
   * @param adjusted p of the change, corrected
   * @param told what earlier editions told of the same
   */
  String of(
      PeriodChangeFinding change,
      ComparedPeriods periods,
      double before,
      double after,
      double adjusted,
      PastInsights.Told told) {
    Unit steps = steps(change.kind());
    double factor = steps.kind() == Unit.Kind.NPS && change.kind() != Kind.NPS ? 100 : 1;
    double estimate = factor * change.change().valueOrNull();
    String sentence =
        narrator.say(
            "insight." + kind(change.kind()) + "." + change.scope().kind(),
            place(change.scope()),
            narrator.words().number(size(steps), Math.abs(estimate)),
            narrator.words().number(unit(change.kind()), before),
            narrator.words().number(unit(change.kind()), after),
            narrator.period(periods.before()),
            narrator.period(periods.after()),
            narrator
                .words()
                .interval(
                    Quantity.of(steps, estimate)
                        .between(
                            factor * change.change().lowOrNull(),
                            factor * change.change().highOrNull())),
            change.element() == null ? "" : narrator.element(change.element()),
            direction(steps, estimate));
    if (adjusted >= ElementLinks.CERTAIN) {
      return sentence + " " + narrator.say("insight.chance");
    }
    return told.last() == null
        ? sentence
        : sentence
            + " "
            + narrator.say("insight.told." + told.news().key(), narrator.words().day(told.last()));
  }

  /** Where customers recommend more or less than the elements they get let expect. */
  String of(Surprises.Surprise surprise) {
    String sentence =
        narrator.say(
            "insight.surprise." + surprise.scope(),
            narrator.named(surprise.scope(), surprise.value()),
            narrator.words().number(Unit.NPS, surprise.nps()),
            narrator.words().number(Unit.NPS, surprise.expected()),
            narrator
                .words()
                .interval(
                    Quantity.of(Unit.NPS, surprise.difference())
                        .between(surprise.low(), surprise.high())),
            surprise.difference() < 0 ? -1 : 1);
    return surprise.adjusted() < ElementLinks.CERTAIN
        ? sentence
        : sentence + " " + narrator.say("insight.chance");
  }

  private String kind(Kind kind) {
    return kind == Kind.CES && !narrator.easyIsHigh() ? "ces_hard" : kind.key();
  }

  private String place(Scope scope) {
    return scope.value().equals(Terms.UNKNOWN)
        ? narrator.say("insight.unknown")
        : narrator.named(scope.kind(), scope.value());
  }

  /** What a value is written in. */
  private static Unit unit(Kind kind) {
    return switch (kind) {
      case NPS -> Unit.NPS;
      case CES -> Unit.MEAN.withDecimals(2);
      case CSAT, ELEMENT -> Unit.SHARE;
    };
  }

  /** What a change is written in: points of a score or of a percentage, or those of a scale. */
  private static Unit steps(Kind kind) {
    return kind == Kind.CES ? Unit.MEAN.withDecimals(2) : Unit.NPS;
  }

  /** A size has no sign. */
  private static Unit size(Unit steps) {
    return steps.kind() == Unit.Kind.NPS ? Unit.COUNT : steps;
  }

  /** −1 and 1 for a fall and a rise of one point, −2 and 2 of others, 0 for none as written. */
  private static int direction(Unit steps, double estimate) {
    double scale = Math.pow(10, steps.decimals());
    long written = Math.round(Math.abs(estimate) * scale);
    int size = written == 0 ? 0 : written == scale ? 1 : 2;
    return estimate < 0 ? -size : size;
  }
}
