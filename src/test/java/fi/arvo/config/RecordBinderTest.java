package fi.arvo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordBinderTest {
  enum Shape {
    ROUND,
    VERY_FLAT
  }

  record Hill(String name, @Range(min = 0, max = 9000) double height) {
    Hill {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a hill needs a name");
      }
    }

    static Hill defaults() {
      return new Hill("Nameless", 10);
    }
  }

  record Land(
      long people,
      boolean island,
      char sign,
      Shape shape,
      LocalDate founded,
      Optional<String> motto,
      List<String> rivers,
      List<Hill> hills,
      Map<Shape, Integer> counts,
      Map<String, String> names,
      Hill highest,
      String apiToken) {

    static Land defaults() {
      return new Land(
          7,
          false,
          '~',
          Shape.ROUND,
          LocalDate.of(2000, 1, 1),
          Optional.empty(),
          List.of("Kemi"),
          List.of(),
          Map.of(),
          Map.of(),
          new Hill("Halti", 1324),
          "abc");
    }
  }

  @TempDir Path folder;

  private Loaded<Land> load(String yaml, SettingOption... options) throws IOException {
    return load(yaml, Map.of(), options);
  }

  private Loaded<Land> load(String yaml, Map<String, String> environment, SettingOption... options)
      throws IOException {
    Path file = Files.writeString(folder.resolve("land.yaml"), yaml);
    return ConfigLoader.load(
        Land.defaults(),
        Optional.of(file),
        environment,
        List.of(options),
        RecordBinderTest::checks);
  }

  private static List<String> checks(Land land) {
    return land.people() <= 0 ? List.of("people: nobody lives there.") : List.of();
  }

  private static Land ok(Loaded<Land> loaded) {
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    return ((Loaded.Ok<Land>) loaded).config();
  }

  private static List<String> problems(Loaded<Land> loaded) {
    assertThat(loaded).isInstanceOf(Loaded.Failed.class);
    return ((Loaded.Failed<Land>) loaded)
        .problems().stream()
            .map(p -> p.toString().replaceFirst("^.*?land.yaml:", "land.yaml:"))
            .toList();
  }

  @Test
  void nothingSaidGivesTheDefaults() throws IOException {
    assertThat(ok(load(""))).isEqualTo(Land.defaults());
  }

  @Test
  void everyKindOfValueIsRead() throws IOException {
    Land land =
        ok(
            load(
                """
                people: 5600000
                island: true
                sign: tab
                shape: very_flat
                founded: 1917-12-06
                motto: "null"
                rivers: [Oulu, "12"]
                hills:
                  - {name: Koli, height: 347.5}
                  - height: 3
                counts: {round: 2}
                names: {fi: Suomi, sv: Finland}
                highest: {height: 1}
                """));
    assertThat(land)
        .isEqualTo(
            new Land(
                5600000,
                true,
                '\t',
                Shape.VERY_FLAT,
                LocalDate.of(1917, 12, 6),
                Optional.of("null"),
                List.of("Oulu", "12"),
                List.of(new Hill("Koli", 347.5), new Hill("Nameless", 3)),
                Map.of(Shape.ROUND, 2),
                Map.of("fi", "Suomi", "sv", "Finland"),
                new Hill("Halti", 1),
                "abc"));
  }

  @Test
  void anOptionBeatsTheEnvironmentAndThatTheFile() throws IOException {
    Map<String, String> environment =
        Map.of("ARVO_PEOPLE", "2", "ARVO_HIGHEST__HEIGHT", "2", "HOME", "x", "ARVO_HEAP", "4g");
    Land land =
        ok(
            load(
                "people: 1\nisland: true\nhighest: {name: Ylläs, height: 1}",
                environment,
                SettingOption.set("highest.height=3")));
    assertThat(land.people()).isEqualTo(2);
    assertThat(land.island()).isTrue();
    assertThat(land.highest()).isEqualTo(new Hill("Ylläs", 3));
  }

  @Test
  void aLaterOptionBeatsAnEarlierOne() throws IOException {
    Land land = ok(load("", SettingOption.set("people=1"), SettingOption.set("people=2")));
    assertThat(land.people()).isEqualTo(2);
  }

  @Test
  void anOptionCanCarryAListAMappingAndAKeyWithDots() throws IOException {
    Land land =
        ok(
            load(
                "",
                SettingOption.set("rivers=[Tana, Ivalo]"),
                SettingOption.set("counts={round: 4}"),
                SettingOption.set("names.spark.executor.memory=4g")));
    assertThat(land.rivers()).containsExactly("Tana", "Ivalo");
    assertThat(land.counts()).containsExactly(Map.entry(Shape.ROUND, 4));
    assertThat(land.names()).containsExactly(Map.entry("spark.executor.memory", "4g"));
  }

  @Test
  void aSingleValueStandsForAListOfOne() throws IOException {
    assertThat(ok(load("rivers: Torne")).rivers()).containsExactly("Torne");
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheNearestKnownOne() throws IOException {
    assertThat(problems(load("island: true\nhighest:\n  hieght: 3\n")))
        .containsExactly(
            "land.yaml:3: highest.hieght is not a known key; the nearest known one is"
                + " highest.height.");
  }

  @Test
  void anUnknownKeyOfAMapOfNamesIsNamedWithTheNearestKnownOne() throws IOException {
    assertThat(problems(load("counts: {verry_flat: 3}")))
        .containsExactly(
            "land.yaml:1: counts.verry_flat is not a known key; the nearest known one is"
                + " counts.very_flat.");
  }

  @Test
  void anUnknownVariableOrOptionIsNamedAsItWasTyped() throws IOException {
    assertThat(
            problems(load("", Map.of("ARVO_PEPLE", "1"), SettingOption.set("highest.nam=Saana"))))
        .containsExactlyInAnyOrder(
            "environment variable ARVO_PEPLE: peple is not a known key; the nearest known one is"
                + " people.",
            "option --set highest.nam: highest.nam is not a known key; the nearest known one is"
                + " highest.name.");
  }

  @Test
  void allProblemsAreToldAtOnce() throws IOException {
    assertThat(
            problems(
                load(
                    """
                    people: many
                    island: yes
                    sign: abc
                    shape: flat
                    founded: 6.12.1917
                    rivers: {a: b}
                    highest: {height: 9001}
                    counts: {round: 1.5}
                    hills: [{name: " "}, Koli]
                    motto: [a]
                    """)))
        .containsExactly(
            "land.yaml:1: people is \"many\", which is not a whole number.",
            "land.yaml:2: island is \"yes\", which is neither true nor false.",
            "land.yaml:3: sign is \"abc\", which is not a single character (or tab).",
            "land.yaml:4: shape is \"flat\", which is none of round, very_flat; the nearest is"
                + " round.",
            "land.yaml:5: founded is \"6.12.1917\", which is not a date; write it as 2026-09-30.",
            "land.yaml:10: motto takes a single value, not a list.",
            "land.yaml:6: rivers takes a single value, not a mapping.",
            "land.yaml:9: hills[0] is not possible: a hill needs a name.",
            "land.yaml:9: hills[1] takes keys (name, height), not a single value.",
            "land.yaml:8: counts.round is \"1.5\", which is not a whole number.",
            "land.yaml:7: highest.height is 9001, but must be between 0 and 9000.");
  }

  @Test
  void checksOfTheOwnerAreToldWithTheLineOfTheirSetting() throws IOException {
    assertThat(problems(load("iland: true\npeople: -1")))
        .containsExactly(
            "land.yaml:1: iland is not a known key; the nearest known one is island.",
            "land.yaml:2: people: nobody lives there.");
  }

  @Test
  void aKeySaidTwiceIsAProblem() throws IOException {
    assertThat(problems(load("people: 1\npeople: 2\n")).get(0))
        .startsWith("land.yaml:2: people is said twice, first at ")
        .endsWith("land.yaml:1. Remove one.");
  }

  @Test
  void whatIsNotYamlIsAProblemWithItsLine() throws IOException {
    assertThat(problems(load("people: 1\nhills: [1, 2\nisland: true\n")))
        .singleElement()
        .asString()
        .startsWith("land.yaml:3: this is not YAML: ");
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    Loaded<Land> loaded =
        ConfigLoader.load(
            Land.defaults(),
            Optional.of(folder.resolve("none.yaml")),
            Map.of(),
            List.of(),
            land -> List.of());
    assertThat(problems(loaded)).singleElement().asString().contains("none.yaml does not exist");
  }

  @Test
  void settingsTellValueAndOriginAndHideSecrets() throws IOException {
    Loaded<Land> loaded =
        load(
            "people: 1\nhighest: {height: 5}\nmotto: s3://me:pw@host/x",
            Map.of("ARVO_ISLAND", "true"),
            SettingOption.set("rivers=[a, b]"));
    assertThat(((Loaded.Ok<Land>) loaded).settings())
        .extracting(
            s ->
                s.path()
                    + " = "
                    + s.value()
                    + " <- "
                    + s.origin().toString().replaceFirst("^.*land.yaml", "land.yaml"))
        .containsExactly(
            "people = 1 <- land.yaml:1",
            "island = true <- environment variable ARVO_ISLAND",
            "sign = ~ <- default",
            "shape = round <- default",
            "founded = 2000-01-01 <- default",
            "motto = s3://(redacted)@host/x <- land.yaml:3",
            "rivers = [a, b] <- option --set rivers",
            "hills = [] <- default",
            "counts = {} <- default",
            "names = {} <- default",
            "highest.name = Halti <- default",
            "highest.height = 5 <- land.yaml:2",
            "api_token = (redacted) <- default");
  }
}
