package fi.arvo.suggest;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ElementModel.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The elements of a model by their ids and by their labels in every language. */
final class ElementNames {
  private final Map<String, String> ids = new HashMap<>();

  ElementNames(ElementModel model) {
    for (Element element : model.elements()) {
      ids.put(word(element.id()), element.id());
      for (String label : element.labels().values()) {
        ids.put(word(label), element.id());
        // What explains a label is often left out of a questionnaire.
        ids.putIfAbsent(word(label.split("[(,]")[0]), element.id());
      }
    }
  }

  /** The element that a column asks for, by its item, its whole question or its name. */
  Optional<String> of(Item item) {
    return List.of(item.text(), item.question(), item.name(), item.code()).stream()
        .map(ElementNames::word)
        .filter(ids::containsKey)
        .map(ids::get)
        .findFirst();
  }

  static String word(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
