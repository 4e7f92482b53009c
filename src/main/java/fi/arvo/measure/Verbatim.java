package fi.arvo.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A customer's own words, masked, in one group of answers.
 *
 * @param place by which a group's stories are ordered: of the response's id and the group alone, so
 *     that what is said makes no difference
 * @param response id of the answer
 * @param text on one line, at most {@link #LONGEST} characters
 */
public record Verbatim(long place, String response, String text)
    implements Serializable, Comparable<Verbatim> {
  /** Characters of a text, the ellipsis of a cut one included. */
  public static final int LONGEST = 500;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private static final Comparator<Verbatim> ORDER =
      Comparator.comparingLong(Verbatim::place)
          .thenComparing(Verbatim::response)
          .thenComparing(Verbatim::text);

  /** The words of an answer that has any. */
  static Verbatim of(Answer answer, VerbatimKey group) {
    return new Verbatim(hash(answer, group), answer.response(), shortened(answer.verbatim()));
  }

  @Override
  public int compareTo(Verbatim other) {
    return ORDER.compare(this, other);
  }

  /**
   * The group counts too: were the order of all touchpoints that of each, a story shown for all of
   * them and for none of the large ones would be known to come from a small one.
   */
  private static long hash(Answer answer, VerbatimKey group) {
    try {
      String of = group.touchpoint() + '\n' + answer.response();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(of.getBytes(UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The text on one line, cut after a word where it is long. */
  static String shortened(String text) {
    String line = BLANKS.matcher(text).replaceAll(" ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST - 1);
    if (end < 1) {
      end = LONGEST - 1;
      if (Character.isHighSurrogate(line.charAt(end - 1))) {
        end--;
      }
    }
    return line.substring(0, end) + "…";
  }
}
