package symphony.runtime.record;

/**
 * What the launcher says of the terminal. The progress bar's own library would ask the terminal
 * itself and take the handling of Ctrl-C away from this process, so it is never asked.
 */
public final class Terminal {

  private static final int USUAL_COLUMNS = 80;

  private Terminal() {}

  /** Characters in a line: the system property {@code symphony.columns}, else 80. */
  public static int columns() {
    int columns = Integer.getInteger("symphony.columns", USUAL_COLUMNS);
    return columns > 0 ? columns : USUAL_COLUMNS;
  }
}
