package fi.arvo.report.tables;

import java.util.Locale;

/** The words that stand in the key columns of the published tables. */
public final class Terms {
  private Terms() {}

  /** Value of {@code scope_value} in the scope overall. */
  public static final String ALL = "all";

  /** Value of {@code scope_value} where nobody said. */
  public static final String UNKNOWN = "unknown";

  /** Value of {@code period} for the current cohort. */
  public static final String CURRENT_PERIOD = "current";

  /** A word of a key column. */
  public interface Term {
    String name();

    /** The word as it stands in the tables. */
    default String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Column {@code scope}. */
  public enum Scope implements Term {
    OVERALL,
    UNIT,
    SEGMENT,
    CHANNEL,
    TOUCHPOINT
  }

  /** Column {@code side}. */
  public enum Side implements Term {
    CUSTOMER,
    EMPLOYEE,
    PARTNER,
    OWNER
  }

  /** Column {@code cohort}. */
  public enum Cohort implements Term {
    CURRENT,
    LINKED
  }

  /** Column {@code level}; the last two in {@code correlations} only. */
  public enum Level implements Term {
    CUSTOMER,
    UNIT,
    WITHIN,
    BETWEEN
  }

  /**
   * Column {@code predictor} of {@code dose_response} (the first two and ALL) and {@code
   * dose_trend}.
   */
  public enum Dose implements Term {
    ELEMENTS,
    TIERS,
    TIERS_GIVEN_ELEMENTS,
    UPPER_TIERS_GIVEN_FUNCTIONAL,
    ALL
  }

  /**
   * Column {@code outcome}: NPS and the placebo in the dose tables only, net and gross retention in
   * {@code dose_response} only, RECOMMEND and OTHER_ELEMENTS in {@code correlations} only.
   */
  public enum Outcome implements Term {
    NPS,
    RECOMMEND,
    EFFORT,
    SATISFACTION,
    GROWTH,
    PLACEBO_GROWTH,
    NET_RETENTION,
    GROSS_RETENTION,
    RETAINED,
    NEW_STREAM,
    OTHER_ELEMENTS
  }

  /** Column {@code method} of {@code correlations}. */
  public enum Method implements Term {
    PEARSON,
    SPEARMAN,
    KENDALL,
    PARTIAL_GIVEN_OTHER_ELEMENTS
  }

  /** Column {@code quadrant} of {@code drivers}. */
  public enum Quadrant implements Term {
    KEEP_UP,
    IMPROVE,
    GOOD_ENOUGH,
    WATCH,
    UNDECIDED
  }

  /** Column {@code kano} of {@code drivers}. */
  public enum Kano implements Term {
    MUST_BE,
    PERFORMANCE,
    EXCITER,
    INDIFFERENT,
    NOT_CLASSIFIED
  }

  /** Column {@code measure} of {@code coverage}. */
  public enum Measure implements Term {
    ELEMENTS,
    TIERS
  }

  /** Column {@code ranked_by} of {@code opportunities}. */
  public enum RankedBy implements Term {
    REVENUE,
    NPS
  }

  /** Column {@code missing} of {@code drivers} and {@code lmg}. */
  public enum Missing implements Term {
    CASEWISE,
    PAIRWISE,
    STRUCTURAL
  }

  /** Column {@code question} of {@code score_distribution}. */
  public enum Question implements Term {
    RECOMMEND,
    EFFORT,
    SATISFACTION
  }

  /** Column {@code outcome} of {@code growth_model}. */
  public enum ModelOutcome implements Term {
    GROWTH,
    GROWTH_0_3,
    GROWTH_3_6,
    GROWTH_6_12,
    PLACEBO,
    RETAINED
  }

  /** Column {@code variant} of {@code growth_model}. */
  public enum Variant implements Term {
    MAIN,
    BASELINE_YEAR_EARLIER,
    UNADJUSTED,
    LINEAR
  }

  /** Column {@code term} of {@code growth_model}; bands and segments have a name of their own. */
  public enum ModelTerm implements Term {
    INTERCEPT,
    ELEMENTS_COVERED,
    SEGMENTS_POOLED,
    TENURE_YEARS,
    TENURE_UNKNOWN,
    PRIOR_GROWTH,
    PRIOR_GROWTH_UNKNOWN,
    LOG_YEAR_EARLIER
  }

  /** Column {@code customer_group} of {@code response_bias}. */
  public enum CustomerGroup implements Term {
    RESPONDERS,
    RESPONDERS_WEIGHTED,
    OTHERS,
    DIFFERENCE
  }

  /** Column {@code component} of {@code revenue_bridge}, in the order of the bridge. */
  public enum Component implements Term {
    OPENING,
    NEW,
    REACTIVATED,
    EXPANSION_EXISTING,
    NEW_STREAMS,
    CONTRACTION,
    CHURN,
    NEGATIVE_NET,
    UNIDENTIFIED,
    CLOSING
  }

  /** Column {@code dimension} of {@code nps_change}. */
  public enum Dimension implements Term {
    TOTAL,
    UNIT,
    SEGMENT,
    CHANNEL,
    TOUCHPOINT,
    DRIVER
  }

  /** Column {@code kind} of {@code nps_change}. */
  public enum Kind implements Term {
    STAYED,
    ENTERED,
    LEFT
  }

  /** Column {@code verdict} of {@code dose_trend}. */
  public enum Verdict implements Term {
    CLEAR,
    SIGNS,
    NO_EFFECT,
    CANNOT_TELL,
    SIGNS_OPPOSITE,
    CLEAR_OPPOSITE
  }

  /** Column {@code reason}. */
  public enum Reason implements Term {
    SUPPRESSED,
    TOO_FEW,
    NO_ANSWERS,
    NO_VARIATION,
    NO_HISTORY,
    TOO_MANY,
    COLLINEAR,
    ZERO_BASE,
    OUT_OF_RANGE,
    ONE_DECIDES,
    SEPARATED,
    NOT_SETTLED,
    NOT_TOLD,
    NO_CONTROL,
    NO_BEFORE,
    NO_AFTER,
    OVERLAP,
    UNDEFINED
  }

  /** Column {@code emotion}; the first four are pleasant. */
  public enum Emotion implements Term {
    JOY,
    TRUST,
    GRATITUDE,
    RELIEF,
    ANGER,
    DISAPPOINTMENT,
    WORRY,
    CONFUSION
  }

  /** Column {@code voice}. */
  public enum Voice implements Term {
    ALL,
    PROMOTER,
    PASSIVE,
    DISSENTER
  }

  /** Columns {@code answered} and {@code story} of {@code dissenters}. */
  public enum Answered implements Term {
    ALL,
    YES,
    NO,
    DIFFERENCE
  }

  /** Column {@code outcome} of {@code action_effects} and {@code automation}. */
  public enum LoopOutcome implements Term {
    RECOMMEND,
    EFFORT,
    VALENCE,
    REVENUE,
    LEAD_TIME
  }

  /** Column {@code predictor} of {@code automation}. */
  public enum Operated implements Term {
    AUTOMATED_SHARE,
    LEAD_TIME
  }

  /** Column {@code verdict} of {@code automation}. */
  public enum Chill implements Term {
    FREES,
    CHILLS,
    NO_EFFECT,
    CANNOT_TELL
  }

  /** Column {@code kind} of {@code promise_gap}. */
  public enum Promise implements Term {
    KEPT,
    BROKEN_PROMISE,
    PROMISED_DOES_NOT_MATTER,
    MATTERS_NOT_PROMISED,
    NEITHER,
    UNDECIDED
  }

  /** Column {@code matters} of {@code promise_gap}. */
  public enum Matters implements Term {
    YES,
    NO,
    OPPOSITE,
    UNDECIDED
  }

  /** Column {@code verdict} of {@code promise_gap}. */
  public enum Guessed implements Term {
    OVERRATES,
    UNDERRATES,
    RIGHT,
    CANNOT_TELL
  }

  /** Column {@code designed_by} of {@code action_effects}. */
  public enum DesignedBy implements Term {
    CUSTOMERS_AND_EMPLOYEES,
    COMPANY;

    @Override
    public String key() {
      return Term.super.key().replace('_', ' ');
    }
  }

  /** Column {@code news} of {@code insights}. */
  public enum News implements Term {
    NEW,
    AGAIN,
    TURNED
  }

  /** Column {@code part_of} of {@code insights}. */
  public enum PartOf implements Term {
    REVENUE,
    ANSWERS
  }

  /** Column {@code kind} of {@code responsibility}. */
  public enum Item implements Term {
    ELEMENT,
    TOUCHPOINT
  }

  /** Column {@code reward} of {@code responsibility}. */
  public enum Reward implements Term {
    AUTOMATED_SHARE,
    LEAD_TIME,
    REVENUE,
    RECOMMEND,
    EFFORT,
    SATISFACTION,
    VALENCE
  }

  /** Column {@code pulls_apart} of {@code responsibility}. */
  public enum PullsApart implements Term {
    YES,
    NO,
    UNKNOWN
  }

  /** Column {@code scope} of the tables of maturity. */
  public enum MaturityScope implements Term {
    OVERALL,
    ORGANISATION,
    UNIT
  }

  /** Column {@code lens} of the tables of maturity; all for both. */
  public enum Lens implements Term {
    CUSTOMER_UNDERSTANDING,
    LEADERSHIP;

    @Override
    public String key() {
      return Term.super.key().replace('_', ' ');
    }
  }

  /** Column {@code third} of {@code maturity}. */
  public enum Third implements Term {
    START,
    UNDER_WAY,
    MOST_ADVANCED
  }

  /** Column {@code step} of {@code maturity_sources} and {@code maturity_items}; all for all. */
  public enum InsightStep implements Term {
    FEEDBACK,
    TAKING_PART,
    ANTICIPATING
  }

  /** Column {@code kind} of {@code maturity_items}. */
  public enum MaturityItem implements Term {
    STATEMENT,
    SOURCES_USED,
    EVENNESS
  }

  /** Column {@code measure} of {@code outlook}. */
  public enum OutlookMeasure implements Term {
    NPS,
    COVERAGE,
    GROWTH
  }

  /** Column {@code kind} of {@code outlook}. */
  public enum OutlookKind implements Term {
    MEASURED,
    EXPECTED
  }

  /** Column {@code method} of {@code outlook}. */
  public enum OutlookMethod implements Term {
    LEVEL,
    SAME_AS_LAST
  }

  /** Column {@code high} of {@code element_coverage}. */
  public enum High implements Term {
    HIGH,
    NOT_HIGH,
    UNDECIDED;

    @Override
    public String key() {
      return Term.super.key().replace('_', ' ');
    }
  }

  /** Prefix of {@code predictor} in {@code correlations} for a tier. */
  public static final String TIER_PREFIX = "tier:";
}
