package fi.arvo.extract;

import fi.arvo.config.ElementModel;
import fi.arvo.config.ExtractConfig;
import fi.arvo.config.ExtractConfig.Csv;
import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.ExtractConfig.Platform;
import fi.arvo.config.ExtractConfig.Scale;
import fi.arvo.config.ExtractConfig.Shape;
import fi.arvo.config.ExtractConfig.Source;
import fi.arvo.config.JobConfig;
import fi.arvo.config.Journey;
import fi.arvo.config.Labels;
import fi.arvo.config.MaturityStatements;
import fi.arvo.config.Role;
import fi.arvo.config.TextFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in a line what a test's job reads; everything else is as when nothing is configured. */
public final class TestJob {
  public static final ElementModel MODEL =
      new ElementModel(
          "three",
          List.of(new ElementModel.Tier("functional", Map.of("en", "Functional"))),
          List.of(element("quality"), element("saves_time"), element("hope")));

  private final Map<Role, Extract> extracts = new EnumMap<>(Role.class);
  private int scale = 2;
  private final List<TextFile> lexicons = new ArrayList<>();
  private MaturityStatements maturity = MaturityStatements.NONE;
  private boolean verbatims;
  private List<String> names = List.of();
  private JobConfig.Quality quality =
      new JobConfig.Quality(0.05, 0.01, LocalDate.of(1970, 1, 1), 1, 30);

  private static ElementModel.Element element(String id) {
    return new ElementModel.Element(id, "functional", Map.of("en", id));
  }

  /** One extract of the job. */
  public final class Extract {
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Source> columns = new LinkedHashMap<>();
    private final Map<String, Source> ratings = new LinkedHashMap<>();
    private Optional<Format> format = Optional.empty();
    private Optional<String> sheet = Optional.empty();
    private Optional<Platform> platform = Optional.empty();
    private Shape shape = Shape.WIDE;
    private Optional<Character> separator = Optional.empty();
    private Optional<String> encoding = Optional.empty();
    private Optional<Character> decimal = Optional.empty();
    private Optional<String> dates = Optional.empty();
    private List<String> missing = List.of("NA", "NULL");
    private Map<String, String> codes = Map.of();
    private Scale ratingScale = new Scale(0, 10, List.of(99));

    public Extract at(Path... files) {
      for (Path file : files) {
        paths.add(file.toString());
      }
      return this;
    }

    public Extract at(String pattern) {
      paths.add(pattern);
      return this;
    }

    /** Contract columns that the source calls by the same names. */
    public Extract columns(String... names) {
      for (String name : names) {
        columns.put(name, new Source.Column(name));
      }
      return this;
    }

    public Extract column(String name, String source) {
      columns.put(name, new Source.Column(source));
      return this;
    }

    public Extract constant(String name, String value) {
      columns.put(name, new Source.Constant(value));
      return this;
    }

    public Extract expression(String name, String sql) {
      columns.put(name, new Source.Expression(sql));
      return this;
    }

    public Extract ratings(String... elements) {
      for (String element : elements) {
        ratings.put(element, new Source.Column(element));
      }
      return this;
    }

    public Extract rating(String element, String source) {
      ratings.put(element, new Source.Column(source));
      return this;
    }

    public Extract ratingExpression(String element, String sql) {
      ratings.put(element, new Source.Expression(sql));
      return this;
    }

    public Extract scale(int min, int max, Integer... notApplicable) {
      ratingScale = new Scale(min, max, List.of(notApplicable));
      return this;
    }

    public Extract longShape(Map<String, String> elementCodes) {
      shape = Shape.LONG;
      codes = elementCodes;
      return this;
    }

    public Extract format(Format stated) {
      format = Optional.of(stated);
      return this;
    }

    public Extract sheet(String stated) {
      sheet = Optional.of(stated);
      return this;
    }

    public Extract platform(Platform stated) {
      platform = Optional.of(stated);
      return this;
    }

    public Extract separator(char stated) {
      separator = Optional.of(stated);
      return this;
    }

    public Extract encoding(String stated) {
      encoding = Optional.of(stated);
      return this;
    }

    public Extract decimal(char stated) {
      decimal = Optional.of(stated);
      return this;
    }

    public Extract dates(String pattern) {
      dates = Optional.of(pattern);
      return this;
    }

    public Extract missing(String... texts) {
      missing = List.of(texts);
      return this;
    }

    /** Back to the job. */
    public TestJob and() {
      return TestJob.this;
    }

    private ExtractConfig config(Role role) {
      Scale ten = new Scale(0, 10, List.of(99));
      ExtractConfig.Ratings questions =
          new ExtractConfig.Ratings(
              ratingScale,
              ratings,
              codes,
              new ExtractConfig.Recommend(ten, 9, 6),
              new ExtractConfig.Effort(new Scale(1, 7, List.of()), true, 5),
              new ExtractConfig.Satisfaction(new Scale(1, 5, List.of()), 4));
      return new ExtractConfig(
          paths,
          format,
          sheet,
          platform,
          new Csv(separator, '"', encoding, decimal, dates, missing),
          shape,
          columns,
          role.asks() ? Optional.of(questions) : Optional.empty(),
          role == Role.MATURITY
              ? Optional.of(new ExtractConfig.Agreement(new Scale(1, 5, List.of(9)), 4))
              : Optional.empty());
    }
  }

  /** The extract of a role, made when first asked for. */
  public Extract transactions() {
    return extract(Role.TRANSACTIONS);
  }

  public Extract survey() {
    return extract(Role.SURVEY);
  }

  public Extract customers() {
    return extract(Role.CUSTOMERS);
  }

  public Extract owners() {
    return extract(Role.OWNERS);
  }

  public Extract employees() {
    return extract(Role.EMPLOYEES);
  }

  public Extract stakeholders() {
    return extract(Role.STAKEHOLDERS);
  }

  public Extract actions() {
    return extract(Role.ACTIONS);
  }

  public Extract operations() {
    return extract(Role.OPERATIONS);
  }

  public Extract promises() {
    return extract(Role.PROMISES);
  }

  public Extract maturity() {
    return extract(Role.MATURITY);
  }

  /** With what is said of the statements of the maturity survey. */
  public TestJob statements(MaturityStatements statements) {
    maturity = statements;
    return this;
  }

  private Extract extract(Role role) {
    return extracts.computeIfAbsent(role, r -> new Extract());
  }

  public TestJob moneyScale(int decimals) {
    scale = decimals;
    return this;
  }

  public TestJob quality(JobConfig.Quality limits) {
    quality = limits;
    return this;
  }

  public TestJob lexicon(Path file) {
    lexicons.add(new TextFile(file, ""));
    return this;
  }

  public TestJob verbatims(String... masked) {
    verbatims = true;
    names = List.of(masked);
    return this;
  }

  public JobConfig build() {
    Map<Role, ExtractConfig> configs = new EnumMap<>(Role.class);
    extracts.forEach((role, extract) -> configs.put(role, extract.config(role)));
    return new JobConfig(
        "",
        List.of("en"),
        LocalDate.of(2026, 9, 30),
        Path.of("out"),
        MODEL,
        Labels.NONE,
        Journey.NONE,
        maturity,
        configs,
        new JobConfig.Time(ZoneId.of("Europe/Helsinki")),
        new JobConfig.Reporting(12),
        new JobConfig.Growth(12),
        new JobConfig.Coverage(8, 0.5, false, List.of(1, 2), List.of(1, 2, 4)),
        new JobConfig.Drivers(JobConfig.Drivers.Missing.CASEWISE),
        new JobConfig.Reach(1),
        new JobConfig.Weights(Map.of(), 0.3, 3),
        new JobConfig.Money("EUR", scale),
        quality,
        new JobConfig.Privacy(5, 30, 0.7, false, Optional.empty(), verbatims, names),
        new JobConfig.Stories(lexicons),
        new JobConfig.Effects(3, 0.02),
        new JobConfig.Spark(Optional.empty(), Map.of()));
  }
}
