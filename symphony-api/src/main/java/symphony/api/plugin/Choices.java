package symphony.api.plugin;

/** The ingredient chosen for each role, as far as another ingredient may ask for it. */
@FunctionalInterface
public interface Choices {

  /**
   * The name of the ingredient that plays a role.
   *
   * @param rolePath a role's config path, such as {@code "action-squash"}
   */
  String of(String rolePath);
}
