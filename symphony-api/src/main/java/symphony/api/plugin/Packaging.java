package symphony.api.plugin;

import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks whether Symphony can find and create an ingredient whose module is a plugin. The contract
 * tests check this before a plugin is packed, and the program when it loads the plugin.
 */
public final class Packaging {

  private Packaging() {}

  /**
   * What prevents a module from offering an ingredient.
   *
   * @param type the ingredient's class
   * @param module the descriptor of the module that contains it
   * @return one sentence with the remedy; empty if nothing does
   */
  public static Optional<String> problem(Class<?> type, ModuleDescriptor module) {
    String name = type.getName();
    if (!type.isRecord()) {
      return Optional.of("%s is not a record; an ingredient is a public record.".formatted(name));
    }
    if (!isPublic(type)) {
      return Optional.of(
          "The record %s is not public; declare it and the types around it public."
              .formatted(name));
    }
    if (!exports(module, type.getPackageName())) {
      return Optional.of(
          "The module %s does not export the package of %s; add 'exports %s;' to its module-info.java."
              .formatted(module.name(), name, type.getPackageName()));
    }
    return services(type).stream()
        .filter(service -> !provides(module, service, name))
        .findFirst()
        .map(
            service ->
                "The module %s does not offer %s; add 'provides %s with %s;' to its module-info.java."
                    .formatted(module.name(), name, service, type.getCanonicalName()));
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static boolean exports(ModuleDescriptor module, String packageName) {
    return module.isAutomatic()
        || module.exports().stream()
            .anyMatch(e -> e.source().equals(packageName) && !e.isQualified());
  }

  private static boolean provides(ModuleDescriptor module, String service, String type) {
    return module.provides().stream()
        .anyMatch(p -> p.service().equals(service) && p.providers().contains(type));
  }

  /** The interfaces under which an ingredient is offered: those right below {@link Pluggable}. */
  private static Set<String> services(Class<?> type) {
    Set<String> services = new TreeSet<>();
    for (Class<?> above : type.getInterfaces()) {
      if (Set.of(above.getInterfaces()).contains(Pluggable.class)) {
        services.add(above.getName());
      } else {
        services.addAll(services(above));
      }
    }
    return services;
  }
}
