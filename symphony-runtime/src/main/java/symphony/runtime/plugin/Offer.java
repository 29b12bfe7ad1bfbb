package symphony.runtime.plugin;

import java.util.Optional;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Provider;

/**
 * One implementation that a module offers.
 *
 * @param service the service interface under which it is offered
 * @param provider the provider itself
 * @param module the name of the module that it came in
 */
public record Offer(Class<?> service, Provider<?, ?> provider, String module) {

  /** The name by which a config file asks for it. */
  public String name() {
    return provider.name();
  }

  /** The record that holds its parameters. */
  public Class<? extends Record> configType() {
    return provider.configType();
  }

  /** What it says about itself. */
  public Optional<Ingredient> description() {
    return Optional.ofNullable(provider.getClass().getAnnotation(Ingredient.class));
  }

  @Override
  public String toString() {
    return name() + " (" + module + ")";
  }
}
