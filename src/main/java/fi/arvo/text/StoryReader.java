package fi.arvo.text;

import fi.arvo.text.Tokens.Token;
import java.io.Serializable;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads stories: tells the language, finds the words of the lexicon, turns round what is negated,
 * and sums up. Nothing of a story is kept. Safe to share between threads; where it is sent to
 * another machine, it makes its indexes anew there.
 */
public final class StoryReader implements Serializable {
  private final Lexicon lexicon;
  private final List<String> elementIds;
  private final transient Signs signs;
  private final transient Map<Language, WordIndex> indexes;
  private final transient LanguageTeller teller;

  private StoryReader(Lexicon lexicon, List<String> elementIds) {
    this.lexicon = lexicon;
    this.elementIds = List.copyOf(elementIds);
    this.signs = new Signs(lexicon, this::meaning);
    this.indexes = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      indexes.put(language, new WordIndex(language, lexicon, this::meaning));
    }
    this.teller = new LanguageTeller(indexes);
  }

  /**
   * @param elementIds the model's elements, in the order of {@link StoryReading#themes()}; what the
   *     lexicon says of others is left out
   */
  public static StoryReader of(Lexicon lexicon, List<String> elementIds) {
    return new StoryReader(lexicon, elementIds);
  }

  /** What a story tells; null when it is null, empty or blank. */
  public StoryReading read(String story) {
    if (story == null || story.isBlank()) {
      return null;
    }
    List<Token> tokens = Tokens.of(story, signs);
    Optional<Language> language = teller.tell(tokens);
    return new Feelings(language.orElse(null), tokens, signs, indexes, elementIds.size()).reading();
  }

  private Meaning meaning(LexiconEntry entry) {
    BitSet elements = new BitSet();
    for (String element : entry.elements()) {
      int at = elementIds.indexOf(element);
      if (at >= 0) {
        elements.set(at);
      }
    }
    return new Meaning(entry.feeling(), entry.emotions(), elements);
  }

  private Object readResolve() {
    return new StoryReader(lexicon, elementIds);
  }
}
