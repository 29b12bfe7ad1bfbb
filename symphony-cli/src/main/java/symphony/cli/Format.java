package symphony.cli;

/** How an answer is written. */
public enum Format {
  /** For people. */
  table,
  /** For programs. */
  json
}
