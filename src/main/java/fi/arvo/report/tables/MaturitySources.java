package fi.arvo.report.tables;

import fi.arvo.report.model.Column;
import fi.arvo.report.model.TableContract.Published;
import java.time.LocalDate;

/** Where insight on customers comes from. */
@Published(
    name = "maturity_sources",
    description =
        "Where insight on customers comes from: how many of the sources asked of are used, and how evenly, from feedback to taking part to anticipating.")
public record MaturitySources(
    @Column(value = Wording.AS_OF, key = true) LocalDate asOf,
    @Column(value = Wording.MATURITY_SCOPE, key = true) String scope,
    @Column(value = Wording.MATURITY_VALUE, key = true) String scopeValue,
    @Column(value = Wording.WAVE, key = true) String wave,
    @Column(
            value = "Step of the sources: feedback, taking_part, anticipating, or all together.",
            key = true)
        String step,
    @Column("Answers to statements on these sources, 0 or more.") Long answers,
    @Column("Distinct respondents with such an answer, 0 to answers.") Long people,
    @Column("Share of the answers that say that the source is used, 0 to 1.") Double shareAgree,
    @Column(
            "Lower end of the 95 % Wilson interval of share_agree, clustered by respondent; by organisation in the scope overall of several.")
        Double shareLow,
    @Column("Upper end of the 95 % interval of share_agree, as share_low.") Double shareHigh,
    @Column(
            "Sources that half or more of those who answered say are used, 0 to sources_asked; empty when a source has fewer answers than the minimum cell.")
        Long sourcesUsed,
    @Column("Sources asked of, 0 or more.") Long sourcesAsked,
    @Column(
            "Shannon entropy of the shares who say that each source is used, over its largest: 0 when one source alone is used, 1 when all are used alike. Empty as sources_used, and with one source or none in use.")
        Double evenness,
    @Column(Wording.SUPPRESSED) Boolean suppressed,
    @Column(Wording.REASON) String reason) {}
