package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+358 40 123",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "  =1"
      })
  void aTextThatCouldRunIsRecognised(String text) {
    assertThat(SafeText.looksLikeFormula(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a=1", "[c]", "−2…+5", "'=1", "1-2"})
  void aTextThatCannotRunIsLeftAlone(String text) {
    assertThat(SafeText.looksLikeFormula(text)).isFalse();
  }

  @Test
  void whatXmlCannotHoldIsLeftOutAndCounted() {
    SafeText safe = new SafeText();
    assertThat(safe.clean("a\u0000b\u001fc\ud800d\uffffe\tf\r\ng\ud83d\ude00"))
        .isEqualTo("abcde f \ng\ud83d\ude00");
    assertThat(safe.removed()).isEqualTo(4);
  }

  @Test
  void aTextThatReadsLikeACharacterCodeIsEscaped() {
    assertThat(SafeText.escaped("_x0041_ and _x12_")).isEqualTo("_x005F_x0041_ and _x12_");
    assertThat(SafeText.escaped("_x005F_x0041_")).isEqualTo("_x005F_x005F_x005F_x0041_");
  }

  @Test
  void aTextTooLongForACellEndsInAnEllipsisWithinTheLimitEvenEscaped() {
    String cut = SafeText.cleaned("_x0041_".repeat(6_000));
    assertThat(SafeText.escaped(cut).length()).isLessThanOrEqualTo(SafeText.MAX_LENGTH);
    assertThat(cut).endsWith("…");
    assertThat(SafeText.cleaned("a".repeat(SafeText.MAX_LENGTH))).hasSize(SafeText.MAX_LENGTH);
    assertThat(SafeText.cleaned("a".repeat(SafeText.MAX_LENGTH + 1)))
        .hasSize(SafeText.MAX_LENGTH)
        .endsWith("…");
  }
}
