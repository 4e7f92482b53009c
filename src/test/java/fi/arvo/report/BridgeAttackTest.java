package fi.arvo.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.config.JobConfig;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.RevenueBridge;
import fi.arvo.report.tables.TableMaker;
import fi.arvo.report.tables.Terms.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** A reader who knows that the bridge foots, how retention is made, and that units add up. */
class BridgeAttackTest {
  private static final List<String> UNITS = List.of("A", "B", "C");

  @Property(tries = 300)
  void noSmallStepIsFixedByTheEquations(
      @ForAll @Size(24) List<@IntRange(max = 14) Integer> customers) {
    List<Table.Row> rows = publish(customers);
    List<Table.Row> hidden = rows.stream().filter(r -> r.get("amount") == null).toList();
    double[][] equations = equations(rows, hidden);
    int rank = rank(equations);
    for (int i = 0; i < hidden.size(); i++) {
      int count = customers(customers, hidden.get(i));
      if (count > 0 && count < 5) {
        double[][] more = Arrays.copyOf(equations, equations.length + 1);
        more[equations.length] = new double[hidden.size()];
        more[equations.length][i] = 1;
        assertThat(rank(more)).as("%s", hidden.get(i).cells()).isEqualTo(rank + 1);
      }
    }
  }

  @Example
  void aSmallStepTakesOneOtherOfItsSumWithIt() {
    // By unit: opening and closing (reckoned), new, reactivated, expansion, new streams, ...
    List<Integer> customers = new ArrayList<>();
    for (String unit : UNITS) {
      customers.addAll(List.of(0, 20, 10, 140, 30, 120, 15, unit.equals("A") ? 2 : 0));
    }
    Set<String> hidden =
        publish(customers).stream()
            .filter(r -> r.flag("suppressed"))
            .map(r -> r.text("scope_value") + " " + r.text("component"))
            .collect(Collectors.toSet());
    assertThat(hidden).contains("A negative_net", "all negative_net", "A reactivated");
    assertThat(hidden).allMatch(h -> h.endsWith("negative_net") || h.endsWith("reactivated"));
  }

  private static List<Table.Row> publish(List<Integer> customers) {
    TableMaker rows = new TableMaker(RevenueBridge.class);
    List<String> scopes = new ArrayList<>(List.of("all"));
    scopes.addAll(UNITS);
    for (String scope : scopes) {
      for (Component component : Component.values()) {
        rows.row(
            "scope scope_value component amount customers",
            scope.equals("all") ? "overall" : "unit",
            scope,
            component.key(),
            BigDecimal.ONE,
            component == Component.UNIDENTIFIED
                ? null
                : (Object) (long) count(customers, scope, component));
      }
    }
    JobConfig.Privacy settings =
        new JobConfig.Privacy(5, 30, 0.7, false, Optional.empty(), false, List.of());
    return new TableProtection(settings, Map.of()).apply(rows.table()).rows();
  }

  private static int customers(List<Integer> customers, Table.Row row) {
    Component component = Component.valueOf(row.text("component").toUpperCase(Locale.ROOT));
    return count(customers, row.text("scope_value"), component);
  }

  private static int count(List<Integer> customers, String scope, Component component) {
    if (scope.equals("all")) {
      return UNITS.stream().mapToInt(unit -> count(customers, unit, component)).sum();
    }
    int first = UNITS.indexOf(scope) * Component.UNIDENTIFIED.ordinal();
    return switch (component) {
      // Everybody but the new and the returned bought before; everybody but the churned after.
      case OPENING -> sum(customers, first, Component.NEW, Component.REACTIVATED);
      case CLOSING -> sum(customers, first, Component.CHURN, Component.CHURN);
      default -> customers.get(first + component.ordinal());
    };
  }

  /** Customers of a unit, those who did not change included, but for two steps. */
  private static int sum(List<Integer> customers, int first, Component not, Component nor) {
    int sum = 0;
    for (int i = 0; i < Component.UNIDENTIFIED.ordinal(); i++) {
      sum += i == not.ordinal() || i == nor.ordinal() ? 0 : customers.get(first + i);
    }
    return sum;
  }

  private static double[][] equations(List<Table.Row> rows, List<Table.Row> hidden) {
    List<double[]> equations = new ArrayList<>();
    List<String> scopes = new ArrayList<>(List.of("all"));
    scopes.addAll(UNITS);
    for (String scope : scopes) {
      equations.add(
          equation(
              hidden,
              scope,
              "opening new reactivated expansion_existing new_streams negative_net unidentified",
              "contraction churn closing"));
      boolean retention =
          rows.stream()
              .anyMatch(
                  r ->
                      r.is("scope_value", scope)
                          && r.is("component", "closing")
                          && !r.flag("suppressed"));
      if (retention) {
        equations.add(
            equation(hidden, scope, "opening expansion_existing new_streams", "contraction churn"));
        equations.add(equation(hidden, scope, "opening", "contraction churn"));
      }
    }
    for (Component component : Component.values()) {
      double[] sum = new double[hidden.size()];
      for (int i = 0; i < sum.length; i++) {
        if (hidden.get(i).is("component", component.key())) {
          sum[i] = hidden.get(i).is("scope", "overall") ? -1 : 1;
        }
      }
      equations.add(sum);
    }
    return equations.toArray(double[][]::new);
  }

  private static double[] equation(
      List<Table.Row> hidden, String scope, String plus, String minus) {
    double[] equation = new double[hidden.size()];
    for (int i = 0; i < equation.length; i++) {
      if (hidden.get(i).is("scope_value", scope)) {
        String component = hidden.get(i).text("component");
        equation[i] =
            List.of(plus.split(" ")).contains(component)
                ? 1
                : List.of(minus.split(" ")).contains(component) ? -1 : 0;
      }
    }
    return equation;
  }

  private static int rank(double[][] rows) {
    if (rows[0].length == 0) {
      return 0;
    }
    return new SingularValueDecomposition(MatrixUtils.createRealMatrix(rows)).getRank();
  }
}
