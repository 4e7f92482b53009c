package fi.arvo.extract;

import fi.arvo.extract.SourceFile.Split;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** A split's bytes or characters. */
final class SourceBytes {
  private static final int BUFFER = 1 << 16;

  private SourceBytes() {}

  /** Whether bytes begin as gzip does; the stream is left at its beginning. */
  static boolean gzip(InputStream markable) throws IOException {
    markable.mark(2);
    boolean gzip = markable.read() == 0x1f && markable.read() == 0x8b;
    markable.reset();
    return gzip;
  }

  /** The split's text, unpacked, and in UTF-8 where the file is in UTF-16. */
  static InputStream open(Configuration hadoop, SourceFile file, Split split) throws IOException {
    Path path = new Path(file.path());
    FSDataInputStream raw = path.getFileSystem(hadoop).open(path);
    boolean utf16 = Utf16.is(file.encoding());
    if (!file.gzip() && !utf16) {
      raw.seek(split.offset());
      return new BufferedInputStream(new Limited(raw, split.length()), BUFFER);
    }
    InputStream text = file.gzip() ? new GZIPInputStream(raw, BUFFER) : raw;
    if (utf16) {
      InputStream marked = new BufferedInputStream(text, BUFFER);
      text = Utf16.asUtf8(marked, Utf16.told(marked, file.encoding()).orElseThrow());
    }
    text.skipNBytes(split.offset());
    return new Limited(text, split.length());
  }

  /** The encoding of what {@link #open} gives. */
  static Charset charset(SourceFile file) {
    return Utf16.is(file.encoding()) ? StandardCharsets.UTF_8 : Charset.forName(file.encoding());
  }

  /** The split's characters; what cannot be decoded is an error, never a replacement character. */
  static Reader read(Configuration hadoop, SourceFile file, Split split) throws IOException {
    return new InputStreamReader(
        open(hadoop, file, split),
        charset(file)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Ends after so many bytes. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long length) {
      super(in);
      left = length;
    }

    @Override
    public int read() throws IOException {
      int b = left > 0 ? super.read() : -1;
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = super.read(bytes, from, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }
  }
}
