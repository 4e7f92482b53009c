package fi.arvo.extract;

import java.io.Serializable;

/**
 * Who answers for an element or a touchpoint.
 *
 * @param element id of an element of the model; null when the row is about a touchpoint
 * @param touchpoint null when the row is about an element
 * @param owner the person or role
 * @param department null when not told
 * @param rewardedOn what that owner's reward follows; null when not told
 */
public record Owner(
    String element, String touchpoint, String owner, String department, String rewardedOn)
    implements Serializable {}
