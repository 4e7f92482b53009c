package fi.arvo.report;

import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Step;
import fi.arvo.report.model.NumberWords;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.Unit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers of a picture in words, for those who cannot see it. */
final class AltText {
  private final NumberWords words;

  AltText(Narrator narrator) {
    this.words = narrator.words();
  }

  /** Each label with its value and interval. */
  String values(List<String> labels, List<Quantity> values) {
    return IntStream.range(0, labels.size())
        .mapToObj(i -> labels.get(i) + ": " + words.valueAndInterval(values.get(i)))
        .collect(Collectors.joining("; "));
  }

  /** Each bar with its value and interval. */
  String bars(List<Bar> bars) {
    return values(bars.stream().map(Bar::label).toList(), bars.stream().map(Bar::value).toList());
  }

  /** Each step with its change, the totals as they are. */
  String steps(Unit unit, List<Step> steps) {
    return steps.stream()
        .map(step -> step.label() + ": " + amount(unit, step))
        .collect(Collectors.joining("; "));
  }

  private String amount(Unit unit, Step step) {
    return step.total() ? words.number(unit, step.amount()) : words.change(unit, step.amount());
  }
}
