package fi.arvo.analysis;

import fi.arvo.measure.AnswerSpread;
import fi.arvo.measure.BridgeState;
import fi.arvo.measure.LoyaltyKey;
import fi.arvo.measure.LoyaltyState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.QuarterStates;
import fi.arvo.measure.RevenueMonths;
import fi.arvo.measure.Scope;
import fi.arvo.stats.Reach;
import java.util.List;
import java.util.Map;

/**
 * All that a report says, as estimates: what the measures gave and what statistics made of it.
 *
 * @param spread how answers spread over their scales in the current cohort
 * @param covered how many elements and tiers a customer of the current cohort is covered on
 * @param months net revenue by month, see {@link fi.arvo.measure.Months}
 * @param npsChange what moved the NPS between the two periods compared; empty without any
 * @param changes what changed between those periods, measure by measure
 * @param reach which elements together reach most of the current cohort
 * @param money what coverage has to do with money beside other things
 * @param npsEffects what each element has to do with the recommendation beside the others
 * @param owners who answers for an element, by its id
 * @param encounters what customers go through and say of it, and the other sides
 * @param loop what was done for customers and what came of it
 * @param promise what customers were promised, and what employees believe that they get
 * @param quarters how elements and money went from quarter to quarter
 */
public record Findings(
    MeasureRules rules,
    Map<LoyaltyKey, LoyaltyState> loyalty,
    Map<Scope, AnswerSpread> spread,
    List<CoverageFinding> coverage,
    List<CoveredFinding> covered,
    List<DoseFinding> dose,
    List<TrendFinding> trends,
    List<CorrelationFinding> correlations,
    List<DriverModel> driverModels,
    List<DriverFinding> drivers,
    Map<Scope, BridgeState> bridge,
    Map<Integer, RevenueMonths.Sums> months,
    List<NpsChangeFinding> npsChange,
    List<PeriodChangeFinding> changes,
    Reach.Outcome reach,
    MoneyFindings money,
    List<NpsEffectFinding> npsEffects,
    Map<String, String> owners,
    EncounterFindings encounters,
    LoopFindings loop,
    PromiseFindings promise,
    QuarterStates quarters) {}
