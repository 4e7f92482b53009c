package fi.arvo.extract;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ExtractConfig;
import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Ratings;
import fi.arvo.config.ExtractConfig.Shape;
import fi.arvo.config.ExtractConfig.Source;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.Contract.Field;
import fi.arvo.extract.Contract.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * How one extract will be read: its files, checked against the mapping, and where each contract
 * column comes from.
 *
 * @param files with what their bytes told
 * @param schemas of the files that are Parquet, by place; as Spark writes them in JSON
 * @param targets contract columns, and elements of a wide survey or that employees guess at, to
 *     their sources or null
 * @param mapping the same, ready to be used
 */
record ExtractPlan(
    Role role,
    ExtractConfig config,
    List<SourceFile> files,
    Map<Integer, String> schemas,
    LinkedHashMap<String, Source> targets,
    Mapping mapping) {
  /** Letters of a header line that a sentence shows. */
  private static final int SHOWN = 60;

  /**
   * The plan of an extract, if nothing stands against it.
   *
   * @param problems gets a sentence for each thing that stands against reading it
   */
  static Optional<ExtractPlan> of(
      Role role,
      JobConfig job,
      List<Fingerprint.Outcome> outcomes,
      FormulaCompiler compiler,
      List<String> problems) {
    ExtractConfig config = job.extracts().get(role);
    List<SourceFile> files = outcomes.stream().map(Fingerprint.Outcome::file).toList();
    Map<Integer, String> schemas = new TreeMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (!outcomes.get(i).schema().isEmpty()) {
        schemas.put(i, outcomes.get(i).schema());
      }
    }
    LinkedHashMap<String, Source> targets = targets(role, job.elements(), config);
    List<String> found = new ArrayList<>();
    checkContract(role, config, targets, job.elements(), found);
    checkColumns(files, schemas, targets, compiler, found);
    Mapping mapping = null;
    if (found.isEmpty()) {
      try {
        mapping = new Mapping(targets, config.csv().missing(), compiler);
      } catch (UnreadableExtract e) {
        found.addAll(e.problems());
      }
    }
    found.forEach(problem -> problems.add("extract " + role.key() + ": " + problem));
    return found.isEmpty()
        ? Optional.of(new ExtractPlan(role, config, files, schemas, targets, mapping))
        : Optional.empty();
  }

  private static LinkedHashMap<String, Source> targets(
      Role role, ElementModel model, ExtractConfig config) {
    LinkedHashMap<String, Source> targets = new LinkedHashMap<>();
    for (String column : Contract.of(role).columns()) {
      targets.put(column, config.columns().get(column));
    }
    if (role == Role.EMPLOYEES || (role == Role.SURVEY && config.shape() == Shape.WIDE)) {
      String block = role == Role.SURVEY ? "ratings." : "guesses.";
      for (ElementModel.Element element : model.elements()) {
        targets.put(
            block + element.id(),
            config.ratings().map(r -> r.columns().get(element.id())).orElse(null));
      }
    }
    return targets;
  }

  private static void checkContract(
      Role role,
      ExtractConfig config,
      Map<String, Source> targets,
      ElementModel model,
      List<String> problems) {
    Contract contract = Contract.of(role);
    for (Field field : contract.fields()) {
      boolean longOnly =
          role == Role.SURVEY
              && config.shape() == Shape.LONG
              && Set.of("response_id", "element", "rating").contains(field.column());
      if ((field.required() || longOnly) && targets.get(field.column()) == null) {
        problems.add(
            "the column " + field.column() + " must be mapped: " + field.description() + ".");
      }
    }
    List<String> ids = model.elements().stream().map(ElementModel.Element::id).toList();
    Set<String> written = new TreeSet<>();
    config.ratings().ifPresent(r -> written.addAll(r.columns().keySet()));
    config.ratings().ifPresent(r -> written.addAll(r.elementCodes().values()));
    for (String element : written) {
      if (!ids.contains(element)) {
        problems.add(
            "the element model "
                + model.id()
                + " has no element \""
                + element
                + "\"; "
                + Nearest.hint(element, ids)
                + ".");
      }
    }
    config.ratings().ifPresent(r -> checkScales(r, problems));
    config
        .csv()
        .dates()
        .flatMap(Times::faultOf)
        .ifPresent(fault -> problems.add(fault + "; write it like dd/MM/yyyy HH:mm."));
    for (String column : new TreeSet<>(config.columns().keySet())) {
      if (!contract.columns().contains(column)) {
        problems.add(
            "there is no column \""
                + column
                + "\" in the contract; "
                + Nearest.hint(column, contract.columns())
                + ".");
      }
    }
  }

  private static void checkScales(Ratings ratings, List<String> problems) {
    List.of(
            ratings.scale(),
            ratings.recommend().scale(),
            ratings.effort().scale(),
            ratings.satisfaction().scale())
        .stream()
        .filter(scale -> !Scores.supports(scale))
        .forEach(
            scale ->
                problems.add(
                    "a scale of "
                        + scale.min()
                        + " to "
                        + scale.max()
                        + " cannot be kept; scales lie between "
                        + Scores.LOWEST
                        + " and "
                        + Scores.HIGHEST
                        + "."));
  }

  private static void checkColumns(
      List<SourceFile> files,
      Map<Integer, String> schemas,
      Map<String, Source> targets,
      FormulaCompiler compiler,
      List<String> problems) {
    LinkedHashMap<String, String> needed = new LinkedHashMap<>();
    for (Map.Entry<String, Source> target : targets.entrySet()) {
      if (target.getValue() instanceof Source.Column column) {
        needed.putIfAbsent(column.name(), target.getKey());
      } else if (target.getValue() instanceof Source.Expression expression) {
        try {
          compiler
              .columns(expression.sql())
              .forEach(name -> needed.putIfAbsent(name, target.getKey()));
        } catch (UnreadableExtract e) {
          problems.addAll(e.problems());
        }
      }
    }
    LinkedHashMap<HeaderRows, List<SourceFile>> byHeader = new LinkedHashMap<>();
    Set<String> keys = new LinkedHashSet<>();
    List<SourceFile> withKeys = new ArrayList<>();
    for (SourceFile file : files) {
      if (file.format() == Format.JSONL) {
        keys.addAll(file.columns());
        withKeys.add(file);
      } else {
        byHeader.computeIfAbsent(file.header(), header -> new ArrayList<>()).add(file);
      }
    }
    if (!withKeys.isEmpty()) {
      // A key may be left out of an object, so all files together must have it once.
      byHeader.put(HeaderRows.named(List.copyOf(keys)), withKeys);
    }
    byHeader.forEach((header, same) -> checkHeader(header, same, needed, problems));
    checkTypes(files, schemas, needed, problems);
  }

  private static void checkHeader(
      HeaderRows rows, List<SourceFile> same, Map<String, String> needed, List<String> problems) {
    String where =
        same.get(0).name() + (same.size() > 1 ? " and " + (same.size() - 1) + " more" : "");
    List<String> header = rows.columns();
    char separator = same.get(0).separator();
    boolean unsplit = separator != 0 && header.size() == 1;
    if (unsplit && needed.keySet().stream().filter(c -> rows.places(c).isEmpty()).count() > 1) {
      problems.add(
          where
              + " has a single column when it is split at \""
              + separator
              + "\": "
              + start(header.get(0))
              + "; state csv.separator as the file has it.");
      return;
    }
    Set<String> named = new LinkedHashSet<>(header);
    named.addAll(rows.questions());
    Map<Integer, String> names = new TreeMap<>();
    boolean listed = false;
    for (Map.Entry<String, String> need : needed.entrySet()) {
      String column = need.getKey();
      List<Integer> places = rows.places(column);
      if (places.isEmpty()) {
        // A long header is told once, not again with each column that it lacks.
        Optional<String> nearest = Nearest.to(column, named);
        String hint =
            nearest.isPresent()
                ? "; the nearest is \"" + nearest.get() + "\""
                : listed ? "" : "; " + Nearest.all(header);
        listed |= nearest.isEmpty();
        problems.add(
            where + " has no column \"" + column + "\" (for " + need.getValue() + ")" + hint + ".");
      } else if (places.size() > 1) {
        problems.add(
            where
                + " has "
                + places.size()
                + " columns called \""
                + column
                + "\" (for "
                + need.getValue()
                + "); name one of them: "
                + String.join(", ", places.stream().map(p -> "\"" + header.get(p) + "\"").toList())
                + ".");
      } else {
        String other = names.putIfAbsent(places.get(0), column);
        if (other != null) {
          problems.add(
              where
                  + " has one column that the mapping calls both \""
                  + other
                  + "\" and \""
                  + column
                  + "\" (for "
                  + need.getValue()
                  + "); call it by one name.");
        }
      }
    }
  }

  private static String start(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static void checkTypes(
      List<SourceFile> files,
      Map<Integer, String> schemas,
      Map<String, String> needed,
      List<String> problems) {
    schemas.forEach(
        (place, schema) -> {
          StructType struct = (StructType) DataType.fromJson(schema);
          for (String column : needed.keySet()) {
            if (files.get(place).columns().contains(column)
                && !TypedText.supports(struct.apply(column).dataType())) {
              problems.add(
                  files.get(place).name()
                      + " holds a "
                      + struct.apply(column).dataType().simpleString()
                      + " in the column \""
                      + column
                      + "\"; map a column of single values.");
            }
          }
        });
  }

  /** Contract columns that are mapped. */
  Set<String> mapped() {
    Set<String> mapped = new TreeSet<>();
    targets.forEach(
        (target, source) -> {
          if (source != null) {
            mapped.add(target);
          }
        });
    return mapped;
  }

  /** Whether answers come with stories. */
  boolean tellsStories() {
    return targets.get("story") != null;
  }

  /** Records over all files. */
  long records() {
    return files.stream().mapToLong(SourceFile::records).sum();
  }

  /** Contract columns whose different values are gathered. */
  List<String> textColumns() {
    return Contract.of(role).fields().stream()
        .filter(field -> field.kind() == Kind.TEXT || field.kind() == Kind.CURRENCY)
        .map(Field::column)
        .toList();
  }

  /** The decimal mark of each file's texts. */
  char[] decimals() {
    char[] marks = new char[files.size()];
    for (int i = 0; i < marks.length; i++) {
      char otherwise = files.get(i).separator() == ';' ? ',' : '.';
      marks[i] = config.csv().decimal().orElse(otherwise);
    }
    return marks;
  }
}
