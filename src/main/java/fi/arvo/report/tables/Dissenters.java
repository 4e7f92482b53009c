package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Whether dissenters who were answered by an action stay. */
@Published(
    name = "dissenters",
    description =
        "Whether detractors who were answered by an action stay: those whose unit, at the touchpoint where one is stated, had an action start within six months after their answer, against those without. Answers whose whole money window after them has ended; only customers who had bought before.")
public record Dissenters(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "Whether an action answered them: yes, no, or difference.", key = true)
        String answered,
    @Column(
            value = "all, or yes and no for those who had told a story and those who hadn't.",
            key = true)
        String story,
    @Column("Detractors, each with the latest such answer; of difference both kinds together.")
        Long n,
    @Column(
            "Weighted share who bought again in the months after the answer, 0 to 1; of difference yes less no, -1 to 1.")
        Double retained,
    @Column("Lower end of the 95 % interval of retained: Wilson, of difference Newcombe.")
        Double retainedLow,
    @Column("Upper end of the 95 % interval of retained, as retained_low.") Double retainedHigh,
    @Column("Two-sided p-value of a difference against 0, 0 to 1; empty elsewhere.") Double pValue,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct customers behind the row.", working = true) Long respondents) {}
