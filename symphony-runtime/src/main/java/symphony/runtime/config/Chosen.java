package symphony.runtime.config;

import symphony.api.plugin.Provider;
import symphony.runtime.plugin.Offer;

/**
 * A named implementation with its checked parameters.
 *
 * @param path where its name stands in the config, such as {@code symphony.agent.activation}
 * @param offer what was chosen
 * @param config its parameters
 */
public record Chosen(String path, Offer offer, Record config) {

  /** The name by which it was chosen. */
  public String name() {
    return offer.name();
  }

  /** Makes the implementation. */
  @SuppressWarnings("unchecked") // the config was read with the provider's own type
  public Object create() {
    return ((Provider<Record, ?>) offer.provider()).create(config);
  }
}
