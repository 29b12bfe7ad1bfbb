package symphony.runtime.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import symphony.api.agent.AgentProvider;
import symphony.api.environment.EnvironmentProvider;
import symphony.api.plugin.Provider;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;

/** The only class that asks {@link ServiceLoader}; its questions are the module's {@code uses}. */
public final class Services {

  private Services() {}

  /** Every service interface that a plugin may offer an implementation of. */
  public static List<Class<?>> interfaces() {
    Stream<Class<?>> roles = Roles.ALL.stream().map(Role::provider);
    return Stream.concat(roles, Stream.of(AgentProvider.class, EnvironmentProvider.class)).toList();
  }

  /**
   * Everything that the modules of a layer and of its parents offer, by module and name.
   *
   * @throws PluginException naming the module whose provider cannot be created
   */
  static List<Offer> load(ModuleLayer layer) {
    List<Offer> offers = new ArrayList<>();
    for (Class<?> service : interfaces()) {
      Iterator<? extends ServiceLoader.Provider<?>> found =
          ServiceLoader.load(layer, service).stream().iterator();
      while (hasNext(found, service)) {
        offers.add(create(service, found.next()));
      }
    }
    offers.sort(Comparator.comparing(Offer::module).thenComparing(o -> o.service().getName()));
    return offers;
  }

  private static boolean hasNext(Iterator<?> found, Class<?> service) {
    try {
      return found.hasNext();
    } catch (ServiceConfigurationError e) {
      throw new PluginException(
          "A module offers a broken %s: %s.".formatted(service.getSimpleName(), e.getMessage()), e);
    }
  }

  private static Offer create(Class<?> service, ServiceLoader.Provider<?> found) {
    String module = found.type().getModule().getName();
    try {
      return new Offer(service, (Provider<?, ?>) found.get(), module);
    } catch (ServiceConfigurationError e) {
      throw new PluginException(
          "The module %s offers %s, which failed while it was created: %s. Remove the module or repair it."
              .formatted(module, found.type().getName(), innermost(e)),
          e);
    }
  }

  private static Throwable innermost(Throwable fault) {
    return fault.getCause() == null ? fault : innermost(fault.getCause());
  }
}
