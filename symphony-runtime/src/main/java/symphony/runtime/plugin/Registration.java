package symphony.runtime.plugin;

import java.nio.file.Path;
import symphony.api.plugin.Ingredient;

/**
 * One implementation that a module offers.
 *
 * @param service the interface under which it is offered: a role's, an agent factory's or an
 *     environment family's
 * @param type the record that implements it and holds its parameters
 * @param description its name and description
 * @param module the name of its module
 */
public record Registration<T>(
    Class<T> service, Class<? extends Record> type, Ingredient description, String module) {

  /**
   * Registers a class.
   *
   * @throws PluginException with one sentence if the class is not an ingredient
   */
  public static <T> Registration<T> of(Class<T> service, Class<?> type, String module) {
    Ingredient description = type.getAnnotation(Ingredient.class);
    if (!type.isRecord() || description == null) {
      throw new PluginException(
          "The module %s offers %s as %s, which is not a record with @Ingredient; see docs/plugins.md."
              .formatted(origin(type, module), type.getName(), service.getSimpleName()));
    }
    return new Registration<>(service, type.asSubclass(Record.class), description, module);
  }

  /** The module and, for a plugin, its jar. */
  String origin() {
    return origin(type, module);
  }

  static String origin(Class<?> type, String module) {
    ModuleLayer layer = type.getModule().getLayer();
    return layer == null || layer == ModuleLayer.boot()
        ? module
        : layer
            .configuration()
            .findModule(type.getModule().getName())
            .flatMap(resolved -> resolved.reference().location())
            .map(place -> "%s (%s)".formatted(module, Path.of(place)))
            .orElse(module);
  }

  /** The name in config files. */
  public String name() {
    return description.name();
  }

  @Override
  public String toString() {
    return name() + " (" + module + ")";
  }
}
