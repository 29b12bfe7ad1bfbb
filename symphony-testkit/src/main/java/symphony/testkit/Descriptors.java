package symphony.testkit;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * The descriptor of the module that a class belongs to, on the module path or on the class path.
 */
final class Descriptors {

  private Descriptors() {}

  static ModuleDescriptor of(Class<?> type) {
    Module module = type.getModule();
    return module.isNamed() ? module.getDescriptor() : beside(type);
  }

  /** Tests may run on the class path: the descriptor is then a file next to the classes. */
  private static ModuleDescriptor beside(Class<?> type) {
    try {
      Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(place).findAll().stream()
          .map(ModuleReference::descriptor)
          .filter(descriptor -> !descriptor.isAutomatic())
          .findFirst()
          .orElseThrow(
              () ->
                  new AssertionError(
                      "%s has no module-info.java, and a plugin is a module.".formatted(place)));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of a class is a path", e);
    }
  }
}
