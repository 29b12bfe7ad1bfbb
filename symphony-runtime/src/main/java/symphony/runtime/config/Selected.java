package symphony.runtime.config;

import symphony.runtime.plugin.Registration;

/**
 * A named implementation with its checked parameters.
 *
 * @param path where its name is in the config, such as {@code symphony.agent.activation}
 * @param registration what was chosen
 * @param instance the implementation, made from its parameters
 */
public record Selected<T>(String path, Registration<T> registration, T instance) {

  /** The name by which it was chosen. */
  public String name() {
    return registration.name();
  }

  /** Its parameters: the record that it is. */
  public Record parameters() {
    return (Record) instance;
  }
}
