package fi.arvo.report;

import fi.arvo.report.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of one language. Patterns are those of {@link MessageFormat}; numbers are handed over
 * as the words they are written with, save those that a choice is made by. Texts are whole
 * sentences or whole labels: none is glued from parts.
 */
final class Messages {
  private static final String[] CATALOGUES = {"messages", "answers"};

  private final Language language;
  private final Properties texts = new Properties();

  Messages(Language language) {
    this.language = language;
    for (String catalogue : CATALOGUES) {
      load(catalogue + "_" + language.code() + ".properties");
    }
  }

  private void load(String resource) {
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the texts " + resource, e);
    }
  }

  Language language() {
    return language;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The pattern itself, for those who check catalogues. */
  String pattern(String key) {
    return texts.getProperty(key);
  }

  /**
   * The text of a key.
   *
   * @throws IllegalStateException when the language lacks it
   */
  String say(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("no text '" + key + "' in language " + language.code());
    }
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }
}
