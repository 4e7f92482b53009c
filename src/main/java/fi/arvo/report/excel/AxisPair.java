package fi.arvo.report.excel;

/** A pair of axes that a group of series hangs on. */
enum AxisPair {
  MAIN(1, 2),
  /** A second pair over the same rectangle. */
  OVERLAY(3, 4);

  private final int category;
  private final int value;

  AxisPair(int category, int value) {
    this.category = category;
    this.value = value;
  }

  int category() {
    return category;
  }

  int value() {
    return value;
  }
}
