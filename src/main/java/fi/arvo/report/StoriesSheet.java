package fi.arvo.report;

import fi.arvo.report.model.Block;
import fi.arvo.report.model.Block.BlockRow;
import fi.arvo.report.model.Block.ChartBlock;
import fi.arvo.report.model.Block.Part;
import fi.arvo.report.model.Block.Size;
import fi.arvo.report.model.Block.TextBlock;
import fi.arvo.report.model.ChartSpec.Bar;
import fi.arvo.report.model.ChartSpec.Emphasis;
import fi.arvo.report.model.ChartSpec.IntervalBars;
import fi.arvo.report.model.Quantity;
import fi.arvo.report.model.StorySheet;
import fi.arvo.report.model.Table;
import fi.arvo.report.model.Unit;
import fi.arvo.report.tables.Terms;
import fi.arvo.report.tables.Terms.Emotion;
import fi.arvo.report.tables.Terms.Side;
import fi.arvo.report.tables.Terms.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What customers tell in their own words: who speaks up, how it feels, what they praise and blame.
 */
final class StoriesSheet {
  static final String ID = "stories";

  private final Narrator narrator;
  private final EmotionShares emotions;
  private final StoryThemes themes;

  StoriesSheet(Narrator narrator) {
    this.narrator = narrator;
    this.emotions = new EmotionShares(narrator, Side.CUSTOMER);
    this.themes = new StoryThemes(narrator);
  }

  /** None where nobody told a story. */
  Optional<StorySheet> sheet() {
    if (voice(Voice.ALL).filter(this::silent).isPresent() || voice(Voice.ALL).isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(BlockRow.halves(speakers(), feelings()));
    themes.bars().ifPresent(blocks::add);
    Optional<Block> beside = themes.beside();
    Block stay = new AnsweredDissenters(narrator).block();
    blocks.add(
        beside.isPresent() ? BlockRow.of(new Part(14, beside.get()), new Part(10, stay)) : stay);
    blocks.add(
        TextBlock.bullets(
            narrator.say("stories.reading"),
            narrator.say("stories.reading.words"),
            narrator.say("stories.reading.voices"),
            narrator.say("stories.reading.tellers")));
    return Optional.of(
        new StorySheet(
            ID,
            narrator.say("sheet.stories"),
            Kicker.of(narrator),
            finding(),
            certainty(),
            blocks));
  }

  private Optional<Table.Row> voice(Voice voice) {
    return narrator
        .facts()
        .rows("voices")
        .filter(row -> row.is("scope", Terms.Scope.OVERALL.key()))
        .filter(row -> row.is("voice", voice.key()))
        .findFirst();
  }

  /** Whether it is known that nobody of a group told a story. */
  private boolean silent(Table.Row row) {
    return row.number("share") != null && row.number("share") == 0;
  }

  private Quantity share(Table.Row row) {
    return narrator.quantity(row, Unit.SHARE, "share", "share_low", "share_high", "n");
  }

  private String finding() {
    String speakers = speakersFinding();
    return themes.finding().map(about -> speakers + " " + about).orElse(speakers);
  }

  /** Whether those who would not recommend speak up more often than those who do. */
  private String speakersFinding() {
    Optional<Quantity> loud = told(Voice.DISSENTER);
    Optional<Quantity> glad = told(Voice.PROMOTER);
    if (loud.isEmpty() || glad.isEmpty()) {
      return told(Voice.ALL)
          .map(q -> narrator.say("stories.finding.all", narrator.words().value(q)))
          .orElseGet(() -> narrator.say("stories.finding.hidden"));
    }
    return narrator.say(
        "stories.finding." + compared(loud.get(), glad.get()),
        narrator.words().value(loud.get()),
        narrator.words().value(glad.get()));
  }

  private static String compared(Quantity one, Quantity other) {
    if (one.interval().isPresent() && other.interval().isPresent()) {
      if (one.interval().get().low() > other.interval().get().high()) {
        return "dissenters";
      }
      if (one.interval().get().high() < other.interval().get().low()) {
        return "promoters";
      }
    }
    return "alike";
  }

  private Optional<Quantity> told(Voice voice) {
    return voice(voice).map(this::share).filter(q -> q.value().isPresent());
  }

  private String certainty() {
    return narrator.withBase(
        narrator.say("stories.certainty"),
        voice(Voice.ALL).filter(narrator::few).isPresent(),
        "certainty.few");
  }

  private Block speakers() {
    String title = narrator.say("stories.speakers");
    List<Bar> bars =
        Stream.of(Voice.PROMOTER, Voice.PASSIVE, Voice.DISSENTER)
            .flatMap(
                voice ->
                    voice(voice).stream()
                        .map(row -> Bar.of(narrator.say("value.voice." + voice.key()), share(row))))
            .toList();
    if (bars.stream().allMatch(bar -> bar.value().value().isEmpty())) {
      return narrator.nothing(title, voice(Voice.ALL).map(narrator::why).orElseThrow());
    }
    return chart("stories_speakers", title, "stories.speakers.subtitle", "column.voice", bars);
  }

  private Block feelings() {
    String title = narrator.say("stories.emotions");
    if (!emotions.told()) {
      String why =
          Stream.of(Emotion.values())
              .flatMap(emotion -> emotions.of(emotion).stream())
              .findFirst()
              .map(narrator::why)
              .orElseGet(() -> narrator.say("reason.absent"));
      return narrator.nothing(title, why);
    }
    List<Bar> bars =
        Stream.of(Emotion.values())
            .flatMap(
                emotion ->
                    emotions.of(emotion).stream()
                        .map(
                            row ->
                                new Bar(
                                    narrator.say("value.emotion." + emotion.key()),
                                    emotions.share(row),
                                    pleasant(emotion) ? Emphasis.PLAIN : Emphasis.STRONG)))
            .toList();
    return chart("stories_emotions", title, "stories.emotions.subtitle", "column.emotion", bars);
  }

  private static boolean pleasant(Emotion emotion) {
    return emotion.compareTo(Emotion.ANGER) < 0;
  }

  private Block chart(String id, String title, String subtitle, String category, List<Bar> bars) {
    return new ChartBlock(
        id,
        title,
        narrator.say(subtitle),
        IntervalBars.of(narrator.say(category), narrator.say("column.share"), bars),
        narrator.say("stories.alt", title, new AltText(narrator).bars(bars)),
        Size.SMALL);
  }
}
