package fi.arvo.extract;

/** A customer's accepted rows, as a reader would give them. */
public final class RowsMaker {
  private final CustomerRows rows = new CustomerRows();

  /** Rows of a customer whom the customers extract doesn't know. */
  public static RowsMaker of(String customer) {
    RowsMaker maker = new RowsMaker();
    maker.rows.clear(0, customer);
    return maker;
  }

  public RowsMaker facts(String unit, String segment) {
    rows.facts = new CustomerFacts(segment, null, unit, null, null);
    return this;
  }

  public RowsMaker answer(Answer answer) {
    rows.add(answer);
    return this;
  }

  public RowsMaker bought(int day, long units, int stream) {
    rows.addTransaction(day, units, stream, CustomerRows.NONE, 0);
    return this;
  }

  public CustomerRows rows() {
    return rows;
  }
}
