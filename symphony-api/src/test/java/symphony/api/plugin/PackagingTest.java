package symphony.api.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackagingTest {

  /** A role. */
  public interface Sound extends Pluggable {}

  /** A role's interface with an interface in between. */
  public interface Loud extends Sound {}

  private static final String PACKAGE = "symphony.api.plugin";
  private static final String ROLE = PackagingTest.class.getName() + "$Sound";

  private record Hidden() implements Sound {}

  private static Optional<String> problem(Class<?> type, ModuleDescriptor.Builder module) {
    return Packaging.problem(type, module.packages(Set.of(PACKAGE)).build());
  }

  private static ModuleDescriptor.Builder module() {
    return ModuleDescriptor.newModule("acme");
  }

  @Test
  void exportedAndProvidedIngredientsAreAccepted() {
    for (Class<?> type : List.of(PublicIngredients.Bell.class, PublicIngredients.Horn.class)) {
      assertEquals(
          Optional.empty(),
          problem(type, module().exports(PACKAGE).provides(ROLE, List.of(type.getName()))));
    }
  }

  @Test
  void aClassMustBeARecordAndPublic() {
    assertEquals(
        Optional.of("java.lang.String is not a record; an ingredient is a public record."),
        problem(String.class, module()));
    assertEquals(
        Optional.of(
            "The record symphony.api.plugin.PackagingTest$Hidden is not public; declare it and the"
                + " types around it public."),
        problem(Hidden.class, module()));
  }

  @Test
  void itsPackageMustBeExportedToEveryone() {
    Optional<String> expected =
        Optional.of(
            "The module acme does not export the package of"
                + " symphony.api.plugin.PublicIngredients$Bell; add 'exports symphony.api.plugin;'"
                + " to its module-info.java.");
    assertEquals(expected, problem(PublicIngredients.Bell.class, module()));
    assertEquals(
        expected,
        problem(PublicIngredients.Bell.class, module().exports(PACKAGE, Set.of("friend"))));
  }

  @Test
  void itMustBeProvidedForItsRole() {
    assertEquals(
        Optional.of(
            "The module acme does not offer symphony.api.plugin.PublicIngredients$Horn; add"
                + " 'provides symphony.api.plugin.PackagingTest$Sound with"
                + " symphony.api.plugin.PublicIngredients.Horn;' to its module-info.java."),
        problem(PublicIngredients.Horn.class, module().exports(PACKAGE)));
  }
}
