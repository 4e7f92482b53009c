/**
 * Reads the extracts and lands their rows. Read {@link fi.arvo.extract.Extracts} first; it goes
 *
 * <ol>
 *   <li>{@code FileLocator}: paths to files;
 *   <li>{@code Fingerprint}: one pass over each file's bytes tells encoding, header, separator, how
 *       many records there are and where tasks may begin; {@code XlsxFingerprint} and {@code
 *       SavFingerprint} do so for workbooks and SPSS files, which are one task each;
 *   <li>{@code ExtractPlan}, {@code Mapping}, {@code FormulaCompiler}: what the files have is
 *       checked against what {@link fi.arvo.extract.Contract} and the configuration ask for;
 *   <li>{@code Landing}: the one parse; {@code Values} reads each value, a {@code RowLanding} a
 *       role turns each record into narrow columns, and Spark sorts them into groups of customer
 *       blocks. Every row comes out accepted or turned away with its reason; none is lost;
 *   <li>{@link fi.arvo.extract.CustomerReader}: one customer after another with all rows; {@link
 *       fi.arvo.extract.RespondentReader}: one employee or stakeholder after another; {@link
 *       fi.arvo.extract.MaturityReader}: one respondent of the maturity survey after another; and
 *       on {@link fi.arvo.extract.Landed} the few owners, actions and operations. That is all that
 *       the rest of Arvo sees.
 * </ol>
 *
 * <p>Stories are read as they are parsed, see {@code StoryLanding}; what was written isn't landed,
 * unless masked for those who ask for verbatims. Knows Spark, the configuration, {@code text}, and
 * the readers {@code xlsx} and {@code spss}.
 */
package fi.arvo.extract;
