package fi.arvo.extract;

import fi.arvo.config.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads back the extracts that are no person's rows and few: owners, actions, operations and
 * promises, each in the order of file and line. A row that says of the same what an earlier row
 * says is left out: an action's step by its id, touchpoint and scope, an operation by touchpoint,
 * channel and month, a promise by unit and element.
 */
public final class FewRows {
  private final Map<Role, LandedExtract> extracts;
  private final RowObserver observer;

  /**
   * @param observer is told of each row on the way
   */
  public FewRows(Map<Role, LandedExtract> extracts, RowObserver observer) {
    this.extracts = extracts;
    this.observer = observer;
  }

  /** Reads them all, for the observer alone. */
  public void observe() {
    owners();
    actions();
    operations();
    promises();
  }

  List<Owner> owners() {
    List<Owner> owners = new ArrayList<>();
    List<String> columns = List.of("element", "touchpoint", "owner", "department", "rewarded_on");
    try (LandedCursor row = cursor(Role.OWNERS, columns)) {
      for (; row.has(); row.advance()) {
        owners.add(new Owner(text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4)));
        observer.accepted(Role.OWNERS, RowLanding.fileOf(row.origin()), true);
      }
    }
    return owners;
  }

  List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    Set<List<?>> told = new HashSet<>();
    List<String> columns =
        List.of(
            "action",
            "day",
            "name",
            "touchpoint",
            "elements",
            "units",
            "segments",
            "customers",
            "owner",
            "designed_by");
    try (LandedCursor row = cursor(Role.ACTIONS, columns)) {
      for (; row.has(); row.advance()) {
        Action action =
            new Action(
                text(row, 0),
                text(row, 2),
                row.getInt(1),
                text(row, 3),
                TextList.of(row.getText(4)),
                TextList.of(row.getText(5)),
                TextList.of(row.getText(6)),
                TextList.of(row.getText(7)),
                text(row, 8),
                text(row, 9));
        // Whatever the day: the same people cannot begin with the same thing twice.
        List<?> step =
            List.of(
                action.actionId(),
                Optional.ofNullable(action.touchpoint()),
                Set.copyOf(action.units()),
                Set.copyOf(action.segments()),
                Set.copyOf(action.customers()));
        if (counts(Role.ACTIONS, row, told.add(step), action.startedOn())) {
          actions.add(action);
        }
      }
    }
    return actions;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    Set<List<?>> told = new HashSet<>();
    List<String> columns =
        List.of("touchpoint", "channel", "month", "lead_time", "automated", "volume");
    try (LandedCursor row = cursor(Role.OPERATIONS, columns)) {
      for (; row.has(); row.advance()) {
        Operation operation =
            new Operation(
                text(row, 0),
                text(row, 1),
                row.getInt(2),
                number(row, 3),
                number(row, 4),
                number(row, 5));
        List<?> what =
            List.of(
                operation.touchpoint(),
                Optional.ofNullable(operation.channel()),
                operation.month());
        int day = Times.firstDay(operation.month());
        if (counts(Role.OPERATIONS, row, told.add(what), day)) {
          operations.add(operation);
        }
      }
    }
    return operations;
  }

  List<Promise> promises() {
    List<Promise> promises = new ArrayList<>();
    Set<List<?>> told = new HashSet<>();
    try (LandedCursor row = cursor(Role.PROMISES, List.of("unit", "element", "since"))) {
      for (; row.has(); row.advance()) {
        Integer since = row.isNull(2) ? null : (Integer) row.getInt(2);
        Promise promise = new Promise(text(row, 0), text(row, 1), since);
        List<?> what = List.of(Optional.ofNullable(promise.unit()), promise.element());
        if (counts(Role.PROMISES, row, told.add(what), since)) {
          promises.add(promise);
        }
      }
    }
    return promises;
  }

  /**
   * @param day null when the row tells none
   */
  private boolean counts(Role role, LandedCursor row, boolean first, Integer day) {
    int file = RowLanding.fileOf(row.origin());
    if (first) {
      observer.accepted(role, file, true);
      if (day != null) {
        observer.dated(role, day);
      }
    } else {
      observer.duplicate(role, file, RowLanding.lineOf(row.origin()));
    }
    return first;
  }

  private LandedCursor cursor(Role role, List<String> columns) {
    LandedExtract extract = extracts.get(role);
    return new LandedCursor(extract == null ? "" : extract.groups().get(0), columns);
  }

  private static String text(LandedCursor row, int column) {
    return row.isNull(column) ? null : row.getText(column).toString();
  }

  private static Double number(LandedCursor row, int column) {
    return row.isNull(column) ? null : (Double) row.getDouble(column);
  }
}
