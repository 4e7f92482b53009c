package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.ChartSpec;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Workbook;
import java.util.stream.Stream;

/** What sheets say, for tests. */
final class Words {
  private Words() {}

  /** All that a story sheet says, whatever its blocks. */
  static String of(Sheet sheet) {
    StorySheet story = (StorySheet) sheet;
    StringBuilder words = new StringBuilder(story.finding()).append('\n').append(story.certainty());
    for (Block block : story.blocks()) {
      words.append('\n').append(block.toString().replaceAll("sheetId=\\w+", ""));
    }
    return words.toString();
  }

  static Sheet story(Workbook workbook, String id) {
    return workbook.sheets().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** The blocks of a sheet, those in rows one by one. */
  static Stream<Block> blocks(StorySheet sheet) {
    return sheet.blocks().stream()
        .flatMap(
            b -> b instanceof BlockRow row ? row.parts().stream().map(Part::block) : Stream.of(b));
  }

  /** The only chart of a kind on a sheet. */
  static <C extends ChartSpec> C chart(StorySheet sheet, Class<C> kind) {
    return blocks(sheet)
        .filter(ChartBlock.class::isInstance)
        .map(b -> ((ChartBlock) b).chart())
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The only block of a kind on a sheet. */
  static <B extends Block> B block(StorySheet sheet, Class<B> kind) {
    return blocks(sheet).filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
