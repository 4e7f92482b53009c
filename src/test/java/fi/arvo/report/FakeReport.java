package fi.arvo.report;

import fi.arvo.analysis.NpsEffectFinding;
import fi.arvo.analysis.PeriodChangeFinding;
import fi.arvo.analysis.PeriodChangeFinding.Kind;
import fi.arvo.analysis.PromiseFindings;
import fi.arvo.config.ElementModel;
import fi.arvo.config.ElementModel.Element;
import fi.arvo.config.ElementModel.Tier;
import fi.arvo.config.ExtractConfig;
import fi.arvo.config.JobConfig;
import fi.arvo.config.JobConfig.Drivers.Missing;
import fi.arvo.config.Journey;
import fi.arvo.config.Labels;
import fi.arvo.config.MaturityStatements;
import fi.arvo.config.Role;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Correlations;
import fi.arvo.report.tables.DataQuality;
import fi.arvo.report.tables.DoseResponse;
import fi.arvo.report.tables.DoseTrend;
import fi.arvo.report.tables.ElementCoverage;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.RevenueBridge;
import fi.arvo.report.tables.RevenueByMonth;
import fi.arvo.report.tables.ScoreDistribution;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Terms.Component;
import fi.arvo.stats.Estimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a made-up company, as the analysis would hand them to the privacy rules. */
final class FakeReport {
  static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);
  private static final String SCOPE = "as_of scope scope_value ";
  private static final String[] BANDS = {"0", "1-3", "4-7", "8-14", "15+"};
  private static final String[] TIERS = {"0", "1", "2", "3", "4"};
  private static final String[] QUARTERS = {
    "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2",
    "2026Q3"
  };
  private static final ComparedPeriods COMPARED = new ComparedPeriods("2026Q2", "2026Q3");
  private static final int[] BAND_N = {212, 498, 611, 402, 171};
  private static final int[] TIER_N = {212, 377, 588, 496, 221};

  final ElementModel model;
  private final List<Role> roles;

  /** Scales all counts down; 1 is a company of 1 894 answers. */
  private final int shrink;

  private String loyaltyVerdict = "clear";
  private String growthVerdict = "signs";
  private String loyaltyOutcome = "nps";
  private boolean answered = true;
  private Missing missing = Missing.CASEWISE;
  private String lastMonth = "2026-09";
  private int refunded = 790;
  private Labels labels = Labels.NONE;
  private LocalDate previous;
  private boolean compared;
  private List<String> units = List.of("Helsinki", "Turku", "Oulu");
  private String called = "";
  private FakeLoop loop;
  private PromiseFindings promise;
  private FakeMaturity maturity;

  FakeReport(ElementModel model, int shrink, Role... roles) {
    this.model = model;
    this.shrink = shrink;
    this.roles = List.of(roles);
  }

  static FakeReport whole() {
    return new FakeReport(thirty(), 1, Role.SURVEY, Role.TRANSACTIONS, Role.CUSTOMERS, Role.OWNERS);
  }

  /** With what it heard along the path, and did about it. */
  FakeReport heard(FakeLoop heard) {
    loop = heard;
    return this;
  }

  /** With what it, or its industry, answered of its understanding of customers. */
  FakeReport matured(FakeMaturity answered) {
    maturity = answered;
    return this;
  }

  /** A maturity survey and nothing else. */
  static FakeReport study(FakeMaturity answered) {
    return new FakeReport(thirty(), 1, Role.MATURITY).matured(answered);
  }

  /** The whole company with all extracts there are. */
  static FakeReport heard() {
    return heard(thirty());
  }

  static FakeReport heard(ElementModel model) {
    return new FakeReport(
            model,
            1,
            Role.SURVEY,
            Role.TRANSACTIONS,
            Role.CUSTOMERS,
            Role.OWNERS,
            Role.EMPLOYEES,
            Role.STAKEHOLDERS,
            Role.ACTIONS,
            Role.OPERATIONS,
            Role.PROMISES,
            Role.MATURITY)
        .first()
        .promised(FakePromise.whole(model, List.of("Helsinki", "Turku", "Oulu")))
        .heard(FakeLoop.whole(model))
        .matured(FakeMaturity.industry());
  }

  /** With what it promised, and what its employees believe. */
  FakeReport promised(PromiseFindings findings) {
    promise = findings;
    return this;
  }

  FakeReport verdicts(String outcome, String loyalty, String growth) {
    loyaltyOutcome = outcome;
    loyaltyVerdict = loyalty;
    growthVerdict = growth;
    return this;
  }

  /** With so many customers whose refunds exceed their purchases. */
  FakeReport refunded(int customers) {
    refunded = customers;
    return this;
  }

  /** With missing ratings handled by pairs. */
  FakeReport pairwise() {
    missing = Missing.PAIRWISE;
    return this;
  }

  /** With purchases up to a month. */
  FakeReport soldUntil(String month) {
    lastMonth = month;
    return this;
  }

  /** With units of these names, and a name for the company itself. */
  FakeReport units(String name, List<String> names) {
    called = "-" + name;
    units = names;
    return this;
  }

  /** Names of units that are Finnish compounds of 60 letters. */
  static List<String> longUnits(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(Locale.ROOT, "%s%03d", compound(i).substring(0, 57), i))
        .toList();
  }

  /** One of the words that Finnish makes of words, 60 letters. */
  private static String compound(int which) {
    String[] parts = {
      "asiakkuus",
      "vastuullisuus",
      "kehittämis",
      "palvelu",
      "laatu",
      "järjestelmä",
      "hallinta",
      "koulutus",
      "turvallisuus",
      "seuranta",
      "yhteistyö",
      "vaikuttavuus"
    };
    int[] steps = {5, 7, 1, 11};
    StringBuilder word = new StringBuilder();
    for (int i = which; word.length() < 60; i += steps[which / parts.length % steps.length]) {
      word.append(parts[i % parts.length]);
    }
    return word.substring(0, 60);
  }

  /** The thirty under names of one word of 60 letters in each language. */
  static ElementModel compounds() {
    ElementModel thirty = thirty();
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < thirty.elements().size(); i++) {
      Element one = thirty.elements().get(i);
      elements.add(new Element(one.id(), one.tier(), Map.of("en", capital(compound(i)))));
    }
    return new ElementModel("compounds", thirty.tiers(), elements);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** With names of its own for the values of its extracts. */
  FakeReport labelled(Labels own) {
    labels = own;
    return this;
  }

  /** With a quarter's changes, and an edition before in which everything was a little lower. */
  FakeReport after(LocalDate date) {
    previous = date;
    return first();
  }

  /** With a quarter's changes, all of them new: nothing was published before. */
  FakeReport first() {
    compared = true;
    return this;
  }

  /** With a survey none of whose answers counts. */
  FakeReport unanswered() {
    answered = false;
    return this;
  }

  @Override
  public String toString() {
    String since = previous == null ? compared ? "-first" : "" : "-after-" + previous;
    String told = loop == null ? "" : "-" + loop;
    String come = maturity == null ? "" : "-" + maturity;
    return model.id()
        + "-"
        + roles
        + "-"
        + shrink
        + "-"
        + loyaltyOutcome
        + called
        + since
        + told
        + come;
  }

  ReportComposer composer() {
    return new ReportComposer(job(), "0.1.0", "9f3c2a71d0b4", published(), before());
  }

  /** The tables as they are published, small groups hidden. */
  List<Table> published() {
    List<Table> published = new ArrayList<>(alone());
    if (compared) {
      published.add(InsightTable.of(COMPARED, changes(), published, job(), before()));
    }
    return owned(published);
  }

  /** The tables and who answers for what they tell. */
  List<Table> owned(List<Table> published) {
    return ResponsibilityTable.with(
        published,
        loop == null ? FakeLoop.elementOwners(model) : loop.owners(),
        loop == null ? List.of() : loop.actions(),
        loop == null ? List.of() : loop.operations(),
        compared ? COMPARED : null,
        job());
  }

  /** The edition before, if there is one. */
  PreviousEdition before() {
    return previous == null
        ? PreviousEdition.NONE
        : new PreviousEdition(
            Optional.of(previous), alone().stream().map(this::lower).toList(), List.of());
  }

  private List<Table> alone() {
    TableProtection protection =
        new TableProtection(
            job().privacy(), Map.of("customer", Map.of("recommend", List.of(7, 9))));
    List<Table> published = new ArrayList<>(OutlookTable.with(protection.apply(tables()), job()));
    if (surveyed()) {
      FakeStories stories = new FakeStories(model, shrink);
      List<NpsEffectFinding> effects = stories.effects(loyaltyOutcome.equals("nps"));
      published.add(
          published.size() - 1, OpportunityTable.of(published, effects, job(), protection));
    }
    if (loop != null) {
      published.replaceAll(this::withOthers);
      published.addAll(published.size() - 1, loop.tables());
    }
    if (promise != null) {
      published = new ArrayList<>(PromiseTable.with(published, promise, job(), protection));
    }
    if (maturity != null) {
      published.addAll(published.size() - 1, maturity.published(job()));
    }
    return published;
  }

  /** A table with the rows of the other sides. */
  private Table withOthers(Table table) {
    return new Table(
        table.contract(), Stream.concat(table.rows().stream(), loop.more(table).stream()).toList());
  }

  /** The big numbers of the edition before. */
  private Table lower(Table table) {
    return new Table(
        table.contract(),
        table.rows().stream()
            .map(row -> row.with("as_of", previous))
            .map(
                row ->
                    switch (table.contract().name()) {
                      case "loyalty" ->
                          less(
                              less(row, 9, "nps", "nps_low", "nps_high"),
                              0.02,
                              "ces_mean",
                              "ces_low",
                              "ces_high");
                      case "coverage" -> less(row, 0.4, "mean", "ci_low", "ci_high");
                      case "dose_response" ->
                          less(row, 1.4, "growth_pct", "growth_pct_low", "growth_pct_high");
                      case "revenue_bridge" -> less(row, 0.03, "nrr");
                      default -> row;
                    })
            .toList());
  }

  private static Table.Row less(Table.Row row, double by, String... columns) {
    Table.Row lower = row;
    for (String column : columns) {
      Double value = row.number(column);
      lower = lower.with(column, value == null ? null : (Object) (value - by));
    }
    return lower;
  }

  /** Every third element rose, every third fell, the others stayed. */
  private List<PeriodChangeFinding> changes() {
    List<PeriodChangeFinding> changes = new ArrayList<>();
    changes.add(change(Kind.NPS, Scope.OVERALL, null, 24.06, 9.4, 1.9));
    changes.add(change(Kind.CES, Scope.OVERALL, null, 5.58, -0.02, 0.05));
    for (String touchpoint : loop == null ? List.<String>of() : loop.path()) {
      changes.add(change(Kind.NPS, new Scope("touchpoint", touchpoint), null, 10, -8.3, 2.1));
    }
    for (int i = 0; i < model.elements().size(); i++) {
      double size = 0.04 * (i % 3 - 1);
      String id = model.elements().get(i).id();
      changes.add(change(Kind.ELEMENT, Scope.OVERALL, id, 0.4, size, 0.01));
    }
    return changes;
  }

  private PeriodChangeFinding change(
      Kind kind, Scope scope, String element, double after, double estimate, double error) {
    PeriodChangeFinding.Side side = new PeriodChangeFinding.Side(after, n(900), n(900));
    return new PeriodChangeFinding(
        kind,
        scope,
        element,
        new PeriodChangeFinding.Side(after - estimate, n(900), n(900)),
        side,
        Estimate.of(
            estimate,
            error,
            estimate - 2 * error,
            estimate + 2 * error,
            Math.abs(estimate) > 2 * error ? 1e-4 : 0.6,
            n(1700),
            n(1700)));
  }

  /**
   * What the report would be told of these tables beside its own, each in place of its namesake.
   */
  Narrator narrator(Language language, Table... others) {
    Map<String, Table> tables = new LinkedHashMap<>();
    tables().forEach(table -> tables.put(table.contract().name(), table));
    if (loop != null) {
      tables.replaceAll((name, table) -> withOthers(table));
      loop.tables().forEach(table -> tables.put(table.contract().name(), table));
    }
    for (Table other : others) {
      tables.put(other.contract().name(), other);
    }
    List<Table> all = new ArrayList<>(tables.values());
    if (!tables.containsKey("responsibility")) {
      all = owned(all);
    }
    return new Narrator(job(), new PublishedFacts(all), PreviousEdition.NONE, language);
  }

  JobConfig job() {
    return job(AS_OF);
  }

  /** The same job of another day. */
  JobConfig job(LocalDate asOf) {
    Map<Role, ExtractConfig> extracts = new LinkedHashMap<>();
    roles.forEach(
        r ->
            extracts.put(
                r,
                new ExtractConfig(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    null,
                    null,
                    Map.of(),
                    Optional.empty(),
                    r == Role.MATURITY
                        ? Optional.of(
                            new ExtractConfig.Agreement(
                                new ExtractConfig.Scale(1, 5, List.of(9)), 4))
                        : Optional.empty())));
    return new JobConfig(
        "Esimerkki Oy",
        List.of("fi", "en"),
        asOf,
        Path.of("out"),
        model,
        labels,
        loop == null ? Journey.NONE : loop.journey(),
        MaturityStatements.NONE,
        extracts,
        new JobConfig.Time(ZoneId.of("Europe/Helsinki")),
        new JobConfig.Reporting(12),
        new JobConfig.Growth(12),
        new JobConfig.Coverage(8, 0.5, false, List.of(1, 4, 8, 15), List.of(1, 2, 4)),
        new JobConfig.Drivers(missing),
        new JobConfig.Reach(1),
        new JobConfig.Weights(Map.of(), 0.3, 3),
        new JobConfig.Money("EUR", 2),
        new JobConfig.Quality(0.05, 0.01, LocalDate.of(1970, 1, 1), 1, 30),
        new JobConfig.Privacy(5, 30, 0.7, false, Optional.empty(), false, List.of()),
        new JobConfig.Stories(List.of()),
        new JobConfig.Effects(3, 0.02),
        new JobConfig.Spark(Optional.empty(), Map.of()));
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    boolean sold = roles.contains(Role.TRANSACTIONS);
    boolean recommended = surveyed() && loyaltyOutcome.equals("nps");
    FakeStories stories = new FakeStories(model, shrink);
    if (surveyed()) {
      tables.add(coverage());
      tables.add(stories.covered(units));
      tables.add(loyalty());
      tables.add(scores());
    }
    tables.add(response());
    if (surveyed()) {
      tables.add(trends());
      tables.add(correlations());
    }
    if (recommended) {
      tables.add(stories.importance());
    }
    if (surveyed() && sold) {
      tables.add(stories.models());
      tables.add(stories.stakes());
      tables.add(stories.response());
    }
    if (sold) {
      tables.add(bridge());
      tables.add(months());
    }
    if (recommended) {
      tables.add(stories.change());
    }
    if (surveyed()) {
      tables.add(stories.reach());
    }
    tables.add(FakeOutlook.measured(recommended, surveyed(), sold, n(210)));
    tables.add(quality());
    return tables;
  }

  private boolean surveyed() {
    return roles.contains(Role.SURVEY) && answered;
  }

  private int n(int whole) {
    return whole == 0 ? 0 : Math.max(1, whole / shrink);
  }

  private Table coverage() {
    TableMaker rows = new TableMaker(ElementCoverage.class);
    for (int i = 0; i < model.elements().size(); i++) {
      Element element = model.elements().get(i);
      double share = 0.08 + 0.66 * Math.abs(Math.sin(1.7 * i + 0.6)) * (1 - 0.5 * tier(i));
      for (String unit : Stream.concat(Stream.of("all"), units.stream()).toList()) {
        int n = n(unit.equals("all") ? 1800 - 11 * i : 600 - 4 * i);
        double half = n == 0 ? 0 : 1.0 / Math.sqrt(n);
        String high = share - half >= 0.5 ? "high" : share + half < 0.5 ? "not high" : "undecided";
        rows.row(
            SCOPE
                + "period element tier owner n n_effective mean share_covered ci_low ci_high high"
                + " period_complete suppressed respondents",
            AS_OF,
            unit.equals("all") ? "overall" : "unit",
            unit,
            "current",
            element.id(),
            element.tier(),
            i % 3 == 0 ? "Tuotejohtaja" : null,
            n,
            (double) n,
            4.2 + 5 * share,
            share,
            Math.max(0, share - half),
            Math.min(1, share + half),
            high,
            true,
            false,
            n);
      }
    }
    return rows.table();
  }

  private double tier(int element) {
    int[] tiers = model.tierOf();
    return (double) tiers[element] / Math.max(1, model.tiers().size() - 1);
  }

  private Table loyalty() {
    TableMaker rows = new TableMaker(Loyalty.class);
    boolean asked = loyaltyOutcome.equals("nps");
    List<String[]> cells = new ArrayList<>();
    cells.add(new String[] {"overall", "all", "current"});
    for (String quarter : QUARTERS) {
      cells.add(new String[] {"overall", "all", quarter});
    }
    units.forEach(unit -> cells.add(new String[] {"unit", unit, "current"}));
    for (String[] cell : cells) {
      int back = QUARTERS.length - 1 - Arrays.asList(QUARTERS).indexOf(cell[2]);
      double lower = back < QUARTERS.length ? 0.7 * back : 0;
      int n = n(cell[0].equals("unit") ? 631 : 1893);
      int up = asked ? n * 49 / 100 : 0;
      int down = asked ? n * 25 / 100 : 0;
      rows.row(
          SCOPE
              + "period side n customers n_effective promoters passives detractors nps nps_se"
              + " nps_low nps_high ces_mean ces_low ces_high ces_n csat csat_low csat_high csat_n"
              + " period_complete suppressed reason promoter_respondents passive_respondents"
              + " detractor_respondents ces_respondents csat_respondents",
          AS_OF,
          cell[0],
          cell[1],
          cell[2],
          "customer",
          asked ? n : 0,
          asked ? n : 0,
          (double) n,
          up,
          asked ? n - up - down : 0,
          down,
          asked ? (Object) (24.06 - lower) : null,
          asked ? (Object) 1.88 : null,
          asked ? (Object) (20.3 - lower) : null,
          asked ? (Object) (27.7 - lower) : null,
          5.58,
          5.51,
          5.65,
          n,
          0.712,
          0.69,
          0.733,
          n,
          true,
          false,
          asked ? null : "no_answers",
          up,
          asked ? n - up - down : 0,
          down,
          n,
          n);
    }
    return rows.table();
  }

  private Table scores() {
    TableMaker rows = new TableMaker(ScoreDistribution.class);
    int[] counts = {21, 9, 18, 25, 41, 122, 238, 247, 245, 512, 415};
    for (int score = 0; score < counts.length; score++) {
      rows.row(
          SCOPE
              + "period side question score score_to n share period_complete suppressed respondents",
          AS_OF,
          "overall",
          "all",
          "current",
          "customer",
          loyaltyOutcome.equals("nps") ? "recommend" : "satisfaction",
          score,
          score,
          n(counts[score]),
          counts[score] / 1893.0,
          true,
          false,
          n(counts[score]));
    }
    return rows.table();
  }

  private Table correlations() {
    TableMaker rows = new TableMaker(Correlations.class);
    String outcome = loyaltyOutcome.equals("nps") ? "recommend" : "satisfaction";
    for (int i = 0; i < model.elements().size(); i++) {
      double link = 0.52 * Math.abs(Math.cos(0.9 * i + 0.4));
      for (String method :
          List.of("pearson", "spearman", "kendall", "partial_given_other_elements")) {
        double r = method.equals("partial_given_other_elements") ? link - 0.12 : link;
        double half = 2 / Math.sqrt(1700.0 / shrink);
        rows.row(
            SCOPE
                + "level predictor outcome method n estimate ci_low ci_high p_value p_adjusted"
                + " n_effective cohort suppressed respondents",
            AS_OF,
            "overall",
            "all",
            "customer",
            model.elements().get(i).id(),
            outcome,
            method,
            n(1700),
            r,
            r - half,
            r + half,
            link < half ? 0.2 : 1e-9,
            link < half ? 0.3 : 1e-8,
            (double) n(1700),
            "current",
            false,
            n(1700));
      }
    }
    return rows.table();
  }

  private Table response() {
    TableMaker rows = new TableMaker(DoseResponse.class);
    if (roles.contains(Role.SURVEY)) {
      String loyal = loyaltyOutcome;
      double[] nps =
          loyal.equals("nps")
              ? new double[] {-21, 2, 24, 37, 47}
              : new double[] {2.9, 3.3, 3.7, 4.1, 4.4};
      double unit = loyal.equals("nps") ? 100 : 1;
      bands(rows, "elements", loyal, BANDS, BAND_N, nps, unit);
      bands(rows, "tiers", loyal, TIERS, TIER_N, nps, unit);
      all(rows, loyal, 1893, loyal.equals("nps") ? 24.06 : 3.8, unit);
    }
    if (roles.contains(Role.TRANSACTIONS)) {
      if (roles.contains(Role.SURVEY)) {
        double[] growth = {-0.06, -0.01, 0.03, 0.05, 0.11};
        double[] placebo = {0.01, 0.02, 0.0, 0.015, 0.02};
        double[] stay = {0.71, 0.78, 0.83, 0.88, 0.9};
        bands(rows, "elements", "growth", BANDS, BAND_N, growth, 0.9);
        bands(rows, "elements", "placebo_growth", BANDS, BAND_N, placebo, 0.9);
        bands(rows, "elements", "retained", BANDS, BAND_N, stay, 0.5);
        bands(rows, "tiers", "growth", TIERS, TIER_N, growth, 0.9);
        bands(rows, "tiers", "placebo_growth", TIERS, TIER_N, placebo, 0.9);
        double[] net = {0.81, 0.9, 0.99, 1.04, 1.12};
        double[] gross = {0.66, 0.72, 0.78, 0.8, 0.85};
        bands(rows, "elements", "net_retention", BANDS, BAND_N, net, 0.7);
        bands(rows, "elements", "gross_retention", BANDS, BAND_N, gross, 0.4);
      }
      all(rows, "growth", 1320, 0.042, 0.9);
      all(rows, "retained", 1320, 0.82, 0.5);
      all(rows, "new_stream", 1320, 0.14, 0.4);
    }
    return rows.table();
  }

  private void all(TableMaker rows, String outcome, int n, double value, double spread) {
    bands(rows, "all", outcome, new String[] {"all"}, new int[] {n}, new double[] {value}, spread);
  }

  private void bands(
      TableMaker rows,
      String predictor,
      String outcome,
      String[] bands,
      int[] counts,
      double[] values,
      double spread) {
    boolean growth = outcome.contains("growth");
    for (int i = 0; i < bands.length; i++) {
      int n = n(counts[i]);
      double half = 2 * spread / Math.sqrt(Math.max(1, n));
      double low = values[i] - half;
      double high = values[i] + half;
      rows.row(
          SCOPE
              + "level predictor outcome band n n_effective estimate ci_low ci_high growth_pct"
              + " growth_pct_low growth_pct_high band_no cohort suppressed respondents money"
              + " largest_money",
          AS_OF,
          "overall",
          "all",
          "customer",
          predictor,
          outcome,
          bands[i],
          n,
          (double) n,
          values[i],
          low,
          high,
          percent(growth, values[i]),
          percent(growth, low),
          percent(growth, high),
          i,
          growth ? "linked" : "current",
          false,
          n,
          growth ? (Object) (900.0 * n) : null,
          growth ? (Object) 4000.0 : null);
    }
  }

  private static Object percent(boolean growth, double g) {
    return growth ? (Object) (100 * g / (1 - g / 2)) : null;
  }

  private Table trends() {
    TableMaker rows = new TableMaker(DoseTrend.class);
    boolean nps = loyaltyOutcome.equals("nps");
    double effect = nps ? 41.2 : 0.9;
    for (String dose :
        List.of("elements", "tiers", "tiers_given_elements", "upper_tiers_given_functional")) {
      String verdict = dose.startsWith("tiers_given") ? "cannot_tell" : loyaltyVerdict;
      trend(rows, dose, loyaltyOutcome, verdict, effect, 0.12 * effect);
      if (roles.contains(Role.TRANSACTIONS)) {
        trend(rows, dose, "growth", growthVerdict, 0.08, 0.06);
        trend(rows, dose, "retained", "clear", 0.14, 0.05);
      }
    }
    return rows.table();
  }

  private void trend(
      TableMaker rows, String dose, String outcome, String verdict, double effect, double half) {
    rows.row(
        SCOPE
            + "level predictor outcome n jt_z jt_p slope slope_low slope_high verdict p_value span"
            + " effect effect_low effect_high cohort suppressed respondents",
        AS_OF,
        "overall",
        "all",
        "customer",
        dose,
        outcome,
        n(1894),
        11.2,
        1e-20,
        effect / 11,
        (effect - half) / 11,
        (effect + half) / 11,
        verdict,
        1e-20,
        11.0,
        effect,
        effect - half,
        effect + half,
        outcome.equals(loyaltyOutcome) ? "current" : "linked",
        false,
        n(1894));
  }

  private Table bridge() {
    TableMaker rows = new TableMaker(RevenueBridge.class);
    Map<Component, String> amounts = new LinkedHashMap<>();
    amounts.put(Component.OPENING, "4210345.10");
    amounts.put(Component.NEW, "512900.55");
    amounts.put(Component.REACTIVATED, "98044.00");
    amounts.put(Component.EXPANSION_EXISTING, "466120.30");
    amounts.put(Component.NEW_STREAMS, "210400.05");
    amounts.put(Component.CONTRACTION, "388012.20");
    amounts.put(Component.CHURN, "421777.80");
    amounts.put(Component.NEGATIVE_NET, "-1210.00");
    amounts.put(Component.UNIDENTIFIED, "15090.00");
    amounts.put(Component.CLOSING, "4701900.00");
    int customers = 2400;
    for (Map.Entry<Component, String> entry : amounts.entrySet()) {
      boolean closing = entry.getKey() == Component.CLOSING;
      boolean refunds = entry.getKey() == Component.NEGATIVE_NET;
      boolean known = entry.getKey() != Component.UNIDENTIFIED;
      rows.row(
          SCOPE + "component amount customers nrr grr currency suppressed",
          AS_OF,
          "overall",
          "all",
          entry.getKey().key(),
          new BigDecimal(entry.getValue()),
          known ? (Object) (long) n(refunds ? refunded : customers) : null,
          closing ? (Object) 0.968 : null,
          closing ? (Object) 0.808 : null,
          "EUR",
          false);
      customers -= 230;
    }
    return rows.table();
  }

  private Table months() {
    TableMaker rows = new TableMaker(RevenueByMonth.class);
    rows.row(
        SCOPE + "period amount customers rows period_complete currency suppressed",
        AS_OF,
        "overall",
        "all",
        lastMonth,
        new BigDecimal("391825.00"),
        n(1100),
        n(2900),
        true,
        "EUR",
        false);
    return rows.table();
  }

  private Table quality() {
    TableMaker rows = new TableMaker(DataQuality.class);
    for (Role role : roles) {
      rows.row(
          "as_of role file reason rows_read rows_accepted rows_rejected",
          AS_OF,
          role.key(),
          role.key() + "-2026.csv",
          "all",
          21_345,
          21_301,
          44);
      rows.row(
          "as_of role file reason rows_rejected",
          AS_OF,
          role.key(),
          role.key() + "-2026.csv",
          "Päivä: not a date",
          44);
    }
    return rows.table();
  }

  /** The thirty elements that come with Arvo. */
  static ElementModel thirty() {
    try {
      String text = Files.readString(Path.of("conf/elements-b2c.yaml"), StandardCharsets.UTF_8);
      List<Tier> tiers = new ArrayList<>();
      List<Element> elements = new ArrayList<>();
      Matcher line =
          Pattern.compile(
                  "- \\{id: (\\w+), (?:tier: (\\w+), )?labels: \\{en: (.+?), fi: (.+?), sv: (.+?)}}")
              .matcher(text);
      while (line.find()) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("en", line.group(3).replace("\"", ""));
        labels.put("fi", line.group(4).replace("\"", ""));
        labels.put("sv", line.group(5).replace("\"", ""));
        if (line.group(2) == null) {
          tiers.add(new Tier(line.group(1), labels));
        } else {
          elements.add(new Element(line.group(1), line.group(2), labels));
        }
      }
      return new ElementModel("b2c-30", tiers, elements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A customer's own list in one tier, labelled in English only. */
  static ElementModel fourteen() {
    List<Element> elements = new ArrayList<>();
    for (int i = 1; i <= 14; i++) {
      elements.add(new Element("a" + i, "service", Map.of("en", "Attribute " + i)));
    }
    return new ElementModel(
        "airport", List.of(new Tier("service", Map.of("en", "Service"))), elements);
  }
}
