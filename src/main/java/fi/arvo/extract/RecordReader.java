package fi.arvo.extract;

import java.io.Closeable;
import java.io.IOException;

/** Reads the records of a stretch of a source, one after another. */
interface RecordReader extends Closeable {
  /** The next record, or null at the end. The same object each time. */
  SourceRecord next() throws IOException;
}
