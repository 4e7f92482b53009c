package fi.arvo.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads element models: the two that come with Arvo, by name, and anybody's own, by path. */
final class ElementModels {
  static final String B2C = "b2c-30";
  private static final Map<String, String> SHIPPED =
      Map.of(B2C, "elements-b2c.yaml", "b2b-40", "elements-b2b.yaml");

  private final List<ConfigProblem> problems;

  ElementModels(List<ConfigProblem> problems) {
    this.problems = problems;
  }

  /**
   * The model of a name or path.
   *
   * @return empty, and problems added, when there is no such model or it is not sound
   */
  Optional<ElementModel> read(String nameOrPath) {
    int problemsBefore = problems.size();
    Optional<Tree> tree =
        SHIPPED.containsKey(nameOrPath)
            ? shipped(SHIPPED.get(nameOrPath))
            : YamlReader.file(Path.of(nameOrPath), problems);
    if (problems.size() > problemsBefore) {
      return Optional.empty();
    }
    return of(tree.get());
  }

  /** The model that a tree describes; empty, and problems added, when it is not sound. */
  Optional<ElementModel> of(Tree tree) {
    int problemsBefore = problems.size();
    RecordBinder binder = new RecordBinder(problems);
    ElementModel model = binder.bind(ElementModel.class, null, tree);
    if (problems.size() == problemsBefore) {
      check(model, binder);
    }
    return problems.size() == problemsBefore
        ? Optional.of(withEnglishLabels(model))
        : Optional.empty();
  }

  /** The names that stand for a model without a file of the user's own. */
  static Set<String> names() {
    return SHIPPED.keySet();
  }

  private Optional<Tree> shipped(String resource) {
    try (InputStream in = ElementModels.class.getResourceAsStream(resource)) {
      return YamlReader.text(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), Path.of(resource), problems);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + resource, e);
    }
  }

  private static void check(ElementModel model, RecordBinder binder) {
    List<String> tiers = model.tiers().stream().map(ElementModel.Tier::id).toList();
    if (tiers.isEmpty() || model.elements().isEmpty()) {
      binder.problem("", "an element model needs at least one tier and one element.");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tiers.size(); i++) {
      if (!seen.add("tier " + tiers.get(i))) {
        binder.problem("tiers[" + i + "].id", "repeats the tier " + tiers.get(i) + ".");
      }
      labelled(model.tiers().get(i).labels(), "tiers[" + i + "].labels", binder);
    }
    for (int i = 0; i < model.elements().size(); i++) {
      ElementModel.Element element = model.elements().get(i);
      String path = "elements[" + i + "]";
      if (!element.id().matches("[a-z][a-z0-9_]*")) {
        binder.problem(
            path + ".id",
            "is \"" + element.id() + "\"; an id is small letters a–z, digits and underscores.");
      }
      if (!seen.add("element " + element.id())) {
        binder.problem(path + ".id", "repeats the element " + element.id() + ".");
      }
      if (!tiers.contains(element.tier())) {
        String near = Nearest.to(element.tier(), tiers).orElse("none");
        binder.problem(
            path + ".tier",
            "is \"" + element.tier() + "\", which is no tier; the nearest is " + near + ".");
      }
      labelled(element.labels(), path + ".labels", binder);
      for (ElementModel.Element other : model.elements().subList(0, i)) {
        sameName(element, other)
            .ifPresent(
                name ->
                    binder.problem(
                        path + ".labels",
                        "name it \""
                            + name
                            + "\" as "
                            + other.id()
                            + " is named; readers tell elements apart by their labels."));
      }
    }
  }

  /** The name that two elements share in some language; capitals make no difference. */
  private static Optional<String> sameName(ElementModel.Element one, ElementModel.Element other) {
    if (one.id().equals(other.id()) || one.labels().isEmpty() || other.labels().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> names = withEnglish(one.labels());
    Map<String, String> others = withEnglish(other.labels());
    Set<String> languages = new TreeSet<>(names.keySet());
    languages.addAll(others.keySet());
    return languages.stream()
        .map(language -> List.of(named(names, language), named(others, language)))
        .filter(pair -> pair.get(0).equalsIgnoreCase(pair.get(1)))
        .map(pair -> pair.get(0))
        .findFirst();
  }

  private static String named(Map<String, String> labels, String language) {
    return labels.getOrDefault(language, labels.get("en"));
  }

  private static void labelled(Map<String, String> labels, String path, RecordBinder binder) {
    if (labels.isEmpty()) {
      binder.problem(path, "is empty; give a label in at least one language, as en: Quality.");
    }
  }

  private static ElementModel withEnglishLabels(ElementModel model) {
    return new ElementModel(
        model.id(),
        model.tiers().stream()
            .map(tier -> new ElementModel.Tier(tier.id(), withEnglish(tier.labels())))
            .toList(),
        model.elements().stream()
            .map(e -> new ElementModel.Element(e.id(), e.tier(), withEnglish(e.labels())))
            .toList());
  }

  /** A list that was labelled in another language only shows those labels in English too. */
  private static Map<String, String> withEnglish(Map<String, String> labels) {
    Map<String, String> all = new LinkedHashMap<>(labels);
    all.putIfAbsent("en", labels.values().iterator().next());
    return java.util.Collections.unmodifiableMap(all);
  }
}
