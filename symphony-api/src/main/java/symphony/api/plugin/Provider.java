package symphony.api.plugin;

import java.util.Optional;

/**
 * Offers one named implementation of an extension point.
 *
 * <p>Every extension point has its own sub-interface ({@code ActivationProvider}, {@code
 * EnvironmentProvider}, ...), so that a {@code module-info.java} reads as a catalogue of what the
 * module offers. A provider is stateless and has a public no-argument constructor.
 *
 * @param <C> the record that holds the parameters; its defaults stand in the offering module's
 *     {@code reference.conf} and nowhere else
 * @param <T> what is offered
 */
public interface Provider<C extends Record, T> {

  /** The name by which a config file asks for this implementation: {@code [a-z][a-z0-9-]*}. */
  String name();

  /** The parameters' record; its compact constructor checks them (see {@link Parameters}). */
  Class<C> configType();

  /**
   * Makes the implementation.
   *
   * @param config checked parameters, never {@code null}
   */
  T create(C config);

  /**
   * Says why this ingredient cannot work beside the others that were chosen.
   *
   * @param config this ingredient's checked parameters
   * @param choices what was chosen for every role, the agent's memory and the task's limit
   * @return one sentence with the reason and the nearest valid choice, or empty where all is well
   */
  default Optional<String> objection(C config, Choices choices) {
    return Optional.empty();
  }
}
