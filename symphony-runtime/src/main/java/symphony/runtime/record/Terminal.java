package symphony.runtime.record;

import java.io.PrintStream;

/**
 * What the launcher says of the terminal, and what may reach it. The progress bar's own library
 * would ask the terminal itself and take the handling of Ctrl-C away from this process, so it is
 * never asked.
 */
public final class Terminal {

  private static final int USUAL_COLUMNS = 80;

  private Terminal() {}

  /**
   * From now on standard output and standard error show control characters by their numbers, so
   * that no text of a plugin, an environment or a file has power over the terminal.
   */
  public static void protect() {
    System.setOut(new PlainStream(System.out));
    System.setErr(new PlainStream(System.err));
  }

  /** The stream below a protected one, for this program's own bars and tables. */
  public static PrintStream canvas(PrintStream out) {
    return out instanceof PlainStream plain ? plain.raw() : out;
  }

  /** A text with its control characters shown by their numbers. */
  public static String plain(String text) {
    return PlainStream.plain(text);
  }

  /** Characters in a line: the system property {@code symphony.columns}, else 80. */
  public static int columns() {
    int columns = Integer.getInteger("symphony.columns", USUAL_COLUMNS);
    return columns > 0 ? columns : USUAL_COLUMNS;
  }
}
