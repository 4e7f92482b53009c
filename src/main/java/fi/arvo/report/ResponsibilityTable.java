package fi.arvo.report;

import fi.arvo.config.ElementModel;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Journey;
import fi.arvo.config.Role;
import fi.arvo.extract.Action;
import fi.arvo.extract.Operation;
import fi.arvo.extract.Owner;
import fi.arvo.measure.ComparedPeriods;
import fi.arvo.report.ElementDrivers.Driver;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Departments;
import fi.arvo.report.tables.Responsibility;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Item;
import fi.arvo.report.tables.Terms.PullsApart;
import fi.arvo.report.tables.Terms.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who answers for each element and touchpoint, put together out of tables as they are published, so
 * that nothing which is hidden there stands here.
 */
public final class ResponsibilityTable {
  /** The tables that follow this one in the order of the documentation. */
  private static final Set<String> LATER = Set.of("automation", "side_links", "weighting");

  private final JobConfig job;
  private final List<Owner> owners;
  private final OpenActions open;
  private final PublishedFacts facts;
  private final RewardChange rewards;
  private final List<Driver> drivers;

  private ResponsibilityTable(
      List<Table> published,
      List<Owner> owners,
      List<Action> actions,
      List<Operation> operations,
      ComparedPeriods periods,
      JobConfig job) {
    this.job = job;
    this.owners = owners;
    this.open = new OpenActions(job, actions);
    this.facts = new PublishedFacts(published);
    Narrator narrator = new Narrator(job, facts, PreviousEdition.NONE, Language.EN);
    this.rewards = new RewardChange(facts, operations, periods, narrator.easyIsHigh());
    this.drivers = new ElementDrivers(narrator).all();
  }

  /**
   * The published tables and, in their place among them, who answers for what, item by item and
   * department by department; without rows where the job has no owners extract.
   *
   * @param published tables that have been through {@link TableProtection}, with the changes
   * @param periods that the changes lie between; null when there are none
   */
  public static List<Table> with(
      List<Table> published,
      List<Owner> owners,
      List<Action> actions,
      List<Operation> operations,
      ComparedPeriods periods,
      JobConfig job) {
    List<Table> own = of(published, owners, actions, operations, periods, job);
    List<Table> tables = new ArrayList<>();
    boolean placed = false;
    for (Table table : published) {
      if (!placed && LATER.contains(table.contract().name())) {
        tables.addAll(own);
        placed = true;
      }
      tables.add(table);
    }
    if (!placed) {
      tables.addAll(own);
    }
    return List.copyOf(tables);
  }

  private static List<Table> of(
      List<Table> published,
      List<Owner> owners,
      List<Action> actions,
      List<Operation> operations,
      ComparedPeriods periods,
      JobConfig job) {
    if (!job.extracts().containsKey(Role.OWNERS)) {
      return List.of(
          Table.of(Responsibility.class, List.of()), Table.of(Departments.class, List.of()));
    }
    ResponsibilityTable table =
        new ResponsibilityTable(published, owners, actions, operations, periods, job);
    List<Responsibility> items =
        Stream.concat(
                job.elements().elements().stream().map(table::element),
                table.encounters().map(table::touchpoint))
            .toList();
    return List.of(
        Table.of(Responsibility.class, items),
        new DepartmentTable(items, table.rewards, table.open, job.asOf()).table());
  }

  /** What the owners of one item say of themselves. */
  private record Owned(String owner, String department, String rewardedOn) {}

  private Owned owned(Predicate<Owner> about) {
    List<Owner> own = owners.stream().filter(about).toList();
    return new Owned(
        joined(own, Owner::owner), joined(own, Owner::department), joined(own, Owner::rewardedOn));
  }

  private static String joined(List<Owner> owners, Function<Owner, String> what) {
    String all =
        owners.stream()
            .map(what)
            .filter(text -> text != null && !text.isBlank())
            .sorted()
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  private Responsibility element(ElementModel.Element element) {
    String id = element.id();
    Owned owned = owned(owner -> id.equals(owner.element()));
    Optional<Driver> driver = drivers.stream().filter(d -> d.row().is("element", id)).findFirst();
    OptionalDouble gap = driver.map(ElementGaps::gap).orElse(OptionalDouble.empty());
    Optional<Table.Row> change = rewards.change("element", "overall", id);
    Double importance = driver.map(d -> d.row().number("importance")).orElse(null);
    boolean hidden =
        driver.filter(d -> d.row().flag("suppressed")).isPresent()
            || facts.coverage(id).filter(row -> row.flag("suppressed")).isPresent();
    return row(
        Item.ELEMENT,
        id,
        owned,
        owned.department(),
        importance,
        driver.map(d -> d.row().number("performance")).orElse(null),
        gap.isPresent() ? (Double) gap.getAsDouble() : null,
        null,
        praise(id),
        change,
        open.about(action -> action.elements().contains(id)),
        rewards.of(reward(owned), null),
        false,
        hidden);
  }

  /** Praise less blame among the stories that speak of an element. */
  private Double praise(String element) {
    return facts
        .rows("stories")
        .filter(row -> row.is("scope", Terms.Scope.OVERALL.key()))
        .filter(row -> row.is("voice", Terms.Voice.ALL.key()) && row.is("theme", element))
        .filter(row -> row.number("share") != null && row.number("share") > 0)
        .filter(row -> row.number("praised") != null && row.number("blamed") != null)
        .map(row -> (row.number("praised") - row.number("blamed")) / row.number("share"))
        .findFirst()
        .orElse(null);
  }

  /** Customers' answers at each touchpoint that somebody named, in all channels. */
  private Stream<Table.Row> encounters() {
    return customers().filter(row -> Encounters.named(row.text("touchpoint")));
  }

  private Stream<Table.Row> customers() {
    return facts.reporting("touchpoints").stream()
        .filter(row -> row.is("side", Side.CUSTOMER.key()) && row.is("channel", Terms.ALL));
  }

  private Responsibility touchpoint(Table.Row encounter) {
    String touchpoint = encounter.text("touchpoint");
    Owned owned = owned(owner -> touchpoint.equals(owner.touchpoint()));
    String path = encounter.text("department");
    Double nps = encounter.number("nps");
    Double all =
        customers()
            .filter(row -> row.is("touchpoint", Terms.ALL))
            .findFirst()
            .map(row -> row.number("nps"))
            .orElse(null);
    return row(
        Item.TOUCHPOINT,
        touchpoint,
        owned,
        path != null ? path : owned.department(),
        null,
        null,
        nps == null || all == null ? null : (Double) (all - nps),
        nps,
        encounter.number("valence"),
        rewards.change("nps", "touchpoint", touchpoint),
        open.about(action -> touchpoint.equals(action.touchpoint())),
        rewards.of(reward(owned), touchpoint),
        reward(owned).filter(r -> r == Journey.Reward.AUTOMATED_SHARE).isPresent()
            && facts.chilled(touchpoint),
        encounter.flag("suppressed"));
  }

  private Responsibility row(
      Item kind,
      String item,
      Owned owned,
      String department,
      Double importance,
      Double performance,
      Double gap,
      Double nps,
      Double valence,
      Optional<Table.Row> change,
      Long open,
      Double rewarded,
      boolean chilled,
      boolean hidden) {
    Double trend = number(change, "estimate");
    String missing =
        gap != null ? null : hidden ? Terms.Reason.SUPPRESSED.key() : Terms.Reason.NOT_TOLD.key();
    return new Responsibility(
        job.asOf(),
        kind.key(),
        item,
        owned.owner(),
        department,
        owned.rewardedOn(),
        importance,
        performance,
        gap,
        nps,
        valence,
        trend,
        number(change, "ci_low"),
        number(change, "ci_high"),
        open,
        reward(owned).map(r -> r.name().toLowerCase(Locale.ROOT)).orElse(null),
        rewarded,
        trend,
        (chilled ? PullsApart.YES : pullsApart(rewarded, change)).key(),
        hidden,
        missing);
  }

  private static Double number(Optional<Table.Row> row, String column) {
    return row.map(found -> found.number(column)).orElse(null);
  }

  /** What the owners' reward follows, when the job says so and all are rewarded on the same. */
  private Optional<Journey.Reward> reward(Owned owned) {
    if (owned.rewardedOn() == null) {
      return Optional.empty();
    }
    List<String> texts = List.of(owned.rewardedOn().split("; ", -1));
    Set<Journey.Reward> rewarded =
        texts.stream()
            .flatMap(text -> Stream.ofNullable(job.journey().rewards().get(text)))
            .collect(Collectors.toSet());
    boolean all = texts.stream().allMatch(job.journey().rewards()::containsKey);
    return all && rewarded.size() == 1 ? rewarded.stream().findFirst() : Optional.empty();
  }

  /** Whether what is rewarded rises while what customers feel falls beyond chance. */
  private static PullsApart pullsApart(Double rewarded, Optional<Table.Row> change) {
    Double felt = number(change, "estimate");
    Double chance = number(change, "p_adjusted");
    if (rewarded == null || felt == null || chance == null) {
      return PullsApart.UNKNOWN;
    }
    boolean worse = felt < 0 && chance < ElementLinks.CERTAIN;
    return rewarded > 0 && worse ? PullsApart.YES : PullsApart.NO;
  }
}
