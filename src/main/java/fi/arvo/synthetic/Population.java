package fi.arvo.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the published figures are about, for a stretch of customers: the two cohorts, all answers,
 * and everybody's money in the last two years. Written down here a second time, apart from the code
 * that measures the extracts, so that a mistake in either shows.
 *
 * @param current a customer's latest rated answer in the twelve months ending at as-of
 * @param linked a customer's latest rated answer with twelve whole months after its own by as-of
 * @param answers every answer
 * @param years the money of every customer, one each
 */
record Population(
    List<Coverage> current, List<Linked> linked, List<Said> answers, List<Years> years) {

  /** Where a customer belongs, as tables name it. */
  record Who(String unit, String segment) {}

  /**
   * What was said, without the ratings; −1 where nothing was.
   *
   * @param before what the same customer had said the time before; null at first
   */
  record Said(
      Who who,
      int month,
      int recommend,
      int effort,
      int satisfaction,
      String channel,
      String touchpoint,
      SyntheticStory story,
      Said before) {

    static Said of(Who who, SyntheticAnswer answer, Said before) {
      return new Said(
          who,
          answer.month(),
          answer.recommend(),
          answer.effort(),
          answer.satisfaction(),
          answer.channel(),
          answer.touchpoint(),
          answer.story(),
          before);
    }

    boolean isPromoter() {
      return recommend >= 9;
    }

    boolean isDetractor() {
      return recommend >= 0 && recommend <= 6;
    }

    /** The recommendation as its share of the NPS: 100, 0 or −100. */
    double netPromoter() {
      if (recommend < 0) {
        return Double.NaN;
      }
      return isPromoter() ? 100 : isDetractor() ? -100 : 0;
    }

    static double orNaN(int answer) {
      return answer < 0 ? Double.NaN : answer;
    }
  }

  /**
   * A rated answer.
   *
   * @param ratings one an element, −1 where there is none
   * @param covered elements rated at the threshold or above
   * @param coveredByTier the same, tier by tier
   * @param tiersCovered tiers with at least one covered element
   */
  record Coverage(Said said, byte[] ratings, int covered, byte[] coveredByTier, int tiersCovered) {

    static Coverage of(World world, Said said, SyntheticAnswer answer) {
      byte[] ratings = answer.ratings().clone();
      byte[] coveredByTier = new byte[world.tiers.size()];
      int covered = 0;
      for (int e = 0; e < ratings.length; e++) {
        if (!SyntheticAnswer.isRating(ratings[e])) {
          ratings[e] = -1;
        } else if (ratings[e] >= World.THRESHOLD) {
          covered++;
          coveredByTier[world.tierOf[e]]++;
        }
      }
      int tiersCovered = 0;
      for (byte tier : coveredByTier) {
        tiersCovered += tier > 0 ? 1 : 0;
      }
      return new Coverage(said, ratings, covered, coveredByTier, tiersCovered);
    }
  }

  /**
   * A rated answer and the money around it, net cents of whole windows floored at 0.
   *
   * @param after the twelve months after the answer's month
   * @param before the twelve months before it
   * @param placebo the twelve months before those
   * @param newStream whether money came in a stream never bought from before the window
   */
  record Linked(Coverage coverage, long after, long before, long placebo, boolean newStream) {

    /** Symmetric growth in [−2, 2]; not a number when there was no money at all. */
    double growth() {
      return 2.0 * (after - before) / (after + before);
    }

    /** 1 when retained, 0 when lost, not a number when there was nothing to retain. */
    double retained() {
      return before == 0 ? Double.NaN : after > 0 ? 1 : 0;
    }

    /** The same of the windows before the answer. */
    double placeboGrowth() {
      return 2.0 * (before - placebo) / (before + placebo);
    }
  }

  /**
   * A customer's money, net cents, in the twelve months that as-of ends and the twelve before.
   *
   * @param fromNewStreams of {@code later}, in streams never bought from before, those below 0 left
   *     out
   * @param known whether the customer had bought anything before the later year
   * @param earlierOfNobody what the customer bought in the earlier year without giving an id
   * @param laterOfNobody the same in the later year
   */
  record Years(
      Who who,
      long earlier,
      long later,
      long fromNewStreams,
      boolean known,
      long earlierOfNobody,
      long laterOfNobody) {}

  /** Customers {@code from} to below {@code to} of the population that stands for the truth. */
  static Population generate(World world, long from, long to) {
    CustomerGenerator generator = new CustomerGenerator(world, CustomerGenerator.POPULATION);
    return of(world, LongStream.range(from, to).mapToObj(generator::generate));
  }

  /** What figures need of some customers, who are let go one after the other. */
  static Population of(World world, Stream<SyntheticCustomer> customers) {
    Population population = empty();
    customers.forEachOrdered(customer -> population.add(world, customer));
    return population;
  }

  /** All of several populations. */
  static Population union(List<Population> parts) {
    return new Population(
        parts.stream().flatMap(p -> p.current.stream()).toList(),
        parts.stream().flatMap(p -> p.linked.stream()).toList(),
        parts.stream().flatMap(p -> p.answers.stream()).toList(),
        parts.stream().flatMap(p -> p.years.stream()).toList());
  }

  /** The answers of the twelve months that the world ends with. */
  List<Said> reporting(World world) {
    int first = world.lastMonth - World.WINDOW + 1;
    return answers.stream().filter(said -> said.month() >= first).toList();
  }

  /** Those of some customers. */
  Population only(Predicate<Who> whose) {
    return new Population(
        current.stream().filter(c -> whose.test(c.said.who)).toList(),
        linked.stream().filter(l -> whose.test(l.coverage.said.who)).toList(),
        answers.stream().filter(said -> whose.test(said.who)).toList(),
        years.stream().filter(y -> whose.test(y.who)).toList());
  }

  private static Population empty() {
    return new Population(
        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private void add(World world, SyntheticCustomer customer) {
    String segment = world.config.people().segments().get(customer.segment());
    Who who = new Who(customer.unit(), segment);
    years.add(years(world, who, customer));
    Coverage latest = null;
    Coverage latestFollowed = null;
    Said said = null;
    for (SyntheticAnswer answer : customer.answers()) {
      said = Said.of(who, answer, said);
      answers.add(said);
      if (!answer.rated()) {
        continue;
      }
      if (answer.month() > world.lastMonth - World.WINDOW) {
        latest = Coverage.of(world, said, answer);
      }
      if (answer.month() + World.WINDOW <= world.lastMonth) {
        latestFollowed = Coverage.of(world, said, answer);
      }
    }
    if (latest != null) {
      current.add(latest);
    }
    if (latestFollowed != null) {
      linked.add(link(world, customer, latestFollowed, latestFollowed.said.month));
    }
  }

  private static Linked link(
      World world, SyntheticCustomer customer, Coverage coverage, int month) {
    long after = 0;
    long before = 0;
    long placebo = 0;
    long[] afterByStream = new long[world.streams().size()];
    Set<Integer> boughtBefore = new HashSet<>();
    for (SyntheticTransaction transaction : customer.transactions()) {
      if (!transaction.identified()) {
        continue;
      }
      int later = Month.of(transaction.bookedOn()) - month;
      if (later > 0 && later <= 12) {
        after += transaction.cents();
        afterByStream[transaction.stream()] += transaction.cents();
      } else if (later < 0 && later >= -12) {
        before += transaction.cents();
      } else if (later < -12 && later >= -24) {
        placebo += transaction.cents();
      }
      if (later <= 0) {
        boughtBefore.add(transaction.stream());
      }
    }
    boolean started = false;
    for (int stream = 0; stream < afterByStream.length; stream++) {
      started |= afterByStream[stream] > 0 && !boughtBefore.contains(stream);
    }
    return new Linked(
        coverage, Math.max(0, after), Math.max(0, before), Math.max(0, placebo), started);
  }

  private static Years years(World world, Who who, SyntheticCustomer customer) {
    long earlier = 0;
    long later = 0;
    long earlierOfNobody = 0;
    long laterOfNobody = 0;
    long[] laterByStream = new long[world.streams().size()];
    Set<Integer> boughtBefore = new HashSet<>();
    for (SyntheticTransaction transaction : customer.transactions()) {
      int monthsAgo = world.lastMonth - Month.of(transaction.bookedOn());
      boolean inLater = monthsAgo < 12;
      boolean inEarlier = monthsAgo >= 12 && monthsAgo < 24;
      long cents = transaction.cents();
      if (!transaction.identified()) {
        earlierOfNobody += inEarlier ? cents : 0;
        laterOfNobody += inLater ? cents : 0;
        continue;
      }
      earlier += inEarlier ? cents : 0;
      if (inLater) {
        later += cents;
        laterByStream[transaction.stream()] += cents;
      } else {
        boughtBefore.add(transaction.stream());
      }
    }
    long fromNew = 0;
    for (int stream = 0; stream < laterByStream.length; stream++) {
      fromNew += boughtBefore.contains(stream) ? 0 : Math.max(0, laterByStream[stream]);
    }
    return new Years(
        who, earlier, later, fromNew, !boughtBefore.isEmpty(), earlierOfNobody, laterOfNobody);
  }
}
