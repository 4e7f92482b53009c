package fi.arvo.measure;

import fi.arvo.stats.Mergeable;
import fi.arvo.stats.PairedShares;

/** Who agrees with promise and understanding, and how many answered only one of the two. */
public final class MaturityPairs implements Mergeable<MaturityPairs> {
  private static final long serialVersionUID = 1L;

  private final PairedShares pairs = new PairedShares();
  private long onlyPromise;
  private long onlyUnderstanding;

  void add(Integer promise, Integer understanding, int agreeFrom) {
    if (promise != null && understanding != null) {
      pairs.add(promise >= agreeFrom, understanding >= agreeFrom);
    } else if (promise != null) {
      onlyPromise++;
    } else if (understanding != null) {
      onlyUnderstanding++;
    }
  }

  @Override
  public void merge(MaturityPairs other) {
    pairs.merge(other.pairs);
    onlyPromise += other.onlyPromise;
    onlyUnderstanding += other.onlyUnderstanding;
  }

  /** Those who answered both. */
  public PairedShares pairs() {
    return pairs;
  }

  /** Respondents who answered the promise and not the other. */
  public long onlyPromise() {
    return onlyPromise;
  }

  /** Respondents who answered the understanding and not the other. */
  public long onlyUnderstanding() {
    return onlyUnderstanding;
  }
}
