package symphony.runtime.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One jar on the plugin path.
 *
 * @param file its path
 * @param descriptor its module descriptor; derived from the file's name if it has none
 * @param ingredients the names of its classes with {@code @Ingredient}
 */
record PluginJar(Path file, ModuleDescriptor descriptor, List<String> ingredients) {

  /** The prefix of the names of the program's modules. */
  static final String OURS = "symphony.";

  /**
   * Reads a jar.
   *
   * @throws PluginException with one sentence if it cannot be used on this Java or is not a module
   */
  static PluginJar read(Path file) {
    try {
      JarClasses classes = JarClasses.of(file);
      classes.refuseNewerJava();
      ModuleReference module =
          ModuleFinder.of(file).findAll().stream()
              .findFirst()
              .orElseThrow(() -> new FindException("it contains no module"));
      PluginJar jar = new PluginJar(file, module.descriptor(), classes.ingredients());
      jar.refuseIngredientsWithoutModule();
      return jar;
    } catch (FindException | IOException | UncheckedIOException e) {
      throw new PluginException(
          "The plugin %s cannot be read as a module: %s.".formatted(file, innermost(e)), e);
    }
  }

  private static String innermost(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).replaceFirst("\\.$", "");
  }

  private void refuseIngredientsWithoutModule() {
    if (descriptor.isAutomatic() && !ingredients.isEmpty()) {
      throw new PluginException(
          "The plugin %s is not a module: it needs a module-info that provides its ingredients."
              .formatted(file));
    }
  }

  /** Refuses a jar that contains a module that plugins and the program must share. */
  void refuseIfOneOf(Set<String> ours) {
    if (ours.contains(module())) {
      throw new PluginException(
          "The plugin %s is the module %s, which is part of the program already; remove the jar."
              .formatted(file, module()));
    }
  }

  String module() {
    return descriptor.name();
  }

  /** The file, and the version of its module if it has one. */
  String text() {
    return file + descriptor.rawVersion().map(" (version %s)"::formatted).orElse("");
  }

  /** Whether it is a plugin for Symphony; any other jar is a library. */
  boolean isPlugin() {
    return !descriptor.isAutomatic() && (requiresOurs() || providesOurs());
  }

  private boolean requiresOurs() {
    return descriptor.requires().stream().anyMatch(r -> r.name().startsWith(OURS));
  }

  /** Whether it provides a service of Symphony. */
  boolean providesOurs() {
    return descriptor.provides().stream().anyMatch(p -> p.service().startsWith(OURS));
  }

  boolean requires(PluginJar other) {
    return descriptor.requires().stream().anyMatch(r -> r.name().equals(other.module()));
  }

  /**
   * The version of a module that this one was compiled with; empty if the descriptor does not
   * contain it.
   */
  Optional<String> compiledWith(String module) {
    return descriptor.requires().stream()
        .filter(r -> r.name().equals(module))
        .findFirst()
        .flatMap(ModuleDescriptor.Requires::rawCompiledVersion);
  }

  /**
   * Refuses a plugin that was compiled with an incompatible version of the API.
   *
   * @param program the layer of the program's own modules
   */
  void refuseOtherApi(ModuleLayer program) {
    for (ModuleDescriptor.Requires required : descriptor.requires()) {
      Optional<String> here =
          program.findModule(required.name()).flatMap(m -> m.getDescriptor().rawVersion());
      Optional<String> then = required.rawCompiledVersion();
      if (required.name().startsWith(OURS)
          && here.isPresent()
          && then.isPresent()
          && !ApiVersion.serves(here.get(), then.get())) {
        throw new PluginException(
            "The plugin %s was compiled against %s %s, and this is %s; compile it against %s, or use a Symphony of its version."
                .formatted(text(), required.name(), then.get(), here.get(), here.get()));
      }
    }
  }
}
