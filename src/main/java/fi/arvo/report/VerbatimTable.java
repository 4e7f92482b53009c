package fi.arvo.report;

import fi.arvo.config.JobConfig;
import fi.arvo.measure.VerbatimKey;
import fi.arvo.measure.VerbatimState;
import fi.arvo.measure.VerbatimStates;
import fi.arvo.privacy.VerbatimRule;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Verbatims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Customers' own words as a table; small groups never come into it. */
public final class VerbatimTable {
  private VerbatimTable() {}

  /** The stories that may be told; no rows where the job shows none. */
  public static Table of(VerbatimStates verbatims, JobConfig job) {
    int fewest = VerbatimRule.fewestTellers(job.privacy().minCell());
    List<Verbatims> rows = new ArrayList<>();
    for (Map.Entry<VerbatimKey, VerbatimState> group : verbatims.groups().entrySet()) {
      long place = 1;
      for (String text : group.getValue().told(fewest)) {
        rows.add(
            new Verbatims(
                job.asOf(),
                group.getKey().touchpoint(),
                group.getKey().voice().key(),
                place++,
                text,
                VerbatimRule.atLeast(group.getValue().tellers())));
      }
    }
    return Table.of(Verbatims.class, rows);
  }
}
