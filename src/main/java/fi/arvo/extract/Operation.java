package fi.arvo.extract;

import java.io.Serializable;

/**
 * What a touchpoint's work was like in a month.
 *
 * @param touchpoint never null
 * @param channel null when all channels are together
 * @param month {@code 12·year + (1…12) − 1}; can be after as-of
 * @param leadTimeHours 0 or more; null when not told
 * @param automatedShare 0 to 1; null when not told
 * @param volume 0 or more; null when not told
 */
public record Operation(
    String touchpoint,
    String channel,
    int month,
    Double leadTimeHours,
    Double automatedShare,
    Double volume)
    implements Serializable {}
