package symphony.testkit;

import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Provider;

/**
 * An ingredient that a contract is held against: what offers it, and admissible parameters.
 *
 * @param <R> the role
 */
public final class Candidate<R> {

  private final Provider<?, ? extends R> provider;
  private final Record config;
  private final R ingredient;

  private <C extends Record> Candidate(Provider<C, ? extends R> provider, C config) {
    this.provider = provider;
    this.config = config;
    this.ingredient = provider.create(config);
  }

  /** An ingredient with the given parameters. */
  public static <C extends Record, R> Candidate<R> of(Provider<C, ? extends R> provider, C config) {
    return new Candidate<>(provider, config);
  }

  /** What offers it. */
  public Provider<?, ? extends R> provider() {
    return provider;
  }

  /** Its parameters. */
  public Record config() {
    return config;
  }

  /** The ingredient itself. */
  public R ingredient() {
    return ingredient;
  }

  /** Whether it says that it leaves its role without effect. */
  public boolean neutral() {
    Ingredient text = provider.getClass().getAnnotation(Ingredient.class);
    return text != null && text.neutral();
  }

  @Override
  public String toString() {
    return provider.name() + " " + config;
  }
}
