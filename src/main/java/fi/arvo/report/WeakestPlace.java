package fi.arvo.report;

import fi.arvo.report.model.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The place on the path with the lowest NPS, whether that is more than chance, and whether its
 * touchpoint or its channel is weak elsewhere too.
 */
final class WeakestPlace {
  private final Narrator narrator;
  private final Encounters encounters;
  private final List<Table.Row> candidates;

  WeakestPlace(Narrator narrator, Encounters encounters) {
    this.narrator = narrator;
    this.encounters = encounters;
    List<Table.Row> told =
        encounters.places().stream().filter(row -> row.number("nps") != null).toList();
    List<Table.Row> firm = told.stream().filter(row -> !narrator.few(row)).toList();
    this.candidates = firm.isEmpty() ? told : firm;
  }

  /** The place itself; places of few answers count only where all are. */
  Optional<Table.Row> row() {
    return candidates.stream().min(Comparator.comparing(row -> row.number("nps")));
  }

  /** Whether there is no other place to hold it against. */
  private boolean only() {
    return candidates.size() == 1;
  }

  private Reading reading(Table.Row row) {
    Optional<Table.Row> all = encounters.all().filter(a -> a.number("nps_low") != null);
    if (all.isEmpty()) {
      return Reading.CANNOT;
    }
    if (clearlyBelow(row, all.get())) {
      return narrator.few(row) ? Reading.MAYBE : Reading.YES;
    }
    boolean below = row.number("nps_high") < all.get().number("nps");
    return below ? Reading.MAYBE : Reading.CANNOT;
  }

  private static boolean clearlyBelow(Table.Row row, Table.Row all) {
    return row.number("nps_high") != null && row.number("nps_high") < all.number("nps_low");
  }

  /** The finding: which place, and whether its touchpoint or its channel is what is weak. */
  String finding() {
    Optional<Table.Row> found = row();
    if (found.isEmpty()) {
      return narrator.say("journey.finding.hidden");
    }
    Table.Row row = found.get();
    String name = encounters.name(row);
    String nps = narrator.words().value(encounters.nps(row));
    if (only()) {
      return narrator.say("journey.finding.one", name, nps);
    }
    Reading reading = reading(row);
    String weakest = narrator.say("journey.finding." + reading.key(), name, nps);
    return reading == Reading.CANNOT || row.is("channel", "all")
        ? weakest
        : weakest + " " + where(row);
  }

  /** The touchpoint and the channel are each held against all answers. */
  private String where(Table.Row row) {
    String touchpoint = row.text("touchpoint");
    String channel = row.text("channel");
    boolean single =
        candidates.stream().filter(r -> r.is("touchpoint", touchpoint)).count() == 1
            || candidates.stream().filter(r -> r.is("channel", channel)).count() == 1;
    Optional<Table.Row> across = encounters.touchpoint(touchpoint);
    Optional<Table.Row> along = encounters.channel(channel);
    if (single || across.isEmpty() || along.isEmpty()) {
      return narrator.say("journey.where.untold");
    }
    boolean there = weak(across.get());
    boolean by = weak(along.get());
    String which = there ? by ? "both" : "touchpoint" : by ? "channel" : "cell";
    return narrator.say(
        "journey.where." + which,
        narrator.encounter("touchpoint", touchpoint),
        narrator.words().value(encounters.nps(across.get())),
        narrator.encounter("channel", channel),
        narrator.words().value(encounters.nps(along.get())));
  }

  private boolean weak(Table.Row margin) {
    return clearlyBelow(margin, encounters.all().orElseThrow());
  }

  String certainty() {
    Optional<Table.Row> found = row();
    Optional<Table.Row> all = encounters.all();
    if (found.isEmpty() || all.isEmpty() || only() || all.get().number("nps_low") == null) {
      return "";
    }
    Table.Row row = found.get();
    return narrator.withBase(
        narrator.say(
            "journey.certainty." + reading(row).key(),
            narrator.words().interval(encounters.nps(row)),
            narrator.words().interval(encounters.nps(all.get()))),
        narrator.few(row),
        "certainty.few");
  }
}
