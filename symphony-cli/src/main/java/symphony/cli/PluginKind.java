package symphony.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import symphony.api.UserException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.plugin.Role;

/**
 * The kind of a plugin: a role of the agent, a wrapper of environments or a family of environments.
 *
 * @param path its name in {@code symphony new-plugin}; for a role, the role's path
 * @param service the interface that it implements
 */
record PluginKind(String path, Class<?> service) {

  private static final PluginKind ENVIRONMENT =
      new PluginKind("environment", EnvironmentFamily.class);

  /**
   * All kinds: the roles and wrappers that {@code symphony ingredients} lists, and environments.
   */
  static final List<PluginKind> ALL =
      Stream.concat(IngredientsCommand.ROLES.stream().map(PluginKind::new), Stream.of(ENVIRONMENT))
          .toList();

  private PluginKind(Role<?> role) {
    this(role.path(), role.type());
  }

  /**
   * The kind with a name.
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

  /** Whether it uses TensorFlow's operations. */
  boolean tensors() {
    return !isEnvironment() && !isWrapper();
  }

  /** Its name in text, such as {@code environment wrapper}. */
  String noun() {
    return path.replaceAll("[-.]", " ");
  }

  String article() {
    return "aeiou".indexOf(path.toLowerCase(Locale.ROOT).charAt(0)) >= 0 ? "an" : "a";
  }

  /** The config path of its parameters, between {@code symphony} and its name. */
  String block() {
    return tensors() ? "agent." + path : path;
  }

  /** The line of a config that selects it; an environment is selected by its task. */
  String setting(String name) {
    if (isEnvironment()) {
      return "";
    }
    return isWrapper()
        ? "%ss = [%s]".formatted(block(), name)
        : "%s.type = %s".formatted(block(), name);
  }

  /** The same, quoted as an argument in a shell, which would treat brackets as a pattern. */
  String argument(String name) {
    String setting = setting(name).replace(" = ", "=");
    return isWrapper() ? "'" + setting + "'" : setting;
  }
}
