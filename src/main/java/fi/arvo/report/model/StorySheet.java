package fi.arvo.report.model;

import java.util.List;

/**
 * A page that a leader takes in at a glance: one finding, how sure it is, and the pictures that
 * carry it. Printed on one landscape page.
 *
 * @param kicker the subject above the finding: company, unit, period, number of answers
 * @param finding the message in a sentence, at most two lines of about 110 characters
 * @param certainty how sure the finding is, one line in words; empty on a sheet that claims nothing
 * @param blocks from top to bottom, in the order they are read
 */
public record StorySheet(
    String id, String name, String kicker, String finding, String certainty, List<Block> blocks)
    implements Sheet {
  public StorySheet {
    blocks = List.copyOf(blocks);
  }

  public StorySheet(
      String id, String name, String kicker, String finding, String certainty, Block... blocks) {
    this(id, name, kicker, finding, certainty, List.of(blocks));
  }
}
