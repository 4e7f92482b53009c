package fi.arvo.analysis;

import fi.arvo.measure.GuessState;
import fi.arvo.measure.MeasureRules;
import fi.arvo.measure.ValueStates;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What employees, partners and owners said, each side on its own scales.
 *
 * @param states by side: {@link #EMPLOYEE}, {@link #PARTNER} or {@link #OWNER}; only sides that
 *     answered
 * @param rules by side
 * @param guesses what employees guess that customers get
 */
public record Sides(
    SortedMap<String, ValueStates> states, Map<String, MeasureRules> rules, GuessState guesses) {
  public static final String CUSTOMER = "customer";
  public static final String EMPLOYEE = "employee";
  public static final String PARTNER = "partner";
  public static final String OWNER = "owner";

  /** Nobody but customers was asked. */
  public static final Sides NONE = new Sides(new TreeMap<>(), Map.of(), new GuessState());
}
