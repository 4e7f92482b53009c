package fi.arvo.extract;

import fi.arvo.config.Role;
import java.util.Arrays;
import java.util.List;

/**
 * The columns that Arvo understands in the extracts of a role. Which column of the source feeds
 * each is said in the job's configuration.
 *
 * @param row what one row is
 */
public record Contract(Role role, String row, List<Field> fields) {

  /** How a column's values are read. */
  public enum Kind {
    /** Compared after trimming, NFC and lower-casing; leading zeros stay. Hidden in quarantine. */
    ID,
    /** A day, with or without a time; a time without an offset is in the job's zone. */
    TIME,
    /** An exact decimal, kept with the job's money scale. */
    AMOUNT,
    /** A whole number on the question's scale, or one of its not-applicable codes. */
    SCORE,
    /** A number above 0. */
    WEIGHT,
    /** Yes or no: kyllä/ei, true/false, yes/no, ja/nej, 1/0. */
    FLAG,
    /** Three letters. */
    CURRENCY,
    /** One of few texts; at most 10,000 different ones in an extract. */
    TEXT,
    /** One of the few words that the column's description names. */
    WORD,
    /** Several texts in one cell, separated by {@code |}. */
    TEXTS,
    /** Several ids in one cell, separated by {@code |}. Hidden in quarantine. */
    IDS,
    /** A month as {@code 2026-09}, or any day of it. */
    MONTH,
    /** A number within the bounds that the column's description tells. */
    NUMBER,
    /** What a person wrote. Hidden in quarantine. */
    STORY
  }

  /**
   * One column.
   *
   * @param required whether the extract must have it; a row without a value is then turned away
   */
  public record Field(String column, boolean required, Kind kind, String description) {}

  private static final Field STORY =
      optional(
          "story",
          Kind.STORY,
          "free text; what it speaks of is landed, not the text, unless masked where verbatims are asked for");

  private static final Contract SURVEY =
      new Contract(
          Role.SURVEY,
          "a response, or one rating of a response when the shape is long",
          List.of(
              optional("response_id", Kind.ID, "the response; if not mapped, file and line"),
              optional("customer_id", Kind.ID, "who answered; without it a customer of its own"),
              optional("answered_at", Kind.TIME, "when; if not mapped, the wave or the as-of day"),
              optional("wave", Kind.TEXT, "round of the survey"),
              optional("unit", Kind.TEXT, "shop, office or brand"),
              optional("segment", Kind.TEXT, "kind of customer"),
              optional("channel", Kind.TEXT, "where the encounter was"),
              optional("touchpoint", Kind.TEXT, "which encounter"),
              optional("recommend", Kind.SCORE, "would recommend"),
              optional("effort", Kind.SCORE, "how easy or laborious it was"),
              optional("satisfaction", Kind.SCORE, "how satisfied"),
              optional("weight", Kind.WEIGHT, "weight of the response"),
              STORY,
              optional("element", Kind.TEXT, "long shape: the element that the row rates"),
              optional("rating", Kind.SCORE, "long shape: the element's rating")));

  private static final Contract TRANSACTIONS =
      new Contract(
          Role.TRANSACTIONS,
          "a booked amount",
          List.of(
              optional("transaction_id", Kind.ID, "unique; the same again is a re-sent row"),
              optional("customer_id", Kind.ID, "who paid; without it unidentified revenue"),
              required("booked_at", Kind.TIME, "day of booking"),
              required("amount", Kind.AMOUNT, "revenue; refunds are negative"),
              optional("currency", Kind.CURRENCY, "if not mapped, the reporting currency"),
              optional("revenue_stream", Kind.TEXT, "product line or service"),
              optional("channel", Kind.TEXT, "where it was sold")));

  private static final Contract CUSTOMERS =
      new Contract(
          Role.CUSTOMERS,
          "a customer",
          List.of(
              required("customer_id", Kind.ID, "unique"),
              optional("segment", Kind.TEXT, "kind of customer"),
              optional("region", Kind.TEXT, "where the customer is"),
              optional("unit", Kind.TEXT, "shop, office or brand"),
              optional("since", Kind.TIME, "first day as a customer"),
              optional("invited", Kind.FLAG, "whether asked to answer the survey")));

  private static final Contract EMPLOYEES =
      new Contract(
          Role.EMPLOYEES,
          "an employee's response; what customers get by the employee's guess is mapped under `guesses`",
          List.of(
              optional("response_id", Kind.ID, "the response; if not mapped, file and line"),
              optional("respondent_id", Kind.ID, "who answered; without it a person of its own"),
              optional("answered_at", Kind.TIME, "when; if not mapped, the wave or the as-of day"),
              optional("wave", Kind.TEXT, "round of the survey"),
              optional("unit", Kind.TEXT, "shop, office or brand, as the customers' unit"),
              optional("channel", Kind.TEXT, "where the encounters are that it speaks of"),
              optional("touchpoint", Kind.TEXT, "which encounters it speaks of"),
              optional("recommend", Kind.SCORE, "would recommend the employer"),
              optional("effort", Kind.SCORE, "how easy or laborious the work is"),
              optional("satisfaction", Kind.SCORE, "how satisfied"),
              STORY,
              optional("weight", Kind.WEIGHT, "weight of the response")));

  private static final Contract STAKEHOLDERS =
      new Contract(
          Role.STAKEHOLDERS,
          "a partner's or an owner's response",
          List.of(
              required("side", Kind.WORD, "who answers: partner or owner"),
              optional("response_id", Kind.ID, "the response; if not mapped, file and line"),
              optional("respondent_id", Kind.ID, "who answered; without it a person of its own"),
              optional("answered_at", Kind.TIME, "when; if not mapped, the wave or the as-of day"),
              optional("wave", Kind.TEXT, "round of the survey"),
              optional("unit", Kind.TEXT, "shop, office or brand, as the customers' unit"),
              optional("recommend", Kind.SCORE, "would recommend the company"),
              optional("effort", Kind.SCORE, "how easy or laborious working together is"),
              optional("satisfaction", Kind.SCORE, "how satisfied"),
              STORY,
              optional("weight", Kind.WEIGHT, "weight of the response")));

  private static final Contract ACTIONS =
      new Contract(
          Role.ACTIONS,
          "something done so that customers feel better; one started in steps has a row a step",
          List.of(
              required("action_id", Kind.TEXT, "the action, the same on each of its steps"),
              required("started_on", Kind.TIME, "first day of the action, or of the step"),
              optional("name", Kind.TEXT, "what it is called; if not mapped, its id"),
              optional("touchpoint", Kind.TEXT, "encounter that it touched; without it all"),
              optional("elements", Kind.TEXTS, "ids of the model's elements that it was to better"),
              optional(
                  "units",
                  Kind.TEXTS,
                  "units that it touched, instead of segments or customers; without any scope everybody"),
              optional("segments", Kind.TEXTS, "segments that it touched"),
              optional("customers", Kind.IDS, "customers whom it touched"),
              optional("owner", Kind.TEXT, "person or role"),
              optional("designed_by", Kind.WORD, "customers and employees, or company")));

  private static final Contract OPERATIONS =
      new Contract(
          Role.OPERATIONS,
          "a touchpoint in a month",
          List.of(
              required("touchpoint", Kind.TEXT, "which encounter"),
              optional("channel", Kind.TEXT, "where it is; without it all channels together"),
              required("month", Kind.MONTH, "which month"),
              optional("lead_time_hours", Kind.NUMBER, "hours that it took on average, 0 or more"),
              optional("automated_share", Kind.NUMBER, "share done without people, 0 to 1"),
              optional("volume", Kind.NUMBER, "how many were handled, 0 or more")));

  private static final Contract PROMISES =
      new Contract(
          Role.PROMISES,
          "an element of value that customers were promised",
          List.of(
              optional("unit", Kind.TEXT, "where it was promised; without it everywhere"),
              required("element", Kind.TEXT, "id of an element of the model"),
              optional(
                  "promised_since", Kind.TIME, "first day of the promise; if not mapped, always")));

  private static final Contract MATURITY =
      new Contract(
          Role.MATURITY,
          "an answer to a statement of the maturity survey",
          List.of(
              required(
                  "respondent_id",
                  Kind.ID,
                  "who answered, within the organisation; answers a statement once a wave"),
              optional("organisation", Kind.TEXT, "where; without it all are of one"),
              optional("unit", Kind.TEXT, "where in the organisation, when there is one only"),
              optional(
                  "wave",
                  Kind.TEXT,
                  "round of the survey, named so that the names follow each other; if not mapped, the quarter of answered_at"),
              optional("answered_at", Kind.TIME, "when"),
              required("area", Kind.TEXT, "what the statement is about"),
              required("lens", Kind.WORD, "customer understanding, or leadership"),
              required("statement", Kind.TEXT, "the statement, or its code"),
              required("answer", Kind.SCORE, "how much the respondent agrees")));

  private static final Contract OWNERS =
      new Contract(
          Role.OWNERS,
          "who answers for an element or a touchpoint",
          List.of(
              optional("element", Kind.TEXT, "id of an element of the model"),
              optional("touchpoint", Kind.TEXT, "instead of an element"),
              required("owner", Kind.TEXT, "person or role"),
              optional("department", Kind.TEXT, "where the owner works"),
              optional("rewarded_on", Kind.TEXT, "what the owner's reward follows")));

  /** The contract of a role. */
  public static Contract of(Role role) {
    return switch (role) {
      case SURVEY -> SURVEY;
      case TRANSACTIONS -> TRANSACTIONS;
      case CUSTOMERS -> CUSTOMERS;
      case EMPLOYEES -> EMPLOYEES;
      case STAKEHOLDERS -> STAKEHOLDERS;
      case ACTIONS -> ACTIONS;
      case OPERATIONS -> OPERATIONS;
      case PROMISES -> PROMISES;
      case MATURITY -> MATURITY;
      case OWNERS -> OWNERS;
    };
  }

  /** All contracts, in the order of the roles. */
  public static List<Contract> all() {
    return Arrays.stream(Role.values()).map(Contract::of).toList();
  }

  /** Whether rows are a person's, and spread over blocks of persons; else they are few. */
  public boolean spread() {
    return switch (role) {
      case SURVEY, TRANSACTIONS, CUSTOMERS, EMPLOYEES, STAKEHOLDERS, MATURITY -> true;
      case ACTIONS, OPERATIONS, PROMISES, OWNERS -> false;
    };
  }

  /** A column's place, or {@link Mapping#NONE} when the role has no such column. */
  int place(String column) {
    return columns().indexOf(column);
  }

  /** The columns' names, in order. */
  public List<String> columns() {
    return fields.stream().map(Field::column).toList();
  }

  private static Field required(String column, Kind kind, String description) {
    return new Field(column, true, kind, description);
  }

  private static Field optional(String column, Kind kind, String description) {
    return new Field(column, false, kind, description);
  }
}
