package fi.arvo.config;

import java.util.List;
import java.util.Locale;

/**
 * What one row of an extract is, and the columns it can have. A column that is not required may be
 * left out of the configuration.
 */
public enum Role {
  SURVEY(
      List.of(),
      List.of(
          "response_id",
          "customer_id",
          "answered_at",
          "wave",
          "unit",
          "segment",
          "channel",
          "touchpoint",
          "recommend",
          "effort",
          "satisfaction",
          "story",
          "weight",
          "element",
          "rating")),
  TRANSACTIONS(
      List.of("booked_at", "amount"),
      List.of(
          "transaction_id",
          "customer_id",
          "booked_at",
          "amount",
          "currency",
          "revenue_stream",
          "channel")),
  CUSTOMERS(
      List.of("customer_id"),
      List.of("customer_id", "unit", "segment", "region", "since", "invited")),
  EMPLOYEES(
      List.of(),
      List.of(
          "response_id",
          "respondent_id",
          "answered_at",
          "wave",
          "unit",
          "channel",
          "touchpoint",
          "recommend",
          "effort",
          "satisfaction",
          "story",
          "weight")),
  STAKEHOLDERS(
      List.of("side"),
      List.of(
          "side",
          "response_id",
          "respondent_id",
          "answered_at",
          "wave",
          "unit",
          "recommend",
          "effort",
          "satisfaction",
          "story",
          "weight")),
  ACTIONS(
      List.of("action_id", "started_on"),
      List.of(
          "action_id",
          "started_on",
          "name",
          "touchpoint",
          "elements",
          "units",
          "segments",
          "customers",
          "owner",
          "designed_by")),
  OPERATIONS(
      List.of("touchpoint", "month"),
      List.of("touchpoint", "channel", "month", "lead_time_hours", "automated_share", "volume")),
  PROMISES(List.of("element"), List.of("unit", "element", "promised_since")),
  MATURITY(
      List.of("respondent_id", "area", "lens", "statement", "answer"),
      List.of(
          "respondent_id",
          "organisation",
          "unit",
          "wave",
          "answered_at",
          "area",
          "lens",
          "statement",
          "answer")),
  OWNERS(List.of("owner"), List.of("element", "touchpoint", "owner", "department", "rewarded_on"));

  private final List<String> required;
  private final List<String> columns;

  Role(List<String> required, List<String> columns) {
    this.required = required;
    this.columns = columns;
  }

  /** The role as it is written in configuration and tables. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a row is somebody's answers to questions, or one of them. */
  public boolean asks() {
    return this == SURVEY || this == EMPLOYEES || this == STAKEHOLDERS;
  }

  /** Every column that the role can have, beside element ratings and guesses at them. */
  public List<String> columns() {
    return columns;
  }

  /** The columns without which the extract says nothing. */
  public List<String> required() {
    return required;
  }
}
