package fi.arvo.measure;

/**
 * The three money windows of a customer: the months after the anchor, the same number before it,
 * and the same number before those, whose change cannot be the answer's doing.
 */
public record GrowthWindows(Window after, Window before, Window placebo) {

  /** Windows around an answer: its own month belongs to neither side. */
  public static GrowthWindows aroundAnswer(int answerMonth, int months) {
    Window before = new Window(answerMonth - months, months);
    return new GrowthWindows(new Window(answerMonth + 1, months), before, before.preceding());
  }

  /** Windows that end with a month, one right after the other. */
  public static GrowthWindows endingWith(int lastMonth, int months) {
    Window after = new Window(lastMonth - months + 1, months);
    Window before = after.preceding();
    return new GrowthWindows(after, before, before.preceding());
  }
}
