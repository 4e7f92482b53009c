package fi.arvo.measure;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    } else {
      fields(value);
    }
  }

  private void fields(Object value) {
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
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
