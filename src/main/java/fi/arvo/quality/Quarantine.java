package fi.arvo.quality;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import fi.arvo.config.Role;
import fi.arvo.extract.LandedExtract;
import fi.arvo.extract.Rejection;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rows that were turned away, as JSON lines for whoever mends the extract: one file a role,
 * made when the first row comes. Only the owner of the process may look.
 */
final class Quarantine implements Closeable {
  private final Path directory;
  private final Map<Role, JsonGenerator> files = new EnumMap<>(Role.class);

  Quarantine(Path directory) {
    this.directory = directory;
  }

  /** The file of a role. */
  static String fileName(Role role) {
    return role.key() + ".jsonl";
  }

  void add(LandedExtract extract, Rejection row) {
    try {
      JsonGenerator json = files.get(extract.role());
      if (json == null) {
        json = open(extract.role());
        files.put(extract.role(), json);
      }
      json.writeStartObject();
      json.writeStringField("role", extract.role().key());
      json.writeStringField("file", extract.files().get(row.file()).name());
      json.writeNumberField("line", row.line());
      json.writeStringField("column", row.column());
      json.writeStringField("value", row.value());
      json.writeStringField("reason", row.reason());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonGenerator open(Role role) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(fileName(role));
    JsonGenerator json = new JsonFactory().createGenerator(Files.newOutputStream(file));
    json.setRootValueSeparator(new SerializedString("\n"));
    if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return json;
  }

  @Override
  public void close() {
    for (JsonGenerator json : files.values()) {
      try {
        json.writeRaw('\n');
        json.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
