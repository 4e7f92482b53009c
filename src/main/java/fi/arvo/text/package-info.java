/**
 * What people write in their own words: the language of a story, the feeling and the emotions in
 * it, the elements of value that it praises or blames, and the masking of what tells who wrote it.
 * Words come from a lexicon in {@code conf/lexicon}, to which anybody's own may be added; stems
 * come from Lucene's Snowball. Knows no other package and no engine.
 *
 * <p>{@link fi.arvo.text.StoryReader} reads a story into a {@link fi.arvo.text.StoryReading};
 * {@link fi.arvo.text.Lexicon} holds the words; {@link fi.arvo.text.Masking} hides names and
 * numbers. The story itself is never kept.
 */
package fi.arvo.text;
