package fi.arvo.config;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A synthetic world: how many customers, how they answer and buy, what is planted in it, and where
 * its extracts go. {@link #defaults()} holds every default that is named here.
 *
 * @param seed where all randomness starts; the same seed and settings give the same files on any
 *     machine; if not set, 1
 * @param customers how many customers the extracts hold, 1 to 99,999,999; if not set, 5,000
 * @param asOf last day of the world, the last day of a month; if not set, 2026-09-30
 * @param people who the customers are
 * @param survey how they answer
 * @param purchases how they buy
 * @param effects what value does to loyalty and money
 * @param journey what is planted along the path of encounters; if not set, one encounter that hurts
 * @param actions what is done to adjust; if not set, seven: one that works, one that does nothing,
 *     one begun in several units at several times, one at one touchpoint, and three whose effect
 *     can't be told
 * @param automation where automation moves what customers feel; if not set, advice by telephone,
 *     which it chills, and bills on the web, which it frees
 * @param sides employees, partners and owners, and what units share with their employees
 * @param promises what customers are promised; if not set, six promises: three that are kept, one
 *     that does nothing, one broken everywhere and one in four units
 * @param misjudged elements of which employees believe customers to get more or less than they do;
 *     if not set, three that they overrate and one that they underrate
 * @param turns what changes for a segment from a day on; if not set, the last segment loses heart
 *     in three steps, half a year to a year before the standard world ends
 * @param elements the elements of value; if not set, the thirty for consumers with built-in levels
 *     and effects
 * @param files what is written, and where
 * @param truthPopulation customers in the separate, larger population whose figures count as the
 *     truth, at least 1,000; if not set, 400,000; 0 writes the settings alone
 */
public record WorldConfig(
    long seed,
    int customers,
    LocalDate asOf,
    People people,
    Survey survey,
    Purchases purchases,
    Effects effects,
    Journey journey,
    List<Action> actions,
    List<Automation> automation,
    Sides sides,
    List<Promise> promises,
    List<Misjudged> misjudged,
    List<Turn> turns,
    List<Element> elements,
    Files files,
    int truthPopulation)
    implements Serializable {

  /** Months before the first answer that both earlier money windows need. */
  private static final int MONTHS_BEFORE_ANSWERS = 24;

  /**
   * Who the customers are. None of the lists may be empty.
   *
   * @param units number of units that customers belong to; if not set, 20
   * @param segments names of segments; if not set, four
   * @param regions names of regions; if not set, five
   * @param languages languages of the stories among {@code fi}, {@code sv}, {@code en}, the most
   *     spoken first; if not set, all three
   */
  public record People(
      int units, List<String> segments, List<String> regions, List<String> languages)
      implements Serializable {}

  /**
   * How customers answer. Shares are 0 to 1.
   *
   * @param responseRate share of customers with any answer; if not set, 0.9
   * @param months length of the period with answers, ending at as-of, 13 to 60; if not set, 26
   * @param answersPerCustomer mean answers of a customer who answers, 1 to 3; if not set, 1.6
   * @param missingShare share of ratings left out; if not set, 0.04
   * @param notApplicableShare share of ratings with the code 99, "does not concern me"; if not set,
   *     0.03
   * @param unratedShare share of answers without any rating; if not set, 0.01
   * @param straightLinerShare share of answers with the same rating all through; if not set, 0.02
   * @param storyShare share of answers with a story; if not set, 0.35
   * @param channels names of channels, of answers and of transactions; if not set, four
   * @param touchpoints names of touchpoints; if not set, five
   */
  public record Survey(
      double responseRate,
      int months,
      double answersPerCustomer,
      double missingShare,
      double notApplicableShare,
      double unratedShare,
      double straightLinerShare,
      double storyShare,
      List<String> channels,
      List<String> touchpoints)
      implements Serializable {}

  /**
   * How customers buy. Shares are 0 to 1.
   *
   * @param months length of the period with transactions, ending at as-of, at least {@code
   *     survey.months} + 24 so that all money windows are full; if not set, 51
   * @param perYear mean transactions of a customer in a year; if not set, 3.2
   * @param streams revenue streams; if not set, four. The first is what a customer without any
   *     other buys
   * @param seasonality amplitude of the year's rhythm as a share of the amount, below 1; if not
   *     set, 0.2
   * @param drift yearly growth of prices, a fraction; if not set, 0.03
   * @param refundShare share of purchases that are partly or wholly paid back; if not set, 0.03
   * @param churn share of customers who leave: within a year of the answer that money is counted
   *     from, or in a year for those who never answer; if not set, 0.08
   * @param entry share of customers who came within a year; if not set, 0.04
   * @param unidentifiedShare share of purchases without a customer id; if not set, 0.01
   */
  public record Purchases(
      int months,
      double perYear,
      List<Stream> streams,
      double seasonality,
      double drift,
      double refundShare,
      double churn,
      double entry,
      double unidentifiedShare)
      implements Serializable {}

  /**
   * A revenue stream.
   *
   * @param name as it stands in the transactions
   * @param share share of customers who buy from it, 0 to 1
   * @param amount median amount of a transaction in currency units
   */
  public record Stream(String name, double share, double amount) implements Serializable {}

  /**
   * What value does. A covered element is one whose true level rounds to 8 or more, among the
   * elements with an effect above 0; money changes after the latest answer that has twelve whole
   * months after it, and never before.
   *
   * @param nullWorld whether every effect below, each element's own, and all that is planted along
   *     the journey, by actions, by automation and between the sides counts as 0; if not set, false
   * @param halo rating points that the respondent's mood adds to every rating and to the
   *     recommendation, a standard deviation; 0 is a world without halo; if not set, 0
   * @param breadth rating points by which customers differ in how much they get of everything, a
   *     standard deviation; shared by the elements with an effect above 0 only, so that the others
   *     are planted nulls; if not set, 1.8
   * @param growthPerElement growth of each amount for every covered element, a fraction; if not
   *     set, 0.004
   * @param retentionPerElement how much less likely to leave for every covered element, a
   *     probability; if not set, 0.004
   * @param newStreamPerElement how much more likely to start a new stream for every covered
   *     element, a probability; if not set, 0.006
   */
  public record Effects(
      boolean nullWorld,
      double halo,
      double breadth,
      double growthPerElement,
      double retentionPerElement,
      double newStreamPerElement)
      implements Serializable {}

  /**
   * What something adds to an answer. A null world adds nothing.
   *
   * @param recommend points of recommendation, on 0 to 10; satisfaction moves along with it
   * @param effort points of ease, on 1 to 7
   * @param feeling what it adds to the feeling that a story is told with, beside what comes with
   *     the recommendation; 1 makes a pleasant sentence about five times as likely against an
   *     unpleasant one
   */
  public record Push(double recommend, double effort, double feeling) implements Serializable {}

  /**
   * The path of encounters: touchpoints in the order of {@code survey.touchpoints}.
   *
   * @param onwards how likely the next answer of a customer is about the next touchpoint, 0 to 1,
   *     the first following the last; else it is about any of them; if not set, 0.7
   * @param hurts the touchpoint that hurts; one that the survey doesn't have hurts nobody; if not
   *     set, {@code korvaus}
   * @param hurt what an encounter there adds; if not set, -1.2, -0.6 and -0.8
   * @param speakUp how much less likely than {@code survey.story_share} a passive is to tell a
   *     story, as a part of it, 0 to 1; promoters and detractors make up for it; if not set, 0.6
   * @param stayWhenAnswered how much less likely to leave than other detractors one is to whom an
   *     action was the answer: begun in the detractor's unit, and at the touchpoint or everywhere,
   *     in one of the six months after the answer's; a probability, 0 to 1. Detractors as a whole
   *     leave as often as others. If not set, 0.12
   */
  public record Journey(
      double onwards, String hurts, Push hurt, double speakUp, double stayWhenAnswered)
      implements Serializable {}

  /**
   * Something done to adjust, in some units from some month on.
   *
   * @param id unique
   * @param name what people call it
   * @param touchpoint where it is felt; if not set, everywhere
   * @param elements ids of the elements that it is about; if not set, none
   * @param starts when it began in which units
   * @param owner who answers for it
   * @param together whether customers and employees designed it, not the company alone; if not set,
   *     false
   * @param push what it adds to the answers of these units from the month of its start on; if not
   *     set, nothing
   * @param amounts what it adds to each amount there from that month on, a fraction; if not set, 0
   */
  public record Action(
      String id,
      String name,
      String touchpoint,
      List<String> elements,
      List<Start> starts,
      String owner,
      boolean together,
      Push push,
      double amounts)
      implements Serializable {

    /** What holds of an action when nothing is said. */
    public static Action defaults() {
      return new Action(null, null, "", List.of(), null, null, false, new Push(0, 0, 0), 0);
    }
  }

  /**
   * A beginning of an action.
   *
   * @param from first day
   * @param units numbers of the units, from 1; those that the world doesn't have are passed over;
   *     if not set, all units
   */
  public record Start(LocalDate from, List<Integer> units) implements Serializable {

    /** What holds of a beginning when nothing is said. */
    public static Start defaults() {
      return new Start(null, List.of());
    }
  }

  /**
   * Automation of one channel of a touchpoint, along an S over the months with answers. Elsewhere
   * the automated share moves along curves of its own that touch nobody.
   *
   * @param from automated share at first, 0 to 1
   * @param to automated share at last, 0 to 1
   * @param push what every 10 points of automated share add to answers there
   * @param hours what every 10 points add to the lead time
   */
  public record Automation(
      String touchpoint, String channel, double from, double to, Push push, double hours)
      implements Serializable {}

  /**
   * The other sides of the company.
   *
   * @param unitMood points of recommendation by which units differ for no reason of value, a
   *     standard deviation; if not set, 0.6
   * @param carryOver how the employees' mood of a unit goes with its customers', a correlation, -1
   *     to 1; if not set, 0.9. How easy employees find their work goes with nothing of the
   *     customers'
   * @param employeesPerUnit employees of each unit; if not set, 18
   * @param rounds how often they are asked, half a year apart, 1 to 4; if not set, 3
   * @param partners partners who answer; if not set, 80
   * @param owners owners who answer; if not set, 40
   */
  public record Sides(
      double unitMood, double carryOver, int employeesPerUnit, int rounds, int partners, int owners)
      implements Serializable {}

  /**
   * A promise of an element. One of an element that the world doesn't have is passed over.
   *
   * @param element id of the element
   * @param since first day; if not set, 2024-01-01
   * @param units numbers of the units, from 1, that it was given in; those that the world doesn't
   *     have are passed over; if not set, it was given everywhere
   */
  public record Promise(String element, LocalDate since, List<Integer> units)
      implements Serializable {

    /** What holds of a promise when nothing is said. */
    public static Promise defaults() {
      return new Promise(null, LocalDate.of(2024, 1, 1), List.of());
    }
  }

  /**
   * An element that employees misjudge; of others they know what their unit's customers get. A null
   * world has none.
   *
   * @param element id of the element
   * @param points rating points that they guess too high, or too low when below 0
   */
  public record Misjudged(String element, double points) implements Serializable {}

  /**
   * Something that goes another way for a segment from a month on, whatever anybody did: what comes
   * of many small ones is a level that wanders. Turns add up; a null world has none.
   *
   * @param segment name of the segment; one that the world doesn't have is passed over; if not set,
   *     everybody
   * @param from first day
   * @param push what it adds to answers from that month on; if not set, nothing
   * @param amounts what it adds to each amount from that month on, a fraction; if not set, 0
   */
  public record Turn(String segment, LocalDate from, Push push, double amounts)
      implements Serializable {

    /** What holds of a turn when nothing is said. */
    public static Turn defaults() {
      return new Turn("", null, new Push(0, 0, 0), 0);
    }
  }

  /**
   * An element of value in this world.
   *
   * @param id its id in the element model
   * @param tier its tier's id; tiers are ordered by their first element
   * @param level mean rating before rounding, on 0 to 10
   * @param recommend points of recommendation for one rating point; 0 and below are received
   *     independently of everything else
   */
  public record Element(String id, String tier, double level, double recommend)
      implements Serializable {}

  /**
   * What is written. Existing files of an earlier run in the same place are replaced.
   *
   * @param out directory to write to; it is made
   * @param survey format; if not set, CSV: windows-1252, semicolons, decimal commas, Finnish
   *     headers
   * @param transactions format; if not set, CSV: UTF-8, commas, ISO dates
   * @param customers format; if not set, Parquet
   * @param customersPerFile customers whose rows make one file; if not set, 50,000
   * @param badRows deliberately bad rows among the survey, and as many among the transactions;
   *     extra rows of the first file, listed in the truth, in CSV only; if not set, 0
   */
  public record Files(
      String out,
      Format survey,
      Format transactions,
      Format customers,
      int customersPerFile,
      int badRows)
      implements Serializable {}

  /** How a file is laid out. */
  public enum Format {
    CSV,
    PARQUET
  }

  /** The world that is made when nothing but the directory is said. */
  public static WorldConfig defaults() {
    return new WorldConfig(
        1,
        5_000,
        LocalDate.of(2026, 9, 30),
        new People(
            20,
            List.of("kotitaloudet", "nuoret", "seniorit", "yrittäjät"),
            List.of("Etelä", "Länsi", "Itä", "Pohjoinen", "Saaristo"),
            List.of("fi", "sv", "en")),
        new Survey(
            0.9,
            26,
            1.6,
            0.04,
            0.03,
            0.01,
            0.02,
            0.35,
            List.of("verkko", "sovellus", "puhelin", "konttori"),
            List.of("osto", "käyttöönotto", "lasku", "korvaus", "neuvonta")),
        new Purchases(
            51,
            3.2,
            List.of(
                new Stream("vakuutus", 0.85, 160),
                new Stream("pankki", 0.55, 90),
                new Stream("sijoitus", 0.3, 250),
                new Stream("palvelut", 0.2, 60)),
            0.2,
            0.03,
            0.03,
            0.08,
            0.04,
            0.01),
        new Effects(false, 0, 1.8, 0.004, 0.004, 0.006),
        new Journey(0.7, "korvaus", new Push(-1.2, -0.6, -0.8), 0.6, 0.12),
        StandardActions.ALL,
        List.of(
            new Automation("neuvonta", "puhelin", 0.08, 0.72, new Push(-0.3, -0.15, -0.25), -0.5),
            new Automation("lasku", "verkko", 0.2, 0.85, new Push(0, 0.18, 0), -3)),
        new Sides(0.6, 0.9, 18, 3, 80, 40),
        StandardPromises.ALL,
        StandardPromises.MISJUDGED,
        StandardTurns.ALL,
        List.of(),
        new Files("target/world", Format.CSV, Format.CSV, Format.PARQUET, 50_000, 0),
        400_000);
  }

  /**
   * What is wrong with these settings, one sentence each with the key first; empty when nothing.
   */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    within(problems, "customers", customers, 1, 99_999_999);
    if (asOf.getDayOfMonth() != asOf.lengthOfMonth()) {
      problems.add(
          "world.as_of: "
              + asOf
              + " is not the last day of its month; give "
              + asOf.withDayOfMonth(asOf.lengthOfMonth())
              + ".");
    }
    within(problems, "people.units", people.units, 1, 9_999);
    filled(problems, "people.segments", people.segments);
    filled(problems, "people.regions", people.regions);
    filled(problems, "people.languages", people.languages);
    Set<String> unknown = new TreeSet<>(people.languages);
    List.of("fi", "sv", "en").forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      problems.add(
          "world.people.languages: no stories in "
              + String.join(", ", unknown)
              + "; choose among fi, sv, en.");
    }
    surveyProblems(problems);
    purchaseProblems(problems);
    within(problems, "effects.halo", effects.halo, 0, 5);
    within(problems, "effects.breadth", effects.breadth, 0, 5);
    within(problems, "effects.growth_per_element", effects.growthPerElement, -0.03, 1);
    within(problems, "effects.retention_per_element", effects.retentionPerElement, -1, 1);
    within(problems, "effects.new_stream_per_element", effects.newStreamPerElement, -1, 1);
    journeyProblems(problems);
    for (Element element : elements) {
      within(problems, "elements." + element.id + ".level", element.level, 0, 10);
    }
    if (elements.stream().map(Element::id).distinct().count() < elements.size()) {
      problems.add("world.elements: an id is given twice; give each element once.");
    }
    within(problems, "elements", elements.size(), 0, 126);
    within(problems, "files.customers_per_file", files.customersPerFile, 1, 10_000_000);
    within(problems, "files.bad_rows", files.badRows, 0, 1_000);
    if (truthPopulation != 0) {
      within(problems, "truth_population", truthPopulation, 1_000, 10_000_000);
    }
    return problems;
  }

  private void surveyProblems(List<String> problems) {
    share(problems, "survey.response_rate", survey.responseRate);
    within(problems, "survey.months", survey.months, 13, 60);
    within(problems, "survey.answers_per_customer", survey.answersPerCustomer, 1, 3);
    share(problems, "survey.missing_share", survey.missingShare);
    share(problems, "survey.not_applicable_share", survey.notApplicableShare);
    share(problems, "survey.unrated_share", survey.unratedShare);
    share(problems, "survey.straight_liner_share", survey.straightLinerShare);
    share(problems, "survey.story_share", survey.storyShare);
    filled(problems, "survey.channels", survey.channels);
    filled(problems, "survey.touchpoints", survey.touchpoints);
  }

  private void journeyProblems(List<String> problems) {
    share(problems, "journey.onwards", journey.onwards);
    push(problems, "journey.hurt", journey.hurt);
    share(problems, "journey.speak_up", journey.speakUp);
    share(problems, "journey.stay_when_answered", journey.stayWhenAnswered);
    for (Action action : actions) {
      push(problems, "actions." + action.id + ".push", action.push);
      within(problems, "actions." + action.id + ".amounts", action.amounts, -0.9, 9);
    }
    if (actions.stream().map(Action::id).distinct().count() < actions.size()) {
      problems.add("world.actions: an id is given twice; give each action once.");
    }
    for (Automation cell : automation) {
      String key = "automation." + cell.touchpoint + "." + cell.channel;
      share(problems, key + ".from", cell.from);
      share(problems, key + ".to", cell.to);
      push(problems, key + ".push", cell.push);
      within(problems, key + ".hours", cell.hours, -100, 100);
    }
    for (Misjudged element : misjudged) {
      within(problems, "misjudged." + element.element + ".points", element.points, -10, 10);
    }
    for (Turn turn : turns) {
      push(problems, "turns." + turn.from + ".push", turn.push);
      within(problems, "turns." + turn.from + ".amounts", turn.amounts, -0.9, 9);
    }
    within(problems, "sides.unit_mood", sides.unitMood, 0, 5);
    within(problems, "sides.carry_over", sides.carryOver, -1, 1);
    within(problems, "sides.employees_per_unit", sides.employeesPerUnit, 0, 1_000);
    within(problems, "sides.rounds", sides.rounds, 1, 4);
    within(problems, "sides.partners", sides.partners, 0, 100_000);
    within(problems, "sides.owners", sides.owners, 0, 100_000);
  }

  private static void push(List<String> problems, String key, Push push) {
    within(problems, key + ".recommend", push.recommend, -10, 10);
    within(problems, key + ".effort", push.effort, -6, 6);
    within(problems, key + ".feeling", push.feeling, -10, 10);
  }

  private void purchaseProblems(List<String> problems) {
    int fewest = survey.months + MONTHS_BEFORE_ANSWERS;
    within(problems, "purchases.months", purchases.months, fewest, 600);
    within(problems, "purchases.per_year", purchases.perYear, 0.1, 365);
    filled(problems, "purchases.streams", purchases.streams);
    for (Stream stream : purchases.streams) {
      share(problems, "purchases.streams." + stream.name + ".share", stream.share);
      within(problems, "purchases.streams." + stream.name + ".amount", stream.amount, 1, 1e6);
    }
    within(problems, "purchases.seasonality", purchases.seasonality, 0, 0.99);
    within(problems, "purchases.drift", purchases.drift, -0.5, 1);
    share(problems, "purchases.refund_share", purchases.refundShare);
    share(problems, "purchases.churn", purchases.churn);
    share(problems, "purchases.entry", purchases.entry);
    share(problems, "purchases.unidentified_share", purchases.unidentifiedShare);
  }

  private static void share(List<String> problems, String key, double value) {
    within(problems, key, value, 0, 1);
  }

  private static void within(
      List<String> problems, String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      problems.add(
          "world.%s: %s is out of range; give %s to %s."
              .formatted(key, plain(value), plain(least), plain(most)));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static void filled(List<String> problems, String key, List<?> values) {
    if (values.isEmpty()) {
      problems.add("world." + key + ": the list is empty; give at least one.");
    }
  }
}
