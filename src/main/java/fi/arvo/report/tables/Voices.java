package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Who speaks up, and how those feel who do. */
@Published(
    name = "voices",
    description =
        "Who speaks up: how many of a group's answers come with a story, and how those stories feel. Answers of the reporting months, customers' only.")
public record Voices(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "What the row is limited to: overall, segment or touchpoint.", key = true)
        String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = Wording.VOICE, key = true) String voice,
    @Column("Answers of the group, with a story or without, 0 or more.") Long n,
    @Column("Weighted share of the answers that come with a story, 0 to 1.") Double share,
    @Column("Lower end of the 95 % Wilson interval of share, 0 to 1.") Double shareLow,
    @Column("Upper end of the 95 % Wilson interval of share, 0 to 1.") Double shareHigh,
    @Column("Weighted mean feeling of the stories that have any, -1 (all bad) to 1 (all good).")
        Double valence,
    @Column("Lower end of the 95 % interval of valence, -1 to 1.") Double valenceLow,
    @Column("Upper end of the 95 % interval of valence, -1 to 1.") Double valenceHigh,
    @Column("Stories in which some feeling was found, 0 or more.") Long stories,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct respondents with a story.", working = true) Long tellers,
    @Column(value = "Distinct respondents with an answer without one.", working = true)
        Long silentRespondents,
    @Column(value = "Distinct respondents behind stories.", working = true)
        Long feelingRespondents) {}
