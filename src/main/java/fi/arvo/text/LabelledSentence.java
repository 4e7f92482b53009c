package fi.arvo.text;

import java.util.Set;

/**
 * A sentence and what somebody who reads it finds in it.
 *
 * @param feeling 1 good, −1 bad, 0 neither or as much of both
 * @param emotions a bit each, as in {@link StoryReading}
 * @param praised ids of elements
 * @param blamed ids of elements
 */
record LabelledSentence(
    String language,
    int feeling,
    int emotions,
    Set<String> praised,
    Set<String> blamed,
    String text) {}
