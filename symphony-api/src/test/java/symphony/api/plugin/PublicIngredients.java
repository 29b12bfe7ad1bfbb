package symphony.api.plugin;

/** Ingredients of a role that {@link PackagingTest} declares. */
public final class PublicIngredients {

  private PublicIngredients() {}

  /** Implements its role directly. */
  public record Bell() implements PackagingTest.Sound {}

  /** Implements its role through another interface. */
  public record Horn() implements PackagingTest.Loud {}
}
