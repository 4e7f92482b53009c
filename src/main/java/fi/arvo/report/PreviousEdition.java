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
 * @param insights the table {@code insights} of the last {@link #EDITIONS} dates before this one,
 *     the newest first
 */
public record PreviousEdition(Optional<LocalDate> asOf, List<Table> tables, List<Table> insights) {
  /** How many editions are asked what they told: a year of months. */
  public static final int EDITIONS = 12;

  /** The first edition ever. */
  public static final PreviousEdition NONE =
      new PreviousEdition(Optional.empty(), List.of(), List.of());

  /** The tables that an edition is held against the one before by. */
  public static final List<String> TABLES =
      List.of("loyalty", "coverage", "dose_response", "revenue_bridge");

  public PreviousEdition {
    tables = List.copyOf(tables);
    insights = List.copyOf(insights);
  }
}
