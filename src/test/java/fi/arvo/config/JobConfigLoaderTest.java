package fi.arvo.config;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.ExtractConfig.Effort;
import fi.arvo.config.ExtractConfig.Recommend;
import fi.arvo.config.ExtractConfig.Satisfaction;
import fi.arvo.config.ExtractConfig.Scale;
import fi.arvo.config.ExtractConfig.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobConfigLoaderTest {
  private static final Instant NOW = Instant.parse("2026-09-30T22:30:00Z");

  private static final String WHOLE =
      """
      company: Esimerkki Oy
      languages: [fi]
      out: target/reports
      elements: b2c-30
      extracts:
        survey:
          path: data-samples/survey/*.csv
          csv: {separator: ";", encoding: windows-1252, decimal: ",", dates: "d.M.yyyy H.mm"}
          columns:
            response_id: vastaus_id
            customer_id: asiakasnro
            answered_at: vastattu
            unit: {constant: Helsinki}
            recommend: {column: suosittelu, scale: [1, 5], promoter: 5, detractor: 3}
            effort: {column: helppous, scale: [1, 7], easy: high}
            satisfaction: {column: tyytyvaisyys, scale: [0, 1]}
          ratings:
            scale: [0, 10]
            not_applicable: [99]
            columns: {"*": "s{number}", quality: laatu}
        transactions:
          path: [a.csv, b.csv]
          columns:
            customer_id: id
            booked_at: pvm
            amount: {expr: "Quantity * UnitPrice"}
            revenue_stream: tuote
      growth: {months: 6}
      quarantine: {keep_days: 7}
      min_effect: {nps: 5}
      """;

  @TempDir Path folder;

  private Loaded<JobConfig> load(String yaml, SettingOption... options) throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), yaml);
    return JobConfigLoader.load(
        Optional.of(file), Map.of(), List.of(options), NOW, (lexicons, elements) -> List.of());
  }

  private JobConfig ok(String yaml, SettingOption... options) throws IOException {
    Loaded<JobConfig> loaded = load(yaml, options);
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    return ((Loaded.Ok<JobConfig>) loaded).config();
  }

  private List<String> problems(String yaml, SettingOption... options) throws IOException {
    Loaded<JobConfig> loaded = load(yaml, options);
    assertThat(loaded).isInstanceOf(Loaded.Failed.class);
    return ((Loaded.Failed<JobConfig>) loaded)
        .problems().stream()
            .map(p -> p.toString().replaceFirst("^.*job.yaml:", "job.yaml:"))
            .toList();
  }

  private static String survey(String lines) {
    return "extracts:\n  survey:\n    path: a.csv\n" + lines.indent(4);
  }

  @Test
  void aWholeJobIsUnderstood() throws IOException {
    JobConfig job = ok(WHOLE);
    assertThat(job.company()).isEqualTo("Esimerkki Oy");
    assertThat(job.languages()).containsExactly("fi");
    assertThat(job.out()).isEqualTo(Path.of("target/reports"));
    assertThat(job.elements().id()).isEqualTo("b2c-30");
    assertThat(job.growth().months()).isEqualTo(6);
    assertThat(job.reporting().months()).isEqualTo(12);
    assertThat(job.quality()).isEqualTo(new JobConfig.Quality(0.05, 0.01, LocalDate.EPOCH, 1, 7));
    assertThat(job.effects()).isEqualTo(new JobConfig.Effects(5, 0.02));
    assertThat(job.coverage())
        .isEqualTo(new JobConfig.Coverage(8, 0.5, false, List.of(1, 4, 8, 15), List.of(1, 2, 4)));

    ExtractConfig survey = job.extracts().get(Role.SURVEY);
    assertThat(survey.paths()).containsExactly("data-samples/survey/*.csv");
    assertThat(survey.shape()).isEqualTo(ExtractConfig.Shape.WIDE);
    assertThat(survey.csv())
        .isEqualTo(
            new ExtractConfig.Csv(
                Optional.of(';'),
                '"',
                Optional.of("windows-1252"),
                Optional.of(','),
                Optional.of("d.M.yyyy H.mm"),
                List.of("NA", "NULL")));
    assertThat(survey.columns())
        .containsEntry("unit", new Source.Constant("Helsinki"))
        .containsEntry("recommend", new Source.Column("suosittelu"))
        .doesNotContainKey("wave");
    ExtractConfig.Ratings ratings = survey.ratings().orElseThrow();
    assertThat(ratings.scale()).isEqualTo(new Scale(0, 10, List.of(99)));
    assertThat(ratings.columns())
        .hasSize(30)
        .containsEntry("saves_time", new Source.Column("s1"))
        .containsEntry("quality", new Source.Column("laatu"))
        .containsEntry("self_transcendence", new Source.Column("s30"));
    assertThat(ratings.recommend()).isEqualTo(new Recommend(new Scale(1, 5, List.of()), 5, 3));
    assertThat(ratings.effort()).isEqualTo(new Effort(new Scale(1, 7, List.of()), true, 5));
    assertThat(ratings.satisfaction()).isEqualTo(new Satisfaction(new Scale(0, 1, List.of()), 1));

    ExtractConfig transactions = job.extracts().get(Role.TRANSACTIONS);
    assertThat(transactions.paths()).containsExactly("a.csv", "b.csv");
    assertThat(transactions.columns())
        .containsEntry("amount", new Source.Expression("Quantity * UnitPrice"));
    assertThat(transactions.ratings()).isEmpty();
  }

  @Test
  void asOfIsTheDayBeforeTheRunInTheJobsOwnZone() throws IOException {
    assertThat(ok(WHOLE).asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(ok(WHOLE, SettingOption.set("time.zone=America/New_York")).asOf())
        .isEqualTo(LocalDate.of(2026, 9, 29));
    assertThat(ok(WHOLE, new SettingOption("--as-of", "as_of", "2025-01-31")).asOf())
        .isEqualTo(LocalDate.of(2025, 1, 31));
  }

  @Test
  void aPatternNamesTheColumnOfEveryElement() throws IOException {
    JobConfig job = ok(survey("ratings: {columns: \"s_{element}\"}"));
    assertThat(job.extracts().get(Role.SURVEY).ratings().orElseThrow().columns())
        .hasSize(30)
        .containsEntry("heirloom", new Source.Column("s_heirloom"));
  }

  @Test
  void aUsersOwnAttributesAreAModel() throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("hotel.yaml"),
            """
            id: hotel
            tiers: [{id: stay, labels: {fi: Majoitus}}]
            elements:
              - {id: bed, tier: stay, labels: Bed}
              - {id: breakfast, tier: stay, labels: {fi: Aamiainen, en: Breakfast}}
            """);
    ElementModel hotel =
        ok("elements: " + model + "\n" + survey("ratings: {columns: \"{element}\"}")).elements();
    assertThat(hotel.tiers()).extracting(t -> t.labels().get("en")).containsExactly("Majoitus");
    assertThat(hotel.elements())
        .extracting(e -> e.labels().get("en"))
        .containsExactly("Bed", "Breakfast");
  }

  @Test
  void theShippedModelsAreWhole() throws IOException {
    ElementModel consumers = ok(survey("columns: {recommend: a}")).elements();
    assertThat(consumers.tierOf()).containsOnly(0, 1, 2, 3);
    assertThat(consumers.elements())
        .hasSize(30)
        .allSatisfy(e -> assertThat(e.labels()).containsOnlyKeys("en", "fi", "sv"));
    ElementModel businesses =
        ok("elements: b2b-40\n" + survey("columns: {recommend: a}")).elements();
    assertThat(businesses.elements())
        .hasSize(40)
        .allSatisfy(e -> assertThat(e.labels()).containsOnlyKeys("en", "fi", "sv"));
    assertThat(businesses.tierOf()).containsOnly(0, 1, 2, 3, 4);
  }

  @Test
  void aLongSurveyHasItsElementsInRows() throws IOException {
    JobConfig job =
        ok(
            survey(
                """
                shape: long
                columns: {response_id: r, element: q, rating: v}
                ratings: {element_codes: {Q1: quality}}
                """));
    ExtractConfig survey = job.extracts().get(Role.SURVEY);
    assertThat(survey.shape()).isEqualTo(ExtractConfig.Shape.LONG);
    assertThat(survey.ratings().orElseThrow().elementCodes())
        .containsExactly(Map.entry("Q1", "quality"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"30|[1, 4, 8, 15]", "40|[1, 5, 11, 20]", "14|[1, 2, 4, 7]", "3|[1, 2]", "1|[1]"})
  void bandsFollowTheSizeOfTheModel(int elements, String bands) {
    assertThat(JobConfigLoader.bands(elements)).hasToString(bands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[1, 7] | high | 5", "[1, 7] | low  | 3", "[1, 5] | high | 4", "[1, 5] | low  | 2"})
  void easyAnswersAreThreeOfSevenAndTwoOfFive(String scale, String easy, int from)
      throws IOException {
    JobConfig job =
        ok(survey("columns: {effort: {column: e, scale: " + scale + ", easy: " + easy + "}}"));
    assertThat(job.extracts().get(Role.SURVEY).ratings().orElseThrow().effort().easyFrom())
        .isEqualTo(from);
  }

  @Test
  void missingRatingsAreCasewiseUnlessSaidOrModulesAreRotated() throws IOException {
    JobConfig.Drivers.Missing casewise = JobConfig.Drivers.Missing.CASEWISE;
    JobConfig.Drivers.Missing pairwise = JobConfig.Drivers.Missing.PAIRWISE;
    SettingOption rotated = SettingOption.set("coverage.rotated=true");

    assertThat(ok(WHOLE).drivers().missing()).isEqualTo(casewise);
    assertThat(ok(WHOLE, rotated).drivers().missing()).isEqualTo(pairwise);
    assertThat(
            ok(WHOLE, rotated, SettingOption.set("drivers.missing=casewise")).drivers().missing())
        .isEqualTo(casewise);
    assertThat(problems(WHOLE, SettingOption.set("drivers.missing=pairs")).get(0))
        .contains("pairwise");
  }

  @Test
  void thresholdMustBeSaidOnAnotherScaleThanZeroToTen() throws IOException {
    String stars = survey("ratings: {scale: [1, 5], columns: \"{element}\"}");
    assertThat(problems(stars))
        .containsExactly(
            "job.yaml:1: coverage.threshold must be said, because ratings go from 1 to 5: its"
                + " default 8 is for 0 to 10.");
    assertThat(ok(stars, SettingOption.set("coverage.threshold=4")).coverage().threshold())
        .isEqualTo(4);
    assertThat(problems(stars, SettingOption.set("coverage.threshold=6")).get(0))
        .isEqualTo(
            "option --set coverage.threshold: coverage.threshold is 6, but ratings go from 1 to 5;"
                + " it must be above the lowest and at most the highest.");
  }

  @Test
  void cutsOfRecommendMustBeSaidOnAnotherScaleThanZeroToTen() throws IOException {
    assertThat(problems(survey("columns: {recommend: {column: r, scale: [1, 5]}}")))
        .singleElement()
        .asString()
        .contains("extracts.survey.columns.recommend is on the scale [1, 5], so it must say");
    assertThat(problems(survey("columns: {recommend: {column: r, promoter: 6, detractor: 9}}")))
        .singleElement()
        .asString()
        .contains("detractor must be below promoter");
  }

  @Test
  void effortMustSayItsScaleAndDirection() throws IOException {
    assertThat(problems(survey("columns: {effort: e}")))
        .singleElement()
        .asString()
        .startsWith("job.yaml:4: extracts.survey.columns.effort must say its scale");
  }

  @Test
  void whatIsMissingAltogetherIsTold() throws IOException {
    assertThat(problems("company: X"))
        .containsExactly(
            "job.yaml:1: extracts has none of survey, transactions and maturity; give at least"
                + " one of them.");
    assertThat(problems("extracts: {transactions: {columns: {amount: a}}}"))
        .containsExactly(
            "job.yaml:1: extracts.transactions.path is missing and has no default.",
            "job.yaml:1: extracts.transactions.columns.booked_at is missing; say which column of"
                + " the file holds it.");
  }

  @Test
  void unknownElementsColumnsAndRolesAreNamedWithTheNearest() throws IOException {
    assertThat(
            problems(
                """
                extracts:
                  surveys: {path: a}
                  survey:
                    path: a.csv
                    columns: {custmer_id: c, recommend: r}
                    ratings:
                      columns:
                        qualty: q
                """))
        .containsExactly(
            "job.yaml:2: extracts.surveys is not a known key; the nearest known one is"
                + " extracts.survey.",
            "job.yaml:5: extracts.survey.columns.custmer_id is not a column of survey; the nearest"
                + " one is extracts.survey.columns.customer_id.",
            "job.yaml:8: extracts.survey.ratings.columns.qualty speaks of \"qualty\", which is no"
                + " element of the model; the nearest is quality.");
  }

  @Test
  void aCutOnTheWrongColumnIsRefused() throws IOException {
    assertThat(problems(survey("columns: {recommend: r, unit: {column: u, promoter: 9}}")))
        .containsExactly(
            "job.yaml:4: extracts.survey.columns.unit.promoter is for recommend only; remove it.");
  }

  @Test
  void twoSourcesForOneColumnAreRefused() throws IOException {
    assertThat(problems(survey("columns: {recommend: r, unit: {column: u, constant: x}}")))
        .containsExactly(
            "job.yaml:4: extracts.survey.columns.unit gives several of column, constant and expr;"
                + " keep one.");
  }

  @Test
  void twoElementsCannotReadTheSameColumn() throws IOException {
    assertThat(problems(survey("ratings: {columns: {quality: a, variety: a}}")))
        .singleElement()
        .asString()
        .contains("reads the column \"a\", which quality reads already");
  }

  @Test
  void notApplicableCannotBeAnAnswer() throws IOException {
    assertThat(problems(survey("ratings: {columns: \"{element}\", not_applicable: [0]}")))
        .singleElement()
        .asString()
        .contains("has 0, which is also an answer on the scale [0, 10]");
  }

  @Test
  void howACsvIsWrittenIsChecked() throws IOException {
    assertThat(
            problems(
                survey(
                    """
                    csv: {encoding: windows-1225, decimal: ";", dates: "H.mm"}
                    columns: {recommend: r}
                    """)))
        .containsExactly(
            "job.yaml:4: extracts.survey.csv.encoding is \"windows-1225\", an unknown encoding; the"
                + " nearest is windows-1252.",
            "job.yaml:4: extracts.survey.csv.decimal is \";\"; it is , or . only.",
            "job.yaml:4: extracts.survey.csv.dates is \"H.mm\", which is no pattern of dates; write"
                + " it as d.M.yyyy H.mm.");
  }

  @Test
  void aModelThatIsNotThereIsNamedWithTheNearestShippedOne() throws IOException {
    assertThat(problems("elements: b2c30\n" + survey("columns: {recommend: r}")))
        .singleElement()
        .asString()
        .startsWith("job.yaml:1: elements is b2c30, and there is no such file;")
        .endsWith("the nearest being b2c-30.");
  }

  @Test
  void faultsInsideAModelAreToldWithItsOwnLines() throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            id: own
            tiers: [{id: stay, labels: Stay}]
            elements:
              - {id: bed, tier: stays, labels: Bed}
              - {id: bed, tier: stay, labels: Bed}
              - {id: Big Bed, tier: stay, labels: {}}
            """);
    assertThat(problems("elements: " + model + "\n" + survey("columns: {recommend: r}")))
        .extracting(p -> p.replaceFirst("^.*own.yaml:", "own.yaml:"))
        .containsExactly(
            "own.yaml:4: elements[0].tier is \"stays\", which is no tier; the nearest is stay.",
            "own.yaml:5: elements[1].id repeats the element bed.",
            "own.yaml:6: elements[2].id is \"Big Bed\"; an id is small letters a–z, digits and"
                + " underscores.",
            "own.yaml:6: elements[2].labels is empty; give a label in at least one language, as en:"
                + " Quality.");
  }

  @Test
  void elementsOfOneNameInAnyLanguageAreRefused() throws IOException {
    Path model =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            id: own
            tiers: [{id: stay, labels: Stay}]
            elements:
              - {id: bed, tier: stay, labels: {en: Bed, fi: Vuode}}
              - {id: berth, tier: stay, labels: {en: Berth, fi: vuode}}
              - {id: cot, tier: stay, labels: {en: Cot, sv: Bed}}
            """);
    assertThat(problems("elements: " + model + "\n" + survey("columns: {recommend: r}")))
        .extracting(p -> p.replaceFirst("^.*own.yaml:", "own.yaml:"))
        .containsExactly(
            "own.yaml:5: elements[1].labels name it \"vuode\" as bed is named; readers tell"
                + " elements apart by their labels.",
            "own.yaml:6: elements[2].labels name it \"Bed\" as bed is named; readers tell elements"
                + " apart by their labels.");
  }

  @Test
  void labelsAreReadFromTheFileThatTheJobNames() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("labels.yaml"),
            """
            channels:
              verkko: {sv: webben, en: web}
            """);
    JobConfig job = ok("labels: " + file + "\n" + survey("columns: {recommend: r}"));
    assertThat(job.labels().of("channel", "verkko", "sv")).isEqualTo("webben");
    assertThat(job.labels().of("channel", "verkko", "fi")).isEqualTo("verkko");
    assertThat(job.labels().of("channel", "puhelin", "sv")).isEqualTo("puhelin");
    assertThat(job.labels().of("segment", "verkko", "sv")).isEqualTo("verkko");
    assertThat(ok(survey("columns: {recommend: r}")).labels()).isEqualTo(Labels.NONE);
  }

  @Test
  void labelsInNoLanguageAndFilesThatAreNotThereAreTold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("labels.yaml"),
            """
            channel: {verkko: {sv: webben}}
            segments: {nuoret: {se: unga}}
            """);
    assertThat(problems("labels: " + file + "\n" + survey("columns: {recommend: r}")))
        .map(problem -> problem.replaceFirst("^.*labels.yaml:", "labels.yaml:"))
        .containsExactly(
            "labels.yaml:1: channel is not a known key; the nearest known one is channels.",
            "labels.yaml:2: segments.nuoret.se is in no language of workbooks, which are fi, sv,"
                + " en.");
    assertThat(problems("labels: nowhere.yaml\n" + survey("columns: {recommend: r}")))
        .containsExactly(
            "job.yaml:1: labels is nowhere.yaml, which is not there or cannot be read.");
  }

  private static final String EVERYBODY =
      """
      extracts:
        survey: {path: a.csv, columns: {recommend: r}}
        employees:
          path: e.csv
          columns:
            respondent_id: id
            recommend: {column: r, scale: [1, 5], promoter: 5, detractor: 3}
            effort: {column: e, scale: [1, 7], easy: low}
        stakeholders:
          path: s.csv
          columns: {side: {constant: partner}, satisfaction: {column: s, scale: [0, 1]}}
        actions:
          path: x.csv
          columns: {action_id: id, started_on: alkoi, units: yksiköt}
        operations:
          path: o.csv
          columns: {touchpoint: t, month: kk, automated_share: {expr: "pct / 100"}}
      """;

  @Test
  void employeesAndStakeholdersStateTheirScalesAsASurveyDoes() throws IOException {
    Map<Role, ExtractConfig> extracts = ok(EVERYBODY).extracts();
    assertThat(extracts.keySet())
        .containsExactly(
            Role.SURVEY, Role.EMPLOYEES, Role.STAKEHOLDERS, Role.ACTIONS, Role.OPERATIONS);
    ExtractConfig.Ratings employees = extracts.get(Role.EMPLOYEES).ratings().orElseThrow();
    assertThat(employees.recommend()).isEqualTo(new Recommend(new Scale(1, 5, List.of()), 5, 3));
    assertThat(employees.effort()).isEqualTo(new Effort(new Scale(1, 7, List.of()), false, 3));
    assertThat(employees.columns()).isEmpty();
    ExtractConfig.Ratings stakeholders = extracts.get(Role.STAKEHOLDERS).ratings().orElseThrow();
    assertThat(stakeholders.satisfaction())
        .isEqualTo(new Satisfaction(new Scale(0, 1, List.of()), 1));
    assertThat(stakeholders.recommend().promoter()).isEqualTo(9);
    assertThat(extracts.get(Role.ACTIONS).ratings()).isEmpty();
    assertThat(extracts.get(Role.OPERATIONS).columns().get("automated_share"))
        .isEqualTo(new Source.Expression("pct / 100"));
  }

  @Test
  void guessesAreMappedAsRatingsAreAndPromisesByTheirElement() throws IOException {
    Map<Role, ExtractConfig> extracts =
        ok("""
            elements: b2c-30
            extracts:
              survey: {path: a.csv, columns: {recommend: r}}
              employees:
                path: e.csv
                columns: {respondent_id: id}
                guesses: {not_applicable: [99], columns: "guess_{element}"}
              promises: {path: p.csv, columns: {element: e}}
            """)
            .extracts();
    ExtractConfig.Ratings guesses = extracts.get(Role.EMPLOYEES).ratings().orElseThrow();
    assertThat(guesses.scale()).isEqualTo(new Scale(0, 10, List.of(99)));
    assertThat(guesses.columns()).hasSize(30);
    assertThat(guesses.columns().get("quality")).isEqualTo(new Source.Column("guess_quality"));
    assertThat(extracts.get(Role.PROMISES).columns()).containsOnlyKeys("element");
  }

  @Test
  void everythingThatIsWrongWithGuessesAndPromisesIsToldAtOnce() throws IOException {
    assertThat(
            problems(
                """
                coverage: {threshold: 4}
                extracts:
                  survey: {path: a.csv, ratings: {scale: [1, 5], columns: "{element}"}}
                  employees:
                    path: e.csv
                    guesses: {columns: {qualty: g}, element_codes: {Q1: quality}}
                  stakeholders:
                    path: s.csv
                    columns: {side: s, recommend: r}
                    guesses: {}
                  promises: {path: p.csv, columns: {unit: u, elements: e}}
                """))
        .containsExactlyInAnyOrder(
            "job.yaml:6: extracts.employees.guesses.element_codes is for long surveys; employees"
                + " have a column a guess.",
            "job.yaml:6: extracts.employees.guesses.columns.qualty speaks of \"qualty\", which is no"
                + " element of the model; the nearest is quality.",
            "job.yaml:10: extracts.stakeholders.guesses belongs to employees only; remove it.",
            "job.yaml:10: extracts.stakeholders.guesses.columns names no column; say where the"
                + " guesses are, as \"guess_{element}\".",
            "job.yaml:11: extracts.promises.columns.elements is not a column of promises; the"
                + " nearest one is extracts.promises.columns.element.",
            "job.yaml:11: extracts.promises.columns.element is missing; say which column of the"
                + " file holds it.");
    assertThat(
            problems(
                """
                coverage: {threshold: 4}
                extracts:
                  survey: {path: a.csv, ratings: {scale: [1, 5], columns: "{element}"}}
                  employees: {path: e.csv, guesses: {columns: "{element}"}}
                """))
        .containsExactly(
            "job.yaml:4: extracts.employees.guesses.scale goes from 0 to 10, and customers' ratings"
                + " from 1 to 5; guesses are held against ratings, so ask both on one scale.");
  }

  @Test
  void everythingThatIsWrongWithTheOtherSidesIsToldAtOnce() throws IOException {
    assertThat(
            problems(
                """
                extracts:
                  survey: {path: a.csv, columns: {recommend: r}}
                  employees:
                    path: e.csv
                    shape: long
                    columns: {customer_id: id, unit: u, effort: e}
                    ratings: {columns: "{element}"}
                  stakeholders:
                    path: s.csv
                    columns: {unit: u}
                  actions: {path: x.csv, columns: {action_id: {column: id, promoter: 9}}}
                  operations: {path: o.csv, columns: {touchpoint: t, month: kk, volume: v}}
                  employes: {path: e.csv}
                """))
        .containsExactlyInAnyOrder(
            "job.yaml:13: extracts.employes is not a known key; the nearest known one is"
                + " extracts.employees.",
            "job.yaml:6: extracts.employees.columns.customer_id is not a column of employees; the"
                + " nearest one is extracts.employees.columns.response_id.",
            "job.yaml:7: extracts.employees.ratings belongs to the survey only; remove it.",
            "job.yaml:5: extracts.employees.shape is long, which only a survey can be.",
            "job.yaml:6: extracts.employees.columns.effort must say its scale and which end means"
                + " ease, as scale: [1, 7], easy: high; effort questions are asked both ways.",
            "job.yaml:10: extracts.stakeholders.columns.side is missing; say which column of the"
                + " file holds it.",
            "job.yaml:10: extracts.stakeholders.columns has none of recommend, effort,"
                + " satisfaction, story; map at least one of them.",
            "job.yaml:11: extracts.actions.columns.action_id.promoter is for recommend only; remove"
                + " it.",
            "job.yaml:11: extracts.actions.columns.started_on is missing; say which column of the"
                + " file holds it.",
            "job.yaml:12: extracts.operations.columns has neither lead_time_hours nor"
                + " automated_share; map at least one of them.");
  }

  @Test
  void theJourneyIsReadFromTheFileThatTheJobNames() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("journey.yaml"),
            """
            path:
              - {touchpoint: osto, department: Myynti}
              - laskutus
            rewards: {Läpimenoaika: lead_time, Liikevaihto: revenue}
            """);
    Journey journey = ok("journey: " + file + "\n" + survey("columns: {recommend: r}")).journey();
    assertThat(journey)
        .isEqualTo(
            new Journey(
                List.of(
                    new Journey.Step("osto", Optional.of("Myynti")),
                    new Journey.Step("laskutus", Optional.empty())),
                Map.of(
                    "Läpimenoaika",
                    Journey.Reward.LEAD_TIME,
                    "Liikevaihto",
                    Journey.Reward.REVENUE)));
    assertThat(journey.departmentOf("osto")).contains("Myynti");
    assertThat(journey.departmentOf("laskutus")).isEmpty();
    assertThat(journey.departmentOf("kassa")).isEmpty();
    assertThat(ok(survey("columns: {recommend: r}")).journey()).isEqualTo(Journey.NONE);
  }

  @Test
  void faultsInsideAJourneyAreToldWithItsOwnLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("journey.yaml"),
            """
            path:
              - {touchpoint: osto, departement: Myynti}
              - osto
              - ""
              - {department: Myynti}
            rewards: {Nopeus: leadtime}
            reward: {}
            """);
    assertThat(problems("journey: " + file + "\n" + survey("columns: {recommend: r}")))
        .map(problem -> problem.replaceFirst("^.*journey.yaml:", "journey.yaml:"))
        .containsExactly(
            "journey.yaml:7: reward is not a known key; the nearest known one is rewards.",
            "journey.yaml:2: path[0].departement is not a known key; the nearest known one is"
                + " path[0].department.",
            "journey.yaml:5: path[3].touchpoint is missing and has no default.",
            "journey.yaml:6: rewards.Nopeus is \"leadtime\", which is none of automated_share,"
                + " lead_time, revenue, recommend, effort, satisfaction, valence; the nearest is"
                + " lead_time.",
            "journey.yaml:3: path[1].touchpoint repeats osto; a path meets a touchpoint once.",
            "journey.yaml:4: path[2].touchpoint is empty; name the touchpoint as the extracts have"
                + " it.");
    assertThat(problems("journey: nowhere.yaml\n" + survey("columns: {recommend: r}")))
        .containsExactly(
            "job.yaml:1: journey is nowhere.yaml, which is not there or cannot be read.");
  }

  @Test
  void namesAreTheLinesOfTheirFile() throws IOException {
    Path names = Files.writeString(folder.resolve("names.txt"), "\uFEFFMaija\n\n Meikäläinen \n");
    JobConfig.Privacy privacy =
        ok("privacy: {verbatims: true, names: " + names + "}\n" + survey("columns: {recommend: r}"))
            .privacy();
    assertThat(privacy.names()).containsExactly("Maija", "Meikäläinen");
    assertThat(privacy.verbatims()).isTrue();
    assertThat(privacy.minCell()).isEqualTo(5);
    JobConfig.Privacy silent = ok(survey("columns: {recommend: r}")).privacy();
    assertThat(silent.verbatims()).isFalse();
    assertThat(silent.names()).isEmpty();
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, new byte[] {'P', (byte) 0xE4, 'i', 'v', 'i'});
    assertThat(
            problems(
                "privacy: {names: nowhere.txt}\nstories: {lexicons: [none.csv, "
                    + latin
                    + "]}\n"
                    + survey("columns: {recommend: r}")))
        .containsExactly(
            "job.yaml:1: privacy.names is nowhere.txt, which is not there or cannot be read.",
            "job.yaml:2: stories.lexicons[0] is none.csv, which is not there or cannot be read.",
            "job.yaml:2: stories.lexicons[1] is "
                + latin
                + ", which is not UTF-8 text; save it so.");
  }

  @Test
  void namesAndNumbersOutOfRangeAreTold() throws IOException {
    assertThat(
            problems(
                """
                languages: [fi, se]
                money: {currency: eur, scale: 5}
                growth: {months: 0}
                coverage: {bands: [1, 1]}
                privacy: {key_file: no-such-key}
                """
                    + survey("columns: {recommend: r}")))
        .containsExactly(
            "job.yaml:3: growth.months is 0, but must be between 1 and 60.",
            "job.yaml:2: money.scale is 5, but must be between 0 and 4.",
            "job.yaml:1: languages has \"se\"; workbooks are written in fi, sv and en, the nearest is"
                + " sv.",
            "job.yaml:2: money.currency is \"eur\"; write it as three capital letters, as EUR.",
            "job.yaml:5: privacy.key_file is no-such-key, which is not there or cannot be read.",
            "job.yaml:4: coverage.bands is [1, 1]; it must ascend and begin at 1 or more.");
  }

  @Test
  void aMasterThatSparkDoesNotKnowIsRefused() throws IOException {
    String yaml = survey("columns: {recommend: r}");
    for (String master :
        List.of("local", "local[2]", "spark://a:1,b:1", "yarn", "k8s://https://a")) {
      assertThat(ok(yaml, SettingOption.set("spark.master=" + master)).spark().master())
          .contains(master);
    }
    assertThat(problems(yaml, SettingOption.set("spark.master=sparkk://host:7077")).get(0))
        .endsWith(
            "spark.master is \"sparkk://host:7077\", which is no master of Spark's; write it as"
                + " local[2], spark://host:7077, yarn or k8s://https://host:443.");
  }

  @Test
  void whatIsNotASettingOfSparkIsRefused() throws IOException {
    String yaml = survey("columns: {recommend: r}");
    JobConfig job = ok(yaml, SettingOption.set("spark.settings.spark.executor.memory=4g"));
    assertThat(job.spark().settings()).containsEntry("spark.executor.memory", "4g");
    assertThat(problems(yaml, SettingOption.set("spark.settings.executor.memory=4g")).get(0))
        .endsWith("is none of Spark's: they begin with spark.");
  }

  @Test
  void whatWasWorkedOutStandsAmongTheSettings() throws IOException {
    Loaded.Ok<JobConfig> loaded = (Loaded.Ok<JobConfig>) load(WHOLE);
    assertThat(loaded.settings())
        .extracting(s -> s.path() + "=" + s.value())
        .contains(
            "as_of=2026-09-30",
            "coverage.threshold=8",
            "coverage.bands=[1, 4, 8, 15]",
            "extracts.survey.columns.unit.constant=Helsinki");
  }

  private static final String TOLD =
      """
      extracts:
        survey:
          path: a.csv
          columns: {customer_id: id, segment: s, recommend: q1}
        customers:
          path: b.csv
          columns: {customer_id: id, region: r}
      """;

  @Test
  void weightsAreAsGivenUnlessMarginsAreStated() throws IOException {
    assertThat(ok(TOLD).weights()).isEqualTo(new JobConfig.Weights(Map.of(), 0.3, 3));
    assertThat(ok(TOLD).weights().raked()).isFalse();
    JobConfig.Weights weights =
        ok(TOLD
                + "weights: {margins: {segment: {a: 0.25, b: 30}, region: {north: 1}}, trim: [0, 9]}")
            .weights();
    assertThat(weights.margins())
        .isEqualTo(Map.of("segment", Map.of("a", 0.25, "b", 30.0), "region", Map.of("north", 1.0)));
    assertThat(weights.margins().keySet()).containsExactly("segment", "region");
    assertThat(weights.lowest()).isZero();
    assertThat(weights.highest()).isEqualTo(9);
    assertThat(weights.raked()).isTrue();
  }

  @Test
  void everythingThatIsWrongWithMarginsIsToldAtOnce() throws IOException {
    List<String> problems =
        problems(
            TOLD
                + """
                weights:
                  margins:
                    segment: {a: -1, b: 2}
                    unit: {y1: 1}
                    channel: {web: 1}
                    regoin: {north: 1}
                    region: {north: 0}
                  trim: [1.5, 3]
                  trimm: [0.3, 3]
                """);
    assertThat(problems)
        .hasSize(7)
        .anyMatch(
            p -> p.contains("weights.trimm is not a known key") && p.contains("weights.trim."))
        .anyMatch(
            p -> p.contains("weights.margins.segment.a is -1; a target is a share or a count"))
        .anyMatch(p -> p.contains("weights.margins.unit cannot be weighted to, because no extract"))
        .anyMatch(p -> p.contains("weights.margins.channel is told by an answer, and a weight is"))
        .anyMatch(p -> p.contains("weights.margins.regoin") && p.contains("the nearest is region"))
        .anyMatch(p -> p.contains("weights.margins.region has no target above 0"))
        .anyMatch(p -> p.contains("weights.trim is [1.5, 3]; write the lowest weight"));
  }

  @Test
  void sharesThatDoNotSumToOneAreAskedAboutAndCountsAndRatiosAreNot() throws IOException {
    String margins = TOLD + "weights: {margins: {segment: {a: %s, b: %s}}}";
    assertThat(problems(margins.formatted("0.3", "0.3")))
        .singleElement()
        .asString()
        .contains("weights.margins.segment has shares that sum to 0.6; make them sum to 1, or");
    assertThat(ok(margins.formatted("0.33", "0.66")).weights().raked()).isTrue();
    assertThat(ok(margins.formatted("1", "1")).weights().raked()).isTrue();
    assertThat(ok(margins.formatted("30", "50")).weights().raked()).isTrue();
  }

  @Test
  void withoutASurveyThereIsNothingToWeight() throws IOException {
    assertThat(
            problems(
                """
                extracts:
                  transactions: {path: a.csv, columns: {customer_id: i, booked_at: d, amount: a}}
                  customers: {path: b.csv, columns: {customer_id: i, segment: s}}
                weights: {margins: {segment: {a: 1}}}
                """))
        .singleElement()
        .asString()
        .contains("weights.margins are there, but no survey");
  }
}
