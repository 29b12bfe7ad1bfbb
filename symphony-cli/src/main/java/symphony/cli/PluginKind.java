package symphony.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import symphony.api.UserException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.plugin.Role;

/**
 * What a plugin can be for: a role of the agent, a wrapper of environments, or a family of them.
 *
 * @param path what {@code symphony new-plugin} calls it; a role's path where it has one
 * @param service the interface that it implements
 */
record PluginKind(String path, Class<?> service) {

  private static final PluginKind ENVIRONMENT =
      new PluginKind("environment", EnvironmentFamily.class);

  /**
   * Everything that a plugin can be made for: what {@code symphony ingredients} lists, and
   * environments.
   */
  static final List<PluginKind> ALL =
      Stream.concat(IngredientsCommand.ROLES.stream().map(PluginKind::new), Stream.of(ENVIRONMENT))
          .toList();

  private PluginKind(Role<?> role) {
    this(role.path(), role.type());
  }

  /**
   * The kind of that name.
   *
   * @throws UserException if there is none
   */
  static PluginKind of(String path) {
    return ALL.stream()
        .filter(kind -> kind.path.equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "There is no role '%s' for a plugin; expected one of %s."
                        .formatted(
                            path, String.join(", ", ALL.stream().map(PluginKind::path).toList()))));
  }

  boolean isEnvironment() {
    return equals(ENVIRONMENT);
  }

  private boolean isWrapper() {
    return service == EnvironmentWrapper.class;
  }

  /** Whether it computes with TensorFlow's operations. */
  boolean tensors() {
    return !isEnvironment() && !isWrapper();
  }

  /** What a reader calls it, such as {@code environment wrapper}. */
  String noun() {
    return path.replaceAll("[-.]", " ");
  }

  String article() {
    return "aeiou".indexOf(path.toLowerCase(Locale.ROOT).charAt(0)) >= 0 ? "an" : "a";
  }

  /** Where its parameters are in a config, below {@code symphony} and above its name. */
  String block() {
    return tensors() ? "agent." + path : path;
  }

  /** The line of a config that chooses it; an environment is chosen by its task. */
  String setting(String name) {
    if (isEnvironment()) {
      return "";
    }
    return isWrapper()
        ? "%ss = [%s]".formatted(block(), name)
        : "%s.type = %s".formatted(block(), name);
  }

  /** The same as an argument of a command in a shell, which would take brackets for a pattern. */
  String argument(String name) {
    String setting = setting(name).replace(" = ", "=");
    return isWrapper() ? "'" + setting + "'" : setting;
  }
}
