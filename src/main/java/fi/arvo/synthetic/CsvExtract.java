package fi.arvo.synthetic;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One extract as CSV: its header and what it says of a customer. */
interface CsvExtract {

  CsvLayout layout();

  String[] header();

  /** Hands over the rows of a customer in order, each with one field a header column. */
  void rows(SyntheticCustomer customer, Consumer<String[]> row);

  /** What can be wrong with a row of this extract. */
  List<Fault> faults();

  /**
   * A fault that a reader must reject.
   *
   * @param why what is wrong
   * @param spoil makes a faulty row of a good one, which stays as it is
   */
  record Fault(String why, UnaryOperator<String[]> spoil) {

    /** A field that reads otherwise. */
    static Fault inField(String why, int field, String value) {
      return new Fault(why, row -> with(row, field, value));
    }
  }

  /** A copy of a row with another field. */
  static String[] with(String[] row, int field, String value) {
    String[] copy = row.clone();
    copy[field] = value;
    return copy;
  }
}
