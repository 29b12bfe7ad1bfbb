package symphony.runtime.plugin;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plugin jars, and the module layer that they make above the program's own. */
final class PluginPath {

  private PluginPath() {}

  /**
   * The layer of the plugins above {@code parent}, or {@code parent} itself if there are none.
   *
   * @param entries jars, or folders that hold jars
   * @throws PluginException if a jar is no module, or its modules do not fit together
   */
  static ModuleLayer layer(ModuleLayer parent, List<Path> entries) {
    List<Path> jars = entries.stream().flatMap(entry -> jars(entry).stream()).toList();
    if (jars.isEmpty()) {
      return parent;
    }
    try {
      ModuleFinder finder = ModuleFinder.of(jars.toArray(Path[]::new));
      Set<ModuleReference> modules = finder.findAll();
      modules.forEach(module -> check(module, parent));
      Set<String> roots =
          modules.stream().map(m -> m.descriptor().name()).collect(Collectors.toSet());
      Configuration configuration =
          parent.configuration().resolve(finder, ModuleFinder.of(), roots);
      return parent.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
    } catch (FindException | ResolutionException | LayerInstantiationException e) {
      throw new PluginException(
          "The plugins %s cannot be loaded: %s.".formatted(names(jars), e.getMessage()), e);
    }
  }

  private static List<Path> jars(Path entry) {
    if (!Files.isDirectory(entry)) {
      if (!Files.isRegularFile(entry)) {
        throw new PluginException("The plugin path %s does not exist.".formatted(entry));
      }
      return List.of(entry);
    }
    try (Stream<Path> files = Files.list(entry)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new PluginException("The plugin folder %s cannot be read.".formatted(entry), e);
    }
  }

  private static void check(ModuleReference module, ModuleLayer parent) {
    String name = module.descriptor().name();
    String place = module.location().map(uri -> Path.of(uri).toString()).orElse(name);
    if (module.descriptor().isAutomatic()) {
      throw new PluginException(
          "The plugin %s is not a module: it needs a module-info that provides its ingredients."
              .formatted(place));
    }
    if (parent.findModule(name).isPresent()) {
      throw new PluginException(
          "The plugin %s is the module %s, which is part of the program already; remove the jar."
              .formatted(place, name));
    }
  }

  private static String names(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
