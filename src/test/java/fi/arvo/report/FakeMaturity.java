package fi.arvo.report;

import fi.arvo.analysis.MaturityAnalysis;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.MaturityItem;
import fi.arvo.measure.MaturityRules;
import fi.arvo.measure.MaturitySaid;
import fi.arvo.measure.MaturityState;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What people answered in a made-up maturity survey, told as a run would tell it. */
final class FakeMaturity {
  private final String groups;
  private final List<String> names;
  private final int respondents;
  private final double paradox;
  private final boolean named;
  private final List<String> waves;
  private final String called;

  private FakeMaturity(
      String groups,
      List<String> names,
      int respondents,
      double paradox,
      boolean named,
      List<String> waves,
      String called) {
    this.groups = groups;
    this.names = names;
    this.respondents = respondents;
    this.paradox = paradox;
    this.named = named;
    this.waves = waves;
    this.called = called;
  }

  private static List<String> names(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + " " + (char) ('A' + i)).toList();
  }

  /** Twelve organisations that differ in two statements, with a paradox. */
  static FakeMaturity industry() {
    return new FakeMaturity(
        MaturityRules.ORGANISATION, names("Oy", 12), 14, 0.25, true, List.of("2026"), "industry");
  }

  /** The same without any difference between promise and understanding. */
  static FakeMaturity alike() {
    return new FakeMaturity(
        MaturityRules.ORGANISATION, names("Oy", 12), 14, 0, true, List.of("2026"), "alike");
  }

  /** Four units of one company over two waves; too few to split in thirds. */
  static FakeMaturity company() {
    return new FakeMaturity(
        Scope.UNIT, names("Yksikkö", 4), 25, 0.25, true, List.of("2025", "2026"), "company");
  }

  /** One company that names no statements and no units. */
  static FakeMaturity plain() {
    return new FakeMaturity(
        MaturityRules.NONE, List.of("x"), 40, 0.25, false, List.of("all"), "plain");
  }

  /** So few that everything is hidden. */
  static FakeMaturity few() {
    return new FakeMaturity(
        MaturityRules.NONE, List.of("x"), 3, 0.25, true, List.of("2026"), "few");
  }

  /** Forty organisations with names, areas and statements of sixty letters and more. */
  static FakeMaturity longest() {
    return new FakeMaturity(
        MaturityRules.ORGANISATION,
        FakeReport.longUnits(40),
        9,
        0.25,
        true,
        List.of("2026"),
        "longest");
  }

  @Override
  public String toString() {
    return called;
  }

  private MaturityItem item(int number) {
    String area = "Alue " + (char) ('A' + number % 3);
    String lens = number % 2 == 0 ? "customer understanding" : "leadership";
    String text = "Väite " + number;
    return called.equals("longest")
        ? new MaturityItem(
            lens, FakeReport.longUnits(3).get(number % 3), text + " on pitkä".repeat(8))
        : new MaturityItem(lens, area, text);
  }

  MaturityState state() {
    Map<String, String> sources =
        named
            ? Map.of(
                item(4).statement(),
                "feedback",
                item(5).statement(),
                "taking_part",
                item(6).statement(),
                "anticipating")
            : Map.of();
    MaturityState state =
        new MaturityState(
            new MaturityRules(
                waves,
                groups,
                4,
                named ? item(0).statement() : null,
                named ? item(1).statement() : null,
                sources));
    Random random = new Random(5);
    for (int group = 0; group < names.size(); group++) {
      double come = 3 * group >= 2 * names.size() ? 0.8 : -1.6;
      for (int i = 0; i < respondents; i++) {
        List<MaturitySaid> said = new ArrayList<>();
        for (int wave = 0; wave < waves.size(); wave++) {
          for (int number = 0; number < 12; number++) {
            double level = number == 0 ? paradox : number == 1 ? -paradox : 0.2 * (number % 3);
            double told = number == 3 || number == 6 ? come : 0;
            double opinion = level + told + 0.4 * wave + random.nextGaussian();
            int score = Math.max(1, Math.min(5, (int) Math.floor(4 + opinion)));
            said.add(new MaturitySaid(waves.get(wave), names.get(group), item(number), score));
          }
        }
        state.add(said);
      }
    }
    return state;
  }

  /** Before anything is hidden. */
  List<Table> found(JobConfig job) {
    return MaturityTables.of(MaturityAnalysis.of(state(), job.privacy().minCell()), job);
  }

  /** As they are published. */
  List<Table> published(JobConfig job) {
    TableProtection protection = new TableProtection(job.privacy(), Map.of());
    return MaturityStanding.with(protection.apply(found(job)), Optional.of(state()), job);
  }
}
