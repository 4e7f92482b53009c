package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Purchases;
import fi.arvo.config.WorldConfig.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a person buys: in each stream at nearly even intervals, amounts by the season, until the
 * person leaves. After the anchor, the month of the answer that money is counted from, the number
 * of covered elements moves amounts, leaving and the start of a new stream; before it, nothing but
 * what the unit's actions and the segment's turns do to everybody's amounts.
 */
final class PurchaseGenerator {
  /** Anchor of a person without one: no month comes after it. */
  static final int NO_ANCHOR = Integer.MAX_VALUE;

  private final World world;
  private final Purchases purchases;
  private final double[] seasonAndDrift;
  private final double interval;

  PurchaseGenerator(World world) {
    this.world = world;
    this.purchases = world.config.purchases();
    double streamsEach = world.streams().stream().mapToDouble(Stream::share).sum();
    interval = 12 * Math.max(streamsEach, 0.5) / purchases.perYear();
    seasonAndDrift = new double[purchases.months()];
    for (int m = 0; m < seasonAndDrift.length; m++) {
      seasonAndDrift[m] =
          world.season(world.firstMonth + m) * StrictMath.pow(1 + purchases.drift(), m / 12.0);
    }
  }

  /** A stay as a customer, in months of the world; fractions are days. */
  record Stay(double from, double to, int anchor) {}

  /**
   * When a person comes and goes.
   *
   * @param firstAnswer month of the first answer, or {@link #NO_ANCHOR}
   * @param anchor month that effects on money follow, or {@link #NO_ANCHOR}
   * @param dissent what the answer of that month adds to the probability of leaving
   */
  Stay stay(Person person, int firstAnswer, int anchor, double dissent, SeededRandom random) {
    double end = world.lastMonth + 1.0;
    double latestEntry = firstAnswer == NO_ANCHOR ? world.lastMonth : firstAnswer;
    double entered = overYears(purchases.entry(), (latestEntry - world.firstMonth) / 12);
    double entry = random.uniform() * (latestEntry - world.firstMonth);
    double from = random.chance(entered) ? world.firstMonth + entry : Double.NEGATIVE_INFINITY;
    double leaving = random.uniform();
    double moment = random.uniform();
    if (anchor != NO_ANCHOR) {
      double probability =
          purchases.churn() - world.retentionPerElement * person.covered() + dissent;
      // Those who leave do so in the first quarter after the answer.
      return new Stay(from, leaving < probability ? anchor + 1 + 3 * moment : end, anchor);
    }
    double start = Math.max(from, world.firstMonth);
    boolean leaves =
        firstAnswer == NO_ANCHOR && leaving < overYears(purchases.churn(), (end - start) / 12);
    return new Stay(from, leaves ? start + moment * (end - start) : end, NO_ANCHOR);
  }

  private static double overYears(double yearly, double years) {
    return 1 - StrictMath.pow(1 - yearly, Math.max(0, years));
  }

  /** Transactions in time order. */
  List<SyntheticTransaction> transactions(
      String name, Person person, Stay stay, SeededRandom random) {
    List<Booking> bookings = new ArrayList<>();
    double scale = StrictMath.exp(0.6 * random.normal());
    double uplift = 1 + world.growthPerElement * person.covered();
    boolean[] owned = ownedStreams(random);
    for (int stream = 0, first = firstOf(owned); stream < owned.length; stream++) {
      if (owned[stream]) {
        double from = stay.from;
        if (stream != first && random.chance(0.1)) {
          from = Math.max(from, uniform(world.firstMonth, world.lastMonth + 1.0, random));
        }
        buy(stream, from, stay, person, scale, uplift, bookings, random);
      }
    }
    startNewStream(person, stay, owned, scale, uplift, bookings, random);
    bookings.sort(Comparator.comparing(Booking::day));
    List<SyntheticTransaction> transactions = new ArrayList<>(bookings.size());
    for (Booking booking : bookings) {
      String id = "T" + name + "-" + Padded.of(transactions.size() + 1L, 3);
      transactions.add(booking.transaction(id));
    }
    return transactions;
  }

  private boolean[] ownedStreams(SeededRandom random) {
    boolean[] owned = new boolean[world.streams().size()];
    boolean any = false;
    for (int stream = 0; stream < owned.length; stream++) {
      owned[stream] = random.chance(world.streams().get(stream).share());
      any |= owned[stream];
    }
    owned[0] |= !any;
    return owned;
  }

  private static int firstOf(boolean[] owned) {
    int first = 0;
    while (!owned[first]) {
      first++;
    }
    return first;
  }

  private void startNewStream(
      Person person,
      Stay stay,
      boolean[] owned,
      double scale,
      double uplift,
      List<Booking> bookings,
      SeededRandom random) {
    boolean starts = random.chance(world.newStreamPerElement * person.covered());
    int stream = random.below(owned.length);
    if (starts && stay.anchor != NO_ANCHOR && !owned[stream]) {
      double from = uniform(stay.anchor + 1.0, stay.anchor + 10.0, random);
      buy(stream, from, stay, person, scale, uplift, bookings, random);
    }
  }

  private void buy(
      int stream,
      double from,
      Stay stay,
      Person person,
      double scale,
      double uplift,
      List<Booking> bookings,
      SeededRandom random) {
    double amount = 100 * world.streams().get(stream).amount() * scale;
    // Whoever starts within the world buys at once; the others are somewhere in their rhythm.
    double at = from >= world.firstMonth ? from : world.firstMonth + random.uniform() * interval;
    double end = Math.min(stay.to, world.lastMonth + 1.0);
    while (at < end) {
      int month = (int) StrictMath.floor(at);
      double cents =
          amount
              * seasonAndDrift[month - world.firstMonth]
              * (month > stay.anchor ? uplift : 1)
              * world.circumstances.amounts(person, month)
              * (0.8 + 0.4 * random.uniform());
      Booking purchase =
          new Booking(
              Month.dayAt(month, at - month),
              Math.max(1, (long) StrictMath.floor(cents + 0.5)),
              stream,
              random.pick(world.config.survey().channels()),
              !random.chance(purchases.unidentifiedShare()));
      bookings.add(purchase);
      if (random.chance(purchases.refundShare())) {
        purchase.refund(random, world.config.asOf(), bookings);
      }
      at += interval * (0.6 + 0.8 * random.uniform());
    }
  }

  private static double uniform(double from, double to, SeededRandom random) {
    return from + random.uniform() * (to - from);
  }

  private record Booking(
      LocalDate day, long cents, int stream, String channel, boolean identified) {

    /** Pays back a tenth or more of this purchase, now and then all of it, up to 45 days later. */
    void refund(SeededRandom random, LocalDate asOf, List<Booking> bookings) {
      LocalDate paidBack = day.plusDays(1 + random.below(45));
      int tenths = 1 + random.below(13);
      if (!paidBack.isAfter(asOf)) {
        long back = Math.max(1, cents * Math.min(tenths, 10) / 10);
        bookings.add(new Booking(paidBack, -back, stream, channel, identified));
      }
    }

    SyntheticTransaction transaction(String id) {
      return new SyntheticTransaction(id, identified, day, cents, stream, channel);
    }
  }
}
