package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Sides;
import fi.arvo.config.WorldConfig.Survey;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How employees answer, as a Finnish spreadsheet saves it in Unicode. What they think of their unit
 * goes with what its customers recommend; how easy they find their work goes with nothing of
 * theirs. Last come their guesses at the customers' ratings.
 */
final class EmployeesCsv {
  private static final String[] HEADER = {
    "Vastaustunnus",
    "Henkilönumero",
    "Vastauspäivä",
    "Kierros",
    "Yksikkö",
    "Kanava",
    "Kosketuspiste",
    "Suosittelisitko työpaikkana",
    "Työn sujuvuus",
    "Tyytyväisyys",
    "Kerro omin sanoin",
    "Kieli"
  };

  private static final double OWN_MOOD_STEP = StrictMath.log(2);
  private static final double EASE_STEP = StrictMath.PI - 3;
  private static final double SQRT_THREE = StrictMath.sqrt(3);
  private static final double RESPONSE_RATE = 0.8;
  private static final double STORY_SHARE = 0.45;

  /** Months from the last round to the world's end, and from one round to the next. */
  private static final int SINCE_LAST_ROUND = 4;

  private static final int BETWEEN_ROUNDS = 6;

  private final World world;
  private final Sides sides;
  private final Survey survey;
  private final double carryOver;
  private final Guesses guesses;

  EmployeesCsv(World world) {
    this.world = world;
    sides = world.config.sides();
    survey = world.config.survey();
    carryOver = world.config.effects().nullWorld() ? 0 : sides.carryOver();
    guesses = new Guesses(world);
  }

  long write(OutputStream out) throws IOException {
    Stream<String[]> rows =
        IntStream.range(0, world.units.size())
            .boxed()
            .flatMap(
                unit ->
                    IntStream.range(0, sides.employeesPerUnit())
                        .boxed()
                        .flatMap(employee -> answers(unit, employee).stream()));
    String[] header =
        world.elements.stream().map(element -> "arvaus_" + element.id()).toArray(String[]::new);
    return CsvRows.write(CsvLayout.UNICODE, with(HEADER, header), rows, out);
  }

  private static String[] with(String[] first, String[] more) {
    return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
  }

  /** Mean 0 and standard deviation 1 over many units. */
  private double mood(int unit) {
    double own = SQRT_THREE * World.spread(unit, OWN_MOOD_STEP);
    return carryOver * Circumstances.unitMood(unit)
        + StrictMath.sqrt(1 - carryOver * carryOver) * own;
  }

  private List<String[]> answers(int unit, int employee) {
    SeededRandom random =
        SeededRandom.of(world.config.seed(), CustomerGenerator.EMPLOYEES, unit, employee);
    String name = world.units.get(unit).substring(1) + Padded.of(employee + 1L, 3);
    String language = Voices.language(world.config.people().languages(), random);
    String channel = random.pick(survey.channels());
    String touchpoint = random.pick(survey.touchpoints());
    double lasting = 7 + mood(unit) + 1.1 * random.normal();
    double ease = 4.8 + 0.5 * SQRT_THREE * World.spread(unit, EASE_STEP) + 0.6 * random.normal();
    String[][] guessed = guesses.of(unit, employee, sides.rounds());
    List<String[]> rows = new ArrayList<>();
    for (int round = 0; round < sides.rounds(); round++) {
      int roundsAfter = sides.rounds() - 1 - round;
      int month = world.lastMonth - SINCE_LAST_ROUND - BETWEEN_ROUNDS * roundsAfter;
      boolean answers = random.chance(RESPONSE_RATE);
      LocalDate day = Month.dayAt(month, random.uniform());
      double warmth = lasting + 1.2 * random.normal();
      String effort = Voices.score(ease + 0.9 * random.normal(), 1, 7);
      String satisfaction = Voices.score(3.4 + 0.4 * (warmth - 7) + 0.6 * random.normal(), 1, 5);
      double feeling = 0.5 * (warmth - 7) + 0.5 * random.normal();
      String story =
          random.chance(STORY_SHARE) ? Voices.story(language, "work", feeling, random) : "";
      if (answers) {
        String[] own = {
          "V" + name + "-" + (round + 1),
          "H" + name,
          day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear(),
          day.getYear() + (day.getMonthValue() <= 6 ? " kevät" : " syksy"),
          world.units.get(unit),
          channel,
          touchpoint,
          Voices.score(warmth, 0, 10),
          effort,
          satisfaction,
          story,
          language
        };
        rows.add(with(own, guessed[round]));
      }
    }
    return rows;
  }
}
