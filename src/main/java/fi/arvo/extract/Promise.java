package fi.arvo.extract;

import java.io.Serializable;

/**
 * An element of value that customers were promised.
 *
 * @param unit where; null when everywhere
 * @param element id of an element of the model
 * @param since first day of the promise in days since 1970-01-01, can be after as-of; null when not
 *     told
 */
public record Promise(String unit, String element, Integer since) implements Serializable {}
