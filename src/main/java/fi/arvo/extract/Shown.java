package fi.arvo.extract;

import java.util.regex.Pattern;

/** What of a bad value may be shown to whoever mends the extract. */
final class Shown {
  private static final int LONGEST = 40;

  /** A Finnish personal identity code, e.g. inside a number that slid into the wrong column. */
  private static final Pattern PERSON = Pattern.compile("\\d{6}[-+A-FU-Ya-fu-y]\\d{3}\\w");

  private Shown() {}

  /** A value of a column that names a person or holds what one wrote: its length only. */
  static String hidden(Cell cell) {
    return cell.empty() ? "" : "(" + cell.length() + " characters, hidden)";
  }

  /** Another value; hidden too when it looks like something of a person's. */
  static String plain(Cell cell) {
    String text = cell.text();
    boolean personal =
        text.length() > LONGEST || text.indexOf('@') >= 0 || PERSON.matcher(text).find();
    return personal ? hidden(cell) : text;
  }
}
