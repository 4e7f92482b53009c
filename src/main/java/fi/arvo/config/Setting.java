package fi.arvo.config;

import java.util.regex.Pattern;

/**
 * A setting in effect.
 *
 * @param path dotted path, e.g. {@code growth.months}
 * @param value as text, {@value #REDACTED} for a secret and {@value #NOT_SET} when there is none
 */
public record Setting(String path, String value, Origin origin) {
  public static final String REDACTED = "(redacted)";
  public static final String NOT_SET = "(not set)";

  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i)secret|passw|token|credential|access[._-]?key|private[._-]?key");
  private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/@\\s]+@");

  /**
   * A setting whose value is hidden when its name speaks of a secret, and user:password in URLs.
   */
  static Setting of(String path, String value, Origin origin) {
    String shown =
        SECRET_NAME.matcher(path).find() && !value.equals(NOT_SET)
            ? REDACTED
            : USER_INFO.matcher(value).replaceAll(REDACTED + "@");
    return new Setting(path, shown, origin);
  }
}
