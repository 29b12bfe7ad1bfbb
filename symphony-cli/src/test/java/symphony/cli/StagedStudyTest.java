package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;
import tools.jackson.databind.JsonNode;

/** Tests studies that train in several stages: with more steps later, in a race, after tuning. */
class StagedStudyTest {

  @TempDir Path folder;

  private SmallStudy study;

  @BeforeEach
  void writeStudy() throws Exception {
    study = SmallStudy.in(folder);
  }

  @Test
  void moreStepsContinueFinishedCellsWithTheResultsOfALongerPlan() throws Exception {
    List<String> one = List.of("study.seeds=[1]", "run.keep-memory=true");
    assertEquals(0, run(one, "study.budget.steps=170").status());

    Ended more = run(one, "study.budget.steps=250");
    assertEquals(0, more.status(), more.err());
    assertTrue(more.out().contains("2 of 2 cells done"), more.out());
    JsonNode twin = study.report();
    assertTrue(twin.at("/postHoc/0").asString().startsWith("steps was changed on "));
    Ended planned = run(one, "study.budget.steps=250", "study.name=planned");
    assertEquals(0, planned.status(), planned.err());
    for (String table : List.of("episodes.csv", "evaluations.csv", "metrics.csv")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("runs/planned/relu/Pendulum-v1/seed-1").resolve(table)),
          Files.readAllBytes(study.file("relu", 1, table)),
          table);
    }

    Ended fewer =
        study.ablateHere("study.seeds=[1]", "run.keep-memory=true", "study.budget.steps=100");
    assertEquals(2, fewer.status());
    assertTrue(fewer.err().contains("has 250 steps, more than the 100"), fewer.err());
  }

  @Test
  void aRaceLooksAfterEverySeedAndEndsAtTheLargestNumber() throws Exception {
    Ended race = study.ablate("study.race.looks=every-seed", "study.race.most=7");
    assertEquals(0, race.status(), race.err());
    assertTrue(race.out().contains("race: relu - base: "), race.out());
    assertTrue(race.out().contains("race: ended with "), race.out());
    JsonNode twin = study.report();
    assertTrue(twin.at("/race/ended").asBoolean());
    assertTrue(twin.at("/race/looks").size() >= 5);
    Ended again = study.ablateHere("study.race.looks=every-seed", "study.race.most=7");
    assertEquals(0, again.status(), again.err());
    assertEquals("", again.err());
  }

  @Test
  void variantsAreTunedOnSeparateSeedsBeforeTheyAreScored() throws Exception {
    String retune = "seeds = [1, 2], retune { keys { agent.gamma = [0.9, 0.98] }, seeds = [101] }";
    study = SmallStudy.in(folder, SmallConfigs.STUDY.replace("seeds = [1, 2]", retune));
    String cell = "base-2/Pendulum-v1/seed-101";
    Ended plan = study.ablate("--plan");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(
        plan.out()
            .contains("tuned first: 2 variants x 2 settings x 1 task x 1 tuning seed = 4 cells"),
        plan.out());
    assertTrue(plan.out().contains("for 8 cells, 4 of them for tuning"), plan.out());
    Ended early =
        study.program("run", "--study", "study.conf", "--cell", "relu/Pendulum-v1/seed-1");
    assertEquals(2, early.status());
    assertTrue(early.err().contains("must be tuned first"), early.err());

    Ended one = study.program("run", "--study", "study.conf", "--cell", cell);
    assertEquals(0, one.status(), one.err());
    Path begun = study.file("tuning/" + cell + "/provenance.json");
    byte[] provenance = Files.readAllBytes(begun);
    Ended all = study.ablate("agent.critic-loss.huber.delta=2");
    assertEquals(0, all.status(), all.err());
    assertEquals(1, all.err().lines().filter(l -> l.contains("has no effect")).count(), all.err());
    assertTrue(all.out().contains("tuned: relu with gamma 0.9"), all.out());
    assertTrue(all.out().contains("4 of 4 cells done"), all.out());
    assertArrayEquals(provenance, Files.readAllBytes(begun));

    JsonNode twin = study.report();
    assertEquals(4, twin.path("runs").size());
    assertEquals(4, twin.at("/study/tuning/candidates").size());
    assertEquals(0, twin.path("postHoc").size());
    String page = study.page();
    assertTrue(page.contains("base and relu were tuned before the scored runs"), page);
    assertTrue(page.contains("relu tuned to gamma 0.9"), page);
    assertEquals(5, Files.readAllLines(study.file("data/tuning.csv")).size());

    Ended again = study.ablate();
    assertEquals(0, again.status(), again.err());
    assertEquals("", again.err());
    assertEquals(page, study.page());
  }

  private Ended run(List<String> arguments, String... more) throws Exception {
    return study.ablate(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }
}
