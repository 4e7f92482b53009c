package fi.arvo.analysis;

import fi.arvo.measure.DriverStates;
import fi.arvo.measure.ValueStates;
import java.util.List;

/**
 * What one look at every customer gave.
 *
 * @param states all that the analysis needs to know, merged in block order
 * @param drivers what drivers are made of: everybody and every segment
 * @param frame files of the narrow customer frame, one a group that has customers
 */
public record Measured(ValueStates states, DriverStates drivers, List<String> frame) {}
