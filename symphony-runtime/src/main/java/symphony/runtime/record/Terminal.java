package symphony.runtime.record;

import java.io.PrintStream;

/**
 * The terminal's properties, from the launcher, and the protection of its output. The library of
 * the progress bar can query the terminal, but would then handle Ctrl-C instead of this process, so
 * it is not used for this.
 */
public final class Terminal {

  private static final int USUAL_COLUMNS = 80;

  private Terminal() {}

  /**
   * Makes standard output and standard error show control characters as their numbers, so that no
   * text of a plugin, an environment or a file can control the terminal.
   */
  public static void protect() {
    System.setOut(new PlainStream(System.out));
    System.setErr(new PlainStream(System.err));
  }

  /** The unprotected stream below a protected one, for this program's bars and tables. */
  public static PrintStream canvas(PrintStream out) {
    return out instanceof PlainStream plain ? plain.raw() : out;
  }

  /** A text with control characters shown as their numbers. */
  public static String plain(String text) {
    return PlainStream.plain(text);
  }

  /**
   * The number of characters in a line: the system property {@code symphony.columns}, otherwise 80.
   */
  public static int columns() {
    int columns = Integer.getInteger("symphony.columns", USUAL_COLUMNS);
    return columns > 0 ? columns : USUAL_COLUMNS;
  }
}
