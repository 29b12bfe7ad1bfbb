package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.UserException;
import symphony.report.results.RaceRule;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.RaceMethod;
import symphony.runtime.plugin.Registry;

class PlannerTest {

  private static final Registry REGISTRY = Registry.load(List.of());

  private static final String INGREDIENTS =
      """
      ingredients {
        resine { agent.activation.type = relu }
        swaddling { agent.regularizer.type = none }
        fading { agent.replay-priority.type = uniform }
        weights { agent.target-weighting.type = mean }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    Files.writeString(
        folder.resolve("base.conf"),
        "symphony { task = Pendulum-v1, agent.type = symphony, training.steps = 900 }");
  }

  @Test
  void writtenVariantsAndSeedsMakeCells() throws IOException {
    Plan plan = plan("variants { relu { agent.activation.type = relu } }, seeds = [3, 1]");
    assertEquals(List.of("base", "relu"), names(plan));
    assertEquals(4, plan.cells().size());
    assertEquals("base/Pendulum-v1/seed-3", plan.cells().getFirst().id().folder());
    assertEquals(
        List.of(new StudyRecord.Change("symphony.agent.activation.type", "resine", "relu")),
        plan.variants().get(1).changes());
  }

  @Test
  void aPatchMayKeepAValueOfTheBase() throws IOException {
    Files.writeString(
        folder.resolve("base.conf"),
        "symphony { task = Pendulum-v1, agent { type = symphony, optimizer.adamw.beta1 = 0.7 },"
            + " training.steps = 900 }");
    Plan plan =
        plan(
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
  void addressesFollowFromConfigAndSeedNotFromNames() throws IOException {
    Plan one = plan("variants { relu { agent.activation.type = relu } }, seeds = [1]");
    Plan other =
        plan(
            "name = other, variants { rectified { agent.activation.type = relu } }, seeds = [2,"
                + " 1]");
    assertEquals(one.cells().getLast().key(), other.cells().getLast().key());
    assertNotEquals(other.cells().get(0).key(), other.cells().get(1).key());
    Plan longer =
        plan("budget.steps = 901, variants { relu { agent.activation.type = relu } }, seeds = [1]");
    assertNotEquals(one.cells().getLast().key(), longer.cells().getLast().key());
  }

  @Test
  void oneOutTakesEachIngredientFromTheBase() throws IOException {
    Plan plan = plan("design = [one-out], seeds = [1], " + INGREDIENTS);
    assertEquals(
        List.of("base", "no-fading", "no-resine", "no-swaddling", "no-weights"), names(plan));
  }

  @Test
  void oneInPutsEachIngredientIntoTheNeutralBase() throws IOException {
    Plan plan = plan("design = [one-in], seeds = [1], " + INGREDIENTS);
    assertEquals(
        List.of("base", "none", "only-fading", "only-resine", "only-swaddling", "only-weights"),
        names(plan));
    assertEquals(4, plan.variants().get(1).changes().size());
    assertEquals(3, plan.variants().get(2).changes().size());
  }

  @Test
  void pairsFactorialsAndFractionsHaveTheirSizes() throws IOException {
    assertEquals(
        1 + 4 + 6, plan("design = [pairs], seeds = [1], " + INGREDIENTS).variants().size());
    assertEquals(16, plan("design = [factorial], seeds = [1], " + INGREDIENTS).variants().size());
    Plan fraction = plan("design = [fractional-factorial], seeds = [1], " + INGREDIENTS);
    assertEquals(8, fraction.variants().size());
    assertEquals(3, fraction.aliases().size());
  }

  @Test
  void gridsCombineEveryValueWithEveryOther() throws IOException {
    Plan plan =
        plan(
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
        names(plan));
  }

  @Test
  void duplicatesAreLeftOutAndExplained() throws IOException {
    Plan plan =
        plan(
            "seeds = [1], variants { a { agent.activation.type = relu },"
                + " b { agent.activation.type = relu }, same {} }");
    assertEquals(List.of("base", "a"), names(plan));
    assertEquals(
        List.of(
            "b is left out: its config is that of a in every value",
            "same is left out: its config is that of base in every value"),
        plan.notes());
  }

  @Test
  void impossibleVariantsAreAllNamedWithTheirReasons() {
    String message =
        refusal(
            "seeds = [1], variants { a { agent.activation.type = rellu },"
                + " b { agent.gama = 1 }, c { agent.gamma = 0.9 } }");
    assertTrue(message.contains("variant a: "), message);
    assertTrue(message.contains("did you mean 'relu'?"), message);
    assertTrue(message.contains("variant b: "), message);
  }

  @Test
  void theErrorForAnEmptyStudySaysWhatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.conf"), "");
    UserException e =
        assertThrows(UserException.class, () -> new Planner(REGISTRY, file, List.of()).plan());
    assertEquals(
        file
            + ": the study has no variant other than its base; add symphony.study.variants { NAME {"
            + " ... } }, a design with ingredients, or a grid.",
        e.getMessage());
  }

  @Test
  void contradictoryStudiesAreRefusedInOneSentence() {
    assertTrue(refusal("seeds = [1]").contains("no variant other than its base"));
    assertTrue(refusal("seeds = [1, 1], variants { a { agent.gamma = 0.9 } }").contains("differ"));
    assertTrue(
        refusal("seeds = [], variants { a { agent.gamma = 0.9 } }").contains("at least one"));
    assertTrue(
        refusal("seeds = [x], variants { a { agent.gamma = 0.9 } }").contains("whole number"));
    assertTrue(
        refusal("contrasts = [\"a - c\"], variants { a { agent.gamma = 0.9 } }")
            .contains("no variant 'c'; known: base, a"));
    assertTrue(
        refusal("primary = retrun, variants { a { agent.gamma = 0.9 } }").contains("final-return"));
    assertTrue(refusal("design = [one-out]").contains("at least one ingredient"));
    assertTrue(refusal("variantz {}").contains("did you mean 'variants'?"));
    assertTrue(
        refusal("variants { base { agent.gamma = 0.9 } }").contains("two variants named 'base'"));
  }

  /** HOCON would merge both into one variant. */
  @Test
  void twoBlocksOfOneNameAreRefusedWithTheirLines() {
    Path file = folder.resolve("s.conf");
    assertEquals(
        "symphony.study.variants.a (%s:5): a block of this name already exists in line 2; rename one of them, or merge them."
            .formatted(file),
        refusal(
            "variants { a { agent.gamma = 0.9 }\n b { agent.gamma = 0.8 }\n }\n"
                + " variants.a { agent.tau = 0.1 }"));
    assertTrue(
        refusal("design = [one-out]\n" + INGREDIENTS + "ingredients.resine { agent.gamma = 0.9 }")
            .startsWith("symphony.study.ingredients.resine (" + file + ":9): "));
  }

  @Test
  void aVariantMayBeWrittenInLinesOrBuildOnAnother() throws IOException {
    Plan plan =
        plan(
            """
            seeds = [1]
            variants.a.agent.gamma = 0.9
            variants.a.agent.tau = 0.1
            variants.b = ${symphony.study.variants.a}
            variants.b { agent.tau = 0.2 }
            variants.c = ${symphony.study.variants.a} { agent.gamma = 0.8 }
            """);
    assertEquals(List.of("base", "a", "b", "c"), names(plan));
    assertEquals(
        List.of("symphony.agent.gamma", "symphony.agent.tau"),
        plan.variants().get(2).changes().stream().map(StudyRecord.Change::key).toList());
  }

  @Test
  void contradictionsAreRefusedAndBothSidesAreNamed() {
    assertEquals(
        "The study has nothing to compare: a is left out: its config is that of base in every"
            + " value.",
        refusal("variants { a { agent.activation.type = resine } }"));
    assertEquals(
        "symphony.study.thresholds names the task Pendulun-v1, but the study's tasks are"
            + " Pendulum-v1.",
        refusal("variants { a { agent.gamma = 0.9 } }, thresholds { Pendulun-v1 = [-500] }"));
    assertTrue(
        refusal("variants { a { agent.gamma = 0.9 } }, primary = steps-to-threshold")
            .contains("but Pendulum-v1 has no threshold"));
    assertEquals(
        "variant a: it sets symphony.training.steps, which the study sets for all by"
            + " symphony.study.budget.steps; remove one of them.",
        refusal("variants { a { training.steps = 20 } }, budget.steps = 10"));
    assertTrue(
        refusal("variants { a { training.seeds = [4] } }")
            .contains("sets for all by symphony.study.seeds"));
  }

  /** Its runs would be stored under the study's task and never count as done. */
  @Test
  void neitherVariantNorCommandLineCanChangeTheStudysTask() throws IOException {
    assertEquals(
        "variant a: it sets symphony.task.name, which the study sets for all by"
            + " symphony.study.tasks; remove one of them.",
        refusal("variants { a { task = MountainCarContinuous-v0 } }"));
    Files.writeString(
        folder.resolve("whole.conf"),
        "symphony { task = MountainCarContinuous-v0, agent.gamma = 0.9 }");
    Plan plan = plan("variants { a { include \"whole.conf\" } }");
    assertEquals(
        List.of("Pendulum-v1"),
        plan.cells().stream().map(cell -> cell.config().task().name()).distinct().toList());

    Path file = study("variants { a { agent.gamma = 0.9 } }, tasks = [Pendulum-v1]");
    Planner planner = new Planner(REGISTRY, file, List.of("task=MountainCarContinuous-v0"));
    String refusal = assertThrows(UserException.class, planner::plan).getMessage();
    assertTrue(refusal.endsWith("by symphony.study.tasks; set that instead."), refusal);
  }

  @Test
  void theCommandLineOverridesTheStudy() throws IOException {
    Path file = study("variants { a { agent.gamma = 0.9 } }, budget.steps = 500");
    Plan plan = new Planner(REGISTRY, file, List.of("study.seeds=[7]", "training.steps=20")).plan();
    assertEquals(2, plan.cells().size());
    assertEquals(20, plan.steps());
  }

  @Test
  void theCommandLineCannotSetWhatAStudySetsForEachRun() throws IOException {
    Path file = study("variants { a { agent.gamma = 0.9 } }");
    Map.of(
            "training.seeds=[4]", "by symphony.study.seeds; set that instead.",
            "run.output=elsewhere", "by symphony.study.output; set that instead.",
            "run.variant=b", "by the variant's name; set that instead.")
        .forEach(
            (override, wanted) -> {
              Planner planner = new Planner(REGISTRY, file, List.of(override));
              String refusal = assertThrows(UserException.class, planner::plan).getMessage();
              assertTrue(refusal.startsWith("The command line sets symphony."), refusal);
              assertTrue(refusal.endsWith(wanted), refusal);
            });
  }

  @Test
  void cohortsDependOnlyOnThePlan() throws IOException {
    Plan plan = plan("variants { a { agent.gamma = 0.9 } }, seeds = [1, 2, 3], launch.cohort = 2");
    assertEquals(
        List.of(List.of(1L, 2L), List.of(3L), List.of(1L, 2L), List.of(3L)),
        plan.cohorts().stream().map(PlannedCohort::seeds).toList());
  }

  @Test
  void aRacePlansTheLargestNumberOfSeeds() throws IOException {
    Plan plan =
        plan(
            "variants { a { agent.gamma = 0.9 } }, seeds = [4, 9], race { looks = every-seed, most = 6 }");
    assertEquals(List.of(4L, 9L, 10L, 11L, 12L, 13L), plan.study().allSeeds());
    assertEquals(12, plan.cells().size());
    assertEquals(List.of(2, 3, 4, 5, 6), plan.record().rules().race().orElseThrow().schedule());
    Plan looks =
        plan(
            "variants { a { agent.gamma = 0.9 } }, race { looks = [5, 8], most = 12, alpha = 0.1 }");
    assertEquals(List.of(5, 8, 12), looks.record().rules().race().orElseThrow().schedule());
    assertTrue(
        refusal(
                "variants { a { agent.gamma = 0.9 }, b { agent.gamma = 0.8 } }, race {}, contrasts = [\"a + b - base - base\"]")
            .contains("between two variants at a time"));
    assertTrue(
        refusal("variants { a { agent.gamma = 0.9 } }, race { looks = [8, 5] }")
            .contains("ascending whole numbers"));
  }

  @Test
  void aGroupSequentialRaceLooksAtDeclaredNumbersOfSeedsFromSix() throws IOException {
    Plan plan =
        plan(
            "variants { a { agent.gamma = 0.9 } }, race { method = group-sequential, looks = [8], most = 12 }");
    RaceRule rule = plan.record().rules().race().orElseThrow();
    assertEquals(RaceMethod.GROUP_SEQUENTIAL, rule.method());
    assertEquals(List.of(8, 12), rule.schedule());
    Plan every =
        plan(
            "variants { a { agent.gamma = 0.9 } }, race { method = group-sequential, looks = every-seed, most = 8 }");
    assertEquals(List.of(6, 7, 8), every.record().rules().race().orElseThrow().schedule());
    String refused =
        refusal(
            "variants { a { agent.gamma = 0.9 } }, race { method = group-sequential, looks = [5, 8] }");
    assertTrue(refused.contains("from 6 to most, which is 20, with group-sequential"), refused);
    assertTrue(
        refusal("variants { a { agent.gamma = 0.9 } }, race { method = bayes }")
            .contains("anytime-valid, group-sequential"));
  }

  private List<String> names(Plan plan) {
    return plan.variants().stream().map(PlannedVariant::name).toList();
  }

  private Plan plan(String study) throws IOException {
    return new Planner(REGISTRY, study(study), List.of()).plan();
  }

  private Path study(String study) throws IOException {
    return Files.writeString(
        folder.resolve("s.conf"), "symphony { study { base = base.conf\n" + study + "\n} }");
  }

  private String refusal(String study) {
    return assertThrows(UserException.class, () -> plan(study)).getMessage();
  }
}
