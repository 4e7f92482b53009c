package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Element;
import fi.arvo.config.WorldConfig.Push;
import fi.arvo.config.WorldConfig.Survey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How a person answers. Recommendation, ease and satisfaction follow the levels that the answer's
 * ratings follow, by the planted effect of each element; segment, season, time and the
 * circumstances of the encounter move them without touching any rating.
 */
final class AnswerGenerator {
  private static final double[] WEIGHTS = {0.8, 0.95, 1, 1, 1.1, 1.25};

  /** Spread of a level from one answer of a person to the next. */
  private static final double ANSWER_SPREAD = 1;

  /** Feeling of a story by point of recommendation, and its spread beside. */
  private static final double FEELING = 0.4;

  private static final double FEELING_SPREAD = 0.6;

  private final World world;
  private final Survey survey;
  private final Stories stories;

  AnswerGenerator(World world) {
    this.world = world;
    this.survey = world.config.survey();
    this.stories = new Stories(world.elements.stream().map(Element::id).toList());
  }

  /**
   * Answers in time order, each in its own month; none when the person never answers. Whoever
   * answers again mostly does so about the next touchpoint on the path.
   */
  List<SyntheticAnswer> answers(String name, Person person, String language, SeededRandom random) {
    if (!random.chance(survey.responseRate())) {
      return List.of();
    }
    double more = (survey.answersPerCustomer() - 1) / 2;
    int count = 1 + (random.chance(more) ? 1 : 0) + (random.chance(more) ? 1 : 0);
    double weight = WEIGHTS[random.below(WEIGHTS.length)];
    List<SyntheticAnswer> answers = new ArrayList<>(count);
    int touchpoints = survey.touchpoints().size();
    int touchpoint = random.below(touchpoints);
    for (int month : months(count, random)) {
      String id = "R" + name + "-" + (answers.size() + 1);
      int channel = random.below(survey.channels().size());
      Encounter encounter = new Encounter(touchpoint, channel, month);
      answers.add(answer(id, person, language, weight, encounter, random));
      touchpoint =
          random.chance(world.config.journey().onwards())
              ? (touchpoint + 1) % touchpoints
              : random.below(touchpoints);
    }
    return answers;
  }

  /** Standard deviation of an element's level among the answers of a unit's customers. */
  static double spread(World world, int element) {
    return StrictMath.hypot(
        Person.spread(world, element),
        StrictMath.hypot(ANSWER_SPREAD, world.config.effects().halo()));
  }

  /** What an answer is about: touchpoint and channel by their places, and when. */
  private record Encounter(int touchpoint, int channel, int month) {}

  /** Different months in ascending order. */
  private int[] months(int count, SeededRandom random) {
    return random
        .distinctBelow(count, survey.months())
        .map(month -> world.firstAnswerMonth + month)
        .sorted()
        .toArray();
  }

  private SyntheticAnswer answer(
      String id,
      Person person,
      String language,
      double weight,
      Encounter encounter,
      SeededRandom random) {
    int month = encounter.month;
    double halo = world.config.effects().halo() * random.normal();
    double[] levels = new double[person.levels().length];
    double value = 0;
    for (int e = 0; e < levels.length; e++) {
      levels[e] = person.levels()[e] + ANSWER_SPREAD * random.normal();
      value += world.recommendEffect[e] * (levels[e] - world.level[e]);
    }
    Push push = world.circumstances.at(person, encounter.touchpoint, encounter.channel, month);
    double mood =
        value
            + halo
            + 0.3 * person.segment()
            + 0.15 * StrictMath.cos(2 * StrictMath.PI * Month.ofYear(month) / 12)
            + 0.02 * (month - world.firstAnswerMonth);
    double hardship = 0.2 * encounter.touchpoint;
    double warmth = mood + push.recommend() + 1.5 * random.normal();
    int recommend = onScale(6.8 + warmth, 0, 10);
    int effort = onScale(5.2 + 0.5 * mood - hardship + push.effort() + 1.1 * random.normal(), 1, 7);
    int satisfaction = onScale(3.4 + 0.4 * (mood + push.recommend()) + 0.7 * random.normal(), 1, 5);
    double feeling = FEELING * warmth + push.feeling() + FEELING_SPREAD * random.normal();
    byte[] ratings = ratings(levels, halo, random);
    return new SyntheticAnswer(
        id,
        time(month, random),
        Month.firstDay(month).getYear() + (Month.ofYear(month) < 6 ? "H1" : "H2"),
        survey.channels().get(encounter.channel),
        survey.touchpoints().get(encounter.touchpoint),
        random.chance(0.01) ? SyntheticAnswer.MISSING : recommend,
        random.chance(0.03) ? SyntheticAnswer.MISSING : effort,
        random.chance(0.02) ? SyntheticAnswer.MISSING : satisfaction,
        ratings,
        random.chance(storyShare(recommend))
            ? stories.tell(language, feeling, ratings, random)
            : SyntheticStory.NONE,
        weight);
  }

  /** How likely a story comes with a recommendation: passives have least to say. */
  private double storyShare(int recommend) {
    double less = world.config.effects().nullWorld() ? 0 : world.config.journey().speakUp();
    boolean passive = recommend == 7 || recommend == 8;
    // About two in five are passive: the mean stays.
    return Math.min(1, survey.storyShare() * (passive ? 1 - less : 1 + less * 2 / 3));
  }

  private byte[] ratings(double[] levels, double halo, SeededRandom random) {
    byte[] ratings = new byte[levels.length];
    boolean unrated = random.chance(survey.unratedShare());
    boolean straight = random.chance(survey.straightLinerShare());
    byte same = (byte) (3 + random.below(8));
    for (int e = 0; e < ratings.length; e++) {
      double gap = random.uniform();
      if (unrated || gap < survey.missingShare()) {
        ratings[e] = SyntheticAnswer.MISSING;
      } else if (gap < survey.missingShare() + survey.notApplicableShare()) {
        ratings[e] = SyntheticAnswer.NOT_APPLICABLE;
      } else {
        ratings[e] = straight ? same : (byte) onScale(levels[e] + halo, 0, 10);
      }
    }
    return ratings;
  }

  /** Daytime on any day of the month, so that no zone's midnight is near. */
  private static LocalDateTime time(int month, SeededRandom random) {
    LocalDate day = Month.dayAt(month, random.uniform());
    return day.atTime(7 + random.below(15), random.below(60));
  }

  private static int onScale(double value, int min, int max) {
    return (int) Math.max(min, Math.min(max, StrictMath.floor(value + 0.5)));
  }
}
