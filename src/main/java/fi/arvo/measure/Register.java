package fi.arvo.measure;

import java.io.Serializable;

/**
 * What the customer extract tells.
 *
 * @param since whether it tells since when customers are customers
 * @param invited whether it tells who was asked to answer
 */
public record Register(boolean since, boolean invited) implements Serializable {}
