package symphony.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;

/** Refuses texts with the character U+0000, which no file or program can have in its name. */
final class NulCheck {

  private final Problems problems = new Problems();

  private NulCheck() {}

  /**
   * Checks every text of a layer that refers to no other value.
   *
   * @throws InvalidConfigException with all places of the character
   */
  static void check(ConfigObject layer) {
    NulCheck check = new NulCheck();
    layer.forEach(check::visit);
    check.problems.throwIfAny();
  }

  private void visit(String path, ConfigValue value) {
    try {
      if (value instanceof ConfigObject block) {
        block.forEach((key, inner) -> visit(path + "." + key, inner));
      } else if (value instanceof ConfigList list) {
        list.forEach(inner -> visit(path, inner));
      } else if (value.unwrapped() instanceof String text && text.indexOf('\0') >= 0) {
        problems.add(path, value, "contains the character U+0000; remove it");
      }
    } catch (ConfigException.NotResolved reference) {
      return; // Its text is checked where it is written.
    }
  }
}
