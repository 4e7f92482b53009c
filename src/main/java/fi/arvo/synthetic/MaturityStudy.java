package fi.arvo.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A made-up industry study of customer understanding, once, in the spring before the world ends.
 * Organisations differ by one thing alone, how far they have come, and three statements follow it;
 * the others follow nothing. More believe in the promise than understand how value is formed, in
 * every organisation alike. A null world has neither.
 */
final class MaturityStudy {
  static final String CUSTOMERS = "customer understanding";
  static final String LEADERSHIP = "leadership";

  /** Organisations; the last has {@link #FEW} respondents. */
  static final int ORGANISATIONS = 24;

  static final int FEW = 3;

  /** Code of "does not concern me". */
  static final int NOT_APPLICABLE = 9;

  /** What a step of an organisation, a standard deviation, does to a statement that follows it. */
  static final double TELLING = 0.9;

  private static final double NOT_APPLICABLE_SHARE = 0.03;
  private static final double STEP = 0.5497787143782138; // of 7π/4

  /** Correlation of what a respondent thinks of promise and of understanding. */
  private static final double BOTH = 0.25;

  private static final double SQRT_THREE = StrictMath.sqrt(3);

  /** Above these an answer is 2, 3, 4 and 5; 4 and 5 agree. */
  private static final double[] CUTS = {-1.5, -0.7, 0, 1};

  private static final int MONTHS_AGO = 4;

  /**
   * A statement of the questionnaire.
   *
   * @param level the normal quantile of the share who agree where an organisation is half way
   * @param follows whether it follows how far an organisation has come
   * @param step of the source of insight that it speaks of; empty for none
   */
  record Statement(
      String code, String lens, String area, double level, boolean follows, String step) {}

  /** 62 in 100 agree. */
  static final Statement PROMISE = of("V01", LEADERSHIP, "strategia", 0.305481);

  /** 46 in 100 agree. */
  static final Statement UNDERSTANDING = of("V02", CUSTOMERS, "strategia", -0.100434);

  static final List<Statement> STATEMENTS =
      List.of(
          PROMISE,
          UNDERSTANDING,
          new Statement("V03", LEADERSHIP, "strategia", 0, true, ""),
          of("V04", CUSTOMERS, "strategia", 0.25),
          of("V05", LEADERSHIP, "kulttuuri", -0.25),
          of("V06", LEADERSHIP, "kulttuuri", -0.5),
          of("V07", CUSTOMERS, "kulttuuri", 0.1),
          of("V08", CUSTOMERS, "kulttuuri", -0.1),
          of("V09", LEADERSHIP, "asiakaskokemus", 0.3),
          new Statement("V10", CUSTOMERS, "asiakaskokemus", 0.674490, false, "feedback"),
          new Statement("V11", CUSTOMERS, "asiakaskokemus", 0.385320, false, "feedback"),
          new Statement("V12", CUSTOMERS, "asiakaskokemus", 0, true, "taking part"),
          new Statement("V13", CUSTOMERS, "kulttuuri", -0.125661, false, "taking part"),
          new Statement("V14", CUSTOMERS, "strategia", -0.4, true, "anticipating"),
          new Statement("V15", CUSTOMERS, "strategia", -0.674490, false, "anticipating"));

  private final World world;

  MaturityStudy(World world) {
    this.world = world;
  }

  private static Statement of(String code, String lens, String area, double level) {
    return new Statement(code, lens, area, level, false, "");
  }

  /** A respondent's answers, one a statement. */
  record Respondent(String id, String organisation, LocalDate day, int[] answers) {}

  /** How far an organisation has come, mean 0 and standard deviation 1 over many. */
  static double come(int organisation) {
    return SQRT_THREE * World.spread(organisation, STEP);
  }

  /** The respondents of all organisations, in order. */
  List<Respondent> respondents() {
    List<Respondent> respondents = new ArrayList<>();
    for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
      SeededRandom size =
          SeededRandom.of(world.config.seed(), CustomerGenerator.MATURITY, organisation);
      int count = organisation == ORGANISATIONS - 1 ? FEW : 9 + size.below(13);
      for (int i = 0; i < count; i++) {
        respondents.add(respondent(organisation, i));
      }
    }
    return respondents;
  }

  private Respondent respondent(int organisation, int number) {
    SeededRandom random =
        SeededRandom.of(world.config.seed(), CustomerGenerator.MATURITY, organisation, number);
    boolean planted = !world.config.effects().nullWorld();
    LocalDate day = Month.dayAt(world.lastMonth - MONTHS_AGO, random.uniform());
    double mind = random.normal();
    int[] answers =
        STATEMENTS.stream()
            .mapToInt(
                statement -> {
                  boolean shared = statement == PROMISE || statement == UNDERSTANDING;
                  double own = random.normal();
                  double opinion =
                      shared ? StrictMath.sqrt(BOTH) * mind + StrictMath.sqrt(1 - BOTH) * own : own;
                  double level =
                      planted || statement != UNDERSTANDING ? statement.level() : PROMISE.level();
                  double follows = planted && statement.follows() ? TELLING : 0;
                  boolean concerned = !random.chance(NOT_APPLICABLE_SHARE);
                  int answer = answer(level + follows * come(organisation) + opinion);
                  return concerned ? answer : NOT_APPLICABLE;
                })
            .toArray();
    return new Respondent(
        "R" + Padded.of(organisation + 1L, 2) + Padded.of(number + 1L, 2),
        "Yritys " + Padded.of(organisation + 1L, 2),
        day,
        answers);
  }

  private static int answer(double opinion) {
    return 1 + (int) IntStream.range(0, CUTS.length).filter(c -> opinion > CUTS[c]).count();
  }
}
