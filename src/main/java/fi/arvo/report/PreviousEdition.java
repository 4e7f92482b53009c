package fi.arvo.report;

import fi.arvo.report.model.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was published before: the greatest date before this one, as far as this edition is held
 * against it.
 *
 * @param asOf empty when nothing was
 * @param tables of {@link #TABLES}; those that the edition didn't have are left out or empty
 */
public record PreviousEdition(Optional<LocalDate> asOf, List<Table> tables) {
  /** The first edition ever. */
  public static final PreviousEdition NONE = new PreviousEdition(Optional.empty(), List.of());

  /** The tables that an edition is held against the one before by. */
  public static final List<String> TABLES =
      List.of("insights", "loyalty", "coverage", "dose_response", "revenue_bridge");

  public PreviousEdition {
    tables = List.copyOf(tables);
  }
}
