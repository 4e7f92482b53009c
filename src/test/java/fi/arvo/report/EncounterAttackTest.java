package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Emotions;
import fi.arvo.report.tables.Loyalty;
import fi.arvo.report.tables.Stories;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Touchpoints;
import fi.arvo.report.tables.Voices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * A reader with linear algebra against every table that counts the same answers and stories. What
 * the NPS of a shown group tells of its promoters and detractors is its result, see ADR 8.
 */
class EncounterAttackTest {
  private static final String YEAR = "2025-10-01..2026-09-30";
  private static final List<String> QUARTERS = List.of("2025Q4", "2026Q1", "2026Q3");
  private static final List<String> TOUCHPOINTS = List.of("buy", "pay", "repair");
  private static final List<String> CHANNELS = List.of("shop", "web");
  private static final List<String> SEGMENTS = List.of("large", "small");
  private static final List<String> VOICES = List.of("promoter", "passive", "dissenter");

  /**
   * One answer of one person.
   *
   * @param voice none without a recommendation
   * @param theme none without a story, else silent, praise, blame or other
   * @param joy whether the story has it
   */
  private record Person(
      String touchpoint,
      String channel,
      String quarter,
      String segment,
      String voice,
      String theme,
      boolean joy) {
    boolean tells() {
      return !theme.equals("none");
    }

    boolean recommends() {
      return !voice.equals("none");
    }
  }

  /** What one published row says of some people: its table, its group, and the row. */
  private record Said(String table, Predicate<Person> group, Table.Row row) {}

  @Provide
  Arbitrary<List<Person>> worlds() {
    return Combinators.combine(
            Arbitraries.frequency(Tuple.of(6, "buy"), Tuple.of(2, "pay"), Tuple.of(1, "repair")),
            Arbitraries.frequency(Tuple.of(4, "shop"), Tuple.of(1, "web")),
            Arbitraries.of(QUARTERS),
            Arbitraries.frequency(Tuple.of(3, "large"), Tuple.of(2, "small")),
            Arbitraries.frequency(
                Tuple.of(8, "promoter"),
                Tuple.of(3, "passive"),
                Tuple.of(2, "dissenter"),
                Tuple.of(1, "none")),
            Arbitraries.frequency(
                Tuple.of(4, "none"),
                Tuple.of(4, "silent"),
                Tuple.of(2, "praise"),
                Tuple.of(1, "blame"),
                Tuple.of(1, "other")),
            Arbitraries.frequency(Tuple.of(1, true), Tuple.of(3, false)))
        .as(Person::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(220);
  }

  @Property(tries = 100)
  void noFewAnswersAreReckonedFromAllTablesTogether(@ForAll("worlds") List<Person> world) {
    List<Said> said = published(world);
    LinearReader<Person> reader =
        new LinearReader<>(
            kinds(said).stream().filter(p -> !p.joy() && p.theme().equals("none")).toList());
    for (Said row : said) {
      Predicate<Person> scored = row.group().and(Person::recommends);
      switch (row.table()) {
        case "loyalty" -> {
          tell(reader, row, "n", scored);
          for (String voice : VOICES) {
            tell(reader, row, column(voice), row.group().and(p -> p.voice().equals(voice)));
          }
        }
        case "touchpoints" -> {
          tell(reader, row, "n", scored);
        }
        case "voices" -> tell(reader, row, "n", row.group());
        default -> {}
      }
    }
    for (Said row : said) {
      Predicate<Person> scored = row.group().and(Person::recommends);
      if (List.of("loyalty", "touchpoints").contains(row.table())) {
        secret(reader, world, row, scored);
      } else if (row.table().equals("voices")) {
        secret(reader, world, row, row.group());
      }
      if (row.table().equals("loyalty")) {
        for (String voice : VOICES) {
          secret(reader, world, row, row.group().and(p -> p.voice().equals(voice)));
        }
      }
    }
  }

  @Property(tries = 25)
  void noFewStoriesAreReckonedFromAllTablesTogether(@ForAll("worlds") List<Person> world) {
    List<Said> said = published(world);
    LinearReader<Person> reader =
        new LinearReader<>(kinds(said).stream().filter(Person::tells).toList());
    for (Said row : said) {
      Predicate<Person> tells = row.group().and(Person::tells);
      boolean counted = row.row().has("n") && row.row().get("n") != null;
      switch (row.table()) {
        case "touchpoints" -> tell(reader, row, "stories", tells);
        case "voices" -> {
          tell(reader, row, "stories", tells);
          if (counted) {
            tell(reader, row, "share", tells);
          }
        }
        case "emotions" -> {
          tell(reader, row, "n", tells);
          if (counted) {
            tell(reader, row, "share", tells.and(Person::joy));
          }
        }
        case "stories" -> {
          tell(reader, row, "n", tells);
          if (counted) {
            tell(reader, row, "share", tells.and(p -> !p.theme().equals("silent")));
            tell(reader, row, "praised", tells.and(p -> p.theme().equals("praise")));
            tell(reader, row, "blamed", tells.and(p -> p.theme().equals("blame")));
          }
        }
        default -> {}
      }
    }
    for (Said row : said) {
      Predicate<Person> tells = row.group().and(Person::tells);
      if (!row.table().equals("loyalty")) {
        secret(reader, world, row, tells);
      }
      if (row.table().equals("emotions")) {
        secret(reader, world, row, tells.and(Person::joy));
        secret(reader, world, row, tells.and(p -> !p.joy()));
      }
      if (row.table().equals("stories")) {
        for (String theme : List.of("praise", "blame", "other", "silent")) {
          secret(reader, world, row, tells.and(p -> p.theme().equals(theme)));
        }
      }
    }
  }

  @Example
  void whatIsShownToManyIsNotHiddenForNothing() {
    List<Person> world = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      world.add(
          new Person(
              TOUCHPOINTS.get(i % 3),
              CHANNELS.get(i / 3 % 2),
              QUARTERS.get(i / 6 % 3),
              SEGMENTS.get(i / 18 % 2),
              VOICES.get(i / 36 % 3),
              "silent",
              false));
    }
    assertThat(published(world)).noneMatch(said -> said.row().flag("suppressed"));
    world.add(new Person("buy", "app", "2026Q3", "small", "promoter", "none", false));
    List<String> hidden =
        published(world).stream()
            .filter(said -> said.row().flag("suppressed"))
            .filter(said -> said.table().equals("touchpoints"))
            .map(said -> said.row().text("touchpoint") + " " + said.row().text("channel"))
            .distinct()
            .toList();
    assertThat(hidden).as("the app, and what would tell of it").contains("buy app", "all app");
    assertThat(hidden)
        .allMatch(h -> h.endsWith("app") || h.startsWith("buy") || h.startsWith("all"));
  }

  private static String column(String voice) {
    return voice.equals("dissenter") ? "detractors" : voice + "s";
  }

  private static void tell(
      LinearReader<Person> reader, Said said, String column, Predicate<Person> group) {
    if (said.row().get(column) != null) {
      reader.knows(group);
    }
  }

  private static void secret(
      LinearReader<Person> reader, List<Person> world, Said said, Predicate<Person> group) {
    long people = world.stream().filter(group).count();
    if (people > 0 && people < 5) {
      assertThat(reader.reckons(group))
          .as("%d of %s %s", people, said.table(), said.row().cells())
          .isFalse();
    }
  }

  /** Every kind of person whom no missing row rules out. */
  private static List<Person> kinds(List<Said> said) {
    List<Person> all = new ArrayList<>();
    for (String touchpoint : TOUCHPOINTS) {
      for (String channel : CHANNELS) {
        for (String quarter : QUARTERS) {
          for (String segment : SEGMENTS) {
            for (String voice : List.of("promoter", "passive", "dissenter", "none")) {
              for (String theme : List.of("none", "silent", "praise", "blame", "other")) {
                for (boolean joy : List.of(true, false)) {
                  if (!joy || !theme.equals("none")) {
                    all.add(new Person(touchpoint, channel, quarter, segment, voice, theme, joy));
                  }
                }
              }
            }
          }
        }
      }
    }
    List<Said> encounters = said.stream().filter(s -> s.table().equals("touchpoints")).toList();
    List<Said> voices = said.stream().filter(s -> s.table().equals("voices")).toList();
    return all.stream()
        .filter(p -> encounters.stream().filter(s -> inside(s.row(), p)).count() == 8)
        .filter(p -> !p.recommends() || voices.stream().filter(s -> s.group().test(p)).count() == 6)
        .toList();
  }

  private static boolean inside(Table.Row row, Person p) {
    return List.of("all", p.touchpoint()).contains(row.text("touchpoint"))
        && List.of("all", p.channel()).contains(row.text("channel"))
        && List.of(YEAR, p.quarter()).contains(row.text("period"));
  }

  private static List<Said> published(List<Person> world) {
    TableMaker loyalty = new TableMaker(Loyalty.class);
    TableMaker touchpoints = new TableMaker(Touchpoints.class);
    TableMaker emotions = new TableMaker(Emotions.class);
    TableMaker voices = new TableMaker(Voices.class);
    TableMaker stories = new TableMaker(Stories.class);
    Map<String, List<Predicate<Person>>> groups = new HashMap<>();
    for (String period : periods()) {
      Predicate<Person> then = p -> period.equals(YEAR) || p.quarter().equals(period);
      for (String[] scope : scopes()) {
        Predicate<Person> group = then.and(p -> in(scope, p));
        if (world.stream().anyMatch(group)) {
          loyalty(loyalty, scope, period, of(world, group));
          note(groups, "loyalty", group);
        }
      }
      for (String touchpoint : with(TOUCHPOINTS)) {
        for (String channel : with(List.of("shop", "web", "app"))) {
          Predicate<Person> group =
              then.and(p -> List.of("all", p.touchpoint()).contains(touchpoint))
                  .and(p -> List.of("all", p.channel()).contains(channel));
          List<Person> own = of(world, group);
          if (!own.isEmpty()) {
            touchpoint(touchpoints, touchpoint, channel, period, own);
            note(groups, "touchpoints", group);
          }
          if (own.stream().anyMatch(Person::tells)) {
            emotion(emotions, touchpoint, channel, period, of(own, Person::tells));
            note(groups, "emotions", group);
          }
        }
      }
    }
    for (String[] scope : scopes()) {
      if (scope[0].equals("channel")) {
        continue;
      }
      for (String voice : with(VOICES)) {
        Predicate<Person> group = p -> in(scope, p) && List.of("all", p.voice()).contains(voice);
        List<Person> own = of(world, group);
        if (!own.isEmpty()) {
          voice(voices, scope, voice, own);
          note(groups, "voices", group);
        }
        if (own.stream().anyMatch(Person::tells)) {
          theme(stories, scope, voice, of(own, Person::tells));
          note(groups, "stories", group);
        }
      }
    }
    JobConfig.Privacy settings =
        new JobConfig.Privacy(5, 30, 0.7, false, Optional.empty(), false, List.of());
    List<Table> tables =
        new TableProtection(settings, Map.of())
            .apply(
                List.of(
                    loyalty.table(),
                    touchpoints.table(),
                    emotions.table(),
                    voices.table(),
                    stories.table()));
    List<Said> said = new ArrayList<>();
    for (Table table : tables) {
      List<Predicate<Person>> of = groups.getOrDefault(table.contract().name(), List.of());
      for (int i = 0; i < of.size(); i++) {
        said.add(new Said(table.contract().name(), of.get(i), table.rows().get(i)));
      }
    }
    return said;
  }

  private static void note(
      Map<String, List<Predicate<Person>>> groups, String table, Predicate<Person> group) {
    groups.computeIfAbsent(table, t -> new ArrayList<>()).add(group);
  }

  private static List<String> periods() {
    List<String> periods = new ArrayList<>(QUARTERS);
    periods.add(YEAR);
    return periods;
  }

  private static List<String> with(List<String> values) {
    List<String> all = new ArrayList<>(List.of("all"));
    all.addAll(values);
    return all;
  }

  private static List<String[]> scopes() {
    List<String[]> scopes = new ArrayList<>();
    scopes.add(new String[] {"overall", "all"});
    SEGMENTS.forEach(s -> scopes.add(new String[] {"segment", s}));
    List.of("shop", "web", "app").forEach(c -> scopes.add(new String[] {"channel", c}));
    TOUCHPOINTS.forEach(t -> scopes.add(new String[] {"touchpoint", t}));
    return scopes;
  }

  private static boolean in(String[] scope, Person p) {
    return switch (scope[0]) {
      case "segment" -> p.segment().equals(scope[1]);
      case "channel" -> p.channel().equals(scope[1]);
      case "touchpoint" -> p.touchpoint().equals(scope[1]);
      default -> true;
    };
  }

  private static List<Person> of(List<Person> people, Predicate<Person> group) {
    return people.stream().filter(group).toList();
  }

  private static long count(List<Person> people, Predicate<Person> group) {
    return people.stream().filter(group).count();
  }

  private static long voiced(List<Person> people, String voice) {
    return count(people, p -> p.voice().equals(voice));
  }

  private static void loyalty(TableMaker rows, String[] scope, String period, List<Person> own) {
    long n = count(own, Person::recommends);
    rows.row(
        "scope scope_value period side n customers promoters passives detractors nps"
            + " promoter_respondents passive_respondents detractor_respondents ces_respondents"
            + " csat_respondents",
        scope[0],
        scope[1],
        period,
        "customer",
        n,
        n,
        voiced(own, "promoter"),
        voiced(own, "passive"),
        voiced(own, "dissenter"),
        10.0,
        voiced(own, "promoter"),
        voiced(own, "passive"),
        voiced(own, "dissenter"),
        0,
        0);
  }

  private static void touchpoint(
      TableMaker rows, String touchpoint, String channel, String period, List<Person> own) {
    long n = count(own, Person::recommends);
    long tell = count(own, Person::tells);
    rows.row(
        "touchpoint channel period side n nps respondents ces_respondents csat_respondents"
            + " valence stories story_respondents",
        touchpoint,
        channel,
        period,
        "customer",
        n,
        10.0,
        n,
        0,
        0,
        0.5,
        tell,
        tell);
  }

  private static void emotion(
      TableMaker rows, String touchpoint, String channel, String period, List<Person> own) {
    long with = count(own, Person::joy);
    rows.row(
        "touchpoint channel period side emotion n share respondents with_respondents"
            + " without_respondents",
        touchpoint,
        channel,
        period,
        "customer",
        "joy",
        own.size(),
        (double) with / own.size(),
        own.size(),
        with,
        own.size() - with);
  }

  private static void voice(TableMaker rows, String[] scope, String voice, List<Person> own) {
    long tell = count(own, Person::tells);
    rows.row(
        "scope scope_value voice n share valence stories tellers silent_respondents"
            + " feeling_respondents",
        scope[0],
        scope[1],
        voice,
        own.size(),
        (double) tell / own.size(),
        0.5,
        tell,
        tell,
        own.size() - tell,
        tell);
  }

  private static void theme(TableMaker rows, String[] scope, String voice, List<Person> own) {
    rows.row(
        "scope scope_value voice theme n share praised blamed respondents praise_respondents"
            + " blame_respondents other_respondents silent_respondents",
        scope[0],
        scope[1],
        voice,
        "quality",
        own.size(),
        0.4,
        0.2,
        0.1,
        own.size(),
        count(own, p -> p.theme().equals("praise")),
        count(own, p -> p.theme().equals("blame")),
        count(own, p -> p.theme().equals("other")),
        count(own, p -> p.theme().equals("silent")));
  }
}
