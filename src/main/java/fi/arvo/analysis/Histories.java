package fi.arvo.analysis;

import fi.arvo.extract.CustomerFacts;
import fi.arvo.extract.CustomerRows;
import fi.arvo.measure.Answer;
import fi.arvo.measure.CustomerHistory;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.Purchases;
import fi.arvo.measure.Registered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes histories of the rows that the extracts hold of customers; what came after as-of stays out.
 */
final class Histories {
  private static final Comparator<fi.arvo.extract.Answer> BY_TIME =
      Comparator.comparingLong(fi.arvo.extract.Answer::at)
          .thenComparing(fi.arvo.extract.Answer::response, Comparator.reverseOrder());

  private final MeasureRules rules;
  private final Purchases purchases = new Purchases();

  Histories(MeasureRules rules) {
    this.rules = rules;
  }

  /** The customer's history. Its purchases are only good until the next customer's. */
  CustomerHistory of(CustomerRows rows) {
    purchases.clear();
    for (int i = 0; i < rows.transactions(); i++) {
      if (rows.days()[i] <= rules.asOfDay()) {
        int stream = rows.streams()[i];
        purchases.add(
            rows.days()[i],
            rows.units()[i],
            stream == CustomerRows.NONE ? Purchases.NO_STREAM : stream);
      }
    }
    CustomerFacts facts = rows.facts();
    return new CustomerHistory(
        rows.block(),
        rows.customer(),
        facts == null ? null : facts.unit(),
        facts == null ? null : facts.segment(),
        facts == null ? null : facts.region(),
        facts == null ? null : new Registered(facts.since(), facts.invited()),
        answers(rows.answers()),
        purchases);
  }

  private List<Answer> answers(List<fi.arvo.extract.Answer> accepted) {
    if (accepted.size() > 1) {
      accepted = accepted.stream().sorted(BY_TIME).toList();
    }
    List<Answer> answers = new ArrayList<>(accepted.size());
    for (fi.arvo.extract.Answer answer : accepted) {
      int day = answer.dated() ? answer.day() : rules.asOfDay();
      if (day <= rules.asOfDay()) {
        answers.add(answer(answer, day));
      }
    }
    return answers;
  }

  private static Answer answer(fi.arvo.extract.Answer a, int day) {
    byte[] ratings = new byte[a.ratings().length];
    for (int e = 0; e < ratings.length; e++) {
      ratings[e] = rating(a.ratings()[e]);
    }
    return new Answer(
        day,
        a.response(),
        ratings,
        score(a.recommend()),
        score(a.effort()),
        score(a.satisfaction()),
        a.weight(),
        a.unit(),
        a.segment(),
        a.channel(),
        a.touchpoint(),
        a.wave(),
        a.side(),
        a.story(),
        a.verbatim());
  }

  private static byte rating(byte accepted) {
    return accepted == fi.arvo.extract.Answer.NOT_APPLICABLE
        ? Answer.NOT_APPLICABLE
        : score(accepted);
  }

  private static byte score(byte accepted) {
    return fi.arvo.extract.Answer.given(accepted) ? accepted : Answer.NONE;
  }
}
