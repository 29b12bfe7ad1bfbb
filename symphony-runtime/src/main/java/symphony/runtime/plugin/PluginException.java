package symphony.runtime.plugin;

import symphony.api.UserException;

/** Reports that a plugin cannot be used. */
public final class PluginException extends UserException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with one sentence that names the plugin. */
  public PluginException(String message) {
    super(message);
  }

  /** Creates an exception with one sentence that names the plugin, and its cause. */
  public PluginException(String message, Throwable cause) {
    super(message, cause);
  }
}
