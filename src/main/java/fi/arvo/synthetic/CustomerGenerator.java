package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes the customers of a world, each from the seed and its own index alone: in any order, on any
 * machine, in any number of pieces they come out the same. Not shared between threads.
 */
public final class CustomerGenerator {
  /** The customers that the extracts hold. */
  static final int EXTRACTS = 0;

  /** Other customers of the same world, for the truth. */
  static final int POPULATION = 1;

  /** Touchpoints, and the people of the other sides. */
  static final int OPERATIONS = 2;

  static final int EMPLOYEES = 3;
  static final int PARTNERS = 4;
  static final int OWNERS = 5;
  static final int MATURITY = 7;

  /** What employees guess of customers. */
  static final int GUESSES = 6;

  private static final int WHO = 0;
  private static final int ANSWERS = 1;
  private static final int MONEY = 2;

  private final World world;
  private final int population;
  private final AnswerGenerator answers;
  private final PurchaseGenerator purchases;

  /** Makes the customers of the extracts. */
  public CustomerGenerator(WorldConfig config) {
    this(new World(config), EXTRACTS);
  }

  CustomerGenerator(World world, int population) {
    this.world = world;
    this.population = population;
    this.answers = new AnswerGenerator(world);
    this.purchases = new PurchaseGenerator(world);
  }

  /**
   * A customer.
   *
   * @param index its place, from 0; the world goes on for ever
   */
  public SyntheticCustomer generate(long index) {
    return generate(index, true);
  }

  /** The same customer with all but the transactions, which take the longest to make. */
  public SyntheticCustomer generateWithoutTransactions(long index) {
    return generate(index, false);
  }

  private SyntheticCustomer generate(long index, boolean withTransactions) {
    SeededRandom random = random(index, WHO);
    Person person = Person.draw(world, random);
    String language = Voices.language(world.config.people().languages(), random);
    String region = random.pick(world.config.people().regions());
    boolean invited = random.chance(0.6);
    int daysBefore = random.below(15 * 365);
    String name = Padded.of(index + 1, 8);

    List<SyntheticAnswer> said = answers.answers(name, person, language, random(index, ANSWERS));
    SeededRandom money = random(index, MONEY);
    PurchaseGenerator.Stay stay =
        purchases.stay(person, firstMonth(said), anchor(said), leaving(person, said), money);
    return new SyntheticCustomer(
        index,
        "AS-" + name,
        person.segment(),
        region,
        world.units.get(person.unit()),
        since(stay, daysBefore),
        invited || !said.isEmpty(),
        language,
        said.stream().filter(answer -> answer.month() < stay.to()).toList(),
        withTransactions ? purchases.transactions(name, person, stay, money) : List.of());
  }

  private SeededRandom random(long index, int purpose) {
    return SeededRandom.of(world.config.seed(), population, index, purpose);
  }

  private static int firstMonth(List<SyntheticAnswer> answers) {
    return answers.isEmpty() ? PurchaseGenerator.NO_ANCHOR : answers.get(0).month();
  }

  /** Month of the answer that money is counted from. */
  private int anchor(List<SyntheticAnswer> answers) {
    return counted(answers).map(SyntheticAnswer::month).orElse(PurchaseGenerator.NO_ANCHOR);
  }

  /** The latest rated answer that is followed by a whole window within the world. */
  private Optional<SyntheticAnswer> counted(List<SyntheticAnswer> answers) {
    return answers.stream()
        .filter(answer -> answer.rated() && answer.month() + World.WINDOW <= world.lastMonth)
        .reduce((earlier, later) -> later);
  }

  /** What dissent, answered or not, adds to the probability of leaving after that answer. */
  private double leaving(Person person, List<SyntheticAnswer> answers) {
    return counted(answers)
        .filter(SyntheticAnswer::dissents)
        .map(answer -> world.circumstances.leaving(person.unit(), place(answer), answer.month()))
        .orElse(0.0);
  }

  private int place(SyntheticAnswer answer) {
    return world.config.survey().touchpoints().indexOf(answer.touchpoint());
  }

  private LocalDate since(PurchaseGenerator.Stay stay, int daysBefore) {
    if (stay.from() < world.firstMonth) {
      return Month.firstDay(world.firstMonth).minusDays(1L + daysBefore);
    }
    int month = (int) StrictMath.floor(stay.from());
    return Month.dayAt(month, stay.from() - month);
  }
}
