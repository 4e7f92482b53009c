package fi.arvo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.privacy.SuppressionRule.Base;
import fi.arvo.privacy.SuppressionRule.Binding;
import fi.arvo.privacy.World.Person;
import fi.arvo.report.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** A reader with a linear programme against the two tables that count the same people. */
class SuppressionAttackTest {
  private static final int MIN_CELL = 5;

  @Property(tries = 400)
  void noHiddenCountCanBeReckonedFromAllPublishedOnes(@ForAll("worlds") World world) {
    Attacker attacker = new Attacker(publish(world));
    for (Map.Entry<List<String>, Long> small : attacker.secrets(world).entrySet()) {
      double low = attacker.bound(small.getKey(), GoalType.MINIMIZE);
      double high = attacker.bound(small.getKey(), GoalType.MAXIMIZE);
      assertThat(high - low)
          .as("%s holds %d, bounds %s to %s", small.getKey(), small.getValue(), low, high)
          .isGreaterThan(0.01);
    }
  }

  @Property(tries = 400)
  void whatIsLeftWhenShownPartsAreTakenFromAShownTotalIsNeverAFew(@ForAll("worlds") World world) {
    Attacker attacker = new Attacker(publish(world));
    for (List<List<String>> parts : attacker.partsByTotal().values()) {
      long rest = parts.stream().filter(attacker::hides).mapToLong(p -> count(world, p)).sum();
      assertThat(rest == 0 || rest >= MIN_CELL).as("%s leave %d", parts, rest).isTrue();
    }
  }

  @Property(tries = 200)
  void noShownCellHoldsOneToFourPeople(@ForAll("worlds") World world) {
    for (Table table : publish(world)) {
      for (Table.Row row : table.rows()) {
        assertThat(row.flag("suppressed")).isEqualTo(row.whole("n") == null);
        assertThat(row.whole("n") == null || row.whole("n") >= MIN_CELL).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Person> person =
        Combinators.combine(
                Arbitraries.frequency(
                    net.jqwik.api.Tuple.of(6, "A"),
                    net.jqwik.api.Tuple.of(3, "B"),
                    net.jqwik.api.Tuple.of(2, "C"),
                    net.jqwik.api.Tuple.of(1, "D")),
                Arbitraries.of("x", "x", "y", "z"),
                Arbitraries.of(0, 0, 1, 1, 1, 2, 3))
            .as(Person::new);
    return person.list().ofMinSize(1).ofMaxSize(120).map(World::new);
  }

  private static List<Table> publish(World world) {
    Table response = world.response();
    Table trend = world.trend();
    return List.of(
        Suppression.apply(response, rule(response, new Binding.Parts(List.of("band", "band_no")))),
        Suppression.apply(trend, rule(trend, new Binding.Alone())));
  }

  private static SuppressionRule rule(Table table, Binding binding) {
    return new SuppressionRule(
        MIN_CELL, 0.7, List.of(Base.ofAllMeasures(table.contract(), "respondents")), binding);
  }

  private static long count(World world, List<String> cell) {
    return world.people().stream()
        .filter(p -> cell.get(2).equals("*") || String.valueOf(p.band()).equals(cell.get(2)))
        .filter(
            p ->
                switch (cell.get(0)) {
                  case "unit" -> p.unit().equals(cell.get(1));
                  case "segment" -> p.segment().equals(cell.get(1));
                  default -> true;
                })
        .count();
  }

  /** Knows every shown n, that a missing row holds nobody, and how the rows add up. */
  private static final class Attacker {
    private final Map<List<String>, Long> shown = new LinkedHashMap<>();
    private final List<List<String>> unknown = new ArrayList<>();

    Attacker(List<Table> published) {
      for (Table table : published) {
        boolean bands = table.contract().has("band");
        for (Table.Row row : table.rows()) {
          String band = bands ? row.text("band") : "*";
          List<String> cell = List.of(row.text("scope"), row.text("scope_value"), band);
          if (row.whole("n") == null) {
            unknown.add(cell);
          } else {
            shown.put(cell, row.whole("n"));
          }
        }
      }
    }

    boolean hides(List<String> cell) {
      return unknown.contains(cell);
    }

    /** The hidden cells of one to four people. */
    Map<List<String>, Long> secrets(World world) {
      Map<List<String>, Long> secrets = new LinkedHashMap<>();
      for (List<String> cell : unknown) {
        if (count(world, cell) < MIN_CELL) {
          secrets.put(cell, count(world, cell));
        }
      }
      return secrets;
    }

    /** For each shown total the cells that add up to it. */
    Map<List<String>, List<List<String>>> partsByTotal() {
      Map<List<String>, List<List<String>>> parts = new LinkedHashMap<>();
      sums()
          .forEach(
              (total, cells) -> {
                if (shown.containsKey(total.subList(0, 3))) {
                  parts.put(total, cells);
                }
              });
      return parts;
    }

    /** Lowest or highest count that a hidden cell can have, given everything published. */
    double bound(List<String> cell, GoalType goal) {
      List<LinearConstraint> constraints = new ArrayList<>();
      sums()
          .forEach(
              (total, parts) -> {
                double[] coefficients = new double[unknown.size()];
                double constant = term(coefficients, total.subList(0, 3), -1);
                for (List<String> part : parts) {
                  constant += term(coefficients, part, 1);
                }
                constraints.add(new LinearConstraint(coefficients, Relationship.EQ, -constant));
              });
      double[] objective = new double[unknown.size()];
      objective[unknown.indexOf(cell)] = 1;
      try {
        return new SimplexSolver()
            .optimize(
                new MaxIter(100_000),
                new LinearObjectiveFunction(objective, 0),
                new LinearConstraintSet(constraints),
                goal,
                new NonNegativeConstraint(true))
            .getValue();
      } catch (UnboundedSolutionException unbounded) {
        return Double.POSITIVE_INFINITY;
      }
    }

    private double term(double[] coefficients, List<String> cell, int sign) {
      int index = unknown.indexOf(cell);
      if (index >= 0) {
        coefficients[index] += sign;
        return 0;
      }
      return sign * shown.getOrDefault(cell, 0L);
    }

    /** Every sum that holds: over the values of a scope, and over bands; keyed by total and way. */
    private Map<List<String>, List<List<String>>> sums() {
      Set<List<String>> cells = new LinkedHashSet<>(shown.keySet());
      cells.addAll(unknown);
      Map<List<String>, List<List<String>>> sums = new LinkedHashMap<>();
      for (List<String> cell : cells) {
        if (!cell.get(0).equals("overall")) {
          List<String> total = List.of("overall", "all", cell.get(2), cell.get(0));
          sums.computeIfAbsent(total, k -> new ArrayList<>()).add(cell);
        }
        if (!cell.get(2).equals("*")) {
          List<String> total = List.of(cell.get(0), cell.get(1), "*", "bands");
          sums.computeIfAbsent(total, k -> new ArrayList<>()).add(cell);
        }
      }
      return sums;
    }
  }
}
