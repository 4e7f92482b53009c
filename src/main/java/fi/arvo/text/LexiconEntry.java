package fi.arvo.text;

import java.io.Serializable;
import java.util.List;

/**
 * A word, or some words after each other, and what it tells.
 *
 * @param word in small letters; a {@code *} at its end stands for any ending, at its beginning for
 *     any first part of a compound
 * @param language {@code fi}, {@code sv}, {@code en}, or {@code any}
 * @param feeling above 0 good, below 0 bad, 0 neither: 1 to 3 either way
 * @param emotions a bit each, as in {@link StoryReading}
 * @param elements ids of elements of value that the word speaks of
 */
record LexiconEntry(String word, String language, int feeling, int emotions, List<String> elements)
    implements Serializable {}
