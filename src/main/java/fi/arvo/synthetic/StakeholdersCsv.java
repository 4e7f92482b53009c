package fi.arvo.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How partners and owners answer, once, in the spring before the world ends. */
final class StakeholdersCsv {
  private static final String[] HEADER = {
    "response_id",
    "respondent_id",
    "side",
    "answered_at",
    "wave",
    "unit",
    "recommend",
    "effort",
    "satisfaction",
    "story"
  };

  private static final double STORY_SHARE = 0.4;

  /** Months of the round: from this many before the last on, three of them. */
  private static final int MONTHS_AGO = 6;

  private StakeholdersCsv() {}

  static long write(World world, OutputStream out) throws IOException {
    Stream<String[]> partners =
        IntStream.range(0, world.config.sides().partners())
            .mapToObj(
                i ->
                    row(
                        world,
                        CustomerGenerator.PARTNERS,
                        "partner",
                        "K" + Padded.of(i + 1L, 4),
                        i));
    Stream<String[]> owners =
        IntStream.range(0, world.config.sides().owners())
            .mapToObj(
                i -> row(world, CustomerGenerator.OWNERS, "owner", "O" + Padded.of(i + 1L, 4), i));
    return CsvRows.write(CsvLayout.INTERNATIONAL, HEADER, Stream.concat(partners, owners), out);
  }

  private static String[] row(World world, int population, String side, String name, int index) {
    SeededRandom random = SeededRandom.of(world.config.seed(), population, index);
    boolean partner = population == CustomerGenerator.PARTNERS;
    String language = Voices.language(world.config.people().languages(), random);
    int month = world.lastMonth - MONTHS_AGO + random.below(3);
    LocalDate day = Month.dayAt(month, random.uniform());
    double warmth = (partner ? 7.2 : 7.9) + 1.8 * random.normal();
    String story =
        random.chance(STORY_SHARE)
            ? Voices.story(language, "partner", 0.4 * (warmth - 7) + 0.5 * random.normal(), random)
            : "";
    return new String[] {
      name + "-1",
      name,
      side,
      day.toString(),
      Integer.toString(day.getYear()),
      partner ? random.pick(world.units) : "",
      Voices.score(warmth, 0, 10),
      Voices.score(4.9 + 0.4 * (warmth - 7) + random.normal(), 1, 7),
      Voices.score(3.5 + 0.4 * (warmth - 7) + 0.6 * random.normal(), 1, 5),
      story
    };
  }
}
