package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows that a survey platform exports and that are no customer's answers: those of its makers
 * trying it out, and those never sent in. They are turned away with their reason, so that every row
 * is accounted for, but they are no fault of the export, and the gate's share of rejected rows
 * leaves them out of both its sides.
 *
 * <ul>
 *   <li>Qualtrics: previews and tests by {@code Status} or {@code DistributionChannel}, unfinished
 *       by {@code Finished}, or without that column by a {@code Progress} under 100;
 *   <li>LimeSurvey: unfinished when {@code submitdate} is empty;
 *   <li>Webropol: unfinished when the time of sending is empty;
 *   <li>SurveyMonkey: its export doesn't tell.
 * </ul>
 */
public final class LeftOut {
  /** Of somebody trying the survey out. */
  public static final String PREVIEW = "preview";

  /** Begun, and never sent in. */
  public static final String UNFINISHED = "unfinished";

  /** Slots of a record that the rules may need beside the mapped ones. */
  static final int COLUMNS = 4;

  static final LeftOut NOTHING = new LeftOut(List.of());

  /** Codes and labels of Qualtrics' response types; the others are people's, imported ones too. */
  private static final Set<String> PREVIEWS =
      Set.of(
          "1",
          "2",
          "9",
          "17",
          "surveypreview",
          "surveytest",
          "surveypreviewspam",
          "offlinesurveypreview");

  private static final Set<String> TRIALS = Set.of("preview", "test");
  private static final Set<String> NO =
      Set.of("0", "false", "no", "ei", "nej", "epätosi", "falskt");

  /** What in a column's cell leaves its row out. */
  private enum Sign {
    PREVIEW_TYPE(PREVIEW),
    TRIAL_CHANNEL(PREVIEW),
    NOT_FINISHED(UNFINISHED),
    SHORT_OF_100(UNFINISHED),
    EMPTY(UNFINISHED);

    private final String reason;

    Sign(String reason) {
      this.reason = reason;
    }

    boolean on(Cell cell) {
      String word = PlatformSigns.word(cell.text());
      return switch (this) {
        case PREVIEW_TYPE -> PREVIEWS.contains(word);
        case TRIAL_CHANNEL -> TRIALS.contains(word);
        case NOT_FINISHED -> NO.contains(word);
        case SHORT_OF_100 -> word.length() == 1 || word.length() == 2;
        case EMPTY -> word.isEmpty() || word.equals("na") || word.equals("null");
      };
    }
  }

  /**
   * @param column place in the header
   */
  private record Rule(int column, Sign sign) {}

  private record SlotRule(int slot, Sign sign) {}

  private final List<SlotRule> rules;
  private final Cell cell = new Cell();

  private LeftOut(List<SlotRule> rules) {
    this.rules = rules;
  }

  /** Whether a reason for which a row was turned away is one of these. */
  public static boolean isReason(String reason) {
    return reason.equals(PREVIEW) || reason.equals(UNFINISHED);
  }

  /**
   * @param slotOf for each column its slot in a record, or -1; columns that the rules need get one
   * @param free first slot that is not taken
   */
  static LeftOut of(HeaderRows header, int[] slotOf, int free) {
    List<SlotRule> rules = new ArrayList<>();
    int next = free;
    for (Rule rule : rules(header)) {
      if (slotOf[rule.column()] < 0) {
        slotOf[rule.column()] = next++;
      }
      rules.add(new SlotRule(slotOf[rule.column()], rule.sign()));
    }
    return rules.isEmpty() ? NOTHING : new LeftOut(rules);
  }

  /** The columns of a header by which rows are left out, by their names. */
  static List<String> columns(HeaderRows header) {
    return rules(header).stream().map(rule -> header.columns().get(rule.column())).toList();
  }

  private static List<Rule> rules(HeaderRows header) {
    List<Rule> rules = new ArrayList<>();
    if (header.platform() == Platform.QUALTRICS) {
      add(rules, header, "status", Sign.PREVIEW_TYPE);
      add(rules, header, "distributionchannel", Sign.TRIAL_CHANNEL);
      if (!add(rules, header, "finished", Sign.NOT_FINISHED)) {
        add(rules, header, "progress", Sign.SHORT_OF_100);
      }
    } else if (header.platform() == Platform.LIMESURVEY) {
      if (!add(rules, header, "submitdate", Sign.EMPTY)) {
        add(rules, header, "datesubmitted", Sign.EMPTY);
      }
    } else if (header.platform() == Platform.WEBROPOL) {
      int sent = PlatformSigns.sentOfWebropol(header.columns());
      if (sent >= 0) {
        rules.add(new Rule(sent, Sign.EMPTY));
      }
    }
    return rules;
  }

  private static boolean add(List<Rule> rules, HeaderRows header, String word, Sign sign) {
    for (int column = 0; column < header.columns().size(); column++) {
      if (PlatformSigns.ownWord(header, column).equals(word)) {
        rules.add(new Rule(column, sign));
        return true;
      }
    }
    return false;
  }

  /** Why a record is left out; null when it isn't. */
  String reason(SourceRecord record) {
    for (SlotRule rule : rules) {
      record.show(rule.slot(), cell);
      if (rule.sign().on(cell)) {
        return rule.sign().reason;
      }
    }
    return null;
  }
}
