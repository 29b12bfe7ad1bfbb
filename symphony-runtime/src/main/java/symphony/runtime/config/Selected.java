package symphony.runtime.config;

import symphony.runtime.plugin.Registration;

/**
 * A named implementation with its checked parameters.
 *
 * @param path the config path of its name, such as {@code symphony.agent.activation}
 * @param registration the selected registration
 * @param instance the implementation, made from its parameters
 */
public record Selected<T>(String path, Registration<T> registration, T instance) {

  /** The name in the config. */
  public String name() {
    return registration.name();
  }

  /** Its parameters: the record itself. */
  public Record parameters() {
    return (Record) instance;
  }
}
