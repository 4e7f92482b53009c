package fi.arvo.report;

import fi.arvo.report.excel.ExcelWriter;
import fi.arvo.report.model.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a language as patterns: what of a text was filled in, and what stood there. */
final class Catalogue {
  /** Texts of fewer letters of their own could be anything. */
  private static final int FEWEST_LETTERS = 3;

  private record Known(String key, Pattern pattern, int letters) {}

  private final List<Known> known = new ArrayList<>();
  private final String drawn;

  Catalogue(Language language) {
    Messages messages = new Messages(language);
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
  }

  /** How the header of a column that only draws begins. */
  String drawn() {
    return drawn;
  }

  /** What was filled into a text; none when the text is not of the catalogue. */
  Optional<List<String>> filled(String text) {
    for (Known one : known) {
      Matcher matcher = one.pattern().matcher(text);
      if (matcher.matches()) {
        List<String> filled = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          if (!one.key().equals("method.version")) {
            filled.add(matcher.group(i));
          }
        }
        return Optional.of(filled);
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
