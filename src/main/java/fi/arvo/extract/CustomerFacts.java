package fi.arvo.extract;

/**
 * What the customers extract says of a customer.
 *
 * @param segment null when not told
 * @param region null when not told
 * @param unit null when not told
 * @param since first day as a customer, in days since 1970-01-01; null when not told
 * @param invited whether the customer was asked to answer; null when not told
 */
public record CustomerFacts(
    String segment, String region, String unit, Integer since, Boolean invited) {}
