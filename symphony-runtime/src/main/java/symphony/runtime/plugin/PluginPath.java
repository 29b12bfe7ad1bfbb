package symphony.runtime.plugin;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates the module layers of plugin jars above the program's layer. */
final class PluginPath {

  private static final String ROLES = "symphony.roles";

  private PluginPath() {}

  /**
   * A layer above the layers of all plugins, which are above {@code program}; {@code program}
   * itself if there are no plugins.
   *
   * @param entries jars, or folders with jars or folders of jars
   * @throws PluginException if a jar is not a module or its modules are incompatible
   */
  static ModuleLayer layer(ModuleLayer program, List<Path> entries) {
    Set<Path> seen = new HashSet<>();
    List<PluginGroup> groups =
        groups(entries).stream()
            .map(files -> files.stream().filter(file -> seen.add(real(file))).toList())
            .map(files -> new PluginGroup(program, jars(files, ours(program))))
            .toList();
    refuseTwice(groups.stream().flatMap(group -> group.plugins().stream()).toList());
    List<ModuleLayer> layers = groups.stream().flatMap(group -> group.layers().stream()).toList();
    return switch (layers.size()) {
      case 0 -> program;
      case 1 -> layers.getFirst();
      default -> above(layers);
    };
  }

  /** The files of each group: those named on the command line, and those of each folder. */
  private static List<List<Path>> groups(List<Path> entries) {
    List<List<Path>> groups = new ArrayList<>();
    groups.add(entries.stream().filter(entry -> !Files.isDirectory(entry)).toList());
    for (Path folder : entries.stream().filter(Files::isDirectory).toList()) {
      groups.add(list(folder, PluginPath::isJar));
      list(folder, Files::isDirectory).forEach(inner -> groups.add(list(inner, PluginPath::isJar)));
    }
    return groups;
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file);
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new PluginException("The plugin folder %s cannot be read.".formatted(folder), e);
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new PluginException("The plugin path %s does not exist.".formatted(file), e);
    }
  }

  private static List<PluginJar> jars(List<Path> files, Set<String> ours) {
    List<PluginJar> jars = files.stream().map(PluginJar::read).toList();
    jars.forEach(jar -> jar.refuseIfOneOf(ours));
    return jars;
  }

  /**
   * The modules that plugins and the program must share: the roles with all modules that they
   * require transitively.
   */
  private static Set<String> ours(ModuleLayer program) {
    Stream<String> symphony =
        program.modules().stream()
            .map(Module::getName)
            .filter(name -> name.startsWith(PluginJar.OURS));
    Stream<String> roles =
        program.configuration().findModule(ROLES).stream()
            .flatMap(module -> module.reads().stream())
            .map(ResolvedModule::name);
    return Stream.concat(symphony, roles).collect(Collectors.toSet());
  }

  private static void refuseTwice(List<PluginJar> plugins) {
    Map<String, PluginJar> byModule = new HashMap<>();
    for (PluginJar plugin : plugins) {
      PluginJar other = byModule.putIfAbsent(plugin.module(), plugin);
      if (other != null) {
        throw new PluginException(
            "The plugin %s is present twice: %s and %s; remove one of them."
                .formatted(plugin.module(), other.text(), plugin.text()));
      }
    }
  }

  /** A layer without modules whose parents are the plugins' layers. */
  private static ModuleLayer above(List<ModuleLayer> layers) {
    Configuration none =
        Configuration.resolve(
            ModuleFinder.of(),
            layers.stream().map(ModuleLayer::configuration).toList(),
            ModuleFinder.of(),
            Set.of());
    return ModuleLayer.defineModulesWithOneLoader(none, layers, ClassLoader.getSystemClassLoader())
        .layer();
  }
}
