package fi.arvo.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a tree of texts into records, whatever the record type. A component's key is its name in
 * snake_case; a key that no component has is a problem. What the tree doesn't say comes from a
 * record of defaults, where {@code null} means that the setting must be said. Understands texts,
 * numbers, booleans, single characters, dates, zones, paths, enums (in snake_case), and optionals,
 * lists, maps and records of these. A list or map that is said replaces the default whole.
 *
 * <p>A record in a list or map takes its defaults from its static method {@code defaults()}, if it
 * has one. An {@link IllegalArgumentException} from a record's constructor is told as a problem.
 */
final class RecordBinder {
  private final List<ConfigProblem> problems;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private final Set<String> failed = new LinkedHashSet<>();

  RecordBinder(List<ConfigProblem> problems) {
    this.problems = problems;
  }

  /**
   * The record that a tree describes. Where something is wrong a problem is added and a stand-in
   * takes the value's place, so that everything else can be looked at too; null when the record
   * cannot be made at all.
   *
   * @param defaults may be null
   */
  <R extends Record> R bind(Class<R> type, R defaults, Tree tree) {
    return type.cast(record(type, defaults, tree, ""));
  }

  /** Every setting met, in the order of the records' components. */
  Map<String, Setting> settings() {
    return settings;
  }

  /** Where a setting was said, or else the nearest mapping around it. */
  Origin originOf(String path) {
    for (String p = path; !p.isEmpty(); p = p.substring(0, Math.max(0, p.lastIndexOf('.')))) {
      Origin origin = origins.get(p);
      if (origin != null) {
        return origin;
      }
    }
    return origins.getOrDefault("", new Origin.Default());
  }

  /** Adds a problem, unless the same setting already has one. */
  void problem(String path, String sentence) {
    if (failed.add(path)) {
      String subject = path.isEmpty() ? sentence : path + " " + sentence;
      problems.add(new ConfigProblem(originOf(path), path, subject));
    }
  }

  /** Whether something was found wrong with a setting. */
  boolean hasProblem(String path) {
    return failed.contains(path);
  }

  /** Says what a setting came to, when that was found out after binding. */
  void resolved(String path, String value) {
    settings.put(path, Setting.of(path, value, originOf(path)));
  }

  private Object record(Class<?> type, Object defaults, Tree tree, String path) {
    Tree.Keys keys = mapping(type, tree, path);
    origins.put(path, keys.origin());
    RecordComponent[] components = type.getRecordComponents();
    List<String> known = Arrays.stream(components).map(RecordBinder::key).toList();
    keys.entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                unknown(path, key, entry, known);
              }
            });
    int problemsBefore = problems.size();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String below = child(path, key(component));
      Tree.Entry entry = keys.entries().get(key(component));
      if (entry != null) {
        origins.put(below, entry.said());
      }
      Object fallback = defaults == null ? null : read(component, defaults);
      Shorthand shorthand = component.getAnnotation(Shorthand.class);
      Tree value = entry == null || entry.value().unset() ? null : entry.value();
      if (shorthand != null && value instanceof Tree.Leaf leaf) {
        value = keyed(shorthand, leaf);
      }
      arguments[i] = value(component.getGenericType(), fallback, value, below);
      within(component.getAnnotation(Range.class), arguments[i], below);
    }
    return make(type, arguments, path, problems.size() == problemsBefore);
  }

  private Tree.Keys mapping(Class<?> type, Tree tree, String path) {
    Origin origin = tree == null ? originOf(path) : tree.origin();
    Tree.Keys empty = new Tree.Keys(Map.of(), origin);
    if (tree == null || tree.unset()) {
      return empty;
    }
    if (tree instanceof Tree.Keys keys) {
      return keys;
    }
    Shorthand shorthand = type.getAnnotation(Shorthand.class);
    if (shorthand != null && tree instanceof Tree.Leaf leaf) {
      return keyed(shorthand, leaf);
    }
    origins.put(path, origin);
    List<String> keys = Arrays.stream(type.getRecordComponents()).map(RecordBinder::key).toList();
    problem(path, "takes keys (" + String.join(", ", keys) + "), not a single value.");
    return empty;
  }

  private static Tree.Keys keyed(Shorthand shorthand, Tree.Leaf leaf) {
    return new Tree.Keys(
        Map.of(shorthand.value(), new Tree.Entry(leaf.origin(), leaf)), leaf.origin());
  }

  private void unknown(String path, String key, Tree.Entry entry, List<String> known) {
    String full = child(path, key);
    origins.put(full, entry.said());
    String near = Nearest.to(key, known).map(k -> child(path, k)).orElse("none");
    problem(full, "is not a known key; the nearest known one is " + near + ".");
  }

  private Object make(Class<?> type, Object[] arguments, String path, boolean sound) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (sound) {
        problem(path, "is not possible: " + e.getCause().getMessage() + ".");
      }
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private Object value(Type type, Object fallback, Tree tree, String path) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return optional(of[0], (Optional<?>) fallback, tree, path);
      }
      return generic.getRawType() == List.class
          ? list(of[0], (List<?>) fallback, tree, path)
          : map((Class<?>) of[0], of[1], (Map<?, ?>) fallback, tree, path);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      if (tree == null && fallback == null && defaultsOf(plain) == null) {
        return missing(plain, path);
      }
      return record(plain, fallback == null ? defaultsOf(plain) : fallback, tree, path);
    }
    if (tree == null) {
      if (fallback == null) {
        return missing(plain, path);
      }
      say(path, Scalars.text(fallback), new Origin.Default());
      return fallback;
    }
    return scalar(plain, tree, path);
  }

  private Object missing(Class<?> type, String path) {
    problem(path, "is missing and has no default.");
    return type.isRecord() ? null : Scalars.standIn(type);
  }

  private Object scalar(Class<?> type, Tree tree, String path) {
    origins.put(path, tree.origin());
    if (!(tree instanceof Tree.Leaf leaf)) {
      problem(
          path,
          "takes a single value, not a " + (tree instanceof Tree.Items ? "list." : "mapping."));
      return Scalars.standIn(type);
    }
    say(path, leaf.text(), leaf.origin());
    try {
      return Scalars.parse(type, leaf.text());
    } catch (IllegalArgumentException e) {
      problem(path, "is \"" + leaf.text() + "\", " + e.getMessage() + ".");
      return Scalars.standIn(type);
    }
  }

  private Object optional(Type of, Optional<?> fallback, Tree tree, String path) {
    if (tree != null) {
      return Optional.ofNullable(value(of, null, tree, path));
    }
    if (fallback != null && fallback.isPresent()) {
      return Optional.of(value(of, fallback.get(), null, path));
    }
    say(path, Setting.NOT_SET, new Origin.Default());
    return Optional.empty();
  }

  private Object list(Type of, List<?> fallback, Tree tree, String path) {
    List<Object> items = new ArrayList<>();
    boolean records = of instanceof Class<?> type && type.isRecord();
    if (tree == null) {
      if (fallback == null) {
        problem(path, "is missing and has no default.");
        return List.of();
      }
      for (int i = 0; i < fallback.size(); i++) {
        items.add(
            records ? value(of, fallback.get(i), null, path + "[" + i + "]") : fallback.get(i));
      }
    } else {
      List<Tree> given = tree instanceof Tree.Items list ? list.items() : List.of(tree);
      for (int i = 0; i < given.size(); i++) {
        String below = records ? path + "[" + i + "]" : path;
        items.add(value(of, null, given.get(i), below));
      }
    }
    if (!records || items.isEmpty()) {
      say(path, Scalars.text(items), tree == null ? new Origin.Default() : tree.origin());
    }
    return Collections.unmodifiableList(items);
  }

  private Object map(Class<?> keyType, Type of, Map<?, ?> fallback, Tree tree, String path) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    if (tree == null) {
      if (fallback == null) {
        problem(path, "is missing and has no default.");
        return Map.of();
      }
      fallback.forEach(
          (key, value) -> entries.put(key, value(of, value, null, child(path, Scalars.text(key)))));
      if (entries.isEmpty()) {
        say(path, "{}", new Origin.Default());
      }
      return Collections.unmodifiableMap(entries);
    }
    if (!(tree instanceof Tree.Keys keys)) {
      problem(path, "takes keys, each with its value.");
      return Map.of();
    }
    Map<String, Tree.Entry> given =
        of == String.class ? flat("", keys, new LinkedHashMap<>()) : keys.entries();
    given.forEach(
        (key, entry) -> {
          String below = child(path, key);
          origins.put(below, entry.said());
          if (!keyType.isEnum()) {
            entries.put(key, value(of, null, entry.value(), below));
          } else if (Scalars.names(keyType).contains(key)) {
            entries.put(Scalars.parse(keyType, key), value(of, null, entry.value(), below));
          } else {
            unknown(path, key, entry, Scalars.names(keyType));
          }
        });
    return Collections.unmodifiableMap(entries);
  }

  /** Keys with dots in them, as Spark's settings have, come from options as nested mappings. */
  private static Map<String, Tree.Entry> flat(
      String prefix, Tree.Keys keys, Map<String, Tree.Entry> into) {
    keys.entries()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof Tree.Keys nested) {
                flat(prefix + key + ".", nested, into);
              } else {
                into.put(prefix + key, entry);
              }
            });
    return into;
  }

  private void within(Range range, Object value, String path) {
    if (range != null && value instanceof Optional<?> optional) {
      optional.ifPresent(v -> within(range, v, path));
    } else if (range != null && value instanceof Number number && !failed.contains(path)) {
      double v = number.doubleValue();
      if (v < range.min() || v > range.max()) {
        problem(path, "is " + Scalars.text(value) + ", but must be " + described(range) + ".");
      }
    }
  }

  private static String described(Range range) {
    if (range.max() == Double.POSITIVE_INFINITY) {
      return "at least " + plain(range.min());
    }
    return range.min() == Double.NEGATIVE_INFINITY
        ? "at most " + plain(range.max())
        : "between " + plain(range.min()) + " and " + plain(range.max());
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private void say(String path, String value, Origin origin) {
    settings.put(path, Setting.of(path, value, origin));
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static Object defaultsOf(Class<?> type) {
    try {
      Method defaults = type.getDeclaredMethod("defaults");
      defaults.setAccessible(true);
      return Modifier.isStatic(defaults.getModifiers()) ? defaults.invoke(null) : null;
    } catch (NoSuchMethodException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read the defaults of " + type, e);
    }
  }

  private static String key(RecordComponent component) {
    return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  static String child(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
