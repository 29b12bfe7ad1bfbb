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

/** Plugin jars, and the module layers that they make above the program's own. */
final class PluginPath {

  private static final String ROLES = "symphony.roles";

  private PluginPath() {}

  /**
   * A layer that sees every plugin, each in a layer of its own above {@code program}; or {@code
   * program} itself if there are none.
   *
   * @param entries jars, or folders that hold jars or folders of jars
   * @throws PluginException if a jar is no module, or its modules do not fit together
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

  /** The files that are looked at together: those named one by one, and those of each folder. */
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

  /** What a plugin and the program must have in common: the roles with all that they pass on. */
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

  /** A layer without modules whose parents are the plugins'. */
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
