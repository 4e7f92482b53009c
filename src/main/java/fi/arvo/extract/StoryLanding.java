package fi.arvo.extract;

import fi.arvo.text.Masking;
import fi.arvo.text.StoryReader;
import fi.arvo.text.StoryReading;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Lands what was read in a story: language, valence, emotions and themes, all of them null where
 * there is no story. The story itself is landed only where the job says that customers' words may
 * be shown, and then masked.
 */
final class StoryLanding implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int LANGUAGE = 0;
  private static final int VALENCE = 1;
  private static final int EMOTIONS = 2;
  private static final int THEMES = 3;
  private static final int TEXT = 4;

  /** Made once for all tasks of a machine: its indexes are dear. */
  private final Broadcast<StoryReader> reader;

  /** Null when no text is landed. */
  private final Broadcast<Masking> masking;

  /**
   * @param masking null when no text is landed
   */
  StoryLanding(Broadcast<StoryReader> reader, Broadcast<Masking> masking) {
    this.reader = reader;
    this.masking = masking;
  }

  /** Whether masked stories are landed too. */
  boolean verbatims() {
    return masking != null;
  }

  /** The same without any text. */
  StoryLanding withoutText() {
    return new StoryLanding(reader, null);
  }

  /** The columns of stories after those of answers. */
  StructType after(StructType columns) {
    StructType all =
        columns
            .add("story_language", DataTypes.StringType)
            .add("story_valence", DataTypes.ByteType)
            .add("story_emotions", DataTypes.IntegerType)
            .add("story_themes", DataTypes.BinaryType);
    return verbatims() ? all.add("story_text", DataTypes.StringType) : all;
  }

  /**
   * @param story null when there is none
   * @param first place of the first column of stories
   */
  void land(String story, SpecificInternalRow row, int first) {
    StoryReading reading = reader.value().read(story);
    if (reading == null) {
      return;
    }
    row.update(first + LANGUAGE, UTF8String.fromString(reading.language()));
    if (reading.valence() != null) {
      row.setByte(first + VALENCE, reading.valence().byteValue());
    }
    row.setInt(first + EMOTIONS, reading.emotions());
    row.update(first + THEMES, reading.themes());
    if (verbatims()) {
      row.update(first + TEXT, UTF8String.fromString(masking.value().mask(story)));
    }
  }
}
