package fi.arvo.job;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Setting;
import fi.arvo.config.TextFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names what a report says, whenever and wherever it is made: a hash of everything that its numbers
 * follow from, and of nothing else.
 */
public final class ContentId {
  private static final int HEX_DIGITS = 16;

  /** Settings that say where and how, but change no number, or name files whose content counts. */
  private static final Pattern WITHOUT_EFFECT =
      Pattern.compile(
          "out|elements|labels|journey|stories\\.lexicons|privacy\\.names|spark\\..*|privacy\\.key_file|quarantine\\..*|extracts\\.[a-z]+\\.path");

  private ContentId() {}

  /**
   * @param version Arvo's version number
   * @param job of which the content of files counts that settings name: elements, labels, journey,
   *     lexicons and names
   * @param inputs in any order; names, sizes and hashes count, row counts follow from them
   * @param before content ids of the published dates that this one is held against, the newest
   *     first
   * @return sixteen hexadecimal digits
   */
  public static String of(
      String version,
      JobConfig job,
      List<Setting> settings,
      List<RunManifest.Input> inputs,
      List<String> before) {
    TreeSet<String> lines = new TreeSet<>();
    lines.add("version\t" + version);
    lines.add("elements\t" + job.elements());
    lines.add("labels\t" + job.labels());
    lines.add("journey\t" + job.journey());
    List<TextFile> lexicons = job.stories().lexicons();
    for (int i = 0; i < lexicons.size(); i++) {
      lines.add("lexicon\t" + i + "\t" + lexicons.get(i).text());
    }
    lines.add("names\t" + String.join("\t", job.privacy().names()));
    lines.add("before\t" + String.join("\t", before));
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
