package fi.arvo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryReaderTest {
  private static final List<String> ELEMENTS =
      List.of("quality", "saves_time", "reduces_cost", "informs");
  private static final StoryReader READER = StoryReader.of(Lexicon.builtIn(), ELEMENTS);

  private static byte theme(String element, String story) {
    return READER.read(story).themes()[ELEMENTS.indexOf(element)];
  }

  @Test
  void decomposedLettersReadAsComposedOnes() {
    String story = "Ystävällistä väkeä, mutta jäin pettyneenä pois.";
    StoryReading read = READER.read(Normalizer.normalize(story, Normalizer.Form.NFD));
    StoryReading composed = READER.read(story);
    assertThat(read.valence()).isNotNull().isEqualTo(composed.valence());
    assertThat(read.emotions()).isNotZero().isEqualTo(composed.emotions());
    assertThat(read.language()).isEqualTo("fi");
  }

  @Test
  void aBlankStoryIsNone() {
    assertThat(READER.read(null)).isNull();
    assertThat(READER.read(" \n")).isNull();
  }

  @Test
  void aStoryTellsItsLanguageFeelingEmotionsAndElements() {
    assertThat(READER.read("Palvelu oli liian hidasta ja olen pettynyt."))
        .isEqualTo(
            new StoryReading(
                "fi",
                -100,
                Emotion.DISAPPOINTMENT.bit(),
                new byte[] {0, StoryReading.BLAMED, 0, 0}));
    assertThat(READER.read("Det var bra, tack!"))
        .isEqualTo(new StoryReading("sv", 100, Emotion.GRATITUDE.bit(), new byte[4]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hyvä|fi",
        "asia hoitui kerralla|fi",
        "emmää tierä|fi",
        "Det gick fort|sv",
        "Bra betjäning på kontoret|sv",
        "Fast delivery, nice people|en",
        "good|en",
        "Tosi nice, best service ever mutta jono oli pitkä|fi",
        "Jag är jättenöjd med er personal, super service, good work!|sv",
        "Der Service war sehr gut und ich bin zufrieden|other",
        "Teenindus oli väga hea ja kiire, aga järjekord on pikk|other",
        "El servicio es muy bueno y las personas son amables|other",
        "Jeg er meget glad for hjælpen, og det er ikke dyrt|other",
        "Обслуживание было отличным|other",
        "12345|other",
        "...|other"
      })
  void theLanguageOfAShortStoryIsTold(String story, String language) {
    assertThat(READER.read(story).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Palvelu ei ollut hyvää.",
        "En ole ollut lainkaan tyytyväinen.",
        "Tyytyväinen en ole.",
        "Asia ei hoitunut eikä kukaan auttanut.",
        "Palvelu oli epäystävällistä.",
        "Tuote on laaduton.",
        "Laatu voisi olla parempaa.",
        "En ole koskaan saanut huonompaa palvelua.",
        "Jag är inte nöjd.",
        "Nöjd är jag inte.",
        "Det kunde vara bättre.",
        "Aldrig fått sämre service.",
        "I'm not happy with it.",
        "It isn't good.",
        "It could be better.",
        "I have never had worse service.",
        "I got no information."
      })
  void praiseThatIsNegatedOrOnlyWishedForIsBad(String story) {
    assertThat(READER.read(story).valence()).as(story).isEqualTo(-100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ei ollut mitään ongelmia.",
        "Asia hoitui ongelmitta.",
        "Se kävi vaivatta.",
        "Muutto oli vaivaton.",
        "Virheetöntä työtä.",
        "Pääsin sisään jonottamatta.",
        "Ilman mitään säätöä.",
        "Ei huono.",
        "Älä turhaan murehdi.",
        "En ole koskaan saanut parempaa palvelua.",
        "Palvelu ei ole vain nopeaa vaan myös ystävällistä.",
        "Hirveän hyvä palvelu.",
        "Det gick utan problem.",
        "Inte alls dåligt.",
        "Helt felfritt.",
        "Fruktansvärt bra service.",
        "Without any problems.",
        "Not bad.",
        "Nothing to complain about.",
        "It couldn't be better.",
        "Not only fast but friendly too.",
        "Awfully nice people."
      })
  void blameThatIsNegatedIsGood(String story) {
    assertThat(READER.read(story).valence()).as(story).isEqualTo(100);
  }

  @Test
  void aNegationEndsWithItsClause() {
    assertThat(READER.read("En jonottanut, palvelu hyvää.").valence()).isEqualTo(100);
    assertThat(READER.read("Ei tullut ketään mutta ystävällinen viesti tuli.").valence())
        .isEqualTo(100);
    assertThat(READER.read("It was not there, good that you called.").valence()).isEqualTo(100);
  }

  @Test
  void aNegatedEmotionIsNotShown() {
    assertThat(READER.read("En ole pettynyt.").shows(Emotion.DISAPPOINTMENT)).isFalse();
    assertThat(READER.read("Olen pettynyt.").shows(Emotion.DISAPPOINTMENT)).isTrue();
  }

  @Test
  void aPartitiveIsNoAbessive() {
    assertThat(READER.read("Laskussa oli virhettä.").valence()).isEqualTo(-100);
    assertThat(READER.read("Asia hoitui virheettä.").valence()).isEqualTo(100);
  }

  @Test
  void aCompoundIsReadByItsParts() {
    assertThat(READER.read("Tässä oli laatuongelma.").valence()).isEqualTo(-100);
    assertThat(theme("quality", "Tässä oli laatuongelma.")).isEqualTo(StoryReading.BLAMED);
    assertThat(theme("reduces_cost", "Sähkönhinta on hyvä.")).isEqualTo(StoryReading.PRAISED);
    assertThat(theme("quality", "Produktkvaliteten är bra.")).isEqualTo(StoryReading.PRAISED);
  }

  @Test
  void wordsThatOnlyLookLikeAFeelingTellNone() {
    assertThat(READER.read("Se on pelkästään ihan tavallinen huolto ja järjestelmä.").valence())
        .isNull();
    assertThat(READER.read("Hakemus hyväksyttiin, valitsin toisen.").valence()).isNull();
  }

  @Test
  void anElementIsPraisedByTheNearestFeelingInItsClause() {
    String story = "Hinta oli hyvä ja laatu huono.";
    assertThat(theme("reduces_cost", story)).isEqualTo(StoryReading.PRAISED);
    assertThat(theme("quality", story)).isEqualTo(StoryReading.BLAMED);
    assertThat(theme("quality", "Laatu on muuttunut, palvelu on hyvää."))
        .isEqualTo(StoryReading.SPOKEN_OF);
    assertThat(theme("quality", "Good quality at first, poor quality later."))
        .isEqualTo(StoryReading.SPOKEN_OF);
    assertThat(theme("quality", "Nothing of the sort.")).isEqualTo(StoryReading.NOT_SPOKEN_OF);
  }

  @Test
  void emojiAndEmoticonsTellAFeelingInAnyLanguage() {
    assertThat(READER.read("👍")).isEqualTo(new StoryReading("other", 100, 0, new byte[4]));
    assertThat(READER.read("Se oli sellainen :(").shows(Emotion.DISAPPOINTMENT)).isTrue();
    assertThat(READER.read("Der Service 😡😡").shows(Emotion.ANGER)).isTrue();
    assertThat(READER.read("❤️").shows(Emotion.JOY)).isTrue();
    assertThat(READER.read("👍🏽").valence()).isEqualTo(100);
    assertThat(READER.read("katso https://example.org/sivu").valence()).isNull();
  }

  @Test
  void heldLettersDoNotHideAWord() {
    assertThat(READER.read("Ihaaaanaa palvelua").valence()).isEqualTo(100);
    assertThat(READER.read("soooo sloooow").valence()).isEqualTo(-100);
  }

  @Test
  void aStoryOfBothIsBetween() {
    assertThat(READER.read("Hyvä palvelu mutta huono parkkipaikka.").valence()).isZero();
  }

  @Test
  void aReaderThatWasSentElsewhereReadsAlike() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(READER);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      StoryReader sent = (StoryReader) in.readObject();
      assertThat(sent.read("It was not good.")).isEqualTo(READER.read("It was not good."));
    }
  }

  @Test
  void threadsMayShareAReader() {
    List<String> stories =
        Accuracy.shipped("development").stream().map(LabelledSentence::text).toList();
    List<StoryReading> alone = stories.stream().map(READER::read).toList();
    StoryReader shared = StoryReader.of(Lexicon.builtIn(), ELEMENTS);

    List<StoryReading> together =
        IntStream.range(0, 50 * stories.size())
            .parallel()
            .mapToObj(i -> shared.read(stories.get(i % stories.size())))
            .toList();

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }

  @Property
  void anyTextIsRead(@ForAll String story) {
    StoryReading reading = READER.read(story);
    if (reading != null && reading.valence() != null) {
      assertThat(reading.valence()).isBetween(-100, 100);
    }
  }

  @Test
  void longTextWithoutAnyEndIsReadInAMoment() {
    assertThat(READER.read("ä".repeat(300_000)).valence()).isNull();
    assertThat(READER.read("hinta on ".repeat(100_000)).valence()).isNull();
    assertThat(READER.read("ei hyvä ".repeat(100_000)).valence()).isEqualTo(-100);
    assertThat(Masking.of(List.of("Virtanen")).mask("1 23 ".repeat(100_000))).isNotEmpty();
    assertThat(Masking.of(List.of("Virtanen")).mask("a.".repeat(100_000))).hasSize(200_000);
  }
}
