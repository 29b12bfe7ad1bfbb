package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the messages with which studies are refused. */
class RefusedStudiesTest {

  @TempDir Path folder;

  private StudyTexts studies;

  @BeforeEach
  void writeBase() {
    studies = StudyTexts.in(folder);
  }

  @Test
  void impossibleVariantsAreAllNamedWithTheirReasons() {
    String message =
        studies.refusal(
            "seeds = [1], variants { a { agent.activation.type = rellu },"
                + " b { agent.gama = 1 }, c { agent.gamma = 0.9 } }");
    assertTrue(message.contains("variant a: "), message);
    assertTrue(message.contains("did you mean 'relu'?"), message);
    assertTrue(message.contains("variant b: "), message);
  }

  @Test
  void theErrorForAnEmptyStudySaysWhatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.conf"), "");
    assertEquals(
        file
            + ": the study has no variant other than its base; add symphony.study.variants { NAME {"
            + " ... } }, a design with ingredients, or a grid.",
        StudyTexts.refusal(file));
  }

  @Test
  void contradictoryStudiesAreRefusedInOneSentence() {
    assertTrue(studies.refusal("seeds = [1]").contains("no variant other than its base"));
    assertTrue(
        studies.refusal("seeds = [1, 1], variants { a { agent.gamma = 0.9 } }").contains("differ"));
    assertTrue(
        studies
            .refusal("seeds = [], variants { a { agent.gamma = 0.9 } }")
            .contains("at least one"));
    assertTrue(
        studies
            .refusal("seeds = [x], variants { a { agent.gamma = 0.9 } }")
            .contains("whole number"));
    assertTrue(
        studies
            .refusal("contrasts = [\"a - c\"], variants { a { agent.gamma = 0.9 } }")
            .contains("no variant 'c'; known: base, a"));
    assertTrue(
        studies
            .refusal("primary = retrun, variants { a { agent.gamma = 0.9 } }")
            .contains("final-return"));
    assertTrue(studies.refusal("design = [one-out]").contains("at least one ingredient"));
    assertTrue(studies.refusal("variantz {}").contains("did you mean 'variants'?"));
    assertTrue(
        studies
            .refusal("variants { base { agent.gamma = 0.9 } }")
            .contains("two variants named 'base'"));
  }

  /** HOCON would merge both into one variant. */
  @Test
  void twoBlocksOfOneNameAreRefusedWithTheirLines() {
    Path file = folder.resolve("s.conf");
    assertEquals(
        "symphony.study.variants.a (%s:5): a block of this name already exists in line 2; rename one of them, or merge them."
            .formatted(file),
        studies.refusal(
            "variants { a { agent.gamma = 0.9 }\n b { agent.gamma = 0.8 }\n }\n"
                + " variants.a { agent.tau = 0.1 }"));
    assertTrue(
        studies
            .refusal(
                "design = [one-out]\n"
                    + StudyTexts.INGREDIENTS
                    + "ingredients.resine { agent.gamma = 0.9 }")
            .startsWith("symphony.study.ingredients.resine (" + file + ":9): "));
  }

  @Test
  void contradictionsAreRefusedAndBothSidesAreNamed() {
    assertEquals(
        "The study has nothing to compare: a is left out: its config is that of base in every"
            + " value.",
        studies.refusal("variants { a { agent.activation.type = resine } }"));
    assertEquals(
        "symphony.study.thresholds names the task Pendulun-v1, but the study's tasks are"
            + " Pendulum-v1.",
        studies.refusal(
            "variants { a { agent.gamma = 0.9 } }, thresholds { Pendulun-v1 = [-500] }"));
    assertTrue(
        studies
            .refusal("variants { a { agent.gamma = 0.9 } }, primary = steps-to-threshold")
            .contains("but Pendulum-v1 has no threshold"));
    assertEquals(
        "variant a: it sets symphony.training.steps, which the study sets for all by"
            + " symphony.study.budget.steps; remove one of them.",
        studies.refusal("variants { a { training.steps = 20 } }, budget.steps = 10"));
    assertTrue(
        studies
            .refusal("variants { a { training.seeds = [4] } }")
            .contains("sets for all by symphony.study.seeds"));
  }

  /** Its runs would be stored under the study's task and never count as done. */
  @Test
  void neitherVariantNorCommandLineCanChangeTheStudysTask() throws IOException {
    assertEquals(
        "variant a: it sets symphony.task.name, which the study sets for all by"
            + " symphony.study.tasks; remove one of them.",
        studies.refusal("variants { a { task = MountainCarContinuous-v0 } }"));
    Files.writeString(
        folder.resolve("whole.conf"),
        "symphony { task = MountainCarContinuous-v0, agent.gamma = 0.9 }");
    Plan plan = studies.plan("variants { a { include \"whole.conf\" } }");
    assertEquals(
        List.of("Pendulum-v1"),
        plan.cells().stream().map(cell -> cell.config().task().name()).distinct().toList());

    String refusal =
        studies.refusal(
            "variants { a { agent.gamma = 0.9 } }, tasks = [Pendulum-v1]",
            "task=MountainCarContinuous-v0");
    assertTrue(refusal.endsWith("by symphony.study.tasks; set that instead."), refusal);
  }

  @Test
  void theCommandLineCannotSetWhatAStudySetsForEachRun() {
    Map.of(
            "training.seeds=[4]", "by symphony.study.seeds; set that instead.",
            "run.output=elsewhere", "by symphony.study.output; set that instead.",
            "run.variant=b", "by the variant's name; set that instead.")
        .forEach(
            (override, wanted) -> {
              String refusal = studies.refusal("variants { a { agent.gamma = 0.9 } }", override);
              assertTrue(refusal.startsWith("The command line sets symphony."), refusal);
              assertTrue(refusal.endsWith(wanted), refusal);
            });
  }
}
