package fi.arvo.report.excel;

import java.util.List;

/** A workbook that Excel would offer to repair, or that would cut a text; it is not written. */
public final class UnsoundWorkbookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  UnsoundWorkbookException(List<String> faults) {
    super("The workbook is unsound and was not written:\n  " + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, a sentence each, naming sheet and cell. */
  public List<String> faults() {
    return faults;
  }
}
