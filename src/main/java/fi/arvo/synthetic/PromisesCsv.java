package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig.Promise;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** What customers are promised: one row a promise everywhere, or a promise in a unit. */
final class PromisesCsv {
  private static final String[] HEADER = {"unit", "element", "promised_since"};

  private PromisesCsv() {}

  static long write(World world, OutputStream out) throws IOException {
    return CsvRows.write(
        CsvLayout.INTERNATIONAL, HEADER, of(world).flatMap(p -> rows(world, p)), out);
  }

  /** The promises of elements that the world has. */
  static Stream<Promise> of(World world) {
    return world.config.promises().stream()
        .filter(promise -> world.elements.stream().anyMatch(e -> e.id().equals(promise.element())));
  }

  /** The units that a promise is limited to, as the extracts name them. */
  static List<String> units(World world, Promise promise) {
    return promise.units().stream()
        .filter(number -> number >= 1 && number <= world.units.size())
        .map(number -> world.units.get(number - 1))
        .toList();
  }

  private static Stream<String[]> rows(World world, Promise promise) {
    Stream<String> units =
        promise.units().isEmpty() ? Stream.of("") : units(world, promise).stream();
    return units.map(unit -> new String[] {unit, promise.element(), promise.since().toString()});
  }
}
