package fi.arvo.measure;

import fi.arvo.stats.CoverageMasks;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a state holds, field by field in one order: keys, counts and sums. */
final class Held {
  private final List<Object> figures = new ArrayList<>();

  private Held() {}

  static List<Object> in(Object state) {
    Held held = new Held();
    held.read(state);
    return held.figures;
  }

  private void read(Object value) {
    if (value == null || value instanceof Number || value instanceof String) {
      figures.add(value);
    } else if (value instanceof Boolean || value instanceof Enum) {
      figures.add(value.toString());
    } else if (value instanceof HashMap<?, ?> map) {
      // Its order depends on that in which keys came; what it holds doesn't.
      TreeMap<String, Object> sorted = new TreeMap<>();
      map.forEach((key, state) -> sorted.put(key.toString(), state));
      read(sorted);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, state) -> {
            read(key);
            read(state);
          });
    } else if (value instanceof Iterable<?> list) {
      list.forEach(this::read);
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        read(Array.get(value, i));
      }
    } else if (value instanceof CoverageMasks masks) {
      read(slots(masks));
    } else {
      fields(value);
    }
  }

  /** Where a mask lies depends on the order they came in; what lies there doesn't. */
  private static List<List<Object>> slots(CoverageMasks masks) {
    List<List<Object>> slots = new ArrayList<>();
    for (int i = 0; i < Array.getLength(field(masks, "masks")); i++) {
      List<Object> slot = new ArrayList<>();
      for (String column : List.of("masks", "counts", "weights")) {
        slot.add(Array.get(field(masks, column), i));
      }
      slots.add(slot);
    }
    slots.sort(Comparator.comparing(slot -> (Long) slot.get(0)));
    return slots;
  }

  private static Object field(Object value, String name) {
    try {
      Field field = value.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private void fields(Object value) {
    for (Field field : value.getClass().getDeclaredFields()) {
      // What is transient is a scratch pad, good for one customer.
      int modifiers = field.getModifiers();
      if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
        try {
          field.setAccessible(true);
          read(field.get(value));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(field.toString(), e);
        }
      }
    }
  }
}
