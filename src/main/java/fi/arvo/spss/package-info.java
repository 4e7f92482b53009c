/**
 * Reads SPSS system files ({@code .sav}, {@code .zsav}), case after case, in memory that depends on
 * how many variables there are and not on how many cases. {@link fi.arvo.spss.SavFile} reads the
 * dictionary and walks over the cases; {@link fi.arvo.spss.Variable} says what is known of each
 * column. Knows only the JDK.
 *
 * <p>Trusts nothing that a file says of itself: memory is taken for what has been read, never for
 * what a header promises, and a promise that isn't kept ends in an {@link fi.arvo.spss.UnfitSav}.
 * The layout follows the public description in the GNU PSPP developers' guide, chapter "System File
 * Format".
 */
package fi.arvo.spss;
