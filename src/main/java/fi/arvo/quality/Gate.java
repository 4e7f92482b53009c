package fi.arvo.quality;

import fi.arvo.config.JobConfig;
import fi.arvo.config.Role;
import fi.arvo.extract.LeftOut;
import fi.arvo.quality.QualityReport.ExtractQuality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules about whole extracts, which no single row breaks. All that are broken are told, each with
 * its figure, its limit and what to do.
 */
final class Gate {
  private static final Map<Role, String> IDS =
      Map.of(
          Role.SURVEY, "response_id",
          Role.TRANSACTIONS, "transaction_id",
          Role.CUSTOMERS, "customer_id",
          Role.EMPLOYEES, "response_id",
          Role.STAKEHOLDERS, "response_id",
          Role.ACTIONS, "action_id",
          Role.OPERATIONS, "month",
          Role.PROMISES, "element",
          Role.MATURITY, "statement");

  private final JobConfig.Quality limits;
  private final LocalDate asOf;

  Gate(JobConfig.Quality limits, LocalDate asOf) {
    this.limits = limits;
    this.asOf = asOf;
  }

  /** The column whose value tells that a row came twice. */
  static String idOf(Role role) {
    return IDS.get(role);
  }

  GateVerdict verdict(Map<Role, ExtractQuality> extracts, List<DataQuality> rows) {
    List<String> reasons = new ArrayList<>();
    extracts.forEach((role, extract) -> judge(role, extract, rows, reasons));
    nothingYet(extracts).ifPresent(reasons::add);
    return reasons.isEmpty() ? new GateVerdict.Pass() : new GateVerdict.Refused(reasons);
  }

  private void judge(
      Role role, ExtractQuality extract, List<DataQuality> rows, List<String> reasons) {
    String lead = "extract " + role.key() + ": ";
    if (extract.read() == 0 && limits.minRows() > 0) {
      reasons.add(lead + "it has no row at all; check that the export is complete.");
    } else if (extract.accepted() < limits.minRows()) {
      reasons.add(
          lead
              + whole(extract.accepted())
              + " of "
              + whole(extract.read())
              + " rows were accepted, fewer than quality.min_rows = "
              + whole(limits.minRows())
              + "; check that the export is complete.");
    }
    // Previews and what was never sent in are no fault of the export.
    long answers = extract.read() - extract.leftOut();
    double rejected = share(extract.rejected() - extract.leftOut(), answers);
    if (rejected > limits.maxRejectedShare()) {
      reasons.add(
          lead
              + percent(rejected)
              + " of "
              + whole(answers)
              + " rows were rejected, more than quality.max_rejected_share = "
              + percent(limits.maxRejectedShare())
              + commonest(role, rows)
              + "; the rows are in quarantine/"
              + Quarantine.fileName(role)
              + ".");
    }
    double duplicates = share(extract.duplicates(), extract.read());
    if (duplicates > limits.maxDuplicateShare()) {
      reasons.add(
          lead
              + percent(duplicates)
              + " of the rows have "
              + twice(role)
              + " has, more than quality.max_duplicate_share = "
              + percent(limits.maxDuplicateShare())
              + "; "
              + untwice(role)
              + ".");
    }
    if (extract.sharedIdShare() > limits.maxDuplicateShare()) {
      reasons.add(
          lead
              + percent(extract.sharedIdShare())
              + " of the values of "
              + idOf(role)
              + " stand on rows of more than one "
              + person(role)
              + ", more than quality.max_duplicate_share = "
              + percent(limits.maxDuplicateShare())
              + "; map it to a column that is unique on each row, or leave it out.");
    }
    if (extract.firstDay() != null && extract.firstDay() < limits.earliest().toEpochDay()) {
      reasons.add(
          lead
              + "a row is of "
              + LocalDate.ofEpochDay(extract.firstDay())
              + ", before quality.earliest = "
              + limits.earliest()
              + "; mend the dates, or state an earlier day.");
    }
  }

  private static String person(Role role) {
    return switch (role) {
      case EMPLOYEES, STAKEHOLDERS, MATURITY -> "respondent";
      default -> "customer";
    };
  }

  private static String twice(Role role) {
    return switch (role) {
      case ACTIONS -> "an action_id for a touchpoint and scope that an earlier row";
      case OPERATIONS -> "a month for a touchpoint and channel that an earlier row";
      case PROMISES -> "an element for a unit that an earlier row";
      case MATURITY -> "a statement in a wave that an earlier row of the respondent";
      default -> "a " + idOf(role) + " that an earlier row of the " + person(role);
    };
  }

  private static String untwice(Role role) {
    return switch (role) {
      case ACTIONS -> "export each step of an action once";
      case OPERATIONS -> "put the rows of a month together before they are exported";
      case PROMISES -> "export each promise once";
      case MATURITY ->
          "map respondent_id to a column that is unique to each respondent, map wave, or export the"
              + " answers once";
      default ->
          "map " + idOf(role) + " to a column that is unique on each row, or export the rows once";
    };
  }

  /** A date before anything happened has no report. */
  private Optional<String> nothingYet(Map<Role, ExtractQuality> extracts) {
    Map<Role, ExtractQuality> told = new TreeMap<>(extracts);
    told.keySet().retainAll(List.of(Role.SURVEY, Role.TRANSACTIONS));
    if (told.isEmpty() && extracts.containsKey(Role.MATURITY)) {
      told.put(Role.MATURITY, extracts.get(Role.MATURITY));
    }
    boolean nothing =
        told.values().stream().allMatch(e -> e.afterAsOf() > 0 && e.afterAsOf() == e.accepted());
    if (told.isEmpty() || !nothing) {
      return Optional.empty();
    }
    int first = told.values().stream().mapToInt(ExtractQuality::firstDay).min().getAsInt();
    return Optional.of(
        "as_of is "
            + asOf
            + ", and the first row of "
            + told.keySet().stream().map(Role::key).collect(Collectors.joining(" and "))
            + " is of "
            + LocalDate.ofEpochDay(first)
            + "; state a later --as-of, or give an earlier export.");
  }

  private static String commonest(Role role, List<DataQuality> rows) {
    Optional<Map.Entry<String, Long>> most =
        rows.stream()
            .filter(row -> row.role() == role && !row.reason().equals(DataQuality.ALL))
            .filter(row -> !LeftOut.isReason(row.reason()))
            .collect(
                Collectors.groupingBy(
                    DataQuality::reason,
                    TreeMap::new,
                    Collectors.summingLong(DataQuality::rowsRejected)))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue());
    return most.map(
            m -> "; most of them for \"" + m.getKey() + "\" (" + whole(m.getValue()) + " rows)")
        .orElse("");
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
