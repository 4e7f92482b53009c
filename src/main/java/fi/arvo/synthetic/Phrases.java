package fi.arvo.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sentences of made-up people by language and kind, from {@code stories.txt} beside this class. */
final class Phrases {
  private static final Map<String, List<String>> BY_KIND = read();

  private Phrases() {}

  /** The sentences of a kind; empty when the language has none. */
  static List<String> of(String language, String kind) {
    return BY_KIND.getOrDefault(language + " " + kind, List.of());
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    List<String> current = List.of();
    try (InputStream file =
            Objects.requireNonNull(Phrases.class.getResourceAsStream("stories.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current =
              kinds.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          current.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }
}
