package fi.arvo.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Single values and how they are written in configuration. */
final class Scalars {
  private Scalars() {}

  /**
   * The value that a text stands for.
   *
   * @throws IllegalArgumentException with a message that goes on after <i>x is "text",</i>
   */
  static Object parse(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    } else if (type.isEnum()) {
      return constant(type, text);
    } else if (type == boolean.class || type == Boolean.class) {
      return truth(text);
    } else if (type == char.class || type == Character.class) {
      return character(text);
    }
    return written(type, text.strip());
  }

  private static Object written(Class<?> type, String text) {
    try {
      if (type == int.class || type == Integer.class) {
        return Integer.valueOf(text);
      } else if (type == long.class || type == Long.class) {
        return Long.valueOf(text);
      } else if (type == double.class || type == Double.class) {
        return new BigDecimal(text).doubleValue();
      } else if (type == BigDecimal.class) {
        return new BigDecimal(text);
      } else if (type == LocalDate.class) {
        return LocalDate.parse(text);
      } else if (type == ZoneId.class) {
        return ZoneId.of(text);
      } else if (type == Path.class) {
        return Path.of(text);
      }
    } catch (NumberFormatException | DateTimeException | java.nio.file.InvalidPathException e) {
      throw new IllegalArgumentException("which is not " + kind(type), e);
    }
    throw new IllegalStateException("no setting can be of " + type);
  }

  private static String kind(Class<?> type) {
    if (type == LocalDate.class) {
      return "a date; write it as 2026-09-30";
    } else if (type == ZoneId.class) {
      return "a time zone; write it as Europe/Helsinki";
    } else if (type == Path.class) {
      return "a path";
    }
    boolean whole =
        type == int.class || type == Integer.class || type == long.class || type == Long.class;
    return whole ? "a whole number" : "a number; write decimals with a point";
  }

  private static Object truth(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("which is neither true nor false");
    };
  }

  private static Object character(String text) {
    if (text.equals("tab") || text.equals("\\t")) {
      return '\t';
    } else if (text.length() == 1) {
      return text.charAt(0);
    }
    throw new IllegalArgumentException("which is not a single character (or tab)");
  }

  private static Object constant(Class<?> type, String text) {
    int at = names(type).indexOf(text.strip().toLowerCase(Locale.ROOT));
    if (at >= 0) {
      return type.getEnumConstants()[at];
    }
    String near = Nearest.to(text, names(type)).orElseThrow();
    throw new IllegalArgumentException(
        "which is none of " + String.join(", ", names(type)) + "; the nearest is " + near);
  }

  /** The names of an enum's constants as they are written in configuration, in their order. */
  static List<String> names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Scalars::text).toList();
  }

  /** A value as it is written in configuration. */
  static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    } else if (value instanceof Collection<?> items) {
      return items.stream().map(Scalars::text).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return String.valueOf(value);
  }

  private static final Map<Class<?>, Object> STAND_INS =
      Map.ofEntries(
          Map.entry(String.class, ""),
          Map.entry(int.class, 0),
          Map.entry(Integer.class, 0),
          Map.entry(long.class, 0L),
          Map.entry(Long.class, 0L),
          Map.entry(double.class, 0.0),
          Map.entry(Double.class, 0.0),
          Map.entry(BigDecimal.class, BigDecimal.ZERO),
          Map.entry(boolean.class, false),
          Map.entry(Boolean.class, false),
          Map.entry(char.class, ' '),
          Map.entry(Character.class, ' '),
          Map.entry(LocalDate.class, LocalDate.EPOCH),
          Map.entry(ZoneId.class, ZoneId.of("UTC")),
          Map.entry(Path.class, Path.of("")));

  /** Some value of a type, to go on with after a problem was told. */
  static Object standIn(Class<?> type) {
    return type.isEnum() ? type.getEnumConstants()[0] : STAND_INS.get(type);
  }
}
