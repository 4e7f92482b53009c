package fi.arvo.report;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ElementModel.Element;
import fi.arvo.config.Journey;
import fi.arvo.extract.Action;
import fi.arvo.extract.Operation;
import fi.arvo.extract.Owner;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.tables.ActionEffects;
import fi.arvo.report.tables.Automation;
import fi.arvo.report.tables.Dissenters;
import fi.arvo.report.tables.JourneySteps;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.ScoreDistribution;
import fi.arvo.report.tables.SideLinks;
import fi.arvo.report.tables.Stories;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Terms.Emotion;
import fi.arvo.report.tables.Touchpoints;
import fi.arvo.report.tables.Voices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a made-up company heard along the path and did about it, as the tables are published. */
final class FakeLoop {
  private static final String MONTHS = "2025-10-01..2026-09-30";
  private static final int LEAST = 5;
  private static final List<String> PATH =
      List.of("tarjous", "osto", "toimitus", "laskutus", "asiakaspalvelu", "reklamaatio");
  private static final List<String> CHANNELS = List.of("verkko", "puhelin", "myymälä");

  private final ElementModel model;
  private final int shrink;
  private final List<String> path;
  private final List<String> channels;
  private final boolean effects;
  private final String name;

  private FakeLoop(
      ElementModel model,
      int shrink,
      List<String> path,
      List<String> channels,
      boolean effects,
      String name) {
    this.model = model;
    this.shrink = shrink;
    this.path = path;
    this.channels = channels;
    this.effects = effects;
    this.name = name;
  }

  /** Six touchpoints in three channels; complaints feel worst, on the telephone above all. */
  static FakeLoop whole(ElementModel model) {
    return new FakeLoop(model, 1, PATH, CHANNELS, true, "heard");
  }

  /** The same without anything that is more than chance. */
  static FakeLoop without(ElementModel model) {
    return new FakeLoop(model, 1, PATH, CHANNELS, false, "noeffect");
  }

  /** So few answers that most is hidden. */
  static FakeLoop few(ElementModel model) {
    return new FakeLoop(model, 60, PATH, CHANNELS, true, "hidden");
  }

  /** One touchpoint in one channel. */
  static FakeLoop one(ElementModel model) {
    return new FakeLoop(model, 4, List.of("osto"), List.of("verkko"), true, "one");
  }

  /** Forty touchpoints in nine channels, all of sixty letters. */
  static FakeLoop forty(ElementModel model) {
    return new FakeLoop(
        model,
        3,
        FakeReport.longUnits(40),
        FakeReport.longUnits(49).subList(40, 49),
        true,
        "forty");
  }

  @Override
  public String toString() {
    return name;
  }

  List<String> path() {
    return path;
  }

  /** Every other touchpoint has an owner, and so has every third element. */
  List<Owner> owners() {
    List<Owner> owners = new ArrayList<>(elementOwners(model));
    for (int i = 0; i < path.size(); i += 2) {
      owners.add(new Owner(null, path.get(i), "Päällikkö " + (char) ('A' + i % 20), null, REWARD));
    }
    return owners;
  }

  static List<Owner> elementOwners(ElementModel model) {
    List<Owner> owners = new ArrayList<>();
    for (int i = 0; i < model.elements().size(); i += 3) {
      String id = model.elements().get(i).id();
      owners.add(new Owner(id, null, "Tuotejohtaja", "Tuotteet", "kate"));
    }
    return owners;
  }

  private static final String REWARD = "automaatioaste";

  Journey journey() {
    return new Journey(
        path.stream().map(t -> new Journey.Step(t, Optional.of(department(t)))).toList(),
        Map.of(REWARD, Journey.Reward.AUTOMATED_SHARE));
  }

  private String department(String touchpoint) {
    return List.of("Myynti", "Logistiikka", "Talous").get(path.indexOf(touchpoint) % 3);
  }

  List<Action> actions() {
    return IntStream.range(0, 5).mapToObj(this::action).toList();
  }

  private Action action(int which) {
    return new Action(
        "a" + which,
        ACTIONS.get(which),
        (int) FakeReport.AS_OF.minusMonths(3 + 2L * which).toEpochDay(),
        path.get(which % path.size()),
        List.of(model.elements().get(which).id()),
        List.of(),
        List.of(),
        List.of(),
        which == 1 ? null : "Palvelujohtaja",
        which % 2 == 0 ? "customers and employees" : "company");
  }

  private static final List<String> ACTIONS =
      List.of(
          "Reklamaation vastuuhenkilö",
          "Chat-botti laskutukseen",
          "Soitto ostajalle viikon päästä",
          "Uusi verkkokauppa",
          "Palautusten pikamaksu");

  /** Automation rose everywhere from the second quarter to the third. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (String touchpoint : path) {
      for (int month = 3; month < 9; month++) {
        operations.add(
            new Operation(touchpoint, null, 12 * 2026 + month, 30.0, 0.2 + 0.05 * month, 100.0));
      }
    }
    return operations;
  }

  List<Table> tables() {
    return List.of(
        published(touchpoints()),
        published(emotions()),
        published(steps()),
        published(stories()),
        published(voices()),
        published(dissenters()),
        published(actionEffects()),
        published(automation()),
        published(links()));
  }

  /** The rows of the other sides that tables of the customers' get. */
  List<Table.Row> more(Table table) {
    return switch (table.contract().name()) {
      case "loyalty" -> published(loyalty()).rows();
      case "score_distribution" -> published(scores()).rows();
      default -> List.of();
    };
  }

  /** A table as it is published: working columns left out. */
  private static Table published(Table table) {
    TableContract contract = table.contract().published();
    return new Table(
        contract,
        table.rows().stream()
            .map(
                row ->
                    new Table.Row(
                        contract,
                        contract.columns().stream()
                            .map(ColumnContract::name)
                            .map(row::get)
                            .toList()))
            .toList());
  }

  private int n(int whole) {
    return Math.max(1, whole / shrink);
  }

  private static List<String> and(List<String> names) {
    return Stream.concat(Stream.of("all"), names.stream()).toList();
  }

  private double nps(String touchpoint, String channel) {
    int place = path.indexOf(touchpoint);
    int by = channels.indexOf(channel);
    double low = place < 0 || !effects ? 0 : place == path.size() - 1 ? -45 : 4 * Math.sin(place);
    return 21.37 + low + (by == 1 && effects ? -14 : by < 0 ? 0 : 3.1 * Math.cos(by));
  }

  private Table touchpoints() {
    TableMaker rows = new TableMaker(Touchpoints.class);
    for (String side : List.of("customer", "employee")) {
      for (String touchpoint : and(path)) {
        for (String channel : and(channels)) {
          if (!channel.equals("all") && path.indexOf(touchpoint) == 2 && channels.size() == 3) {
            continue;
          }
          touchpoint(rows, side, touchpoint, channel);
        }
      }
    }
    return rows.table();
  }

  private void touchpoint(TableMaker rows, String side, String touchpoint, String channel) {
    boolean staff = side.equals("employee");
    int n =
        n(
            (staff ? 260 : 1893)
                / (touchpoint.equals("all") ? 1 : path.size())
                / (channel.equals("all") ? 1 : channels.size()));
    boolean hidden = n < LEAST;
    double half = 90 / Math.sqrt(n);
    double nps = nps(touchpoint, channel) - (staff ? 12 : 0);
    double feeling = nps / 90;
    int place = path.indexOf(touchpoint);
    rows.row(
        "as_of touchpoint channel period side n nps nps_low nps_high ces_mean ces_low ces_high"
            + " ces_n csat csat_low csat_high csat_n valence valence_low valence_high stories"
            + " n_effective design_effect department place period_complete suppressed reason",
        FakeReport.AS_OF,
        touchpoint,
        channel,
        MONTHS,
        side,
        shown(hidden, n),
        shown(hidden, nps),
        shown(hidden, nps - half),
        shown(hidden, nps + half),
        shown(hidden, 5.1 + nps / 60),
        shown(hidden, 5.0 + nps / 60),
        shown(hidden, 5.2 + nps / 60),
        shown(hidden, n),
        shown(hidden, 0.6 + nps / 400),
        shown(hidden, 0.55 + nps / 400),
        shown(hidden, 0.65 + nps / 400),
        shown(hidden, n),
        shown(hidden, feeling),
        shown(hidden, feeling - 0.1),
        shown(hidden, feeling + 0.1),
        shown(hidden, n / 3),
        shown(hidden, (double) n),
        shown(hidden, 1.0),
        place < 0 ? null : department(touchpoint),
        place < 0 ? null : (Long) (place + 1L),
        true,
        hidden,
        hidden ? "suppressed" : null);
  }

  private static Object shown(boolean hidden, Object cell) {
    return hidden ? null : cell;
  }

  private Table emotions() {
    TableMaker rows = new TableMaker(fi.arvo.report.tables.Emotions.class);
    for (String side : List.of("customer", "employee")) {
      for (String touchpoint : and(path)) {
        int n =
            n((side.equals("employee") ? 90 : 630) / (touchpoint.equals("all") ? 1 : path.size()));
        boolean hidden = n < LEAST;
        for (Emotion emotion : Emotion.values()) {
          double share = 0.04 + 0.3 * Math.abs(Math.sin(1.3 * emotion.ordinal() + n));
          rows.row(
              "as_of touchpoint channel period side emotion n share share_low share_high"
                  + " n_effective design_effect suppressed reason",
              FakeReport.AS_OF,
              touchpoint,
              "all",
              MONTHS,
              side,
              emotion.key(),
              shown(hidden, n),
              shown(hidden, share),
              shown(hidden, Math.max(0, share - 0.04)),
              shown(hidden, share + 0.04),
              shown(hidden, (double) n),
              shown(hidden, 1.0),
              hidden,
              hidden ? "suppressed" : null);
        }
      }
    }
    return rows.table();
  }

  private Table steps() {
    TableMaker rows = new TableMaker(JourneySteps.class);
    for (int to = 1; to < path.size(); to++) {
      step(rows, "all", path.get(to), 640, -3.2 * to + (to == path.size() - 1 ? -21 : 5));
      step(rows, path.get(to - 1), path.get(to), 210, -3.7 * to + 4);
    }
    return rows.table();
  }

  private void step(TableMaker rows, String from, String to, int whole, double change) {
    int n = n(whole);
    boolean hidden = n < LEAST;
    double told = effects ? change : 0.3;
    double half = 100 / Math.sqrt(n);
    rows.row(
        "as_of touchpoint_from touchpoint_to n nps_change nps_change_low nps_change_high p_value"
            + " p_adjusted nps_before nps_after n_effective design_effect department_from"
            + " department_to suppressed reason",
        FakeReport.AS_OF,
        from,
        to,
        shown(hidden, n),
        shown(hidden, told),
        shown(hidden, told - half),
        shown(hidden, told + half),
        shown(hidden, Math.abs(told) > half ? 1e-4 : 0.4),
        shown(hidden, Math.abs(told) > half ? 1e-3 : 0.5),
        shown(hidden, 20.5),
        shown(hidden, 20.5 + told),
        shown(hidden, (double) n),
        shown(hidden, 1.0),
        from.equals("all") ? null : department(from),
        department(to),
        hidden,
        hidden ? "suppressed" : null);
  }

  private Table stories() {
    TableMaker rows = new TableMaker(Stories.class);
    for (String voice : List.of("all", "promoter", "passive", "dissenter")) {
      int n = n(voice.equals("all") ? 620 : 180);
      boolean hidden = n < LEAST;
      for (int i = 0; i < model.elements().size(); i++) {
        Element element = model.elements().get(i);
        double share = 0.3 * Math.abs(Math.sin(1.9 * i + voice.length()));
        double part = voice.equals("dissenter") ? 0.2 : 0.4 + 0.3 * Math.sin(i);
        rows.row(
            "as_of scope scope_value voice theme n share share_low share_high praised blamed"
                + " n_effective design_effect suppressed reason",
            FakeReport.AS_OF,
            "overall",
            "all",
            voice,
            element.id(),
            shown(hidden, n),
            shown(hidden, share),
            shown(hidden, Math.max(0, share - 0.03)),
            shown(hidden, share + 0.03),
            shown(hidden, share * part),
            shown(hidden, share * (0.9 - part)),
            shown(hidden, (double) n),
            shown(hidden, 1.0),
            hidden,
            hidden ? "suppressed" : null);
      }
    }
    return rows.table();
  }

  private Table voices() {
    TableMaker rows = new TableMaker(Voices.class);
    List<String> voices = List.of("all", "promoter", "passive", "dissenter");
    double[] shares = {0.33, 0.28, 0.24, 0.51};
    int[] counts = {1893, 928, 492, 473};
    for (int i = 0; i < voices.size(); i++) {
      int n = n(counts[i]);
      boolean hidden = n < LEAST;
      double share = effects ? shares[i] : 0.33;
      double half = 1 / Math.sqrt(n);
      rows.row(
          "as_of scope scope_value voice n share share_low share_high valence valence_low"
              + " valence_high stories n_effective design_effect suppressed reason",
          FakeReport.AS_OF,
          "overall",
          "all",
          voices.get(i),
          shown(hidden, n),
          shown(hidden, share),
          shown(hidden, Math.max(0, share - half)),
          shown(hidden, Math.min(1, share + half)),
          shown(hidden, 0.4 - 0.25 * i),
          shown(hidden, 0.34 - 0.25 * i),
          shown(hidden, 0.46 - 0.25 * i),
          shown(hidden, n / 3),
          shown(hidden, (double) n),
          shown(hidden, 1.0),
          hidden,
          hidden ? "suppressed" : null);
    }
    return rows.table();
  }

  private Table dissenters() {
    TableMaker rows = new TableMaker(Dissenters.class);
    dissenter(rows, "yes", n(141), 0.81, 0.74, 0.87, null);
    dissenter(rows, "no", n(212), 0.69, 0.62, 0.75, null);
    dissenter(rows, "difference", n(353), 0.12, 0.03, 0.2, effects ? 0.01 : 0.3);
    return rows.table();
  }

  private static void dissenter(
      TableMaker rows, String answered, int n, double share, double low, double high, Double p) {
    boolean hidden = n < LEAST;
    rows.row(
        "as_of answered story n retained retained_low retained_high p_value n_effective"
            + " design_effect suppressed reason",
        FakeReport.AS_OF,
        answered,
        "all",
        shown(hidden, n),
        shown(hidden, share),
        shown(hidden, low),
        shown(hidden, high),
        shown(hidden, p),
        shown(hidden, (double) n),
        shown(hidden, 1.0),
        hidden,
        hidden ? "suppressed" : null);
  }

  /** One action helps, one chills, one can't be told for want of others, one was parting before. */
  private Table actionEffects() {
    TableMaker rows = new TableMaker(ActionEffects.class);
    String[] verdicts = {"clear", "clear_opposite", "cannot_tell", "signs", "no_effect"};
    double[] sizes = {8.4, -6.2, 0, 3.9, 0.4};
    for (int i = 0; i < ACTIONS.size(); i++) {
      Action action = action(i);
      for (String outcome : List.of("recommend", "effort", "valence", "revenue")) {
        boolean none = i == 2;
        boolean money = outcome.equals("revenue");
        double scale = outcome.equals("recommend") ? 1 : money ? 0.7 : 0.04;
        double effect = (effects ? sizes[i] : 0.2) * scale;
        double half = 3.1 * scale;
        String verdict = effects ? verdicts[i] : "no_effect";
        rows.row(
            "as_of action_id outcome effect se ci_low ci_high p_value n_treated n_control"
                + " pre_trend_p verdict p_adjusted permuted before after control_before"
                + " control_after pre_trend clusters_treated clusters_control action started_on"
                + " touchpoint elements owner designed_by suppressed reason",
            FakeReport.AS_OF,
            action.actionId(),
            outcome,
            none ? null : effect,
            none ? null : half / 2,
            none ? null : effect - half,
            none ? null : effect + half,
            none ? null : Math.abs(effect) > half ? 0.002 : 0.3,
            none ? null : n(410),
            none ? null : n(1210),
            none ? null : i == 3 ? 0.02 : 0.61,
            none ? "cannot_tell" : verdict,
            none ? null : Math.abs(effect) > half ? 0.008 : 0.5,
            false,
            money ? 41.2 : 12.4 * scale,
            none ? null : money ? 43.1 : 19.9 * scale,
            none ? null : 11.8 * scale,
            none ? null : 12.7 * scale,
            none ? null : 0.3 * scale,
            none ? null : 6,
            none ? null : 18,
            action.name(),
            LocalDate.ofEpochDay(action.startedOn()),
            action.touchpoint(),
            String.join(", ", action.elements()),
            action.owner(),
            action.designedBy(),
            false,
            none ? "no_control" : null);
      }
    }
    return rows.table();
  }

  private Table automation() {
    TableMaker rows = new TableMaker(Automation.class);
    operated(rows, "overall", "all", effects ? "frees" : "no_effect", 0.2);
    for (int i = 0; i < path.size(); i++) {
      boolean last = i == path.size() - 1;
      String verdict =
          effects ? last ? "chills" : i % 2 == 0 ? "frees" : "cannot_tell" : "no_effect";
      operated(rows, "touchpoint", path.get(i), verdict, last && effects ? -4.4 : 0.6);
    }
    for (String channel : channels) {
      operated(rows, "channel", channel, "cannot_tell", -0.3);
    }
    return rows.table();
  }

  private void operated(TableMaker rows, String scope, String value, String verdict, double nps) {
    for (String predictor : List.of("automated_share", "lead_time")) {
      for (String outcome : List.of("recommend", "effort", "valence", "lead_time")) {
        boolean time = outcome.equals("lead_time");
        if (time && predictor.equals("lead_time")) {
          continue;
        }
        double scale = outcome.equals("recommend") ? 1 : 0.05;
        double estimate = time ? -0.61 : nps * scale;
        double half = 1.4 * scale;
        boolean sure = Math.abs(estimate) > half;
        rows.row(
            "as_of scope scope_value predictor outcome estimate se ci_low ci_high p_value"
                + " p_adjusted answers cells months verdict suppressed",
            FakeReport.AS_OF,
            scope,
            value,
            predictor,
            outcome,
            estimate,
            half / 2,
            estimate - half,
            estimate + half,
            sure ? 0.003 : 0.4,
            sure ? 0.01 : 0.6,
            n(1800),
            18,
            24,
            predictor.equals("lead_time") ? null : verdict,
            false);
      }
    }
  }

  private Table links() {
    TableMaker rows = new TableMaker(SideLinks.class);
    for (String measure : List.of("recommend", "valence")) {
      rows.row(
          "as_of side side_measure customer_measure units estimate ci_low ci_high p_value"
              + " p_adjusted few_units suppressed",
          FakeReport.AS_OF,
          "employee",
          measure,
          measure,
          14,
          effects ? 0.61 : 0.08,
          effects ? 0.12 : -0.47,
          effects ? 0.86 : 0.59,
          effects ? 0.02 : 0.78,
          effects ? 0.04 : 0.78,
          true,
          false);
    }
    return rows.table();
  }

  private Table loyalty() {
    TableMaker rows = new TableMaker(Loyalty.class);
    List<String> sides = List.of("employee", "partner", "owner");
    for (int i = 0; i < sides.size(); i++) {
      int n = n(new int[] {262, 61, 24}[i]);
      boolean hidden = n < LEAST;
      double half = 95 / Math.sqrt(n);
      double nps = 4.2 + 11 * i;
      rows.row(
          "as_of scope scope_value period side n customers n_effective nps nps_se nps_low nps_high"
              + " ces_mean ces_low ces_high ces_n csat csat_low csat_high csat_n period_complete"
              + " suppressed reason",
          FakeReport.AS_OF,
          "overall",
          "all",
          "current",
          sides.get(i),
          shown(hidden, n),
          shown(hidden, n),
          shown(hidden, (double) n),
          shown(hidden, nps),
          shown(hidden, half / 2),
          shown(hidden, nps - half),
          shown(hidden, nps + half),
          shown(hidden, 4.9 + 0.2 * i),
          shown(hidden, 4.7 + 0.2 * i),
          shown(hidden, 5.1 + 0.2 * i),
          shown(hidden, n),
          shown(hidden, 0.6 + 0.05 * i),
          shown(hidden, 0.5 + 0.05 * i),
          shown(hidden, 0.7 + 0.05 * i),
          shown(hidden, n),
          true,
          hidden,
          hidden ? "suppressed" : null);
    }
    for (String touchpoint : path) {
      for (String period : List.of("2026Q2", "2026Q3")) {
        rows.row(
            "as_of scope scope_value period side n customers nps period_complete suppressed",
            FakeReport.AS_OF,
            "touchpoint",
            touchpoint,
            period,
            "customer",
            n(300),
            n(300),
            period.equals("2026Q2") ? 18.3 : 10.0,
            true,
            false);
      }
    }
    return rows.table();
  }

  private Table scores() {
    TableMaker rows = new TableMaker(ScoreDistribution.class);
    int[] counts = {9, 6, 7, 8, 11, 22, 31, 38, 41, 52, 37};
    for (int score = 0; score < counts.length; score++) {
      int n = n(counts[score]);
      boolean hidden = n < LEAST;
      rows.row(
          "as_of scope scope_value period side question score score_to n share period_complete"
              + " suppressed",
          FakeReport.AS_OF,
          "overall",
          "all",
          "current",
          "employee",
          "recommend",
          score,
          score,
          shown(hidden, n),
          shown(hidden, counts[score] / 262.0),
          true,
          hidden);
    }
    return rows.table();
  }
}
