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
import java.util.function.Function;

/**
 * The questions that rate elements.
 *
 * @param model name of a model that comes with Arvo; empty for a list of the survey's own
 * @param ratings element id to the column that rates it
 * @param left questions of the same block that are no element of the model, or are answered in
 *     words of another scale
 * @param answers what the answers of all of them together mean
 */
record Block(
    String model,
    LinkedHashMap<String, Question> ratings,
    List<Question> left,
    AnswerGuess answers) {
  /** Fewer questions in a row are no block. */
  private static final int FEWEST = 3;

  private static final int LONGEST_ID = 40;

  static final Block NONE =
      new Block("", new LinkedHashMap<>(), List.of(), AnswerGuess.digits(Map.of()));

  /**
   * @param questions in the order of the columns
   * @param otherwise those that their words say to be something else than a rating, unless they are
   *     named as an element
   */
  static Block of(List<Question> questions, Set<Question> otherwise) {
    return of(questions, otherwise, AnswerGuess::of);
  }

  /**
   * Questions in words whose numbers somebody has to tell.
   *
   * @param questions in the order of the columns
   */
  static Block inUnknownWords(List<Question> questions) {
    Set<Question> alone = new HashSet<>(questions);
    alone.removeIf(question -> !question.item().stem().isEmpty());
    return of(questions, alone, AnswerGuess::unknown);
  }

  private static Block of(
      List<Question> questions,
      Set<Question> otherwise,
      Function<Map<String, Long>, Optional<AnswerGuess>> meaning) {
    String model = "";
    LinkedHashMap<String, Question> elements = new LinkedHashMap<>();
    for (Map.Entry<String, ElementModel> shipped : ElementModel.shipped().entrySet()) {
      LinkedHashMap<String, Question> named =
          named(new ElementNames(shipped.getValue()), questions);
      // Of two models with as many, the one that consumers are asked by.
      if (named.size() >= Math.max(1, elements.size())) {
        elements = named;
        model = shipped.getKey();
      }
    }
    List<Question> largest = largest(questions, otherwise);
    if (!elements.isEmpty() && elements.size() * 2 >= largest.size()) {
      List<Question> left = new ArrayList<>(largest);
      left.removeAll(elements.values());
      boolean same = largest.stream().anyMatch(elements::containsValue);
      return alike(model, elements, same ? left : List.of(), meaning);
    }
    return largest.size() >= FEWEST ? alike("", ownIds(largest), List.of(), meaning) : NONE;
  }

  /**
   * The block of those questions whose answers mean something together: a word may stand on one
   * step of a scale of five and on another of a scale of seven.
   */
  private static Block alike(
      String model,
      LinkedHashMap<String, Question> ratings,
      List<Question> left,
      Function<Map<String, Long>, Optional<AnswerGuess>> meaning) {
    LinkedHashMap<String, Question> kept = new LinkedHashMap<>();
    List<Question> others = new ArrayList<>(left);
    Map<String, Long> values = new LinkedHashMap<>();
    TreeMap<Integer, Long> digits = new TreeMap<>();
    Map<String, String> yesAndNo = new LinkedHashMap<>();
    Optional<AnswerGuess> words = Optional.empty();
    for (Map.Entry<String, Question> rating : ratings.entrySet()) {
      Question question = rating.getValue();
      if (question.ticked() || question.rules().isEmpty()) {
        question.answers().numbers().forEach((number, n) -> digits.merge(number, n, Long::sum));
        yesAndNo.putAll(question.rules());
      } else {
        Map<String, Long> together = new LinkedHashMap<>(values);
        question.column().values().forEach((value, n) -> together.merge(value, n, Long::sum));
        Optional<AnswerGuess> all = meaning.apply(together);
        if (all.isEmpty()) {
          others.add(question);
          continue;
        }
        values = together;
        words = all;
      }
      kept.put(rating.getKey(), question);
    }
    if (words.isEmpty()) {
      return new Block(model, kept, others, new AnswerGuess(digits, yesAndNo, 0));
    }
    words.get().numbers().forEach((number, n) -> digits.merge(number, n, Long::sum));
    return new Block(
        model, kept, others, new AnswerGuess(digits, words.get().rules(), words.get().steps()));
  }

  private static LinkedHashMap<String, Question> named(
      ElementNames names, List<Question> questions) {
    LinkedHashMap<String, Question> ticked = new LinkedHashMap<>();
    LinkedHashMap<String, Question> rated = new LinkedHashMap<>();
    for (Question question : questions) {
      Optional<String> element = names.of(question.item());
      element.ifPresent(id -> (question.ticked() ? ticked : rated).putIfAbsent(id, question));
    }
    return rated.size() >= ticked.size() ? rated : ticked;
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

  ScaleGuess scale() {
    return answers.scale();
  }

  boolean ticked() {
    return ratings.values().stream().anyMatch(Question::ticked);
  }

  /** Whether nothing ticked and nothing seen look the same. */
  boolean blankIsNo() {
    return ratings.values().stream().anyMatch(Question::blankIsNo);
  }
}
