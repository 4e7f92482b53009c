package fi.arvo.extract;

import fi.arvo.config.Role;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One extract after landing.
 *
 * @param files what it was read from, in reading order; a row's file number is the place here
 * @param mapped contract columns that the extract has
 * @param groups path of each group's Parquet file; empty text when the group has no rows
 * @param rejects paths of the Parquet files with the rows that were turned away
 * @param verbatims whether masked stories are landed too
 * @param values of each text column with few values: those that occur, in order
 */
public record LandedExtract(
    Role role,
    List<SourceFile> files,
    Set<String> mapped,
    List<String> groups,
    List<String> rejects,
    boolean verbatims,
    Map<String, List<String>> values)
    implements Serializable {

  /** Records over all files. */
  public long records() {
    return files.stream().mapToLong(SourceFile::records).sum();
  }

  /** Hands over the rows that were turned away when reading, by file and line. */
  public void rejections(Consumer<Rejection> taker) {
    for (String path : rejects) {
      try (LandedCursor cursor = new LandedCursor(path, List.of("reject"))) {
        for (; cursor.has(); cursor.advance()) {
          taker.accept(Rejection.of(cursor.origin(), cursor.getText(0).toString()));
        }
      }
    }
  }
}
