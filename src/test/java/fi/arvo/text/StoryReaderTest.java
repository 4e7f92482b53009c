package fi.arvo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryReaderTest {
  private static final StoryReader READER =
      StoryReader.of(Lexicon.builtIn(), List.of("quality", "saves_time"));

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
                "fi", -100, Emotion.DISAPPOINTMENT.bit(), new byte[] {0, StoryReading.BLAMED}));
    assertThat(READER.read("Det var bra, tack!"))
        .isEqualTo(new StoryReading("sv", 100, Emotion.GRATITUDE.bit(), new byte[2]));
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
}
