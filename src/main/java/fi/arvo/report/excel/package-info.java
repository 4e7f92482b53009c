/**
 * Writes the report model as an Excel workbook. The only package that knows POI; it knows layout
 * and nothing of what the numbers mean.
 *
 * <p>Nothing in the workbook calculates but the what-if sheet ({@code WhatIfLayout}, {@code
 * WhatIfFormulas}, {@code WhatIfCells}), whose formulas keep to what {@code FormulaCheck} allows.
 *
 * <p>{@code ExcelWriter} is the way in. A story sheet is first laid out in pixels ({@code
 * StoryLayout} and the layouts of single blocks give {@code PageRow}s of {@code Box}es), then
 * painted ({@code StoryPainter}); a chart writes its numbers to the {@code NumbersSheet} and draws
 * from there ({@code ChartPainter}, one {@code ChartDrawing} a kind). Every style comes from the
 * {@code StyleBook}, every text passes {@code SafeText}, and nothing leaves before {@code
 * WorkbookCheck} has found no fault and {@code DeterministicZip} has made its bytes repeatable.
 */
package fi.arvo.report.excel;
