package fi.arvo.config;

import java.nio.file.Path;

/** Where a value was said. */
public sealed interface Origin {

  /** Nobody said it; Arvo's own default. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "default";
    }
  }

  /**
   * @param line counted from 1
   */
  record InFile(Path file, int line) implements Origin {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /**
   * @param variable name of the environment variable
   */
  record Variable(String variable) implements Origin {
    @Override
    public String toString() {
      return "environment variable " + variable;
    }
  }

  /**
   * @param option as it was typed, without the value when the value is long
   */
  record Option(String option) implements Origin {
    @Override
    public String toString() {
      return "option " + option;
    }
  }
}
