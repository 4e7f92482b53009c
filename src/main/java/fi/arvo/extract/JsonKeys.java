package fi.arvo.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the keys of JSON lines, which have no header that would tell them. */
final class JsonKeys {
  private final JsonFactory json = new JsonFactory();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Set<String> keys = new LinkedHashSet<>();

  void feed(byte[] bytes, int from, int to) throws IOException {
    int begin = from;
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        line.write(bytes, begin, at - begin);
        endLine();
        begin = at + 1;
      }
    }
    line.write(bytes, begin, to - begin);
  }

  List<String> finish() throws IOException {
    endLine();
    return new ArrayList<>(keys);
  }

  private void endLine() throws IOException {
    try (JsonParser parser = json.createParser(line.toByteArray())) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          keys.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (JsonParseException e) {
      // The reading of rows turns this line away with its reason; here it has no keys to tell.
    }
    line.reset();
  }
}
