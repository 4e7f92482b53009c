package fi.arvo.report;

import fi.arvo.analysis.Findings;
import fi.arvo.analysis.MaturityAnalysis;
import fi.arvo.analysis.MaturityFindings;
import fi.arvo.analysis.Weighting;
import fi.arvo.config.JobConfig;
import fi.arvo.extract.Landed;
import fi.arvo.measure.MaturityState;
import fi.arvo.measure.VerbatimStates;
import fi.arvo.quality.DataQuality;
import fi.arvo.report.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All tables of an edition: first what was found, then, small groups once hidden, what is told out
 * of the tables themselves.
 */
public final class EditionTables {
  private final JobConfig job;
  private final Landed landed;
  private final PreviousEdition previous;
  private final TableProtection protection;

  /**
   * @param landed of which the owners, actions and operations are told
   */
  public EditionTables(JobConfig job, Landed landed, PreviousEdition previous) {
    this.job = job;
    this.landed = landed;
    this.previous = previous;
    this.protection = TableProtection.of(job);
  }

  /**
   * The tables as they are published, in the order of the documentation.
   *
   * @param maturity what a maturity survey said, if there is one
   * @param quality rows read, accepted and rejected
   */
  public List<Table> of(
      Findings findings,
      Optional<MaturityState> maturity,
      VerbatimStates verbatims,
      Weighting weighting,
      List<DataQuality> quality) {
    List<Table> found = new ArrayList<>(FindingTables.of(findings, weighting, quality, job));
    found.add(VerbatimTable.of(verbatims, job));
    found.addAll(maturity(maturity));
    List<Table> tables = protection.apply(found);
    tables = MaturityStanding.with(tables, maturity, job);
    tables = OutlookTable.with(tables, job);
    tables = OpportunityTable.with(tables, findings, job, protection);
    tables = new ArrayList<>(PromiseTable.with(tables, findings.promise(), job, protection));
    tables.add(InsightTable.of(findings, tables, job, previous));
    return ResponsibilityTable.with(
        tables,
        landed.owners(),
        landed.actions(),
        landed.operations(),
        findings.rules().compared(),
        job);
  }

  private List<Table> maturity(Optional<MaturityState> said) {
    return MaturityTables.of(
        said.map(state -> MaturityAnalysis.of(state, job.privacy().minCell()))
            .orElse(MaturityFindings.NONE),
        job);
  }
}
