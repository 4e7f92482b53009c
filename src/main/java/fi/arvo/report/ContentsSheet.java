package fi.arvo.report;

import fi.arvo.report.model.Block.Absent;
import fi.arvo.report.model.Block.ContentsBlock;
import fi.arvo.report.model.Block.Entry;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.Sheet;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.TableSheet;
import java.util.ArrayList;
import java.util.List;

/** What is here, what is not, and how to read it. */
final class ContentsSheet {
  static final String ID = "contents";

  private final Narrator narrator;

  ContentsSheet(Narrator narrator) {
    this.narrator = narrator;
  }

  /** The contents of a report with these sheets. */
  StorySheet sheet(List<Sheet> sheets) {
    List<Entry> entries = new ArrayList<>();
    List<Entry> tables = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (sheet instanceof StorySheet story) {
        entries.add(new Entry(story.id(), narrator.say("question." + story.id()), story.finding()));
      } else if (sheet instanceof TableSheet table) {
        tables.add(new Entry(table.id(), "", table.title()));
      }
    }
    List<Absent> absent = new ArrayList<>();
    AbsentParts.of(narrator).forEach(part -> absent.add(new Absent(part.name(), part.why())));
    if (!narrator.study()) {
      absent.addAll(LaterParts.of(narrator, sheets));
    }
    return new StorySheet(
        ID,
        narrator.say("sheet.contents"),
        Kicker.of(narrator),
        narrator.say("contents.finding"),
        "",
        new ContentsBlock(
            narrator.say("contents.sheet"),
            narrator.say("contents.question"),
            narrator.say("contents.answer"),
            entries,
            narrator.say("contents.tables"),
            tables,
            narrator.say("contents.absent"),
            absent),
        TextBlock.bullets(
            narrator.say("contents.reading"),
            narrator.say("contents.reading.interval"),
            narrator.say(
                "contents.reading.small",
                narrator.words().count(narrator.job().privacy().smallBase())),
            narrator.say(
                "contents.reading.hidden",
                narrator.words().count(narrator.job().privacy().minCell())),
            narrator.say("contents.reading.missing"),
            narrator.say("contents.reading.words")));
  }
}
