package fi.arvo.report;

import fi.arvo.report.excel.ExcelWriter;
import fi.arvo.report.model.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a language as patterns: what of a text was filled in, and what stood there. */
final class Catalogue {
  /** Texts of fewer letters of their own could be anything. */
  private static final int FEWEST_LETTERS = 3;

  private record Known(String key, Pattern pattern, int letters) {}

  /** The key of a text, and what was filled into it. */
  record Filled(String key, List<String> parts) {}

  private final Map<String, String> sheets = new HashMap<>();
  private final List<Known> known = new ArrayList<>();
  private final String drawn;
  private final String labelAt;
  private final String corners;

  Catalogue(Language language) {
    Messages messages = new Messages(language);
    messages.keys().stream()
        .filter(key -> key.startsWith("sheet."))
        .forEach(key -> sheets.put(messages.pattern(key), key.substring("sheet.".length())));
    messages.keys().forEach(key -> add(key, messages.pattern(key).replace("''", "'")));
    Properties frame = new Properties();
    try (var in =
        ExcelWriter.class.getResourceAsStream("frame." + language.code() + ".properties")) {
      frame.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    frame.stringPropertyNames().forEach(key -> add("frame." + key, frame.getProperty(key)));
    known.sort(Comparator.comparingInt(Known::letters).reversed());
    drawn = frame.getProperty("drawn").replace("{0}", "");
    labelAt = frame.getProperty("label_at");
    corners = frame.getProperty("corners");
  }

  /** The id of the story sheet of a name; empty for one that tells of all. */
  String sheet(String name) {
    String id = sheets.getOrDefault(name, "");
    return id.equals("contents") ? "" : id;
  }

  /** The ids of the story sheets. */
  Collection<String> sheets() {
    return sheets.values();
  }

  /** Whether a header is of the column that places the words of a picture's corners. */
  boolean corner(String header) {
    return header.endsWith(drawn + corners);
  }

  /** Whether a header is of a column that places the names of points. */
  boolean label(String header) {
    return header.endsWith(drawn + labelAt);
  }

  /** The header of the column that places names along the measure of these corners. */
  String labelOf(String header) {
    return header.substring(0, header.length() - corners.length()) + labelAt;
  }

  /** The header of the measure itself. */
  String measure(String header) {
    return header.substring(0, header.indexOf(drawn)).replaceAll("[^\\p{L}\\p{N})]+$", "");
  }

  /** How the header of a column that only draws begins. */
  String drawn() {
    return drawn;
  }

  /** What was filled into a text; none when the text is not of the catalogue. */
  Optional<Filled> filled(String text) {
    for (Known one : known) {
      Matcher matcher = one.pattern().matcher(text);
      if (matcher.matches()) {
        List<String> filled = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          if (!one.key().equals("method.version")) {
            filled.add(matcher.group(i));
          }
        }
        return Optional.of(new Filled(one.key(), filled));
      }
    }
    return Optional.empty();
  }

  private void add(String key, String pattern) {
    StringBuilder regex = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    int letters = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{') {
        int depth = 1;
        while (depth > 0) {
          i++;
          depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
        }
        regex.append(Pattern.quote(literal.toString())).append("(.+?)");
        literal.setLength(0);
      } else {
        literal.append(c);
        letters += Character.isLetter(c) ? 1 : 0;
      }
    }
    regex.append(Pattern.quote(literal.toString()));
    if (letters >= FEWEST_LETTERS) {
      known.add(new Known(key, Pattern.compile(regex.toString(), Pattern.DOTALL), letters));
    }
  }
}
