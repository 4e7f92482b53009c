package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Action;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done to adjust, one row a beginning; lists within a cell by {@code |}. */
final class ActionsCsv {
  private static final String[] HEADER = {
    "action_id", "started_on", "name", "touchpoint", "elements", "units", "owner", "designed_by"
  };

  private ActionsCsv() {}

  static long write(World world, OutputStream out) throws IOException {
    return CsvRows.write(
        CsvLayout.INTERNATIONAL,
        HEADER,
        world.actions.stream().flatMap(action -> rows(world, action)),
        out);
  }

  private static Stream<String[]> rows(World world, PlannedAction planned) {
    Action action = planned.action();
    return planned.beginnings().stream()
        .map(
            beginning ->
                new String[] {
                  action.id(),
                  beginning.from().toString(),
                  action.name(),
                  action.touchpoint(),
                  String.join("|", action.elements()),
                  beginning.units().stream().map(world.units::get).collect(Collectors.joining("|")),
                  action.owner(),
                  action.together() ? "customers and employees" : "company"
                });
  }
}
