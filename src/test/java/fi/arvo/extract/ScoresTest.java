package fi.arvo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.arvo.config.ExtractConfig.Answers;
import fi.arvo.config.ExtractConfig.Scale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
  private static final Answers LABELS =
      new Answers(Map.of("strongly agree", 5, "10 is best", 1), Set.of("en osaa sanoa"), false);
  private static final Answers LEADING =
      new Answers(Map.of("10 is best", 1), Set.of("en osaa sanoa"), true);

  private static byte score(Answers answers, String text) throws BadValue {
    Scores scores = new Scores(new Scale(0, 10, List.of(99), answers));
    Cell cell = new Cell();
    cell.set(text, false);
    byte first = scores.score(cell, new Numbers('.'));
    assertThat(scores.score(cell, new Numbers('.'))).as("the same again").isEqualTo(first);
    return first;
  }

  @Test
  void anAnswerInWordsIsWhatItsRuleSays() throws BadValue {
    assertThat(score(LABELS, " Strongly\u00A0 AGREE ")).isEqualTo((byte) 5);
    assertThat(score(LABELS, "En osaa sanoa")).isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(score(LABELS, "")).isEqualTo(Answer.MISSING);
  }

  @Test
  void digitsNeedNoRuleAndKeepTheScale() throws BadValue {
    assertThat(score(LABELS, "7")).isEqualTo((byte) 7);
    assertThat(score(LABELS, "99")).isEqualTo(Answer.NOT_APPLICABLE);
    assertThatThrownBy(() -> score(LABELS, "11")).hasMessage("outside the scale 0 to 10");
  }

  @Test
  void anAnswerWithoutARuleIsNeverGuessed() {
    assertThatThrownBy(() -> score(LABELS, "10 - Extremely likely"))
        .isInstanceOf(BadValue.class)
        .hasMessage("an answer without a rule under answers");
    assertThatThrownBy(() -> score(Answers.NUMBERS, "10 - Extremely likely"))
        .hasMessage("not a number");
  }

  @Test
  void theLeadingNumberIsTakenWhereTheRuleSaysSo() throws BadValue {
    assertThat(score(LEADING, "10 - Extremely likely")).isEqualTo((byte) 10);
    assertThat(score(LEADING, "0 = Not at all likely")).isEqualTo((byte) 0);
    assertThat(score(LEADING, "5. Agree")).isEqualTo((byte) 5);
    assertThat(score(LEADING, "10 is best")).as("its own rule comes first").isEqualTo((byte) 1);
    assertThatThrownBy(() -> score(LEADING, "12 - Beyond")).hasMessage("outside the scale 0 to 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5-10 times", "5 – 10", "5.5 stars", "5 % of it", "about 5", "5/10", "5th"})
  void whatOnlyBeginsWithDigitsIsNoLeadingNumber(String text) {
    assertThatThrownBy(() -> score(LEADING, text)).isInstanceOf(BadValue.class);
  }
}
