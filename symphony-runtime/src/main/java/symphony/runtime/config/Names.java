package symphony.runtime.config;

import java.util.Locale;

/** Java names and the names that a config file gives the same things. */
final class Names {

  private Names() {}

  /** {@code updatesPerStep} is written {@code updates-per-step}. */
  static String key(String component) {
    return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** {@code LAST_LAYER} is written {@code last-layer}. */
  static String constant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
