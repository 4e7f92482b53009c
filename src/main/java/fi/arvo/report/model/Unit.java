package fi.arvo.report.model;

/**
 * What a number counts, and so how it is written.
 *
 * @param kind decides sign, scale and symbol
 * @param decimals shown after the decimal mark, 0 to 6; the number itself keeps all it has
 * @param currency symbol of an amount of money, e.g. {@code €}; empty for every other kind
 */
public record Unit(Kind kind, int decimals, String currency) {

  /** The kinds of numbers a report shows. */
  public enum Kind {
    /** Net promoter score or a difference of two, in points from −200 to 200; always signed. */
    NPS,
    /** A fraction from 0 to 1, read as a percentage. */
    SHARE,
    /** Growth already in percent (4.3 is 4.3 %); always signed. */
    GROWTH,
    /** An amount, written in whole currency. */
    MONEY,
    /** An amount, written in thousands of the currency. */
    MONEY_THOUSANDS,
    /** An amount, written in millions of the currency. */
    MONEY_MILLIONS,
    /** Answers, customers, rows. */
    COUNT,
    /** A mean on its own scale, such as ease from 1 to 7. */
    MEAN,
    /** A correlation, a weight: no unit, no sign before a plus. */
    COEFFICIENT,
    /** A number with a direction: a feeling from −1 to 1, a change on a scale; always signed. */
    DIRECTION,
    /** A p-value from 0 to 1; one too small for its decimals is written as less than the least. */
    P_VALUE
  }

  public static final Unit NPS = new Unit(Kind.NPS, 0, "");
  public static final Unit SHARE = new Unit(Kind.SHARE, 0, "");
  public static final Unit GROWTH = new Unit(Kind.GROWTH, 1, "");
  public static final Unit COUNT = new Unit(Kind.COUNT, 0, "");
  public static final Unit MEAN = new Unit(Kind.MEAN, 1, "");
  public static final Unit COEFFICIENT = new Unit(Kind.COEFFICIENT, 2, "");
  public static final Unit DIRECTION = new Unit(Kind.DIRECTION, 2, "");

  public static final Unit P_VALUE = new Unit(Kind.P_VALUE, 4, "");

  public Unit {
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("a number is shown with 0 to 6 decimals, not " + decimals);
    }
    if (currency.contains("\"")) {
      throw new IllegalArgumentException("a currency symbol cannot hold a quotation mark");
    }
  }

  /** Amounts in whole currency. */
  public static Unit money(String currency) {
    return new Unit(Kind.MONEY, 0, currency);
  }

  /**
   * Amounts in the scale that leaves the largest of them three to five digits, the same for all: k€
   * from 100 000, M€ with one decimal from 10 000 000.
   *
   * @param largest the amount farthest from 0 that will stand in this unit
   */
  public static Unit moneyFor(double largest, String currency) {
    double size = Math.abs(largest);
    if (size >= 1e7) {
      return new Unit(Kind.MONEY_MILLIONS, 1, currency);
    }
    return new Unit(size >= 1e5 ? Kind.MONEY_THOUSANDS : Kind.MONEY, 0, currency);
  }

  /** The same unit with another number of decimals. */
  public Unit withDecimals(int shown) {
    return new Unit(kind, shown, currency);
  }

  /** The least number above 0 that the decimals can show. */
  public double least() {
    return Math.pow(10, -decimals);
  }

  /** Whether a plain value carries a plus. */
  public boolean signed() {
    return kind == Kind.NPS || kind == Kind.GROWTH || kind == Kind.DIRECTION;
  }
}
