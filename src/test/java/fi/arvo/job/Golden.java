package fi.arvo.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lines kept in a file to be compared with. Numbers with decimals are kept to ten significant
 * digits and compared to a relative 1e-9: the last digits of logarithms and powers are a matter of
 * the machine.
 */
final class Golden {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E[+-]?\\d+)?");
  private static final MathContext TEN_DIGITS = new MathContext(10);
  private static final double RELATIVE = 1e-9;

  /** Below this a number is what rounding has left of 0. */
  private static final double NOTHING = 1e-15;

  private final Path file;

  Golden(String name) {
    file = Path.of("src", "test", "resources", "fi", "arvo", "job", name);
  }

  /**
   * Fails at the first line that says something else. With {@code -Darvo.golden.refresh=true} the
   * file is written anew instead, to be reviewed.
   */
  void matches(List<String> lines) {
    try {
      if (Boolean.getBoolean("arvo.golden.refresh")) {
        Files.createDirectories(file.getParent());
        Files.write(file, lines.stream().map(Golden::rounded).toList(), StandardCharsets.UTF_8);
      }
      List<String> kept = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < Math.min(kept.size(), lines.size()); i++) {
        if (!same(kept.get(i), lines.get(i))) {
          assertThat(rounded(lines.get(i))).as(file + ":" + (i + 1)).isEqualTo(kept.get(i));
        }
      }
      assertThat(lines).as(file.toString()).hasSameSizeAs(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rounded(String line) {
    return DECIMAL
        .matcher(line)
        .replaceAll(
            number -> {
              BigDecimal exact = new BigDecimal(number.group());
              return exact.precision() > TEN_DIGITS.getPrecision()
                  ? exact.round(TEN_DIGITS).toString()
                  : number.group();
            });
  }

  private static boolean same(String kept, String line) {
    if (!words(kept).equals(words(line))) {
      return false;
    }
    List<Double> expected = numbers(kept);
    List<Double> actual = numbers(line);
    for (int i = 0; i < expected.size(); i++) {
      double size = Math.max(Math.abs(expected.get(i)), Math.abs(actual.get(i)));
      if (Math.abs(expected.get(i) - actual.get(i)) > Math.max(RELATIVE * size, NOTHING)) {
        return false;
      }
    }
    return true;
  }

  private static String words(String line) {
    return DECIMAL.matcher(line).replaceAll("#");
  }

  private static List<Double> numbers(String line) {
    return DECIMAL.matcher(line).results().map(MatchResult::group).map(Double::valueOf).toList();
  }
}
