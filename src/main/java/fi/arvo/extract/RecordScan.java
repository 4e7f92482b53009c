package fi.arvo.extract;

import fi.arvo.extract.SourceFile.Split;
import java.util.List;

/** Counts a file's records while its bytes pass by. */
sealed interface RecordScan permits CsvScan, LineScan {
  /** Takes the next bytes. */
  void feed(byte[] bytes, int from, int to);

  /** Says that there are no more. */
  void finish();

  /** Number of the line that the next byte is on. */
  long line();

  /** Data records so far. */
  long records();

  /** Where tasks may begin, once finished. */
  List<Split> splits();

  /** The bytes can't be records; the message ends a sentence that begins with the file's name. */
  final class ScanFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScanFailure(String message) {
      super(message);
    }
  }
}
