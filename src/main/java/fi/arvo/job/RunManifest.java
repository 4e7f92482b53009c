package fi.arvo.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.arvo.config.Setting;
import fi.arvo.publish.StagedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a published version is and came from, for whoever must trust it: {@code manifest.json}.
 *
 * @param asOf the date it speaks of
 * @param contentId see {@link ContentId}
 * @param previous the previous published date and its content id, if there is one
 * @param settings every setting in effect, secrets hidden
 * @param inputs every file that was read
 * @param weights what raking cost; empty when weights are as given
 * @param tables every published table, restricted ones too
 * @param files every file of the version but the manifest itself
 */
public record RunManifest(
    String job,
    LocalDate asOf,
    String contentId,
    Optional<Previous> previous,
    String runId,
    Version version,
    Instant startedAt,
    Instant finishedAt,
    List<Setting> settings,
    List<Input> inputs,
    Optional<WeightsTold> weights,
    List<PublishedTable> tables,
    List<StagedFile> files) {

  /** An earlier date that this one may be compared with. */
  public record Previous(LocalDate asOf, String contentId) {}

  /**
   * A file that was read.
   *
   * @param role e.g. {@code survey}
   * @param name below the configured directory or pattern, so that it is the same on any machine
   * @param rowsRead equals accepted and rejected together
   */
  public record Input(
      String role,
      String name,
      long bytes,
      String sha256,
      long rowsRead,
      long rowsAccepted,
      long rowsRejected) {}

  /**
   * @param schemaVersion changes when a column does
   */
  public record PublishedTable(String name, String schemaVersion, long rows) {}

  /** Writes the manifest; the last file that a version gets. */
  public void write(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = json.createObjectNode();
    root.put("job", job)
        .put("as_of", asOf.toString())
        .put("content_id", contentId)
        .put("run_id", runId)
        .put("version", version.number())
        .put("commit", version.commit())
        .put("started_at", startedAt.toString())
        .put("finished_at", finishedAt.toString());
    ObjectNode before = root.putObject("previous");
    previous.ifPresent(
        p -> before.put("as_of", p.asOf().toString()).put("content_id", p.contentId()));
    ObjectNode said = root.putObject("settings");
    settings.forEach(setting -> said.put(setting.path(), setting.value()));
    ArrayNode read = root.putArray("inputs");
    for (Input input : inputs) {
      read.addObject()
          .put("role", input.role())
          .put("name", input.name())
          .put("bytes", input.bytes())
          .put("sha256", input.sha256())
          .put("rows_read", input.rowsRead())
          .put("rows_accepted", input.rowsAccepted())
          .put("rows_rejected", input.rowsRejected());
    }
    weights.ifPresent(
        told ->
            root.putObject("weighting")
                .put("n", told.n())
                .put("n_effective", told.nEffective())
                .put("design_effect", told.designEffect())
                .put("weight_min", told.weightMin())
                .put("weight_max", told.weightMax())
                .put("trimmed_share", told.trimmedShare())
                .put("gap", told.gap())
                .put("rounds", told.rounds()));
    ArrayNode published = root.putArray("tables");
    for (PublishedTable table : tables) {
      published
          .addObject()
          .put("name", table.name())
          .put("schema_version", table.schemaVersion())
          .put("rows", table.rows());
    }
    ArrayNode written = root.putArray("files");
    for (StagedFile f : files) {
      written.addObject().put("path", f.path()).put("bytes", f.bytes()).put("sha256", f.sha256());
    }
    Files.writeString(file, json.writeValueAsString(root) + "\n", StandardCharsets.UTF_8);
  }

  /**
   * The content id that a manifest states; empty when there is no such file or it states none.
   *
   * @throws IOException when the file cannot be read
   */
  public static Optional<String> contentIdOf(Path manifest) throws IOException {
    if (!Files.isRegularFile(manifest)) {
      return Optional.empty();
    }
    try {
      JsonNode id = new ObjectMapper().readTree(Files.readString(manifest)).path("content_id");
      return id.isTextual() ? Optional.of(id.textValue()) : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IOException(manifest + " is not a manifest that Arvo wrote", e);
    }
  }
}
