/**
 * Reads the rows of an Excel workbook ({@code .xlsx}) one after another, in memory that depends
 * neither on how many rows there are nor on how many different texts. {@link fi.arvo.xlsx.Workbook}
 * opens the file and chooses the sheet, {@link fi.arvo.xlsx.SheetRows} walks over it. Knows only
 * the JDK: zip files and streamed XML.
 *
 * <p>Trusts nothing that a file says of itself: no size, count or path in it decides how much
 * memory is taken or what is opened. What can't be read ends in an {@link
 * fi.arvo.xlsx.UnfitWorkbook}. The layout follows ECMA-376, part 1, chapter 18.
 */
package fi.arvo.xlsx;
