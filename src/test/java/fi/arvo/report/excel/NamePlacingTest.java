package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.excel.NamePlacing.Area;
import fi.arvo.report.excel.NamePlacing.Label;
import fi.arvo.report.excel.NamePlacing.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePlacingTest {
  private static final Area PLOT = new Area(50, 60, 1150, 560);
  private static final String SIXTY =
      "Perintöarvo, joka on hyvä sijoitus tuleville sukupolville ok";

  @ParameterizedTest
  @ValueSource(ints = {5, 14, 30, 40})
  void noNameLiesOverAnotherNameOrAMarker(int count) {
    for (int seed = 0; seed < 20; seed++) {
      List<Spot> spots = spots(count, seed);
      List<Label> labels = NamePlacing.labels(PLOT, spots, List.of(), List.of());
      assertThat(labels).hasSize(count);
      for (int i = 0; i < count; i++) {
        Label label = labels.get(i);
        assertThat(label.number()).isEqualTo(label.lines().equals(List.of("" + (i + 1))));
        if (!label.number()) {
          assertThat(PLOT.holds(label.area())).isTrue();
          for (int j = 0; j < count; j++) {
            assertThat(label.area().meets(spots.get(j).marker())).isFalse();
            assertThat(j < i && label.area().meets(labels.get(j).area())).isFalse();
          }
        }
      }
    }
  }

  @Test
  void fiveLongNamesFarApartAllStandWhole() {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      spots.add(new Spot(SIXTY, 200 + 180 * i, 150 + 70 * i, true));
    }
    assertThat(NamePlacing.labels(PLOT, spots, List.of(), List.of()))
        .noneMatch(Label::number)
        .allMatch(label -> String.join(" ", label.lines()).equals(SIXTY));
  }

  @Test
  void ofPointsInOnePlaceTheFirstKeepsItsNameAndTheLastIsANumber() {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      spots.add(new Spot(SIXTY, 600, 300, true));
    }
    List<Label> labels = NamePlacing.labels(PLOT, spots, List.of(), List.of());
    assertThat(labels.get(0).number()).isFalse();
    assertThat(labels.get(8).lines()).containsExactly("9");
  }

  @Test
  void aNameLiesOffTheIntervalsOfItsPoint() {
    List<Area> intervals = List.of(new Area(500, 300, 700, 300), new Area(600, 200, 600, 400));
    Label label =
        NamePlacing.labels(PLOT, List.of(new Spot("Laatu", 600, 300, true)), List.of(), intervals)
            .get(0);
    assertThat(intervals).noneMatch(label.area()::meets);
    assertThat(label.area().left()).isGreaterThan(600);
    assertThat(label.area().bottom()).isLessThan(300);
  }

  @Test
  void aNameAtTheEdgeStaysInThePlot() {
    Label label =
        NamePlacing.labels(PLOT, List.of(new Spot("Laatu", 1149, 61, true)), List.of(), List.of())
            .get(0);
    assertThat(PLOT.holds(label.area())).isTrue();
    assertThat(label.number()).isFalse();
  }

  @Test
  void onlyPointsThatAreToBeNamedAreAndTheirNamesComeFirst() {
    List<Spot> spots =
        List.of(new Spot("Laatu", 600, 300, false), new Spot("Hyvinvointi", 600, 318, true));
    List<Label> labels = NamePlacing.labels(PLOT, spots, List.of(), List.of());
    assertThat(labels.get(0).lines()).containsExactly("1");
    assertThat(labels.get(1).lines()).containsExactly("Hyvinvointi");
    assertThat(labels.get(0).area().meets(labels.get(1).area())).isFalse();
  }

  private static List<Spot> spots(int count, int seed) {
    Random random = new Random(seed);
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = SIXTY.substring(0, 5 + random.nextInt(SIXTY.length() - 5)).strip();
      spots.add(
          new Spot(name, 60 + random.nextDouble() * 1080, 70 + random.nextDouble() * 480, true));
    }
    return spots;
  }
}
