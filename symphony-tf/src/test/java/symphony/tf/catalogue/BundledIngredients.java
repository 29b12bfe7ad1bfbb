package symphony.tf.catalogue;

import java.util.ArrayList;
import java.util.List;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Provider;
import symphony.api.plugin.Role;
import symphony.api.roles.Roles;
import symphony.tf.activation.ReSine;

/** Every ingredient that this module offers, in the order in which it offers them. */
final class BundledIngredients {

  private BundledIngredients() {}

  /**
   * One of them, with its defaults.
   *
   * @param role what it plays
   * @param provider what offers it
   * @param config its default parameters
   */
  record Bundled(Role<?> role, Provider<?, ?> provider, Record config) {

    String name() {
      return provider.name();
    }

    String block() {
      return "symphony.agent." + role.path() + "." + name();
    }

    Ingredient text() {
      return provider.getClass().getAnnotation(Ingredient.class);
    }

    @SuppressWarnings("unchecked") // the config was made with the provider's own type
    Object create() {
      return ((Provider<Record, ?>) provider).create(config);
    }
  }

  static List<Bundled> of(Role<?> role, ReferenceDefaults defaults) {
    List<Bundled> bundled = new ArrayList<>();
    ReSine.class.getModule().getDescriptor().provides().stream()
        .filter(provides -> provides.service().equals(role.provider().getName()))
        .flatMap(provides -> provides.providers().stream())
        .forEach(
            name -> {
              Provider<?, ?> provider = provider(name);
              String block = "symphony.agent." + role.path() + "." + provider.name();
              bundled.add(
                  new Bundled(role, provider, defaults.config(block, provider.configType())));
            });
    return bundled;
  }

  static List<Bundled> all(ReferenceDefaults defaults) {
    return Roles.ALL.stream().flatMap(role -> of(role, defaults).stream()).toList();
  }

  private static Provider<?, ?> provider(String name) {
    try {
      return (Provider<?, ?>) Class.forName(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
