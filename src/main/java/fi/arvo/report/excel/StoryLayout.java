package fi.arvo.report.excel;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.HeatMap;
import fi.arvo.report.model.Block.KpiStrip;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.Pyramid;
import fi.arvo.report.model.Block.TableBlock;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Block.WhatIf;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.StorySheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays a story sheet out: headline, then block under block. Arithmetic only, no workbook. */
final class StoryLayout {
  private static final double KICKER_POINTS = 15;
  private static final double FINDING_POINTS = 50;
  private static final double CERTAINTY_POINTS = 20;
  private static final double GAP_POINTS = 12;
  private static final double FILLER_POINTS = 15;
  private static final int PART_GAP = 28;
  private static final int PIXELS_PER_BAR = 19;
  private static final double POINTS_PER_PIXEL = 0.75;

  private final Voice voice;

  StoryLayout(Voice voice) {
    this.voice = voice;
  }

  Page page(StorySheet sheet) {
    List<PageRow> rows = new ArrayList<>();
    List<Page.PlacedChart> charts = new ArrayList<>();
    List<Integer> blocks = new ArrayList<>();
    headline(sheet, rows);
    boolean live = sheet.blocks().stream().anyMatch(WhatIf.class::isInstance);
    Optional<WhatIfPlan> plan = Optional.empty();
    for (Block block : sheet.blocks()) {
      List<Laid> laid = live ? List.of(beside(block)) : parts(block);
      if (laid.get(0).whatIf().isPresent()) {
        plan = Optional.of(laid.get(0).whatIf().get().from(rows.size()));
      }
      blocks.add(rows.size());
      place(laid, rows, charts);
      rows.add(PageRow.gap(GAP_POINTS));
    }
    if (!charts.isEmpty()) {
      String numbers = voice.frame().say(Phrase.NUMBERS_SHEET);
      String lead = voice.frame().say(Phrase.NUMBERS_AT, numbers);
      rows.add(PageRow.of(Box.link(Span.PAGE, lead, numbers, Look.LINK.sized(10))));
    }
    return new Page(rows, charts, blocks, plan);
  }

  private static void headline(StorySheet sheet, List<PageRow> rows) {
    rows.add(PageRow.of(Box.text(Span.PAGE, sheet.kicker(), Look.KICKER)).atLeast(KICKER_POINTS));
    rows.add(
        PageRow.of(Box.text(Span.PAGE, sheet.finding(), Look.FINDING)).atLeast(FINDING_POINTS));
    if (!sheet.certainty().isBlank()) {
      rows.add(
          PageRow.of(Box.text(Span.PAGE, sheet.certainty(), Look.CERTAINTY))
              .atLeast(CERTAINTY_POINTS));
    }
    rows.add(PageRow.gap(GAP_POINTS));
  }

  /** A block on the sheet of a what-if, whose columns leave room for whole rows only. */
  private Laid beside(Block block) {
    if (block instanceof TextBlock text) {
      return TextLayout.flush(text, Span.PAGE);
    }
    if (block instanceof WhatIf || block instanceof ChartBlock) {
      return lay(block, Span.PAGE);
    }
    throw new IllegalArgumentException(
        "no room for a " + block.getClass().getSimpleName() + " beside a what-if");
  }

  private List<Laid> parts(Block block) {
    if (!(block instanceof BlockRow row)) {
      return List.of(lay(block, Span.PAGE));
    }
    List<Laid> laid = new ArrayList<>();
    int left = 0;
    for (Part part : row.parts()) {
      int right = left + part.columns() * Span.COLUMN;
      int inner = right == Span.PAGE.right() ? right : right - PART_GAP;
      laid.add(lay(part.block(), new Span(left, inner)));
      left = right;
    }
    return laid;
  }

  private Laid lay(Block block, Span span) {
    if (block instanceof KpiStrip strip) {
      return KpiLayout.lay(strip, span, voice);
    }
    if (block instanceof TextBlock text) {
      return TextLayout.lay(text, span);
    }
    if (block instanceof TableBlock table) {
      return SmallTableLayout.lay(table, span, voice);
    }
    if (block instanceof Pyramid pyramid) {
      return PyramidLayout.lay(pyramid, span, voice);
    }
    if (block instanceof HeatMap map) {
      return HeatMapLayout.lay(map, span, voice);
    }
    if (block instanceof ContentsBlock contents) {
      return ContentsLayout.lay(contents, span, voice);
    }
    if (block instanceof WhatIf whatIf) {
      return WhatIfLayout.lay(whatIf, span, voice);
    }
    if (block instanceof ChartBlock chart) {
      List<PageRow> heading = new ArrayList<>();
      TextLayout.heading(chart.title(), span, heading);
      return new Laid(
          heading, Optional.of(new Laid.Floating(chart, span, pixels(chart))), Optional.empty());
    }
    throw new IllegalArgumentException("no layout for a " + block.getClass().getSimpleName());
  }

  /** A ranking needs room for each of its bars, whatever size was asked for. */
  private static int pixels(ChartBlock chart) {
    int asked = chart.size().pixels();
    return chart.chart() instanceof IntervalBars bars
        ? Math.max(asked, 90 + bars.bars().size() * PIXELS_PER_BAR)
        : asked;
  }

  /** Puts parts beside each other: row on row, each as high as its highest part. */
  private static void place(List<Laid> parts, List<PageRow> rows, List<Page.PlacedChart> charts) {
    int first = rows.size();
    double[] bottoms = new double[parts.size()];
    int count = parts.stream().mapToInt(part -> part.rows().size()).max().orElse(0);
    double height = 0;
    for (int i = 0; i < count; i++) {
      double points = 0;
      List<Box> boxes = new ArrayList<>();
      for (Laid part : parts) {
        if (i < part.rows().size()) {
          points = Math.max(points, part.rows().get(i).points());
          part.rows().get(i).boxes().forEach(box -> boxes.add(box.from(first)));
        }
      }
      rows.add(new PageRow(points, boxes));
      height += points;
      for (int p = 0; p < bottoms.length; p++) {
        bottoms[p] = i < parts.get(p).rows().size() ? height : bottoms[p];
      }
    }
    double needed = 0;
    for (int p = 0; p < bottoms.length; p++) {
      if (parts.get(p).chart().isPresent()) {
        Laid.Floating chart = parts.get(p).chart().get();
        int top = first + parts.get(p).rows().size();
        charts.add(new Page.PlacedChart(chart.block(), chart.span(), top, chart.pixels()));
        needed = Math.max(needed, bottoms[p] + chart.pixels() * POINTS_PER_PIXEL);
      }
    }
    for (; height < needed; height += FILLER_POINTS) {
      rows.add(PageRow.gap(FILLER_POINTS));
    }
  }
}
