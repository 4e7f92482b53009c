package fi.arvo.extract;

import fi.arvo.config.Role;
import fi.arvo.text.StoryReading;
import java.util.List;

/** Reads back what {@link StoryLanding} landed. */
final class StoryCursor {
  private static final int VALENCE = 1;
  private static final int EMOTIONS = 2;
  private static final int THEMES = 3;
  private static final int TEXT = 4;

  private final int first;
  private final boolean landed;
  private final boolean verbatims;

  /**
   * @param columns that are asked for; those of stories are added, where there are any
   */
  StoryCursor(Landed extracts, Role role, List<String> columns) {
    first = columns.size();
    landed = extracts.has(role, "story");
    verbatims = extracts.extract(role).map(LandedExtract::verbatims).orElse(false);
    if (landed) {
      columns.addAll(List.of("story_language", "story_valence", "story_emotions", "story_themes"));
    }
    if (verbatims) {
      columns.add("story_text");
    }
  }

  /** What was read in the row's story; null when there is none. */
  StoryReading reading(LandedCursor row) {
    if (!landed || row.isNull(first)) {
      return null;
    }
    return new StoryReading(
        row.getText(first).toString(),
        row.isNull(first + VALENCE) ? null : (Integer) (int) row.getByte(first + VALENCE),
        row.getInt(first + EMOTIONS),
        row.getBytes(first + THEMES));
  }

  /** The row's story, masked; null when there is none or none is landed. */
  String verbatim(LandedCursor row) {
    return verbatims && !row.isNull(first) ? row.getText(first + TEXT).toString() : null;
  }
}
