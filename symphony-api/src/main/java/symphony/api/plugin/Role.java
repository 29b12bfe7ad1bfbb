package symphony.api.plugin;

/**
 * An extension point of the agent that a config file fills with a named ingredient.
 *
 * @param path its block under {@code symphony.agent}, such as {@code "critic-loss"}
 * @param type the interface that ingredients implement
 * @param provider the service interface that offers them
 * @param purpose one phrase that says what the role decides
 * @param shapes the tensors that it is given and gives; empty where it works outside the graph
 */
public record Role<T>(
    String path,
    Class<T> type,
    Class<? extends Provider<?, T>> provider,
    String purpose,
    String shapes) {

  /** Lets a role of the graph be declared with a generic provider interface. */
  @SuppressWarnings("unchecked")
  public static <T> Role<T> of(
      String path, Class<T> type, Class<?> provider, String purpose, String shapes) {
    return new Role<>(path, type, (Class<? extends Provider<?, T>>) provider, purpose, shapes);
  }

  /** Lets a role outside the graph be declared with a generic provider interface. */
  public static <T> Role<T> of(String path, Class<T> type, Class<?> provider, String purpose) {
    return of(path, type, provider, purpose, "");
  }
}
