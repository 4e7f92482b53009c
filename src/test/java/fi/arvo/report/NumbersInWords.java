package fi.arvo.report;

import fi.arvo.config.ElementModel.Element;
import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.report.PublishedFigures.Figures;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.NumberWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers in sentences, labels and alternative texts. Each is a cell of a published table, rounded
 * as it is shown; value and interval are cells of one row; where an element is named, the row is
 * one of that element's. What stands in the catalogue itself is no number of the report's.
 */
final class NumbersInWords {
  private static final double SLACK = 1e-9;

  /** Limits of the pyramid's shades, which its legend tells. */
  private static final Set<Double> SHADES = Set.of(0.0, 0.1, 0.25, 0.4, 0.55, 0.7);

  /** Limits of the shades of the journey's map. */
  private static final Set<Double> MAP = Set.of(-50.0, -30.0, -15.0, -5.0, 5.0, 15.0, 30.0, 50.0);

  private final Language language;
  private final PublishedFigures figures;
  private final DerivedFigures derived;
  private final Catalogue catalogue;
  private final Pattern single;
  private final Pattern range;
  private final Pattern valueAndRange;
  private final List<String> names = new ArrayList<>();
  private final List<String> bands;

  /** The maturity survey's scale as the report writes it; empty when there is none. */
  private final String scale;

  private final Map<String, List<Figures>> byElement = new HashMap<>();
  private final Map<String, List<Figures>> byPart = new HashMap<>();
  private final List<Figures> overall;

  /** Rows that texts tell of without naming what they are of: it stands beside them. */
  private final List<Figures> everywhere;

  /** The sheet whose texts are read, and the key of the text; empty when it has none. */
  private String sheet = "";

  private String key = "";

  NumbersInWords(
      Language language,
      JobConfig job,
      PublishedFigures figures,
      PublishedFigures before,
      DerivedFigures derived,
      Catalogue catalogue) {
    this.language = language;
    this.figures = figures;
    this.derived = derived;
    this.catalogue = catalogue;
    boolean english = language == Language.EN;
    String group = english ? "," : "\u00a0";
    String digits = "[+−]?\\d+(?:" + group + "\\d{3})*(?:[" + (english ? "." : ",") + "]\\d+)?";
    String unit = "(?:\u00a0?(%|k€|M€|€))?";
    single = Pattern.compile("(" + digits + ")" + unit);
    range = Pattern.compile("(" + digits + ")[–…](" + digits + ")" + unit);
    valueAndRange = Pattern.compile(single.pattern() + " \\(" + range.pattern() + "\\)");
    names.add(job.company());
    names.add(job.elements().id());
    job.elements().elements().forEach(e -> names.add(label(e)));
    names.addAll(figures.names());
    NumberWords words = new NumberWords(language);
    Stream.concat(figures.rows(), before.rows())
        .flatMap(row -> row.cells().values().stream())
        .map(PublishedFigures::day)
        .filter(day -> !day.isEmpty())
        .distinct()
        .forEach(day -> names.add(words.day(LocalDate.parse(day))));
    names.add(words.day(job.asOf()));
    Messages messages = new Messages(language);
    figures
        .quarters()
        .forEach(q -> names.add(messages.say("period.quarter", q.substring(5), q.substring(0, 4))));
    figures
        .rows()
        .flatMap(row -> Stream.ofNullable(row.cells().get("wave")))
        .distinct()
        .forEach(wave -> names.add(wave.toString()));
    names.removeIf(name -> !name.matches(".*\\d.*"));
    names.sort((a, b) -> b.length() - a.length());
    bands = figures.bands().stream().map(band -> band.replace('-', '–')).toList();
    scale =
        Optional.ofNullable(job.extracts().get(Role.MATURITY))
            .flatMap(ExtractConfig::agreement)
            .map(asked -> asked.scale().min() + "–" + asked.scale().max())
            .orElse("");
    overall = figures.rows().filter(Figures::overall).toList();
    everywhere =
        figures
            .rows()
            .filter(
                row ->
                    row.table().equals("automation")
                        || row.table().equals("voices") && row.overall())
            .toList();
    for (Element element : job.elements().elements()) {
      byElement.put(
          label(element),
          figures.rows().filter(row -> row.texts().contains(element.id())).toList());
    }
    figures
        .rows()
        .filter(row -> !row.overall() && row.cells().get("scope_value") instanceof String)
        .forEach(
            row ->
                byPart
                    .computeIfAbsent(
                        job.labels()
                            .of(
                                (String) row.cells().get("scope"),
                                (String) row.cells().get("scope_value"),
                                language.code()),
                        key -> new ArrayList<>())
                    .add(row));
  }

  private String label(Element element) {
    return element
        .labels()
        .getOrDefault(language.code(), element.labels().getOrDefault("en", element.id()));
  }

  /**
   * Numbers of a text that come from nowhere.
   *
   * @param onSheet the id of its sheet; empty for one that repeats what others say
   */
  List<String> strange(String onSheet, String text) {
    sheet = onSheet;
    List<String> strange = new ArrayList<>();
    if (text.matches("(?s).*\\d.*")) {
      List<Figures> rows = rows(text);
      piece(text, rows, strange);
    }
    return strange;
  }

  /** The rows that a text can speak of: of what it names, and else of the whole company. */
  private List<Figures> rows(String text) {
    List<Figures> named = new ArrayList<>();
    String rest = text;
    for (String label :
        byElement.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
      if (rest.contains(label)) {
        named.addAll(byElement.get(label));
        rest = rest.replace(label, " ");
      }
    }
    List<Figures> rows = new ArrayList<>(named.isEmpty() ? overall : named);
    rows.addAll(everywhere);
    byPart.forEach(
        (part, own) -> {
          if (text.contains(part)) {
            rows.addAll(own);
          }
        });
    return rows;
  }

  private void piece(String text, List<Figures> rows, List<String> strange) {
    Optional<Catalogue.Filled> filled = catalogue.filled(text);
    String[] parts = text.split("\\s{2,}(?:·\\s{2,})?|\n", -1);
    if (filled.isPresent()) {
      String around = key;
      key = filled.get().key();
      filled.get().parts().forEach(one -> piece(one, rows, strange));
      key = around;
    } else if (parts.length > 1) {
      List.of(parts).forEach(one -> piece(one, rows, strange));
    } else {
      numbers(text, rows, strange);
    }
  }

  private void numbers(String text, List<Figures> rows, List<String> strange) {
    String rest = text;
    for (String name : names) {
      rest = rest.replace(name, " ");
    }
    String shortened = rest.substring(0, Math.max(0, rest.indexOf('…')));
    if (!shortened.isEmpty() && names.stream().anyMatch(name -> name.startsWith(shortened))) {
      rest = rest.substring(shortened.length());
    }
    rest =
        take(
            rest,
            valueAndRange,
            strange,
            m ->
                anyRow(
                    rows,
                    List.of(
                        shown(m.group(1), m.group(2)),
                        shown(m.group(3), m.group(5)),
                        shown(m.group(4), m.group(5)))));
    rest =
        take(
            rest,
            range,
            strange,
            m ->
                bands.contains(m.group(1) + "–" + m.group(2))
                    || scores(m.group(1), m.group(2))
                    || scale.equals(m.group(1) + "–" + m.group(2))
                    || sheet.equals("journey")
                        && MAP.stream().anyMatch(shown(m.group(1), null)::test)
                        && MAP.stream().anyMatch(shown(m.group(2), null)::test)
                    || sheet.equals("pyramid")
                        && SHADES.stream().anyMatch(shown(m.group(1), "%")::test)
                        && SHADES.stream().anyMatch(shown(m.group(2), "%")::test)
                    || anyRow(
                        rows,
                        List.of(shown(m.group(1), m.group(3)), shown(m.group(2), m.group(3)))));
    take(rest, single, strange, m -> single(m, rows));
  }

  /** Scores that were pooled: the ends are two cells of one row. */
  private boolean scores(String from, String to) {
    return anyRow(overall, List.of(shown(from, null), shown(to, null)));
  }

  private boolean single(Matcher match, List<Figures> rows) {
    Shown shown = shown(match.group(1), match.group(2));
    if (key.startsWith("change.")) {
      return derived.changed(cell -> shown.test(cell) || shown.percent().test(cell));
    }
    return bands.contains(match.group(1))
        || bands.contains(match.group(1) + "+")
        || figures.counts().stream().anyMatch(shown::test)
        || figures.settings().stream().anyMatch(shown::test)
        || derived.of(sheet).anyMatch(shown::test)
        || sheet.equals("journey") && MAP.stream().anyMatch(shown::test)
        || sheet.equals("pyramid")
            && "%".equals(match.group(2))
            && SHADES.stream().anyMatch(shown::test)
        || anyRow(rows, List.of(shown))
        || rows.stream()
            .filter(row -> row.table().equals("revenue_bridge"))
            .anyMatch(row -> row.numbers().stream().anyMatch(n -> shown.test(-n)));
  }

  private interface Known {
    boolean test(Matcher match);
  }

  private static String take(String text, Pattern pattern, List<String> strange, Known known) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      if (!known.test(matcher)) {
        strange.add(matcher.group());
      }
      matcher.appendReplacement(rest, " ");
    }
    matcher.appendTail(rest);
    return rest.toString();
  }

  private static boolean anyRow(List<Figures> rows, List<Shown> all) {
    return rows.stream().anyMatch(row -> all.stream().allMatch(one -> one.in(row)));
  }

  /**
   * Whether a number is written so: rounded to the decimals that stand there, in its unit.
   *
   * @param cell the number as tables hold it; a share of what stands before a per cent
   * @param percent the number where a table holds it in per cent already, as it does growth
   */
  private record Shown(DoublePredicate cell, DoublePredicate percent) {
    boolean test(double number) {
      return cell.test(number);
    }

    boolean in(Figures row) {
      return row.numbers().stream().anyMatch(cell::test)
          || row.cells().entrySet().stream()
              .anyMatch(
                  one ->
                      one.getKey().startsWith("growth_pct")
                          && one.getValue() instanceof Number number
                          && percent.test(number.doubleValue()));
    }
  }

  private Shown shown(String digits, String unit) {
    String plain =
        digits
            .replace("\u00a0", "")
            .replace(language == Language.EN ? "," : "\u00a0", "")
            .replace(',', '.')
            .replace('−', '-')
            .replace("+", "");
    double number = Double.parseDouble(plain);
    int point = plain.indexOf('.');
    double half =
        0.5 * Math.pow(10, point < 0 ? 0 : -(plain.length() - point - 1)) * (1 + SLACK) + SLACK;
    double scale =
        switch (unit == null ? "" : unit) {
          case "%" -> 100;
          case "k€" -> 1e-3;
          case "M€" -> 1e-6;
          default -> 1;
        };
    boolean percent = "%".equals(unit);
    return new Shown(
        cell -> Math.abs(scale * cell - number) <= half,
        cell -> percent && Math.abs(cell - number) <= half);
  }
}
