package symphony.runtime.record;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * Prints text of plugins, environments and files so that it cannot control the terminal: control
 * characters other than line break and tab, and marks that change the direction of writing, are
 * shown as their numbers.
 */
final class PlainStream extends PrintStream {

  private static final Pattern CONTROL =
      Pattern.compile("\r(?!\n)|[\\p{Cc}&&[^\r\n\t]]|[\u202a-\u202e\u2066-\u2069]");

  private final PrintStream raw;

  PlainStream(PrintStream raw) {
    super(new Filter(raw), true, raw.charset());
    this.raw = raw;
  }

  /** The underlying stream. */
  PrintStream raw() {
    return raw;
  }

  /** A text without control characters. */
  static String plain(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }

  /** Filters the bytes; a print stream always passes complete characters. */
  private static final class Filter extends FilterOutputStream {

    private final PrintStream raw;

    Filter(PrintStream raw) {
      super(raw);
      this.raw = raw;
    }

    @Override
    public void write(int next) throws IOException {
      write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      String text = new String(bytes, offset, length, raw.charset());
      String plain = plain(text);
      if (plain.equals(text)) {
        raw.write(bytes, offset, length);
      } else {
        raw.write(plain.getBytes(raw.charset()));
      }
    }
  }
}
