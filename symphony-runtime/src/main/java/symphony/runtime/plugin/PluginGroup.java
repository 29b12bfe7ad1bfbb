package symphony.runtime.plugin;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symphony.api.plugin.Packaging;

/**
 * Jars of plugins and their libraries from one folder or from the command line. Each plugin has its
 * own module layer with its own libraries, so two plugins may use different versions of a library;
 * plugins that require each other share a layer.
 */
final class PluginGroup {

  private final ModuleLayer program;
  private final List<PluginJar> plugins;
  private final Map<String, List<PluginJar>> libraries;

  PluginGroup(ModuleLayer program, List<PluginJar> jars) {
    this.program = program;
    plugins = jars.stream().filter(PluginJar::isPlugin).toList();
    libraries =
        jars.stream()
            .filter(jar -> !jar.isPlugin())
            .collect(Collectors.groupingBy(PluginJar::module, TreeMap::new, Collectors.toList()));
    if (plugins.isEmpty()) {
      jars.stream().findFirst().ifPresent(PluginGroup::refuseStray);
    }
  }

  private static void refuseStray(PluginJar jar) {
    throw new PluginException(
        "The jar %s is not a plugin: %s; remove it, or put it next to the plugin that requires the module %s."
            .formatted(
                jar.file(),
                jar.descriptor().isAutomatic()
                    ? "it has no module-info"
                    : "its module-info requires nothing of Symphony's",
                jar.module()));
  }

  List<PluginJar> plugins() {
    return plugins;
  }

  /**
   * One layer for each plugin.
   *
   * @throws PluginException that names the jar that cannot be used
   */
  List<ModuleLayer> layers() {
    plugins.forEach(plugin -> plugin.refuseOtherApi(program));
    Set<PluginJar> open = new LinkedHashSet<>(plugins);
    List<ModuleLayer> layers = new ArrayList<>();
    while (!open.isEmpty()) {
      Set<PluginJar> connected = connected(open.iterator().next());
      open.removeAll(connected);
      layers.add(layer(connected));
    }
    return layers;
  }

  /**
   * The plugins connected to a plugin: those that it requires, those that require it, and so on.
   */
  private Set<PluginJar> connected(PluginJar first) {
    Set<PluginJar> found = new LinkedHashSet<>();
    Deque<PluginJar> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      PluginJar next = open.pop();
      if (found.add(next)) {
        plugins.stream()
            .filter(other -> next.requires(other) || other.requires(next))
            .forEach(open::push);
      }
    }
    return found;
  }

  private ModuleLayer layer(Set<PluginJar> members) {
    Map<String, PluginJar> chosen = chosenLibraries(members);
    List<Path> files = new ArrayList<>(members.stream().map(PluginJar::file).toList());
    chosen.values().forEach(library -> files.add(library.file()));
    try {
      Configuration configuration =
          program
              .configuration()
              .resolveAndBind(
                  ModuleFinder.of(files.toArray(Path[]::new)),
                  ModuleFinder.of(),
                  members.stream().map(PluginJar::module).toList());
      ModuleLayer layer =
          program.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
      members.forEach(member -> check(member, layer));
      members.forEach(this::refuseIdle);
      return layer;
    } catch (FindException | ResolutionException | LayerInstantiationException e) {
      throw new PluginException(
          "The plugin %s cannot be loaded: %s.".formatted(names(members), e.getMessage()), e);
    }
  }

  /** One jar for each module of this group's libraries that is required, directly or indirectly. */
  private Map<String, PluginJar> chosenLibraries(Collection<PluginJar> members) {
    Map<String, PluginJar> chosen = new LinkedHashMap<>();
    Deque<PluginJar> open = new ArrayDeque<>(members);
    while (!open.isEmpty()) {
      PluginJar next = open.pop();
      for (ModuleDescriptor.Requires required : next.descriptor().requires()) {
        if (libraries.containsKey(required.name()) && !chosen.containsKey(required.name())) {
          PluginJar library = library(required.name(), next);
          chosen.put(required.name(), library);
          open.push(library);
        }
      }
    }
    libraries.forEach(
        (name, jars) -> {
          if (jars.size() == 1) {
            chosen.putIfAbsent(name, jars.getFirst());
          }
        });
    return chosen;
  }

  private PluginJar library(String name, PluginJar wanting) {
    List<PluginJar> jars = libraries.get(name);
    List<PluginJar> fitting =
        jars.size() == 1
            ? jars
            : jars.stream()
                .filter(jar -> jar.descriptor().rawVersion().equals(wanting.compiledWith(name)))
                .toList();
    if (fitting.size() != 1) {
      throw new PluginException(
          "The plugin %s requires the module %s, which several jars contain: %s; put each plugin with its libraries in a folder of its own."
              .formatted(wanting.file(), name, names(jars)));
    }
    return fitting.getFirst();
  }

  private static void check(PluginJar plugin, ModuleLayer layer) {
    for (String name : plugin.ingredients()) {
      try {
        Class<?> type = layer.findLoader(plugin.module()).loadClass(name);
        Packaging.problem(type, plugin.descriptor())
            .ifPresent(
                problem -> {
                  throw new PluginException(
                      "The plugin %s cannot be used: %s".formatted(plugin.file(), problem));
                });
      } catch (ClassNotFoundException | LinkageError e) {
        throw new PluginException(
            "The plugin %s cannot be used: its class %s cannot be loaded (%s); repair it or remove the jar."
                .formatted(plugin.file(), name, e.getMessage()),
            e);
      }
    }
  }

  private void refuseIdle(PluginJar plugin) {
    if (!plugin.providesOurs() && plugins.stream().noneMatch(other -> other.requires(plugin))) {
      throw new PluginException(
          "The plugin %s offers nothing: its module-info has no 'provides' of a role, an agent or an environment; see docs/plugins.md."
              .formatted(plugin.file()));
    }
  }

  private static String names(Collection<PluginJar> jars) {
    return jars.stream().map(PluginJar::text).collect(Collectors.joining(", "));
  }
}
