package symphony.api.plugin;

/**
 * An extension point of the agent that a config file fills with a named ingredient.
 *
 * @param path its block under {@code symphony.agent}, such as {@code "critic-loss"}
 * @param type the interface that ingredients implement, under which modules offer them
 * @param purpose one phrase that says what the role decides
 * @param shapes its input and output tensors; empty if it works outside the graph
 */
public record Role<T extends Pluggable>(String path, Class<T> type, String purpose, String shapes) {

  /** A role outside the graph. */
  public Role(String path, Class<T> type, String purpose) {
    this(path, type, purpose, "");
  }
}
