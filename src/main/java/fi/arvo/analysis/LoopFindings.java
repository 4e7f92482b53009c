package fi.arvo.analysis;

import java.util.List;

/**
 * What was done for customers and what came of it.
 *
 * @param actions by action, in the order of the extract, and outcome
 * @param automation by scope; empty without an extract of operations
 */
public record LoopFindings(List<ActionEffectFinding> actions, List<AutomationFinding> automation) {}
