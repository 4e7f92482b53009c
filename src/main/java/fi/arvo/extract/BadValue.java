package fi.arvo.extract;

/** Why a value cannot be what its column says. Carries no stack: bad rows come by the million. */
final class BadValue extends Exception {
  private static final long serialVersionUID = 1L;

  BadValue(String reason) {
    super(reason, null, false, false);
  }
}
