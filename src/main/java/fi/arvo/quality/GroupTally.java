package fi.arvo.quality;

import fi.arvo.config.Role;
import fi.arvo.extract.Landed;
import fi.arvo.extract.LandedExtract;
import fi.arvo.extract.RowObserver;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What one group's customers tell of each extract. */
final class GroupTally implements Serializable, RowObserver {
  private static final long serialVersionUID = 1L;

  /** So many ids are compared at most. */
  static final long IDS = 1_000_000;

  /** One extract's rows in the group. */
  static final class Extract implements Serializable {
    private static final long serialVersionUID = 1L;

    final long[] accepted;
    final long[] duplicates;
    long afterAsOf;
    long unidentified;
    int firstDay = Integer.MAX_VALUE;
    int lastDay = Integer.MIN_VALUE;
    private final long idMask;
    private long[] ids = new long[16];
    private int idCount;

    /**
     * @param rows of the extract; with many, only ids whose hash ends in zeros are kept, which
     *     keeps or drops all rows of an id together
     */
    Extract(int files, long rows) {
      accepted = new long[files];
      duplicates = new long[files];
      long kept = 1;
      while (rows / kept > IDS) {
        kept *= 2;
      }
      idMask = kept - 1;
    }

    long[] ids() {
      return Arrays.copyOf(ids, idCount);
    }
  }

  private final Map<Role, Extract> extracts = new EnumMap<>(Role.class);
  private final int asOf;
  private transient DuplicateLog duplicates;

  /**
   * @param asOf in days since 1970-01-01
   * @param duplicates is told of rows that came twice
   */
  GroupTally(Landed landed, int asOf, DuplicateLog duplicates) {
    this.asOf = asOf;
    this.duplicates = duplicates;
    for (LandedExtract extract : landed.extracts().values()) {
      extracts.put(extract.role(), new Extract(extract.files().size(), extract.records()));
    }
  }

  Extract of(Role role) {
    return extracts.get(role);
  }

  @Override
  public void accepted(Role role, int file, boolean identified) {
    Extract extract = extracts.get(role);
    extract.accepted[file]++;
    extract.unidentified += identified ? 0 : 1;
  }

  @Override
  public void dated(Role role, int day) {
    Extract extract = extracts.get(role);
    extract.afterAsOf += day > asOf ? 1 : 0;
    extract.firstDay = Math.min(extract.firstDay, day);
    extract.lastDay = Math.max(extract.lastDay, day);
  }

  @Override
  public void id(Role role, long hash) {
    Extract extract = extracts.get(role);
    if ((hash & extract.idMask) == 0) {
      if (extract.idCount == extract.ids.length) {
        extract.ids = Arrays.copyOf(extract.ids, 2 * extract.idCount);
      }
      extract.ids[extract.idCount++] = hash;
    }
  }

  @Override
  public void duplicate(Role role, int file, long line) {
    extracts.get(role).duplicates[file]++;
    duplicates.add(role, file, line);
  }
}
