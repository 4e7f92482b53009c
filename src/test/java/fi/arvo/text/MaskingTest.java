package fi.arvo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static final Masking MASKING =
      Masking.of(
          List.of(
              "Matti Virtanen",
              "Pekka",
              "Lahti",
              "Mäki",
              "Tuomas",
              "Hannes",
              "Niemi",
              "Andersson",
              "Smith",
              "Saari",
              "Heikki",
              "Satu"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soita 040 123 4567 illalla.|Soita *** illalla.",
        "Numeroni on 0401234567.|Numeroni on ***.",
        "(09) 1234 5678|***",
        "+358 40 123 4567, kiitos|***, kiitos",
        "+358401234567|***",
        "+46 (0)70-123 45 67 ringer ni|*** ringer ni",
        "0046 8 123 45 67|***",
        "050-5551234|***",
        "Asiakasnumero 12345678 ei toiminut|Asiakasnumero *** ei toiminut",
        "Osoite matti.meikalainen+x@posti.example.fi!|Osoite ***!",
        "matti(at)posti.fi|***",
        "<etunimi_sukunimi@firma.fi>|<***>",
        "Hetu 131052-308T meni väärin|Hetu *** meni väärin",
        "010190A123B|***",
        "010101+123N|***",
        "120464-126j|***",
        "010594Y9021|***",
        "010199-123Z vai 010199X123Z|*** vai ***",
        "tilille FI21 1234 5600 0007 85 heti|tilille *** heti",
        "FI2112345600000785|***",
        "GB29 NWBK 6016 1331 9268 19 please|*** please",
        "fi21 1234 5600 0007 85|***"
      })
  void addressesAndNumbersAreHidden(String text, String masked) {
    assertThat(MASKING.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Laina 250 000 euroa, korko 3,75 % ja 120 kuukautta.",
        "Kävin 1.9.2026 klo 14.30 konttorilla.",
        "Sopimus alkoi 01.09.2026 ja päättyy 2027-01-31.",
        "Arvosana 10/10, odotin 45 minuuttia.",
        "AB12 ei ole mitään",
        "Hinta oli 1 299,00 €"
      })
  void sumsDatesAndShortNumbersAreLeft(String text) {
    assertThat(MASKING.mask(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Virtanen",
        "Virtasen",
        "Virtaselle",
        "Virtasta",
        "Virtaselta",
        "Virtasia",
        "VIRTASEN",
        "virtanen",
        "Virtasenkin",
        "Matin",
        "Matille",
        "Mattia",
        "Pekan",
        "Pekalle",
        "Pekkaa",
        "Lahden",
        "Lahdelle",
        "Lahtea",
        "Lahtia",
        "Mäen",
        "Mäelle",
        "Mäkeä",
        "Tuomaksen",
        "Tuomakselta",
        "Hanneksen",
        "Niemen",
        "Niemelle",
        "Anderssons",
        "Anderssonin",
        "Anderssonille",
        "Smithin",
        "Saaren",
        "Saarta",
        "Heikin",
        "Heikille",
        "Sadun",
        "Satulle"
      })
  void aNameIsHiddenInItsInflectedForms(String name) {
    assertThat(MASKING.mask("Kiitos, " + name + "!")).isEqualTo("Kiitos, ***!");
    assertThat(MASKING.mask(name + ":n \"" + name + "\" " + name + "-palvelu"))
        .isEqualTo("***:n \"***\" ***-palvelu");
  }

  @Test
  void aNameInDecomposedLettersIsHiddenToo() {
    String composed = "Terveisin Mäkinen ja Åken poika";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(composed);
    Masking masking = Masking.of(List.of("Mäkinen", "Åke"));
    assertThat(masking.mask(decomposed)).isEqualTo(masking.mask(composed)).doesNotContain("kinen");
    Masking listed = Masking.of(List.of(Normalizer.normalize("Mäkinen", Normalizer.Form.NFD)));
    assertThat(listed.mask("Mäkisen kanssa")).isEqualTo("*** kanssa");
  }

  @Test
  void aWordThatOnlyBeginsLikeANameIsLeft() {
    String text = "Virtaa riitti, matkalla satama lahtelaisten saaristossa, pekoni maistui.";
    assertThat(MASKING.mask(text)).isEqualTo(text);
  }

  @Test
  void withoutNamesOnlyNumbersAndAddressesAreHidden() {
    assertThat(Masking.of(List.of()).mask("Virtanen, 040 1234567")).isEqualTo("Virtanen, ***");
  }

  /** Words that nothing of is to be hidden, and what stands between words. */
  private static final List<String> WORDS =
      List.of(
          "palvelu",
          "oli",
          "hyvää",
          "😀",
          "jono",
          "30",
          "minuuttia",
          "ä",
          "kiitos",
          "e",
          "7 %",
          "tack",
          "don't",
          "3,5");

  private static final List<String> GAPS = List.of(" ", ", ", ". ", "! ", "\n", " (", ") ", "; ");

  @Property
  void nothingOfASecretSurvivesAndTheRestDoes(
      @ForAll("secrets") String secret,
      @ForAll("stories") List<String> before,
      @ForAll("stories") List<String> after) {
    String head = String.join("", before);
    String tail = String.join("", after);
    assertThat(MASKING.mask(head + secret + "; " + tail)).isEqualTo(head + "***; " + tail);
  }

  @Property
  void maskingTwiceIsMaskingOnce(@ForAll String text) {
    String once = MASKING.mask(text);
    assertThat(MASKING.mask(once)).isEqualTo(once);
  }

  @Provide
  static Arbitrary<List<String>> stories() {
    Arbitrary<String> word = Arbitraries.of(WORDS);
    return Combinators.combine(word, Arbitraries.of(GAPS))
        .as((w, gap) -> List.of(w, gap))
        .list()
        .ofMaxSize(8)
        .map(pairs -> pairs.stream().flatMap(List::stream).toList());
  }

  @Provide
  static Arbitrary<String> secrets() {
    return Arbitraries.oneOf(emails(), phones(), codes(), ibans(), names());
  }

  private static Arbitrary<String> emails() {
    Arbitrary<String> part =
        Arbitraries.strings().withChars("abcåäö019").ofMinLength(1).ofMaxLength(8);
    return Combinators.combine(part, part, Arbitraries.of("fi", "com", "co.uk"))
        .as((name, host, top) -> name + "." + name + "@" + host + "." + top);
  }

  private static Arbitrary<String> phones() {
    Arbitrary<String> gap = Arbitraries.of("", " ", "-");
    return Combinators.combine(
            Arbitraries.of("040", "050", "+358 40", "+358-50", "+46 70", "00358 40"),
            gap,
            digits(3),
            gap,
            digits(4))
        .as((area, gap1, first, gap2, last) -> area + gap1 + first + gap2 + last);
  }

  private static Arbitrary<String> codes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 31),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(0, 99),
            Arbitraries.of(Set.of("-", "+", "A", "B", "C", "D", "E", "F", "Y", "X", "W", "V", "U")),
            digits(3),
            Arbitraries.strings().withChars("0123456789ABCDEFHJKLMNPRSTUVWXY").ofLength(1))
        .as(
            (day, month, year, century, number, check) ->
                String.format(
                    Locale.ROOT, "%02d%02d%02d%s%s%s", day, month, year, century, number, check));
  }

  private static Arbitrary<String> ibans() {
    return Combinators.combine(
            Arbitraries.of("FI", "SE", "EE", "DE"), digits(2), digits(16), Arbitraries.of(" ", ""))
        .as(
            (country, check, account, gap) -> {
              List<String> groups = new ArrayList<>(List.of(country + check));
              for (int i = 0; i < account.length(); i += 4) {
                groups.add(account.substring(i, i + 4));
              }
              return String.join(gap, groups);
            });
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("Virtasen", "Pekalle", "lahdessa", "Tuomaksen", "Smithin", "MÄKI");
  }

  private static Arbitrary<String> digits(int count) {
    return Arbitraries.strings().numeric().ofLength(count);
  }
}
