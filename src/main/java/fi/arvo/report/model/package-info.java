/**
 * The report as data. Published tables ({@code Table}) hold every number once; a {@code Workbook}
 * in one language retells them as sheets: story sheets of blocks and charts, table sheets to
 * filter. Whoever composes a sheet decides words, certainty and axis ranges; how it looks is the
 * writer's. Knows no other package.
 *
 * <pre>{@code
 * var words = new NumberWords(Language.EN);
 * var nps = Quantity.of(Unit.NPS, 24).between(19, 28).outOf(412);
 * var sheet =
 *     new StorySheet(
 *         "summary", "Summary", "Example Ltd · Q3/2026 · 412 answers",
 *         "Customers who get more elements recommend more.", "Clear: 59–77 points",
 *         Block.KpiStrip.of(Block.Tile.of("NPS", nps, words)),
 *         Block.TextBlock.bullets("What next", "Fix billing first."));
 * var workbook =
 *     new Workbook(Language.EN, "Value report", "Example Ltd", asOf, contentId, List.of(sheet));
 * }</pre>
 */
package fi.arvo.report.model;
