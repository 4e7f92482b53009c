package fi.arvo.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads a report job's settings and checks what a type cannot say: that the element model exists,
 * that scales have the cuts they need, that extracts have the columns they must have.
 */
public final class JobConfigLoader {
  private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
  private static final int DEFAULT_THRESHOLD = 8;
  private static final String ELEMENTS = "elements";

  /** Any one of them makes a report; the others only add to it. */
  private static final Set<Role> STANDING_ALONE =
      EnumSet.of(Role.SURVEY, Role.TRANSACTIONS, Role.MATURITY);

  /** Says what is wrong with lexicons, whose format isn't this package's. */
  @FunctionalInterface
  public interface LexiconCheck {
    /**
     * @param lexicons files that are there
     * @param elements ids of the model
     */
    List<ConfigProblem> problems(List<Path> lexicons, List<String> elements);
  }

  private final RecordBinder binder;
  private final List<ConfigProblem> problems;
  private final LexiconCheck lexiconCheck;

  private JobConfigLoader(List<ConfigProblem> problems, LexiconCheck lexiconCheck) {
    this.problems = problems;
    this.lexiconCheck = lexiconCheck;
    this.binder = new RecordBinder(problems);
  }

  /**
   * The settings that the layers give, each layer over the one before: defaults, the file, the
   * environment's {@code ARVO_…} variables, the options.
   *
   * @param file the job's YAML; may be left out when the other layers say enough
   * @param environment all variables; those that don't begin with {@code ARVO_} are passed over
   * @param options in the order typed; a later one wins
   * @param now the moment of the run, for the default of as-of
   * @param lexiconCheck is asked when the job names lexicons
   */
  public static Loaded<JobConfig> load(
      Optional<Path> file,
      Map<String, String> environment,
      List<SettingOption> options,
      Instant now,
      LexiconCheck lexiconCheck) {
    List<ConfigProblem> problems = new ArrayList<>();
    Optional<Tree.Keys> tree = Layers.of(file, environment, options, problems);
    if (tree.isEmpty()) {
      return new Loaded.Failed<>(List.copyOf(problems));
    }
    JobConfigLoader loader = new JobConfigLoader(problems, lexiconCheck);
    JobConfig config = loader.understand(tree.get(), now);
    return problems.isEmpty()
        ? new Loaded.Ok<>(config, List.copyOf(loader.binder.settings().values()))
        : new Loaded.Failed<>(List.copyOf(problems));
  }

  private JobConfig understand(Tree.Keys said, Instant now) {
    Optional<ElementModel> own = ownElements(said);
    JobFile file =
        binder.bind(JobFile.class, JobFile.defaults(), isOwn(said) ? named(said, own) : said);
    LocalDate asOf =
        file.asOf().orElseGet(() -> LocalDate.ofInstant(now, file.time().zone()).minusDays(1));
    binder.resolved("as_of", asOf.toString());
    checkNames(file);
    Optional<ElementModel> model = isOwn(said) ? own : elements(file.elements());
    ExtractSettings extractSettings = new ExtractSettings(binder, model);
    Map<Role, ExtractConfig> extracts = new EnumMap<>(Role.class);
    file.extracts().forEach((role, e) -> extracts.put(role, extractSettings.of(role, e)));
    if (Collections.disjoint(extracts.keySet(), STANDING_ALONE)) {
      binder.problem(
          "extracts", "has none of survey, transactions and maturity; give at least one of them.");
    }
    checkGuessScale(extracts);
    return new JobConfig(
        file.company(),
        file.languages(),
        asOf,
        file.out(),
        model.orElse(null),
        file.labels().map(this::labels).orElse(Labels.NONE),
        file.journey().map(this::journey).orElse(Journey.NONE),
        file.maturity().map(this::maturity).orElse(MaturityStatements.NONE),
        Collections.unmodifiableMap(extracts),
        file.time(),
        file.reporting(),
        file.growth(),
        coverage(file, extracts, model.map(m -> m.elements().size()).orElse(1)),
        drivers(file),
        file.reach(),
        new WeightSettings(binder).of(file.weights(), extracts),
        file.money(),
        new JobConfig.Quality(
            file.quality().maxRejectedShare(),
            file.quality().maxDuplicateShare(),
            file.quality().earliest(),
            file.quality().minRows(),
            file.quarantine().keepDays()),
        privacy(file.privacy()),
        stories(file.stories().lexicons(), model),
        file.minEffect(),
        file.spark());
  }

  private void checkNames(JobFile file) {
    for (String name : file.spark().settings().keySet()) {
      if (!name.startsWith("spark.")) {
        binder.problem("spark.settings." + name, "is none of Spark's: they begin with spark.");
      }
    }
    file.spark().masterFault().ifPresent(fault -> binder.problem("spark.master", fault));
    if (file.languages().isEmpty()) {
      binder.problem("languages", "is empty; give some of fi, sv and en.");
    }
    for (String language : file.languages()) {
      if (!LANGUAGES.contains(language)) {
        String near = Nearest.to(language, LANGUAGES).orElseThrow();
        binder.problem(
            "languages",
            "has \""
                + language
                + "\"; workbooks are written in fi, sv and en, the nearest is "
                + near
                + ".");
      }
    }
    if (!file.money().currency().matches("[A-Z]{3}")) {
      binder.problem(
          "money.currency",
          "is \"" + file.money().currency() + "\"; write it as three capital letters, as EUR.");
    }
    Optional<Path> keyFile = file.privacy().keyFile();
    if (keyFile.isPresent() && !Files.isReadable(keyFile.get())) {
      binder.problem(
          "privacy.key_file", "is " + keyFile.get() + ", which is not there or cannot be read.");
    }
  }

  private static boolean isOwn(Tree.Keys said) {
    return said.entries().containsKey(ELEMENTS)
        && said.entries().get(ELEMENTS).value() instanceof Tree.Keys;
  }

  /** The element model that stands in the job's own YAML. */
  private Optional<ElementModel> ownElements(Tree.Keys said) {
    return isOwn(said)
        ? new ElementModels(problems).of(said.entries().get(ELEMENTS).value())
        : Optional.empty();
  }

  /** The same with the model's id in its place. */
  private static Tree.Keys named(Tree.Keys said, Optional<ElementModel> own) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>(said.entries());
    Origin origin = entries.get(ELEMENTS).said();
    String id = own.map(ElementModel::id).orElse(ElementModels.B2C);
    entries.put(ELEMENTS, new Tree.Entry(origin, new Tree.Leaf(id, true, origin)));
    return new Tree.Keys(entries, said.origin());
  }

  private Optional<ElementModel> elements(String nameOrPath) {
    boolean shipped = ElementModels.names().contains(nameOrPath);
    if (!shipped && !Files.isRegularFile(Path.of(nameOrPath))) {
      String near = Nearest.to(nameOrPath, ElementModels.names()).orElseThrow();
      binder.problem(
          "elements",
          "is "
              + nameOrPath
              + ", and there is no such file; give the path of an element model, or the name of a"
              + " shipped one, the nearest being "
              + near
              + ".");
      return Optional.empty();
    }
    return new ElementModels(problems).read(nameOrPath);
  }

  private Labels labels(Path file) {
    if (!LabelFile.isThere(file)) {
      binder.problem("labels", "is " + file + ", which is not there or cannot be read.");
      return Labels.NONE;
    }
    return new LabelFile(problems).read(file, LANGUAGES);
  }

  private Journey journey(Path file) {
    if (!LabelFile.isThere(file)) {
      binder.problem("journey", "is " + file + ", which is not there or cannot be read.");
      return Journey.NONE;
    }
    return new JourneyFile(problems).read(file);
  }

  private MaturityStatements maturity(Path file) {
    if (!LabelFile.isThere(file)) {
      binder.problem("maturity", "is " + file + ", which is not there or cannot be read.");
      return MaturityStatements.NONE;
    }
    return new MaturityFile(problems).read(file);
  }

  private JobConfig.Privacy privacy(JobFile.Privacy said) {
    return new JobConfig.Privacy(
        said.minCell(),
        said.smallBase(),
        said.dominance(),
        said.customerRows(),
        said.keyFile(),
        said.verbatims(),
        said.names().flatMap(file -> text("privacy.names", file)).stream()
            .flatMap(names -> names.text().lines())
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList());
  }

  private JobConfig.Stories stories(List<Path> files, Optional<ElementModel> model) {
    List<TextFile> lexicons = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      text("stories.lexicons[" + i + "]", files.get(i)).ifPresent(lexicons::add);
    }
    if (!lexicons.isEmpty() && model.isPresent()) {
      problems.addAll(
          lexiconCheck.problems(
              lexicons.stream().map(TextFile::file).toList(),
              model.get().elements().stream().map(ElementModel.Element::id).toList()));
    }
    return new JobConfig.Stories(List.copyOf(lexicons));
  }

  private Optional<TextFile> text(String path, Path file) {
    try {
      return Optional.of(
          new TextFile(
              file, Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "")));
    } catch (CharacterCodingException e) {
      binder.problem(path, "is " + file + ", which is not UTF-8 text; save it so.");
    } catch (IOException e) {
      binder.problem(path, "is " + file + ", which is not there or cannot be read.");
    }
    return Optional.empty();
  }

  private JobConfig.Coverage coverage(
      JobFile file, Map<Role, ExtractConfig> extracts, int elements) {
    JobFile.Coverage coverage = file.coverage();
    List<Integer> bands = coverage.bands().orElseGet(() -> bands(elements));
    binder.resolved("coverage.bands", Scalars.text(bands));
    checkAscending("coverage.bands", bands);
    checkAscending("coverage.unit_bands", coverage.unitBands());
    return new JobConfig.Coverage(
        threshold(coverage.threshold(), ratingScale(extracts)),
        coverage.highShare(),
        coverage.rotated(),
        bands,
        coverage.unitBands());
  }

  private JobConfig.Drivers drivers(JobFile file) {
    JobConfig.Drivers.Missing missing =
        file.drivers()
            .missing()
            .orElse(
                file.coverage().rotated()
                    ? JobConfig.Drivers.Missing.PAIRWISE
                    : JobConfig.Drivers.Missing.CASEWISE);
    binder.resolved("drivers.missing", missing.name().toLowerCase(Locale.ROOT));
    return new JobConfig.Drivers(missing);
  }

  private static ExtractConfig.Scale ratingScale(Map<Role, ExtractConfig> extracts) {
    return Optional.ofNullable(extracts.get(Role.SURVEY))
        .flatMap(ExtractConfig::ratings)
        .map(ExtractConfig.Ratings::scale)
        .orElseGet(() -> new ExtractConfig.Scale(0, 10, List.of()));
  }

  /** A guess is held against the rating that it guesses at, so that both need one scale. */
  private void checkGuessScale(Map<Role, ExtractConfig> extracts) {
    Optional<ExtractConfig.Ratings> guesses =
        Optional.ofNullable(extracts.get(Role.EMPLOYEES))
            .flatMap(ExtractConfig::ratings)
            .filter(asked -> !asked.columns().isEmpty());
    ExtractConfig.Scale rated = ratingScale(extracts);
    guesses
        .map(ExtractConfig.Ratings::scale)
        .filter(scale -> scale.min() != rated.min() || scale.max() != rated.max())
        .ifPresent(
            scale ->
                binder.problem(
                    "extracts.employees.guesses.scale",
                    "goes from "
                        + scale.min()
                        + " to "
                        + scale.max()
                        + ", and customers' ratings from "
                        + rated.min()
                        + " to "
                        + rated.max()
                        + "; guesses are held against ratings, so ask both on one scale."));
  }

  /** The default belongs to 0–10 only; on another scale the user must say what "covered" means. */
  private int threshold(Optional<Integer> said, ExtractConfig.Scale scale) {
    String path = "coverage.threshold";
    if (said.isEmpty() && (scale.min() != 0 || scale.max() != 10)) {
      binder.problem(
          path,
          "must be said, because ratings go from "
              + scale.min()
              + " to "
              + scale.max()
              + ": its default "
              + DEFAULT_THRESHOLD
              + " is for 0 to 10.");
    }
    int threshold = said.orElse(DEFAULT_THRESHOLD);
    if (said.isPresent() && (threshold <= scale.min() || threshold > scale.max())) {
      binder.problem(
          path,
          "is "
              + threshold
              + ", but ratings go from "
              + scale.min()
              + " to "
              + scale.max()
              + "; it must be above the lowest and at most the highest.");
    }
    binder.resolved(path, String.valueOf(threshold));
    return threshold;
  }

  /** Lower ends of: up to 10 %, up to 25 %, under 50 %, and 50 % or more of the elements. */
  static List<Integer> bands(int elements) {
    Set<Integer> ends = new LinkedHashSet<>();
    ends.add(1);
    ends.add(elements / 10 + 1);
    ends.add(elements / 4 + 1);
    ends.add((elements + 1) / 2);
    return ends.stream().sorted().toList();
  }

  private void checkAscending(String path, List<Integer> bands) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i) <= (i == 0 ? 0 : bands.get(i - 1))) {
        binder.problem(path, "is " + bands + "; it must ascend and begin at 1 or more.");
        return;
      }
    }
  }
}
