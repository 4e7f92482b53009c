/**
 * The mathematics, without Spark and without the workbook.
 *
 * <p>Customers are fed to mergeable states ({@link fi.arvo.stats.Mergeable}): {@code Crosstab} and
 * {@code ScoreDistribution} for scores, {@code GroupedMoments}, {@code CellMoments}, {@code
 * MomentMatrix}, {@code Halo} and {@code WithinBetween} for continuous outcomes, {@code
 * RatioMoments}, {@code GrowthMoments} and {@code NetPromoterMoments} for totals by customer,
 * {@code RankRun} for outcomes in order, {@code LeastSquares} and {@code LogisticPass} for
 * regressions and {@code Sandwich} for their errors, {@code ClusterSums} and {@code CustomerEffect}
 * for what a treatment did, {@code PairwiseMoments} and {@code CustomerRows} for drivers, {@code
 * CoverageMasks} for reach, {@code RakingCells} and {@code ResponseCells} for weights, {@code
 * PairedShares} for two answers of the same people. {@code BlockTree} merges the states of the
 * fixed customer blocks in a fixed order, so that sums are the same on any machine.
 *
 * <p>Out come {@link fi.arvo.stats.Estimate}s: a number with its 95 % interval and p-value, or the
 * reason why there is none; a {@link fi.arvo.stats.Result} is the same for what isn't one number,
 * such as a {@code LinearFit} or {@code RelativeWeights}. Nothing that isn't finite leaves the
 * package. {@code Verdict} puts an estimate into the few words that reports may use.
 *
 * <p>States aren't safe for use by several threads at once.
 */
package fi.arvo.stats;
