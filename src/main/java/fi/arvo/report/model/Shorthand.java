package fi.arvo.report.model;

/** Why a cell has no number, or one to lean on lightly; stands in the cell itself, in brackets. */
public enum Shorthand {
  /** Hidden to protect respondents. */
  SUPPRESSED("[c]"),
  /** From fewer than 30 answers: shown, of low reliability. */
  SMALL_BASE("[u]"),
  /** There is none: not asked, not enough data, not computable. */
  NOT_AVAILABLE("[x]"),
  /** The question does not arise here. */
  NOT_APPLICABLE("[z]");

  private final String mark;

  Shorthand(String mark) {
    this.mark = mark;
  }

  public String mark() {
    return mark;
  }
}
