package fi.arvo.job;

import fi.arvo.config.ElementModel;
import fi.arvo.config.Labels;
import fi.arvo.config.Setting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names what a report says, whenever and wherever it is made: a hash of everything that its numbers
 * follow from, and of nothing else.
 */
public final class ContentId {
  private static final int HEX_DIGITS = 16;

  /** Settings that say where and how, but change no number. */
  private static final Pattern WITHOUT_EFFECT =
      Pattern.compile(
          "out|elements|labels|spark\\..*|privacy\\.key_file|quarantine\\..*|extracts\\.[a-z]+\\.path");

  private ContentId() {}

  /**
   * @param version Arvo's version number
   * @param model what the setting {@code elements} stands for, labels and all
   * @param labels what the setting {@code labels} stands for
   * @param inputs in any order; names, sizes and hashes count, row counts follow from them
   * @param previous content id of the previous published date, if there is one
   * @return sixteen hexadecimal digits
   */
  public static String of(
      String version,
      ElementModel model,
      Labels labels,
      List<Setting> settings,
      List<RunManifest.Input> inputs,
      Optional<String> previous) {
    TreeSet<String> lines = new TreeSet<>();
    lines.add("version\t" + version);
    lines.add("elements\t" + model);
    lines.add("labels\t" + labels);
    lines.add("previous\t" + previous.orElse(""));
    settings.stream()
        .filter(setting -> !WITHOUT_EFFECT.matcher(setting.path()).matches())
        .forEach(setting -> lines.add("setting\t" + setting.path() + "\t" + setting.value()));
    inputs.forEach(
        input ->
            lines.add(
                String.join(
                    "\t",
                    "input",
                    input.role(),
                    input.name(),
                    Long.toString(input.bytes()),
                    input.sha256())));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
