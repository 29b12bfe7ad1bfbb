package symphony.api.plugin;

import java.util.Optional;

/** The ingredient chosen for each role, as far as another ingredient may ask for it. */
@FunctionalInterface
public interface Choices {

  /**
   * The name of the ingredient that plays a role.
   *
   * @param rolePath a role's config path, such as {@code "action-squash"}
   */
  String of(String rolePath);

  /**
   * The ingredient itself, with its parameters, where it is known.
   *
   * @param role a role's type, such as {@code Network.class}
   */
  default <R> Optional<R> playing(Class<R> role) {
    return Optional.empty();
  }
}
