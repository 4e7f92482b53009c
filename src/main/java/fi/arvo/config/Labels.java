package fi.arvo.config;

import java.util.Map;

/**
 * What the extracts' own values are called in each language: value, language code, label. A value
 * that is not here is shown as it is.
 *
 * @param units of customers and answers
 * @param segments of customers and answers
 * @param regions of customers
 * @param channels of answers
 * @param touchpoints of answers
 * @param organisations of the maturity survey
 * @param areas of the maturity survey
 * @param statements of the maturity survey
 */
public record Labels(
    Map<String, Map<String, String>> units,
    Map<String, Map<String, String>> segments,
    Map<String, Map<String, String>> regions,
    Map<String, Map<String, String>> channels,
    Map<String, Map<String, String>> touchpoints,
    Map<String, Map<String, String>> organisations,
    Map<String, Map<String, String>> areas,
    Map<String, Map<String, String>> statements) {

  /** No value has a label. */
  public static final Labels NONE =
      new Labels(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /**
   * What a value is called.
   *
   * @param dimension {@code unit}, {@code segment}, {@code region}, {@code channel}, {@code
   *     touchpoint}, {@code organisation}, {@code area} or {@code statement}; values of any other
   *     stay as they are
   * @param language two-letter code
   */
  public String of(String dimension, String value, String language) {
    return of(dimension).getOrDefault(value, Map.of()).getOrDefault(language, value);
  }

  private Map<String, Map<String, String>> of(String dimension) {
    return switch (dimension) {
      case "unit" -> units;
      case "segment" -> segments;
      case "region" -> regions;
      case "channel" -> channels;
      case "touchpoint" -> touchpoints;
      case "organisation" -> organisations;
      case "area" -> areas;
      case "statement" -> statements;
      default -> Map.of();
    };
  }
}
