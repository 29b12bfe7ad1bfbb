package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.lang.reflect.RecordComponent;
import symphony.api.plugin.Parameter;
import symphony.runtime.plugin.Registry;

/**
 * Keeps files, which may come from strangers, from choosing what is executed: a parameter that
 * names a program or a library has its module's default, or comes from the command line, or the
 * user allows it by name.
 */
final class ProgramCheck {

  private final Registry registry;
  private final Problems problems;

  ProgramCheck(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /** Reports every program in a block that only the user may choose. */
  void check(ConfigObject block, String path, Class<? extends Record> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      Parameter parameter = component.getAnnotation(Parameter.class);
      if (parameter != null && parameter.program()) {
        String key = Keys.of(component.getName());
        check(block.get(key), RecordReader.join(path, key));
      }
    }
  }

  private void check(ConfigValue value, String path) {
    if (value == null
        || !(value.unwrapped() instanceof String program)
        || SourceLocation.isCommandLine(value.origin())
        || registry.allows(program)
        || program.equals(fallback(path))) {
      return;
    }
    problems.add(
        path,
        value,
        "names the program or library '%s', which a config file may not choose by itself, since files can come from strangers; if you trust it, add --allow=%s to the command, or add it as a line to ~/.config/symphony/allowed"
            .formatted(program, program));
  }

  private Object fallback(String path) {
    ConfigValue value = ConfigLayers.lookUp(ConfigLayers.defaults(registry.defaults()), path);
    return value == null ? null : value.unwrapped();
  }
}
