package fi.arvo.text;

import java.util.BitSet;

/**
 * What a word tells. Its set is not changed once it is made.
 *
 * @param feeling above 0 good, below 0 bad
 * @param emotions a bit each
 * @param elements places among the reader's elements
 */
record Meaning(int feeling, int emotions, BitSet elements) {
  /** Of a word that the lexicon doesn't have, or has to say that it means nothing here. */
  static final Meaning NONE = new Meaning(0, 0, new BitSet());

  /** The same word with the ending or beginning that turns it round: <i>vaivaton</i>. */
  Meaning opposite() {
    return new Meaning(Integer.signum(-feeling), 0, elements);
  }

  /** Of a compound whose last part this is: the last part tells the feeling, if it has one. */
  Meaning after(Meaning first) {
    BitSet both = (BitSet) elements.clone();
    both.or(first.elements);
    return feeling != 0
        ? new Meaning(feeling, emotions, both)
        : new Meaning(first.feeling, first.emotions, both);
  }
}
