package fi.arvo.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextWidthsTest {

  @Test
  void elevenPointDigitsAreSevenAndAHalfPixelsWide() {
    assertThat(TextWidths.pixels("0123456789", 11, false)).isCloseTo(74.36, within(0.01));
    assertThat(TextWidths.pixels("ÄÖäö", 11, false))
        .isEqualTo(TextWidths.pixels("AOao", 11, false));
  }

  @Test
  void linesBreakAtSpacesAndAfterHyphens() {
    assertThat(TextWidths.lines("asiakas-kokemus ja arvo", 11, false, 90))
        .containsExactly("asiakas-", "kokemus ja", "arvo");
    assertThat(TextWidths.lines("yksi\nkaksi", 11, false, 500)).containsExactly("yksi", "kaksi");
    assertThat(TextWidths.lines("", 11, false, 500)).containsExactly("");
  }

  @Test
  void aNoBreakSpaceHoldsANumberAndItsUnitTogether() {
    assertThat(TextWidths.lines("osuus on 43\u00a0%", 11, false, 85))
        .containsExactly("osuus on", "43\u00a0%");
  }

  @Test
  void aWordWiderThanItsCellIsBrokenInsideAndNoLetterIsLost() {
    String word = "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas";
    List<String> lines = TextWidths.lines(word, 10, false, 120);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(String.join("", lines)).isEqualTo(word);
  }

  @Property(tries = 300)
  void everyLineFitsOrIsASingleCharacterAndNothingIsLost(
      @ForAll @StringLength(max = 80) String text,
      @ForAll @IntRange(min = 10, max = 400) int width) {
    String clean = SafeText.cleaned(text);
    List<String> lines = TextWidths.lines(clean, 11, true, width);
    for (String line : lines) {
      boolean fits = TextWidths.pixels(line, 11, true) <= width;
      assertThat(fits || line.codePointCount(0, line.length()) == 1).as(line).isTrue();
    }
    assertThat(visible(String.join("", lines))).isEqualTo(visible(clean));
  }

  private static String visible(String text) {
    return text.codePoints()
        .filter(codePoint -> !Character.isWhitespace(codePoint))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
