package symphony.cli;

/** The output format of a command. */
public enum OutputFormat {
  /** A table for people. */
  table,
  /** JSON for programs. */
  json
}
