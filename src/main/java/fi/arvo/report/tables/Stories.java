package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** How much one group's stories speak of one element of value, and whether in praise or blame. */
@Published(
    name = "stories",
    description =
        "How many of a group's stories speak of one element of value, in praise or in blame. Stories of the reporting months, customers' only.")
public record Stories(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = "What the row is limited to: overall, segment or touchpoint.", key = true)
        String scope,
    @Column(value = Wording.SCOPE_VALUE, key = true) String scopeValue,
    @Column(value = Wording.VOICE, key = true) String voice,
    @Column(value = "Id of the element that the stories speak of.", key = true) String theme,
    @Column("Stories whose language could be told, 0 or more.") Long n,
    @Column("Weighted share of the stories that speak of the element, 0 to 1.") Double share,
    @Column("Lower end of the 95 % Wilson interval of share, 0 to 1.") Double shareLow,
    @Column("Upper end of the 95 % Wilson interval of share, 0 to 1.") Double shareHigh,
    @Column("Weighted share of the stories that praise it, 0 to share.") Double praised,
    @Column("Weighted share of the stories that blame it, 0 to share.") Double blamed,
    @Column(Wording.N_EFFECTIVE) Double nEffective,
    @Column(Wording.DESIGN_EFFECT) Double designEffect,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason,
    @Column(value = "Distinct respondents behind n.", working = true) Long respondents,
    @Column(value = "Distinct respondents who praise it.", working = true) Long praiseRespondents,
    @Column(value = "Distinct respondents who blame it.", working = true) Long blameRespondents,
    @Column(value = "Distinct respondents who speak of it otherwise.", working = true)
        Long otherRespondents,
    @Column(value = "Distinct respondents with a story that doesn't speak of it.", working = true)
        Long silentRespondents) {}
