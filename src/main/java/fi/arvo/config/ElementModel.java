package fi.arvo.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A list of elements of value in tiers: the thirty for consumers, the forty for businesses, or a
 * customer's own.
 *
 * @param id short name of the model, e.g. {@code b2c-30}
 * @param tiers from the widest (functional) to the narrowest (social impact)
 * @param elements in the order of reports; each belongs to one of the tiers
 */
public record ElementModel(String id, List<Tier> tiers, List<Element> elements) {

  /**
   * @param labels by language code, {@code en} always there
   */
  public record Tier(String id, @Shorthand("en") Map<String, String> labels) {}

  /**
   * @param tier id of its tier
   * @param labels by language code, {@code en} always there
   */
  public record Element(String id, String tier, @Shorthand("en") Map<String, String> labels) {}

  /** The models that come with Arvo, by the name that a job gives for each. */
  public static SortedMap<String, ElementModel> shipped() {
    SortedMap<String, ElementModel> models = new TreeMap<>();
    for (String name : ElementModels.names()) {
      models.put(name, new ElementModels(new ArrayList<>()).read(name).orElseThrow());
    }
    return models;
  }

  /** Index of the tier of each element, in the order of {@link #elements()}. */
  public int[] tierOf() {
    List<String> ids = tiers.stream().map(Tier::id).toList();
    return elements.stream().mapToInt(e -> ids.indexOf(e.tier())).toArray();
  }
}
