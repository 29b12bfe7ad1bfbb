package symphony.runtime.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import symphony.api.agent.AgentFactory;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;

/**
 * The only class that uses {@link ServiceLoader}, for the services in the module's {@code uses}
 * clauses.
 */
public final class Services {

  private Services() {}

  /** All service interfaces that a plugin can implement. */
  public static List<Class<?>> interfaces() {
    Stream<Class<?>> roles = Roles.ALL.stream().map(Role::type);
    return Stream.concat(
            roles, Stream.of(AgentFactory.class, EnvironmentFamily.class, EnvironmentWrapper.class))
        .toList();
  }

  /**
   * All implementations in the modules of a layer and of its parents, by module and name.
   *
   * @throws PluginException that names the module whose provider cannot be created
   */
  static List<Registration<?>> load(ModuleLayer layer) {
    List<Registration<?>> registrations = new ArrayList<>();
    for (Class<?> service : interfaces()) {
      Iterator<? extends ServiceLoader.Provider<?>> found =
          ServiceLoader.load(layer, service).stream().iterator();
      while (hasNext(found, service)) {
        registrations.add(registration(service, found.next()));
      }
    }
    registrations.sort(
        Comparator.<Registration<?>, String>comparing(Registration::module)
            .thenComparing(r -> r.service().getName()));
    return registrations;
  }

  private static boolean hasNext(Iterator<?> found, Class<?> service) {
    try {
      return found.hasNext();
    } catch (ServiceConfigurationError e) {
      throw new PluginException(
          "A module offers a broken %s: %s.".formatted(service.getSimpleName(), e.getMessage()), e);
    }
  }

  /**
   * Registers a provider by its type only, because an ingredient is created later, from its
   * parameters.
   */
  private static Registration<?> registration(Class<?> service, ServiceLoader.Provider<?> found) {
    String module = found.type().getModule().getName();
    try {
      return Registration.of(service, found.type(), module);
    } catch (LinkageError e) {
      throw new PluginException(
          "The module %s offers %s, which cannot be loaded: %s. Remove the module or repair it."
              .formatted(Registration.origin(found.type(), module), found.type().getName(), e),
          e);
    }
  }
}
