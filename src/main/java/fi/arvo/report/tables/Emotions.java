package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How many of the stories told at a touchpoint have one emotion in them. */
@Published(
    name = "emotions",
    description =
        "How many of the stories told at one touchpoint, in one channel and period, have one emotion in them. A story may have several, or none.")
public record Emotions(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.TOUCHPOINT, key = true) String touchpoint,
    @Column(value = Wording.CHANNEL, key = true) String channel,
    @Column(value = Wording.ANSWERED, key = true) String period,
    @Column(value = Wording.JOURNEY_SIDE, key = true) String side,
    @Column(
            value =
                "joy, trust, gratitude or relief (pleasant); anger, disappointment, worry or confusion (unpleasant).",
            key = true)
        String emotion,
    @Column("Stories whose language could be told, 0 or more.") Long n,
    @Column("Weighted share of the stories that have the emotion, 0 to 1.") Double share,
    @Column("Lower end of the 95 % Wilson interval of share, 0 to 1.") Double shareLow,
    @Column("Upper end of the 95 % Wilson interval of share, 0 to 1.") Double shareHigh,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct respondents behind n.", working = true) Long respondents,
    @Column(value = "Distinct respondents whose stories have the emotion.", working = true)
        Long withRespondents,
    @Column(value = "Distinct respondents with a story that doesn't have it.", working = true)
        Long withoutRespondents) {}
