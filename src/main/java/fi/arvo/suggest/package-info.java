/**
 * Guesses what an unknown export holds, and writes a job's YAML to start from. {@link
 * fi.arvo.suggest.SurveySuggestion} puts the guesses together: {@code Kind} by what a column's
 * values look like, {@code ScaleGuess} and {@code AnswerGuess} for questions, {@code ElementNames}
 * and {@code Vocabulary} by what columns are called. A guess is only ever a line of YAML with its
 * doubt beside it; nothing that reads extracts asks this package.
 */
package fi.arvo.suggest;
