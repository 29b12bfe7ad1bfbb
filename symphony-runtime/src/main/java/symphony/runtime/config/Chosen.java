package symphony.runtime.config;

import symphony.api.UserException;
import symphony.api.plugin.Provider;
import symphony.runtime.plugin.Offer;
import symphony.runtime.plugin.PluginException;

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

  /**
   * Makes the implementation.
   *
   * @throws PluginException naming the module, if its code throws or makes nothing
   */
  public Object create() {
    Object made;
    try {
      made = made();
    } catch (UserException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw failed(e.getMessage() == null || e instanceof LinkageError ? e : e.getMessage(), e);
    }
    if (made == null) {
      throw failed("it made nothing", null);
    }
    return made;
  }

  @SuppressWarnings("unchecked") // the config was read with the provider's own type
  private Object made() {
    return ((Provider<Record, ?>) offer.provider()).create(config);
  }

  private PluginException failed(Object why, Throwable cause) {
    return new PluginException(
        "%s: %s failed while it was made: %s; choose another, or repair the module."
            .formatted(path, offer, why),
        cause);
  }
}
