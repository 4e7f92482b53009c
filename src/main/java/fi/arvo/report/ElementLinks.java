package fi.arvo.report;

import fi.arvo.config.ElementModel.Element;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms.Method;
import fi.arvo.report.tables.Terms.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How strongly each element goes with loyalty (with recommendation, else satisfaction, else
 * growth).
 */
final class ElementLinks {
  /** Chance of a link this strong where there is none, below which it is called certain. */
  static final double CERTAIN = 0.05;

  private final Narrator narrator;
  private final Optional<Outcome> outcome;
  private final List<Link> links;

  /**
   * One element.
   *
   * @param owner who answers for it; empty when the extracts name nobody
   * @param link correlation with the outcome
   * @param alone the same with the person's other elements held equal
   * @param decided whether the link, positive or negative, is not due to chance, all elements
   *     considered
   * @param certain whether the link is positive and not due to chance, all elements considered
   */
  record Link(
      Element element,
      String name,
      String owner,
      Quantity share,
      Quantity mean,
      Quantity link,
      Quantity alone,
      boolean decided,
      boolean certain) {}

  ElementLinks(Narrator narrator) {
    this.narrator = narrator;
    this.outcome =
        Stream.of(Outcome.RECOMMEND, Outcome.SATISFACTION, Outcome.GROWTH)
            .filter(this::known)
            .findFirst();
    this.links = narrator.job().elements().elements().stream().map(this::link).toList();
  }

  private boolean known(Outcome of) {
    return narrator.job().elements().elements().stream()
        .anyMatch(e -> row(e, of, Method.PEARSON).map(r -> r.number("estimate")).isPresent());
  }

  /** What the links are with; none when no element has one. */
  Optional<Outcome> outcome() {
    return outcome;
  }

  /** All elements in the model's order. */
  List<Link> all() {
    return links;
  }

  /** All elements, the strongest link first, those without one last. */
  List<Link> strongestFirst() {
    List<Link> sorted = new ArrayList<>(links);
    sorted.sort(
        Comparator.comparingDouble(
            (Link l) -> -l.link().value().orElse(-2 + l.share().value().orElse(0))));
    return sorted;
  }

  /** The strongest certain links. */
  List<Link> strongest(int most) {
    return strongestFirst().stream().filter(Link::certain).limit(most).toList();
  }

  private Link link(Element element) {
    Optional<Table.Row> row = outcome.flatMap(o -> row(element, o, Method.PEARSON));
    Double chance = row.map(r -> r.number("p_adjusted")).orElse(null);
    Double estimate = row.map(r -> r.number("estimate")).orElse(null);
    boolean decided = chance != null && estimate != null && chance < CERTAIN;
    return new Link(
        element,
        narrator.element(element.id()),
        narrator.facts().coverage(element.id()).map(r -> r.text("owner")).orElse(""),
        narrator.share(element.id()),
        narrator
            .facts()
            .coverage(element.id())
            .map(r -> narrator.quantity(r, Unit.MEAN, "mean", null, null, "n"))
            .orElseGet(() -> narrator.missing(Unit.MEAN)),
        correlation(row),
        correlation(outcome.flatMap(o -> row(element, o, Method.PARTIAL_GIVEN_OTHER_ELEMENTS))),
        decided,
        decided && estimate > 0);
  }

  private Optional<Table.Row> row(Element element, Outcome of, Method method) {
    return narrator.facts().correlation(element.id(), of, method);
  }

  private Quantity correlation(Optional<Table.Row> row) {
    return row.map(
            r -> narrator.quantity(r, Unit.COEFFICIENT, "estimate", "ci_low", "ci_high", "n"))
        .orElseGet(() -> narrator.missing(Unit.COEFFICIENT));
  }
}
