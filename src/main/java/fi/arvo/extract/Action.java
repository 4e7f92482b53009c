package fi.arvo.extract;

import java.io.Serializable;
import java.util.List;

/**
 * Something done so that customers feel better, or one step of it. One that names neither units,
 * segments nor customers touched everybody.
 *
 * @param actionId the same on each step, spelled as in the extract
 * @param name null when not told
 * @param startedOn first day, in days since 1970-01-01; can be after as-of
 * @param touchpoint null when it was about all
 * @param elements ids of the model's elements, in the extract's order; empty when not told
 * @param units empty when not told
 * @param segments empty when not told
 * @param customers normalised ids; empty when not told
 * @param owner null when not told
 * @param designedBy {@code customers and employees} or {@code company}; null when not told
 */
public record Action(
    String actionId,
    String name,
    int startedOn,
    String touchpoint,
    List<String> elements,
    List<String> units,
    List<String> segments,
    List<String> customers,
    String owner,
    String designedBy)
    implements Serializable {}
