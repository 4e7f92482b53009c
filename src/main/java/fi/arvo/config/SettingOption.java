package fi.arvo.config;

/**
 * A setting given on the command line, the strongest layer.
 *
 * @param option the option as typed, e.g. {@code --as-of} or {@code --set growth.months=6}
 * @param path dotted path of the setting; empty when the option did not say one
 * @param value its text; one that begins with {@code [} or <code>{</code> is read as YAML
 */
public record SettingOption(String option, String path, String value) {

  /** The option {@code --set path.to.key=value}. */
  public static SettingOption set(String assignment) {
    int equals = assignment.indexOf('=');
    return equals < 0
        ? new SettingOption("--set " + assignment, "", "")
        : new SettingOption(
            "--set " + assignment.substring(0, equals),
            assignment.substring(0, equals).strip(),
            assignment.substring(equals + 1));
  }
}
