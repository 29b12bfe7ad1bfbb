package symphony.api.plugin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ingredients of one agent, one for each role. */
public final class Ingredients {

  private final Map<Class<?>, Object> byRole;

  /**
   * Collects them.
   *
   * @param byRole for every role its interface and the ingredient
   * @throws ClassCastException if one does not implement its role
   */
  public Ingredients(Map<? extends Class<?>, ?> byRole) {
    Map<Class<?>, Object> cast = new HashMap<>();
    byRole.forEach((role, value) -> cast.put(role, role.cast(value)));
    this.byRole = Map.copyOf(cast);
  }

  /**
   * The ingredient of one role.
   *
   * @throws IllegalStateException if the role has no ingredient
   */
  public <R> R get(Class<R> role) {
    return find(role)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no ingredient was given for the role " + role.getSimpleName()));
  }

  /** The ingredient of one role, if it has one. */
  public <R> Optional<R> find(Class<R> role) {
    return Optional.ofNullable(role.cast(byRole.get(role)));
  }

  /**
   * The name that selects an ingredient in a config file.
   *
   * @throws IllegalArgumentException if its class has no {@link Ingredient} annotation
   */
  public static String name(Object ingredient) {
    Ingredient description = ingredient.getClass().getAnnotation(Ingredient.class);
    if (description == null) {
      throw new IllegalArgumentException(ingredient.getClass().getName() + " is no @Ingredient");
    }
    return description.name();
  }
}
