package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.lang.reflect.RecordComponent;
import symphony.api.plugin.Parameter;
import symphony.runtime.plugin.Registry;

/**
 * Prevents config files, which may come from strangers, from selecting programs to execute: a
 * parameter that names a program or library must have its module's default, come from the command
 * line, or name one that the user allows.
 */
final class ProgramCheck {

  private final Registry registry;
  private final Problems problems;

  ProgramCheck(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /** Reports every program in a block that only the user may select. */
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
