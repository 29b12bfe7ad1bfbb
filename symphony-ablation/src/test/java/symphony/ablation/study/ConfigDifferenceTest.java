package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symphony.report.results.StudyRecord.Change;

/** Tests the changes of a variant, and which of them its name does not show. */
class ConfigDifferenceTest {

  private static final Map<String, String> BASE =
      Map.of(
          "agent.batch", "48",
          "agent.optimizer.type", "adamw",
          "agent.optimizer.adamw.beta1", "0.618",
          "agent.optimizer.adamw.epsilon", "1e-8",
          "agent.optimizer.adamw.only-here", "3");

  private static List<Change> changes(Map<String, String> variant) {
    return ConfigDifference.between(BASE, variant);
  }

  @Test
  void aParameterThatTheNewIngredientKeepsIsNotAChange() {
    List<Change> changes =
        changes(
            Map.of(
                "agent.batch", "48",
                "agent.optimizer.type", "corrected",
                "agent.optimizer.corrected.beta1", "0.618",
                "agent.optimizer.corrected.epsilon", "1e-8",
                "agent.optimizer.corrected.bias", "true"));
    assertEquals(
        List.of(
            new Change("agent.optimizer.corrected.bias", "", "true"),
            new Change("agent.optimizer.type", "adamw", "corrected")),
        changes);
    assertEquals(List.of(), ConfigDifference.foreign(changes));
  }

  @Test
  void aParameterThatItDoesNotKeepIsForeignAndSoIsAnotherRolesParameter() {
    List<Change> changes =
        changes(
            Map.of(
                "agent.batch", "96",
                "agent.optimizer.type", "corrected",
                "agent.optimizer.corrected.beta1", "0.9",
                "agent.optimizer.corrected.epsilon", "1e-8"));
    assertEquals(
        List.of(
            new Change("agent.batch", "48", "96"),
            new Change("agent.optimizer.corrected.beta1", "0.618", "0.9")),
        ConfigDifference.foreign(changes));
  }

  @Test
  void aVariantThatExchangesNoIngredientHasNoForeignChanges() {
    List<Change> changes =
        changes(
            Map.of(
                "agent.batch", "96",
                "agent.optimizer.type", "adamw",
                "agent.optimizer.adamw.beta1", "0.9",
                "agent.optimizer.adamw.epsilon", "1e-8",
                "agent.optimizer.adamw.only-here", "3"));
    assertEquals(
        List.of(
            new Change("agent.batch", "48", "96"),
            new Change("agent.optimizer.adamw.beta1", "0.618", "0.9")),
        changes);
    assertEquals(List.of(), ConfigDifference.foreign(changes));
  }
}
