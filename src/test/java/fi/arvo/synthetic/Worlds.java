package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import fi.arvo.config.WorldConfig.Effects;
import fi.arvo.config.WorldConfig.Files;
import fi.arvo.config.WorldConfig.Format;
import fi.arvo.config.WorldConfig.Purchases;
import fi.arvo.config.WorldConfig.Survey;
import fi.arvo.config.WorldConfig.Turn;
import java.util.List;

/** Variations of the standard world. */
public final class Worlds {
  private Worlds() {}

  /** A world of some customers without truth. */
  public static WorldConfig of(int customers) {
    return with(WorldConfig.defaults(), 1, customers, 0);
  }

  /** The same world with another seed, size and population. */
  public static WorldConfig with(WorldConfig world, long seed, int customers, int population) {
    return new WorldConfig(
        seed,
        customers,
        world.asOf(),
        world.people(),
        world.survey(),
        world.purchases(),
        world.effects(),
        world.journey(),
        world.actions(),
        world.automation(),
        world.sides(),
        world.promises(),
        world.misjudged(),
        world.turns(),
        world.elements(),
        world.files(),
        population);
  }

  /** The same world without effects, or with halo. */
  public static WorldConfig with(WorldConfig world, boolean nullWorld, double halo) {
    Effects effects = world.effects();
    return new WorldConfig(
        world.seed(),
        world.customers(),
        world.asOf(),
        world.people(),
        world.survey(),
        world.purchases(),
        new Effects(
            nullWorld,
            halo,
            effects.breadth(),
            effects.growthPerElement(),
            effects.retentionPerElement(),
            effects.newStreamPerElement()),
        world.journey(),
        world.actions(),
        world.automation(),
        world.sides(),
        world.promises(),
        world.misjudged(),
        world.turns(),
        world.elements(),
        world.files(),
        world.truthPopulation());
  }

  /** The standard world with answers in so many months, three of everybody who answers. */
  public static WorldConfig lasting(int months) {
    WorldConfig world = WorldConfig.defaults();
    Survey survey = world.survey();
    Purchases purchases = world.purchases();
    return new WorldConfig(
        world.seed(),
        world.customers(),
        world.asOf(),
        world.people(),
        new Survey(
            survey.responseRate(),
            months,
            3,
            survey.missingShare(),
            survey.notApplicableShare(),
            survey.unratedShare(),
            survey.straightLinerShare(),
            survey.storyShare(),
            survey.channels(),
            survey.touchpoints()),
        new Purchases(
            months + 25,
            purchases.perYear(),
            purchases.streams(),
            purchases.seasonality(),
            purchases.drift(),
            purchases.refundShare(),
            purchases.churn(),
            purchases.entry(),
            purchases.unidentifiedShare()),
        world.effects(),
        world.journey(),
        world.actions(),
        world.automation(),
        world.sides(),
        world.promises(),
        world.misjudged(),
        world.turns(),
        world.elements(),
        world.files(),
        world.truthPopulation());
  }

  /** The same world with other turns. */
  public static WorldConfig with(WorldConfig world, List<Turn> turns) {
    return new WorldConfig(
        world.seed(),
        world.customers(),
        world.asOf(),
        world.people(),
        world.survey(),
        world.purchases(),
        world.effects(),
        world.journey(),
        world.actions(),
        world.automation(),
        world.sides(),
        world.promises(),
        world.misjudged(),
        turns,
        world.elements(),
        world.files(),
        world.truthPopulation());
  }

  /** The same world in other files. */
  public static WorldConfig with(
      WorldConfig world, String out, Format format, int customersPerFile, int badRows) {
    return new WorldConfig(
        world.seed(),
        world.customers(),
        world.asOf(),
        world.people(),
        world.survey(),
        world.purchases(),
        world.effects(),
        world.journey(),
        world.actions(),
        world.automation(),
        world.sides(),
        world.promises(),
        world.misjudged(),
        world.turns(),
        world.elements(),
        new Files(out, format, format, format, customersPerFile, badRows),
        world.truthPopulation());
  }
}
