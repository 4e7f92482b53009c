package fi.arvo.synthetic;

/** Numbers with leading zeros, as ids carry them. */
final class Padded {
  private Padded() {}

  static String of(long number, int digits) {
    String plain = Long.toString(number);
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }
}
