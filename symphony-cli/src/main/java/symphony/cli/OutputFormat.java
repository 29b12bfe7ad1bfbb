package symphony.cli;

/** How an answer is written. */
public enum OutputFormat {
  /** For people. */
  table,
  /** For programs. */
  json
}
