package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.arvo.report.excel.FrameWords.Phrase;
import fi.arvo.report.model.Language;
import fi.arvo.report.model.Shorthand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameWordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPhraseIsThereAndEveryBlankIsFilled(Language language) {
    FrameWords frame = FrameWords.of(language);
    for (Phrase phrase : Phrase.values()) {
      assertThat(frame.say(phrase, "a", "b", "c", "d")).isNotBlank().doesNotContain("{", "}");
    }
    assertThat(WorkbookCheck.sheetNames(java.util.List.of(frame.say(Phrase.NUMBERS_SHEET))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyMarkIsExplainedByItself(Language language) {
    for (Shorthand mark : Shorthand.values()) {
      assertThat(FrameWords.of(language).meaning(mark)).startsWith(mark.mark());
    }
  }
}
