package fi.arvo.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.arvo.extract.SourceFile.Split;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Reads one JSON object a line. */
final class JsonRecords implements RecordReader {
  private static final String NO_OBJECT = "not one JSON object";

  private final JsonFactory json = new JsonFactory();
  private final InputStream in;
  private final Charset charset;
  private final List<String> slots;
  private final SourceRecord record;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final boolean[] seen;
  private long line;

  JsonRecords(
      Configuration hadoop, SourceFile file, Split split, List<String> slots, SourceRecord record)
      throws IOException {
    this.in = new BufferedInputStream(SourceBytes.open(hadoop, file, split), 1 << 16);
    this.charset = SourceBytes.charset(file);
    this.slots = slots;
    this.record = record;
    this.seen = new boolean[slots.size()];
    this.line = split.line();
  }

  @Override
  public SourceRecord next() throws IOException {
    while (true) {
      bytes.reset();
      int b = in.read();
      if (b < 0) {
        return null;
      }
      for (; b >= 0 && b != '\n'; b = in.read()) {
        bytes.write(b);
      }
      String text = bytes.toString(charset);
      record.clear(line++);
      if (!text.isBlank()) {
        parse(text);
        return record;
      }
    }
  }

  private void parse(String text) throws IOException {
    Arrays.fill(seen, false);
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        record.fault = NO_OBJECT;
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        int slot = slots.indexOf(parser.currentName());
        JsonToken value = parser.nextToken();
        if (slot >= 0) {
          take(parser, slot, value);
        }
        parser.skipChildren();
      }
      if (parser.nextToken() != null) {
        record.fault = NO_OBJECT;
      }
    } catch (JsonParseException e) {
      record.fault = NO_OBJECT;
    }
  }

  private void take(JsonParser parser, int slot, JsonToken value) throws IOException {
    if (seen[slot]) {
      record.fault = "the key " + slots.get(slot) + " twice";
      return;
    }
    seen[slot] = true;
    switch (value) {
      case VALUE_STRING -> record.put(slot, parser.getText(), false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          record.put(slot, parser.getText(), true);
      case START_OBJECT, START_ARRAY ->
          record.fault = "a list or an object under the key " + slots.get(slot);
      default -> {
        // null is no value
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
