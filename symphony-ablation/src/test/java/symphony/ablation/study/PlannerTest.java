package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.report.results.StudyRecord;

/** Tests the variants and cells of plans. */
class PlannerTest {

  @TempDir Path folder;

  private StudyTexts studies;

  @BeforeEach
  void writeBase() {
    studies = StudyTexts.in(folder);
  }

  @Test
  void writtenVariantsAndSeedsMakeCells() {
    Plan plan = studies.plan("variants { relu { agent.activation.type = relu } }, seeds = [3, 1]");
    assertEquals(List.of("base", "relu"), StudyTexts.names(plan));
    assertEquals(4, plan.cells().size());
    assertEquals("base/Pendulum-v1/seed-3", plan.cells().getFirst().id().folder());
    assertEquals(
        List.of(new StudyRecord.Change("symphony.agent.activation.type", "resine", "relu")),
        plan.variants().get(1).changes());
  }

  @Test
  void aPatchMayKeepAValueOfTheBase() {
    studies.base(
        "symphony { task = Pendulum-v1, agent { type = symphony, optimizer.adamw.beta1 = 0.7 },"
            + " training.steps = 900 }");
    Plan plan =
        studies.plan(
            """
            seeds = [1]
            variants { corrected { agent.optimizer {
              type = adamw-corrected
              adamw-corrected.beta1 = ${symphony.agent.optimizer.adamw.beta1}
            } } }
            """);
    String key = "symphony.agent.optimizer.adamw-corrected.beta1";
    PlannedVariant variant = plan.variants().get(1);
    assertTrue(
        variant
            .configs()
            .get("Pendulum-v1")
            .resolved()
            .decisive()
            .anyMatch(value -> value.path().equals(key) && value.text().equals("0.7")));
    assertTrue(variant.changes().stream().noneMatch(change -> change.key().equals(key)));
  }

  @Test
  void addressesFollowFromConfigAndSeedNotFromNames() {
    Plan one = studies.plan("variants { relu { agent.activation.type = relu } }, seeds = [1]");
    Plan other =
        studies.plan(
            "name = other, variants { rectified { agent.activation.type = relu } }, seeds = [2,"
                + " 1]");
    assertEquals(one.cells().getLast().key(), other.cells().getLast().key());
    assertNotEquals(other.cells().get(0).key(), other.cells().get(1).key());
    Plan longer =
        studies.plan(
            "budget.steps = 901, variants { relu { agent.activation.type = relu } }, seeds = [1]");
    assertNotEquals(one.cells().getLast().key(), longer.cells().getLast().key());
  }

  @Test
  void oneOutTakesEachIngredientFromTheBase() {
    Plan plan = studies.plan("design = [one-out], seeds = [1], " + StudyTexts.INGREDIENTS);
    assertEquals(
        List.of("base", "no-fading", "no-resine", "no-swaddling", "no-weights"),
        StudyTexts.names(plan));
  }

  @Test
  void oneInPutsEachIngredientIntoTheNeutralBase() {
    Plan plan = studies.plan("design = [one-in], seeds = [1], " + StudyTexts.INGREDIENTS);
    assertEquals(
        List.of("base", "none", "only-fading", "only-resine", "only-swaddling", "only-weights"),
        StudyTexts.names(plan));
    assertEquals(4, plan.variants().get(1).changes().size());
    assertEquals(3, plan.variants().get(2).changes().size());
  }

  @Test
  void pairsFactorialsAndFractionsHaveTheirSizes() {
    assertEquals(
        1 + 4 + 6,
        studies.plan("design = [pairs], seeds = [1], " + StudyTexts.INGREDIENTS).variants().size());
    assertEquals(
        16,
        studies
            .plan("design = [factorial], seeds = [1], " + StudyTexts.INGREDIENTS)
            .variants()
            .size());
    Plan fraction =
        studies.plan("design = [fractional-factorial], seeds = [1], " + StudyTexts.INGREDIENTS);
    assertEquals(8, fraction.variants().size());
    assertEquals(3, fraction.aliases().size());
  }

  @Test
  void gridsCombineEveryValueWithEveryOther() {
    Plan plan =
        studies.plan(
            """
            seeds = [1]
            grid {
              gamma { key = agent.gamma, values = [0.9, 0.95] }
              tau { key = agent.tau, values = [0.01, 0.02] }
            }
            """);
    assertEquals(
        List.of(
            "base",
            "gamma-0.9-tau-0.01",
            "gamma-0.9-tau-0.02",
            "gamma-0.95-tau-0.01",
            "gamma-0.95-tau-0.02"),
        StudyTexts.names(plan));
  }

  @Test
  void duplicatesAreLeftOutAndExplained() {
    Plan plan =
        studies.plan(
            "seeds = [1], variants { a { agent.activation.type = relu },"
                + " b { agent.activation.type = relu }, same {} }");
    assertEquals(List.of("base", "a"), StudyTexts.names(plan));
    assertEquals(
        List.of(
            "b is left out: its config is that of a in every value",
            "same is left out: its config is that of base in every value"),
        plan.notes());
  }

  @Test
  void aVariantMayBeWrittenInLinesOrBuildOnAnother() {
    Plan plan =
        studies.plan(
            """
            seeds = [1]
            variants.a.agent.gamma = 0.9
            variants.a.agent.tau = 0.1
            variants.b = ${symphony.study.variants.a}
            variants.b { agent.tau = 0.2 }
            variants.c = ${symphony.study.variants.a} { agent.gamma = 0.8 }
            """);
    assertEquals(List.of("base", "a", "b", "c"), StudyTexts.names(plan));
    assertEquals(
        List.of("symphony.agent.gamma", "symphony.agent.tau"),
        plan.variants().get(2).changes().stream().map(StudyRecord.Change::key).toList());
  }

  @Test
  void theCommandLineOverridesTheStudy() {
    Plan plan =
        studies.plan(
            "variants { a { agent.gamma = 0.9 } }, budget.steps = 500",
            "study.seeds=[7]",
            "training.steps=20");
    assertEquals(2, plan.cells().size());
    assertEquals(20, plan.steps());
  }

  @Test
  void cohortsDependOnlyOnThePlan() {
    Plan plan =
        studies.plan("variants { a { agent.gamma = 0.9 } }, seeds = [1, 2, 3], launch.cohort = 2");
    assertEquals(
        List.of(List.of(1L, 2L), List.of(3L), List.of(1L, 2L), List.of(3L)),
        plan.cohorts().stream().map(PlannedCohort::seeds).toList());
  }
}
