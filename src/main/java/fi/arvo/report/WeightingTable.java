package fi.arvo.report;

import fi.arvo.analysis.Weighting.ToMargins;
import fi.arvo.config.JobConfig;
import fi.arvo.measure.Scope;
import fi.arvo.report.model.Table;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Weighting;
import fi.arvo.stats.CellWeights;
import fi.arvo.stats.DesignEffect;
import fi.arvo.stats.RakingReport;
import java.util.ArrayList;
import java.util.List;

/** What weighting did, as a table. */
final class WeightingTable {
  private WeightingTable() {}

  static Table of(fi.arvo.analysis.Weighting weighting, JobConfig job) {
    List<Weighting> rows = new ArrayList<>();
    if (weighting instanceof ToMargins margins) {
      rows.add(total(margins, job));
      margins.report().categories().forEach(category -> rows.add(row(category, job)));
    }
    return Table.of(Weighting.class, rows);
  }

  private static Weighting total(ToMargins margins, JobConfig job) {
    CellWeights weights = margins.raked().weights();
    return new Weighting(
        job.asOf(),
        Terms.Dimension.TOTAL.key(),
        Terms.ALL,
        null,
        1.0,
        1.0,
        weights.n(),
        weights.nEffective(),
        weights.designEffect(),
        margins.report().lowest(),
        margins.report().highest(),
        (double) margins.raked().cut() / weights.n(),
        margins.raked().gap(),
        (long) margins.raked().rounds(),
        false,
        null,
        Scope.OVERALL.kind(),
        Scope.OVERALL.value(),
        weights.n(),
        margins.report().fewestAtAnEnd(),
        margins.raked().cut());
  }

  private static Weighting row(RakingReport.Category category, JobConfig job) {
    return new Weighting(
        job.asOf(),
        category.dimension(),
        category.name(),
        category.target(),
        category.before(),
        category.after(),
        category.n(),
        category.n() == 0 ? null : (Double) category.nEffective(),
        DesignEffect.of(category.n(), category.nEffective()),
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        category.dimension(),
        category.name(),
        category.n(),
        null,
        null);
  }
}
