package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.runtime.plugin.Registry;

/** Tests that every study in {@code configs/studies} can be planned and has its stated size. */
class ShippedStudiesTest {

  private static final Registry REGISTRY = Registry.load(List.of());

  @ParameterizedTest
  @CsvSource({
    "quickstart, 4, 8",
    "every-ingredient, 80, 1",
    "pendulum-history, 7, 3",
    "paper-ablation, 17, 10",
    "pendulum-ablation, 17, 10",
    "interactions, 16, 10",
    "humanoid-ed-curve, 2, 1",
    "robot-pilot, 2, 3",
    "robot-ablation, 9, 8",
    "paper-table-5, 4, 10"
  })
  void canBePlanned(String name, int variants, int seeds) {
    Path file = Path.of("..", "configs", "studies", name + ".conf");
    Plan plan = new Planner(REGISTRY, file, List.of()).plan();
    assertEquals(variants, plan.variants().size());
    assertEquals(variants * seeds * plan.tasks().size(), plan.cells().size());
    assertEquals(List.of(), plan.notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "paper-ablation", "pendulum-ablation", "robot-ablation"})
  void removingAnIngredientChangesNothingElse(String name) {
    Path file = Path.of("..", "configs", "studies", name + ".conf");
    for (PlannedVariant variant : new Planner(REGISTRY, file, List.of()).plan().variants()) {
      List<String> foreign =
          variant.foreign().stream().map(c -> c.key().replaceFirst(".*\\.", "")).toList();
      // The name of one variant says that it removes a second ingredient.
      List<String> told =
          variant.name().endsWith("-no-normalization") ? List.of("normalized") : List.of();
      assertEquals(told, foreign, variant.name());
    }
  }
}
