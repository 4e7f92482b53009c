package fi.arvo.suggest;

import fi.arvo.config.ElementModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The questions that rate elements.
 *
 * @param model name of a model that comes with Arvo; empty for a list of the survey's own
 * @param ratings element id to the column that rates it
 * @param left questions of the same block that are no element of the model
 */
record Block(String model, LinkedHashMap<String, Question> ratings, List<Question> left) {
  /** Fewer questions in a row are no block. */
  private static final int FEWEST = 3;

  private static final int LONGEST_ID = 40;

  static final Block NONE = new Block("", new LinkedHashMap<>(), List.of());

  /**
   * @param questions in the order of the columns
   * @param otherwise those that their words say to be something else than a rating, unless they are
   *     named as an element
   */
  static Block of(List<Question> questions, Set<Question> otherwise) {
    Block elements = NONE;
    for (Map.Entry<String, ElementModel> model : ElementModel.shipped().entrySet()) {
      Block block = ofModel(model.getKey(), new ElementNames(model.getValue()), questions);
      // Of two models with as many, the one that consumers are asked by.
      if (block.ratings.size() >= Math.max(1, elements.ratings.size())) {
        elements = block;
      }
    }
    List<Question> largest = largest(questions, otherwise);
    boolean named = elements.ratings.size() * 2 >= largest.size();
    if (!elements.ratings.isEmpty() && named) {
      List<Question> left = new ArrayList<>(largest);
      left.removeAll(elements.ratings.values());
      boolean same = largest.stream().anyMatch(elements.ratings::containsValue);
      return new Block(elements.model, elements.ratings, same ? left : List.of());
    }
    return largest.size() >= FEWEST ? new Block("", ownIds(largest), List.of()) : NONE;
  }

  private static Block ofModel(String model, ElementNames names, List<Question> questions) {
    LinkedHashMap<String, Question> ticked = new LinkedHashMap<>();
    LinkedHashMap<String, Question> rated = new LinkedHashMap<>();
    for (Question question : questions) {
      Optional<String> element = names.of(question.item());
      element.ifPresent(id -> (question.ticked() ? ticked : rated).putIfAbsent(id, question));
    }
    return new Block(model, rated.size() >= ticked.size() ? rated : ticked, List.of());
  }

  /** The most questions that share a stem, or that stand side by side on one scale. */
  private static List<Question> largest(List<Question> questions, Set<Question> otherwise) {
    Map<String, List<Question>> blocks = new LinkedHashMap<>();
    String run = "";
    Question before = null;
    for (Question question : questions) {
      String stem = question.item().stem();
      if (question.ticked() || (stem.isEmpty() && otherwise.contains(question))) {
        before = null;
        continue;
      }
      if (stem.isEmpty()) {
        boolean goesOn =
            before != null
                && before.item().stem().isEmpty()
                && before.scale().sameAs(question.scale());
        run = goesOn ? run : "\u0000" + question.column().name();
        stem = run;
      }
      blocks.computeIfAbsent(stem, s -> new ArrayList<>()).add(question);
      before = question;
    }
    List<Question> largest = List.of();
    for (List<Question> block : blocks.values()) {
      if (block.size() > largest.size() && oneScale(block)) {
        largest = block;
      }
    }
    return largest;
  }

  /** Most of them on the scale of the first, which has more steps than a yes, a no and a maybe. */
  private static boolean oneScale(List<Question> block) {
    ScaleGuess first = block.get(0).scale();
    if (first.max() - first.min() < FEWEST) {
      return false;
    }
    long same = block.stream().filter(q -> q.scale().max() == first.max()).count();
    return same * 2 > block.size();
  }

  private static LinkedHashMap<String, Question> ownIds(List<Question> block) {
    LinkedHashMap<String, Question> ratings = new LinkedHashMap<>();
    for (Question question : block) {
      String id = id(question.item().text());
      if (id.isEmpty() || ratings.containsKey(id)) {
        id = id(question.column().name());
      }
      String unique = id;
      for (int i = 2; ratings.containsKey(unique); i++) {
        unique = id + "_" + i;
      }
      ratings.put(unique, question);
    }
    return ratings;
  }

  private static String id(String text) {
    String letters =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[äå]", "a")
            .replace('ö', 'o')
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^[_0-9]+|_+$", "");
    return letters.substring(0, Math.min(letters.length(), LONGEST_ID)).replaceAll("_+$", "");
  }

  /** What an element of a list of the survey's own is called; names differ. */
  Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    ratings.forEach(
        (id, question) -> {
          String label = Yaml.comment(question.item().text());
          if (label.matches("[\\p{L}_]+")) {
            label = label.replace('_', ' ');
          }
          if (!taken.add(label.toLowerCase(Locale.ROOT))) {
            label = label + " (" + question.column().name() + ")";
          }
          labels.put(id, label);
        });
    return labels;
  }

  /** The scale of all of them together. */
  ScaleGuess scale() {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    ratings.values().forEach(q -> q.counts().forEach((k, n) -> counts.merge(k, n, Long::sum)));
    return ScaleGuess.of(counts);
  }

  /** What answers in words mean, of all of them together. */
  Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    ratings.values().forEach(question -> rules.putAll(question.rules()));
    return rules;
  }

  boolean ticked() {
    return ratings.values().stream().anyMatch(Question::ticked);
  }
}
