package fi.arvo.config;

import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Scale;
import fi.arvo.config.ExtractConfig.Source;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Understands one extract's part of a job's YAML. */
final class ExtractSettings {
  private static final Set<String> QUESTIONS = Set.of("recommend", "effort", "satisfaction");

  /** The answers to a maturity survey's statements, all on one scale. */
  private static final String AGREEMENT = "answer";

  private static final String SCALED = "recommend, effort, satisfaction or answer";

  /** Key under {@code ratings.columns} that speaks of every element not named beside it. */
  private static final String EVERY = "*";

  /** How {@code answers} says that an answer is none. */
  private static final String NOT_APPLICABLE = "not applicable";

  /** The rule for every answer that begins with its number. */
  private static final String LEADING_NUMBER = "leading number";

  private static final Scale ZERO_TO_TEN = new Scale(0, 10, List.of());
  private static final Scale ONE_TO_FIVE = new Scale(1, 5, List.of());

  private final RecordBinder binder;
  private final Optional<ElementModel> model;

  /**
   * @param model empty when it could not be read, and then element ids are not checked
   */
  ExtractSettings(RecordBinder binder, Optional<ElementModel> model) {
    this.binder = binder;
    this.model = model;
  }

  ExtractConfig of(Role role, JobFile.Extract extract) {
    String path = "extracts." + role.key();
    if (extract.path().stream().anyMatch(String::isBlank) || extract.path().isEmpty()) {
      binder.problem(path + ".path", "is empty; name a file, a directory or a pattern as x/*.csv.");
    }
    if (extract.sheet().isPresent() && extract.format().orElse(Format.XLSX) != Format.XLSX) {
      binder.problem(path + ".sheet", "is for workbooks; remove it, or say format: xlsx.");
    }
    checkCsv(path + ".csv", extract.csv());
    Map<String, Source> columns = columns(role, path + ".columns", extract.columns());
    boolean survey = role == Role.SURVEY;
    if (!survey && extract.ratings().isPresent()) {
      binder.problem(path + ".ratings", "belongs to the survey only; remove it.");
    }
    checkGuesses(role, path, extract);
    boolean isLong = extract.shape() == ExtractConfig.Shape.LONG;
    if (isLong && !survey) {
      binder.problem(path + ".shape", "is long, which only a survey can be.");
    }
    if (survey) {
      checkShape(path, extract, isLong);
    } else {
      checkSaysSomething(role, path, extract);
    }
    return new ExtractConfig(
        extract.path(),
        extract.format(),
        extract.sheet(),
        extract.platform(),
        extract.csv(),
        extract.shape(),
        columns,
        role.asks() ? Optional.of(ratings(role, path, extract)) : Optional.empty(),
        role == Role.MATURITY ? Optional.of(agreement(path, extract)) : Optional.empty());
  }

  private void checkGuesses(Role role, String path, JobFile.Extract extract) {
    if (extract.guesses().isEmpty()) {
      return;
    }
    JobFile.Ratings guesses = extract.guesses().get();
    if (role != Role.EMPLOYEES) {
      binder.problem(path + ".guesses", "belongs to employees only; remove it.");
    } else if (!guesses.elementCodes().isEmpty()) {
      binder.problem(
          path + ".guesses.element_codes", "is for long surveys; employees have a column a guess.");
    }
    if (guesses.columns().isEmpty()) {
      binder.problem(
          path + ".guesses.columns",
          "names no column; say where the guesses are, as \"guess_{element}\".");
    }
  }

  /** An extract that maps nothing to count would be read for nothing. */
  private void checkSaysSomething(Role role, String path, JobFile.Extract extract) {
    List<String> telling =
        switch (role) {
          case EMPLOYEES ->
              extract.guesses().isPresent()
                  ? List.<String>of()
                  : List.of("recommend", "effort", "satisfaction", "story");
          case STAKEHOLDERS -> List.of("recommend", "effort", "satisfaction", "story");
          case OPERATIONS -> List.of("lead_time_hours", "automated_share");
          case OWNERS -> List.of("element", "touchpoint");
          case SURVEY, TRANSACTIONS, CUSTOMERS, ACTIONS, PROMISES, MATURITY -> List.of();
        };
    if (!telling.isEmpty() && telling.stream().noneMatch(extract.columns()::containsKey)) {
      binder.problem(
          path + ".columns",
          telling.size() == 2
              ? "has neither " + String.join(" nor ", telling) + "; map at least one of them."
              : "has none of " + String.join(", ", telling) + "; map at least one of them.");
    }
  }

  private void checkCsv(String path, ExtractConfig.Csv csv) {
    csv.encoding()
        .filter(name -> !isEncoding(name))
        .ifPresent(
            name ->
                binder.problem(
                    path + ".encoding",
                    "is \""
                        + name
                        + "\", an unknown encoding; the nearest is "
                        + Nearest.to(name, Charset.availableCharsets().keySet()).orElse("UTF-8")
                        + "."));
    csv.decimal()
        .filter(mark -> mark != ',' && mark != '.')
        .ifPresent(
            mark -> binder.problem(path + ".decimal", "is \"" + mark + "\"; it is , or . only."));
    csv.dates()
        .filter(pattern -> !isDatePattern(pattern))
        .ifPresent(
            pattern ->
                binder.problem(
                    path + ".dates",
                    "is \""
                        + pattern
                        + "\", which is no pattern of dates; write it as d.M.yyyy H.mm."));
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  /** A pattern must say year, month and day, or no day could be read with it. */
  private static boolean isDatePattern(String pattern) {
    try {
      DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      ZonedDateTime moment = ZonedDateTime.of(2026, 9, 30, 13, 5, 0, 0, ZoneOffset.UTC);
      return LocalDate.from(format.parse(format.format(moment))).equals(moment.toLocalDate());
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private Map<String, Source> columns(Role role, String path, Map<String, JobFile.Column> columns) {
    Map<String, Source> sources = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> {
          String below = path + "." + name;
          if (!role.columns().contains(name)) {
            String near = Nearest.to(name, role.columns()).orElseThrow();
            binder.problem(
                below,
                "is not a column of "
                    + role.key()
                    + "; the nearest one is "
                    + path
                    + "."
                    + near
                    + ".");
          } else {
            checkOnlyItsOwn(name, below, column);
          }
          source(below, column).ifPresent(source -> sources.put(name, source));
        });
    for (String required : role.required()) {
      if (!columns.containsKey(required)) {
        binder.problem(path + "." + required, "is missing; say which column of the file holds it.");
      }
    }
    return Collections.unmodifiableMap(sources);
  }

  /** A cut or scale on a column that has no use for it was meant for another column. */
  private void checkOnlyItsOwn(String name, String path, JobFile.Column column) {
    if (!QUESTIONS.contains(name) && !name.equals(AGREEMENT)) {
      refuse(path, "scale", column.scale(), SCALED);
      refuse(path, "not_applicable", column.notApplicable(), SCALED);
      refuse(path, "answers", column.answers(), SCALED);
    }
    if (!name.equals(AGREEMENT)) {
      refuse(path, "agree_from", column.agreeFrom(), AGREEMENT);
    }
    if (!name.equals("recommend")) {
      refuse(path, "promoter", column.promoter(), "recommend");
      refuse(path, "detractor", column.detractor(), "recommend");
    }
    if (!name.equals("effort")) {
      refuse(path, "easy", column.easy(), "effort");
      refuse(path, "easy_from", column.easyFrom(), "effort");
    }
    if (!name.equals("satisfaction")) {
      refuse(path, "satisfied_from", column.satisfiedFrom(), "satisfaction");
    }
  }

  private void refuse(String path, String key, Optional<?> value, String owner) {
    if (value.isPresent()) {
      binder.problem(path + "." + key, "is for " + owner + " only; remove it.");
    }
  }

  private Optional<Source> source(String path, JobFile.Column column) {
    List<Source> sources =
        Stream.of(
                column.column().map(name -> (Source) new Source.Column(name)),
                column.constant().map(value -> (Source) new Source.Constant(value)),
                column.expr().map(sql -> (Source) new Source.Expression(sql)))
            .flatMap(Optional::stream)
            .toList();
    if (sources.size() == 1) {
      return Optional.of(sources.get(0));
    }
    binder.problem(
        path,
        sources.isEmpty()
            ? "says no source; give column, constant or expr."
            : "gives several of column, constant and expr; keep one.");
    return Optional.empty();
  }

  private void checkShape(String path, JobFile.Extract survey, boolean isLong) {
    if (isLong) {
      for (String needed : List.of("response_id", "element", "rating")) {
        if (!survey.columns().containsKey(needed)) {
          binder.problem(
              path + ".columns." + needed, "is missing; a long survey needs it on every row.");
        }
      }
      if (survey.ratings().map(r -> !r.columns().isEmpty()).orElse(false)) {
        binder.problem(
            path + ".ratings.columns",
            "is for wide surveys; a long one has its elements in the columns element and rating.");
      }
      return;
    }
    for (String longOnly : List.of("element", "rating")) {
      if (survey.columns().containsKey(longOnly)) {
        binder.problem(
            path + ".columns." + longOnly,
            "is for long surveys; say shape: long, or map the ratings under ratings.columns.");
      }
    }
    boolean asksNothing =
        survey.columns().keySet().stream().noneMatch(QUESTIONS::contains)
            && survey.ratings().map(r -> r.columns().isEmpty()).orElse(true);
    if (asksNothing) {
      binder.problem(
          path,
          "maps no question: give ratings.columns, or columns.recommend, effort or satisfaction.");
    }
  }

  private ExtractConfig.Ratings ratings(Role role, String path, JobFile.Extract survey) {
    boolean guessed = role == Role.EMPLOYEES;
    JobFile.Ratings said =
        (guessed ? survey.guesses() : survey.ratings()).orElseGet(JobFile.Ratings::defaults);
    String below = path + (guessed ? ".guesses" : ".ratings");
    Map<String, JobFile.Column> columns = survey.columns();
    return new ExtractConfig.Ratings(
        answered(
            below,
            scale(below, Optional.of(said.scale()), said.notApplicable(), ZERO_TO_TEN),
            said.answers()),
        ratingColumns(below + ".columns", said.columns()),
        elementCodes(below + ".element_codes", said.elementCodes()),
        recommend(path + ".columns.recommend", Optional.ofNullable(columns.get("recommend"))),
        effort(path + ".columns.effort", Optional.ofNullable(columns.get("effort"))),
        satisfaction(
            path + ".columns.satisfaction", Optional.ofNullable(columns.get("satisfaction"))));
  }

  private Map<String, Source> ratingColumns(String path, Map<String, JobFile.Column> columns) {
    Map<String, Source> sources = new LinkedHashMap<>();
    List<String> ids =
        model
            .map(m -> m.elements().stream().map(ElementModel.Element::id).toList())
            .orElseGet(() -> List.copyOf(columns.keySet()));
    columns.forEach(
        (id, column) -> {
          if (!id.equals(EVERY)) {
            checkElement(path + "." + id, id, ids);
            checkOnlyItsOwn("rating", path + "." + id, column);
          }
        });
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      JobFile.Column own = columns.get(id);
      if (own != null) {
        source(path + "." + id, own).ifPresent(source -> sources.put(id, source));
      } else if (columns.containsKey(EVERY)) {
        patterned(path + "." + EVERY, columns.get(EVERY), id, i + 1)
            .ifPresent(source -> sources.put(id, source));
      }
    }
    checkNoneTwice(path, sources);
    return Collections.unmodifiableMap(sources);
  }

  private Optional<Source> patterned(String path, JobFile.Column column, String id, int number) {
    Optional<String> pattern = column.column();
    if (pattern.isEmpty()
        || !(pattern.get().contains("{element}") || pattern.get().contains("{number}"))) {
      binder.problem(
          path,
          "must be a column name with {element} (the element's id) or {number} (1, 2, … in the"
              + " model's order) in it, as s_{element}.");
      return Optional.empty();
    }
    return Optional.of(
        new Source.Column(
            pattern.get().replace("{element}", id).replace("{number}", Integer.toString(number))));
  }

  private void checkNoneTwice(String path, Map<String, Source> sources) {
    Map<Source, String> users = new HashMap<>();
    sources.forEach(
        (id, source) -> {
          String other = users.putIfAbsent(source, id);
          if (other != null && source instanceof Source.Column column) {
            binder.problem(
                path + "." + id,
                "reads the column \"" + column.name() + "\", which " + other + " reads already.");
          }
        });
  }

  private Map<String, String> elementCodes(String path, Map<String, String> codes) {
    List<String> ids =
        model
            .map(m -> m.elements().stream().map(ElementModel.Element::id).toList())
            .orElseGet(() -> List.copyOf(codes.values()));
    codes.forEach((code, id) -> checkElement(path + "." + code, id, ids));
    return codes;
  }

  private void checkElement(String path, String id, List<String> ids) {
    if (!ids.contains(id)) {
      String near = Nearest.to(id, ids).orElse("none");
      binder.problem(
          path,
          "speaks of \""
              + id
              + "\", which is no element of the model; the nearest is "
              + near
              + ".");
    }
  }

  private Scale scale(
      String path, Optional<List<Integer>> said, List<Integer> notApplicable, Scale fallback) {
    List<Integer> ends = said.orElseGet(() -> List.of(fallback.min(), fallback.max()));
    if (ends.size() != 2 || ends.get(0) >= ends.get(1)) {
      binder.problem(
          path + ".scale", "is " + ends + "; write its lowest and highest answer, as [0, 10].");
      return new Scale(fallback.min(), fallback.max(), notApplicable);
    }
    if (ends.get(0) < Byte.MIN_VALUE || ends.get(1) > Byte.MAX_VALUE) {
      binder.problem(path + ".scale", "is " + ends + "; answers must lie between -128 and 127.");
    }
    for (int code : notApplicable) {
      if (code >= ends.get(0) && code <= ends.get(1)) {
        binder.problem(
            path + ".not_applicable",
            "has " + code + ", which is also an answer on the scale " + ends + ".");
      }
    }
    return new Scale(ends.get(0), ends.get(1), notApplicable);
  }

  private Scale questionScale(String path, Optional<JobFile.Column> column, Scale fallback) {
    return answered(
        path,
        scale(
            path,
            column.flatMap(JobFile.Column::scale),
            column.flatMap(JobFile.Column::notApplicable).orElse(List.of()),
            fallback),
        column.flatMap(JobFile.Column::answers));
  }

  /** The scale with what answers in words mean on it. */
  private Scale answered(String path, Scale scale, Optional<Map<String, String>> said) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    Set<String> notApplicable = new LinkedHashSet<>();
    boolean leading = false;
    for (Map.Entry<String, String> rule : said.orElse(Map.of()).entrySet()) {
      String below = path + ".answers." + rule.getKey();
      String key = ExtractConfig.Answers.key(rule.getKey());
      String meaning = ExtractConfig.Answers.key(rule.getValue());
      if (scores.containsKey(key) || notApplicable.contains(key)) {
        binder.problem(below, "is said twice; capitals and blanks make no difference.");
      } else if (key.equals(EVERY)) {
        leading = meaning.equals(LEADING_NUMBER);
        if (!leading) {
          binder.problem(
              below,
              "is \""
                  + rule.getValue()
                  + "\"; the one rule for every answer is "
                  + LEADING_NUMBER
                  + ".");
        }
      } else if (meaning.equals(NOT_APPLICABLE)) {
        notApplicable.add(key);
      } else if (meaning.matches("-?\\d{1,3}")) {
        int score = Integer.parseInt(meaning);
        if (score < scale.min() || score > scale.max()) {
          binder.problem(
              below,
              "is "
                  + score
                  + ", which is not on the scale "
                  + ends(scale)
                  + "; say not applicable if it is no answer.");
        }
        scores.put(key, score);
      } else {
        binder.problem(
            below,
            "is \""
                + rule.getValue()
                + "\"; write the answer's number on the scale "
                + ends(scale)
                + ", or not applicable.");
      }
    }
    return new Scale(
        scale.min(),
        scale.max(),
        scale.notApplicable(),
        new ExtractConfig.Answers(scores, notApplicable, leading));
  }

  private ExtractConfig.Recommend recommend(String path, Optional<JobFile.Column> column) {
    Scale scale = questionScale(path, column, ZERO_TO_TEN);
    Optional<Integer> promoter = column.flatMap(JobFile.Column::promoter);
    Optional<Integer> detractor = column.flatMap(JobFile.Column::detractor);
    if (promoter.isPresent() && detractor.isPresent()) {
      boolean ordered =
          scale.min() <= detractor.get()
              && detractor.get() < promoter.get()
              && promoter.get() <= scale.max();
      if (!ordered) {
        binder.problem(
            path,
            "has detractor "
                + detractor.get()
                + " and promoter "
                + promoter.get()
                + "; detractor must be below promoter, and both on the scale "
                + ends(scale)
                + ".");
      }
    } else if (scale.min() != 0 || scale.max() != 10) {
      binder.problem(
          path,
          "is on the scale "
              + ends(scale)
              + ", so it must say promoter (lowest answer of a promoter) and detractor (highest"
              + " answer of a detractor); the defaults 9 and 6 are for 0 to 10.");
    }
    return new ExtractConfig.Recommend(scale, promoter.orElse(9), detractor.orElse(6));
  }

  private ExtractConfig.Effort effort(String path, Optional<JobFile.Column> column) {
    if (column.isPresent() && (column.get().scale().isEmpty() || column.get().easy().isEmpty())) {
      binder.problem(
          path,
          "must say its scale and which end means ease, as scale: [1, 7], easy: high; effort"
              + " questions are asked both ways.");
    }
    Scale scale = questionScale(path, column, new Scale(1, 7, List.of()));
    boolean high =
        column.flatMap(JobFile.Column::easy).orElse(JobFile.Easy.HIGH) == JobFile.Easy.HIGH;
    Optional<Integer> said = column.flatMap(JobFile.Column::easyFrom);
    int points = scale.max() - scale.min() + 1;
    if (said.isEmpty() && points != 7 && points != 5) {
      binder.problem(
          path + ".easy_from",
          "must be said on a scale of " + points + " answers: the first one that counts as easy.");
    }
    said.ifPresent(from -> checkOnScale(path + ".easy_from", from, scale));
    int easyAnswers = points == 5 ? 2 : 3;
    int from = high ? scale.max() - easyAnswers + 1 : scale.min() + easyAnswers - 1;
    return new ExtractConfig.Effort(scale, high, said.orElse(from));
  }

  private ExtractConfig.Satisfaction satisfaction(String path, Optional<JobFile.Column> column) {
    Scale scale = questionScale(path, column, ONE_TO_FIVE);
    int top = scale.max() - scale.min() == 1 ? scale.max() : scale.max() - 1;
    int from = column.flatMap(JobFile.Column::satisfiedFrom).orElse(top);
    checkOnScale(path + ".satisfied_from", from, scale);
    return new ExtractConfig.Satisfaction(scale, from);
  }

  private ExtractConfig.Agreement agreement(String path, JobFile.Extract extract) {
    String below = path + ".columns." + AGREEMENT;
    Optional<JobFile.Column> column = Optional.ofNullable(extract.columns().get(AGREEMENT));
    Scale scale = questionScale(below, column, ONE_TO_FIVE);
    int top = scale.max() - scale.min() == 1 ? scale.max() : scale.max() - 1;
    int from = column.flatMap(JobFile.Column::agreeFrom).orElse(top);
    checkOnScale(below + ".agree_from", from, scale);
    return new ExtractConfig.Agreement(scale, from);
  }

  private void checkOnScale(String path, int cut, Scale scale) {
    if (cut < scale.min() || cut > scale.max()) {
      binder.problem(path, "is " + cut + ", which is not on the scale " + ends(scale) + ".");
    }
  }

  private static String ends(Scale scale) {
    return "[" + scale.min() + ", " + scale.max() + "]";
  }
}
