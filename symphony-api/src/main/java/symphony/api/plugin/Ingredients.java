package symphony.api.plugin;

import java.util.HashMap;
import java.util.Map;

/** The implementations that one agent was given, one for each role. */
public final class Ingredients {

  private final Map<Class<?>, Object> byType;

  /**
   * Collects them.
   *
   * @param byType for every role its interface and the implementation
   */
  public Ingredients(Map<Class<?>, Object> byType) {
    Map<Class<?>, Object> cast = new HashMap<>();
    byType.forEach((type, value) -> cast.put(type, type.cast(value)));
    this.byType = Map.copyOf(cast);
  }

  /**
   * The implementation of one role.
   *
   * @throws IllegalStateException if the role was left empty
   */
  public <T> T get(Class<T> type) {
    Object value = byType.get(type);
    if (value == null) {
      throw new IllegalStateException(
          "no ingredient was given for the role " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
