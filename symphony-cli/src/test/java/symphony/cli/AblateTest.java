package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;
import symphony.report.results.Json;
import tools.jackson.databind.JsonNode;

/** A small study as a user runs it: to its report, again, and after a kill. */
class AblateTest {

  static final String STUDY =
      """
      symphony {
        task = Pendulum-v1
        device = cpu
        agent {
          type = symphony
          batch = 16
          replay.capacity = 400
          network { type = symphony-block, symphony-block { hidden = 8, nodes = 4 } }
          warm-start { type = repeat, repeat { steps = 50, repetitions = 2 } }
        }
        evaluation { every = 50, episodes = 1 }
        run { checkpoint-every = 40, metrics-every = 50, tensorboard = false }
        study {
          name = small
          variants { relu { agent.activation.type = relu } }
          seeds = [1, 2]
          budget { steps = 150 }
          launch { processes = 2, threads = 1 }
          bootstrap { resamples = 500, band-resamples = 100 }
        }
      }
      """;

  @TempDir Path folder;

  private Program program;

  @BeforeEach
  void writeStudy() throws Exception {
    program = new Program(folder);
    Files.writeString(folder.resolve("study.conf"), STUDY);
  }

  @Test
  void runsToItsReportDoesNothingTwiceAndOnlyAdds() throws Exception {
    Ended first = program.run("ablate", "study.conf");
    assertEquals(0, first.status(), first.err());
    assertTrue(first.out().contains("4 of 4 cells done"), first.out());
    assertTrue(first.out().contains("report: "), first.out());
    JsonNode twin = Json.read(folder.resolve("runs/small/report.json"));
    assertEquals(4, twin.path("runs").size());
    assertEquals("done", twin.at("/runs/0/status").asString());
    assertEquals(
        "too few runs", twin.at("/measures/final-return/comparisons/0/verdict").asString());
    assertEquals(64, twin.at("/study/registration/digest").asString().length());
    assertEquals(0, twin.path("postHoc").size());
    assertTrue(twin.at("/study/randomReturns/Pendulum-v1").asDouble() < -800);
    byte[] provenance = Files.readAllBytes(file("runs", "relu", 2, "provenance.json"));
    byte[] report = Files.readAllBytes(folder.resolve("runs/small/report.html"));

    Ended again = program.run("ablate", "study.conf");
    assertEquals(0, again.status(), again.err());
    assertEquals("", again.err());
    assertArrayEquals(report, Files.readAllBytes(folder.resolve("runs/small/report.html")));

    Ended more = program.run("ablate", "study.conf", "study.seeds=[1,2,3]");
    assertEquals(0, more.status(), more.err());
    assertTrue(more.out().contains("6 of 6 cells done"), more.out());
    JsonNode later = Json.read(folder.resolve("runs/small/report.json"));
    assertTrue(later.at("/postHoc/0").asString().startsWith("seeds was changed on "));
    assertEquals("seeds", later.at("/study/registration/changes/0/key").asString());
    assertArrayEquals(provenance, Files.readAllBytes(file("runs", "relu", 2, "provenance.json")));

    Ended another = program.run("ablate", "study.conf", "agent.gamma=0.9");
    assertEquals(2, another.status());
    assertTrue(another.err().contains("cells hold runs of other configs"), another.err());
  }

  @Test
  void moreStepsTrainFinishedCellsOnAsIfTheyHadBeenPlannedSoLong() throws Exception {
    List<String> one = List.of("ablate", "study.conf", "study.seeds=[1]", "run.keep-memory=true");
    assertEquals(0, run(one, "study.budget.steps=170").status());

    Ended more = run(one, "study.budget.steps=250");
    assertEquals(0, more.status(), more.err());
    assertTrue(more.out().contains("2 of 2 cells done"), more.out());
    JsonNode twin = Json.read(folder.resolve("runs/small/report.json"));
    assertTrue(twin.at("/postHoc/0").asString().startsWith("steps was changed on "));
    Ended planned = run(one, "study.budget.steps=250", "study.name=planned");
    assertEquals(0, planned.status(), planned.err());
    for (String table : List.of("episodes.csv", "evaluations.csv", "metrics.csv")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("runs/planned/relu/Pendulum-v1/seed-1").resolve(table)),
          Files.readAllBytes(file("runs", "relu", 1, table)),
          table);
    }

    Ended fewer = run(one, "study.budget.steps=100");
    assertEquals(2, fewer.status());
    assertTrue(fewer.err().contains("has 250 steps, more than the 100"), fewer.err());
    Path run = folder.resolve("runs/small/relu/Pendulum-v1/seed-1");
    Ended early = program.run("evaluate", run.toString(), "--step", "170");
    assertEquals(2, early.status());
    assertTrue(early.err().contains("keeps no policy of step 170, but of 250"), early.err());
  }

  private Ended run(List<String> arguments, String... more) throws Exception {
    return program.run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aRaceLooksAfterEverySeedAndEndsAtTheMost() throws Exception {
    Ended race =
        program.run("ablate", "study.conf", "study.race.looks=every-seed", "study.race.most=7");
    assertEquals(0, race.status(), race.err());
    assertTrue(race.out().contains("race: relu - base: "), race.out());
    assertTrue(race.out().contains("race: ended with "), race.out());
    JsonNode twin = Json.read(folder.resolve("runs/small/report.json"));
    assertTrue(twin.at("/race/ended").asBoolean());
    assertTrue(twin.at("/race/looks").size() >= 5);
    Ended again =
        program.run("ablate", "study.conf", "study.race.looks=every-seed", "study.race.most=7");
    assertEquals(0, again.status(), again.err());
    assertEquals("", again.err());
  }

  @Test
  void runsOfOtherCodeAreRefusedKeptOrSetAside() throws Exception {
    assertEquals(0, program.run("ablate", "study.conf").status());
    Path record = file("runs", "relu", 2, "provenance.json");
    Files.writeString(
        record,
        Files.readString(record)
            .replaceFirst("\"version\" : \"\\w{64}", "\"version\" : \"" + "ab".repeat(32))
            .replaceFirst("\"symphony.tf\" : \"\\w{64}", "\"symphony.tf\" : \"" + "ab".repeat(32)));

    Ended refused = program.run("ablate", "study.conf");
    assertEquals(2, refused.status());
    assertTrue(
        refused.err().contains("1 of 4 cells were trained by other code (version abababab then, "),
        refused.err());

    Ended kept = program.run("ablate", "study.conf", "--keep-other-code");
    assertEquals(0, kept.status(), kept.err());
    String page = Files.readString(folder.resolve("runs/small/report.html"));
    assertTrue(page.contains("trained by 2 versions of the code of symphony.tf"), page);
    assertTrue(page.contains("abababab trained 1"), page);

    Ended aside = program.run("ablate", "study.conf", "--set-aside-other-code");
    assertEquals(0, aside.status(), aside.err());
    assertTrue(aside.out().contains("4 of 4 cells done"), aside.out());
    assertTrue(
        Files.exists(
            folder.resolve(
                "runs/small/set-aside/abababab/relu/Pendulum-v1/seed-2/evaluations.csv")));
    page = Files.readString(folder.resolve("runs/small/report.html"));
    assertFalse(page.contains("versions of the code"), page);
  }

  @Test
  void killedAndRunAgainItGivesTheReportOfAnUndisturbedStudy() throws Exception {
    assertEquals(0, program.run("ablate", "study.conf", "study.output=a").status());

    Process killed = program.start("ablate", "study.conf", "study.output=b");
    awaitFile(file("b", "base", 1, "evaluations.csv"));
    killed.destroyForcibly().waitFor();
    Ended resumed = program.run("ablate", "study.conf", "study.output=b");

    assertEquals(0, resumed.status(), resumed.err());
    for (String name : List.of("report.html", "report.json")) {
      assertEquals(
          Program.timeless(folder.resolve("a/small").resolve(name)),
          Program.timeless(folder.resolve("b/small").resolve(name)),
          name);
    }
    Ended plan =
        program.run("ablate", "study.conf", "--plan", "--no-calibration", "study.output=a");
    assertEquals(4, plan.out().lines().filter(l -> l.matches("\\w{16} +done +.*")).count());
  }

  @Test
  void thePlanMarksWhatAVariantChangesNextToItsIngredient() throws Exception {
    Ended plan =
        program.run(
            "ablate",
            "study.conf",
            "--plan",
            "--no-calibration",
            "study.variants.relu.agent.batch=17");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(plan.out().contains("ALSO batch: 16 -> 17"), plan.out());
    assertTrue(plan.out().contains("ALSO marks what a variant changes"), plan.out());
  }

  @Test
  void thePlanRunsNothing() throws Exception {
    Ended plan = program.run("ablate", "study.conf", "--plan");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(plan.out().contains("activation.type: resine -> relu"), plan.out());
    assertTrue(plan.out().contains("2 seeds cannot decide anything"), plan.out());
    assertTrue(plan.out().contains("for 4 cells, from 1 kind of run tried for "), plan.out());
    assertTrue(plan.out().contains("memory  2 processes of 1 thread, "), plan.out());
    assertTrue(
        plan.out().matches("(?s).*disk    about .*B in the end, and up to .*B more.*"), plan.out());
    assertEquals(4, plan.out().lines().filter(l -> l.matches("\\w{16} +open +.*")).count());
    assertFalse(Files.exists(folder.resolve("runs")));
  }

  @Test
  void aProcessThatTakesMoreThanIsFreeIsNotBegun() throws Exception {
    Ended ended = program.run("ablate", "study.conf", "study.launch.memory=1000000");
    assertEquals(2, ended.status());
    assertTrue(
        ended.err().contains("base Pendulum-v1 seeds 1..2 takes about 1.0 PB of memory and "),
        ended.err());
    assertFalse(Files.exists(file("runs", "base", 1, "provenance.json")));
  }

  @Test
  void anUnwritableFolderIsOneSentence() throws Exception {
    Files.writeString(folder.resolve("taken"), "in the way");
    Ended ended = program.run("ablate", "study.conf", "study.output=taken");
    assertEquals(2, ended.status());
    assertTrue(ended.err().contains("cannot be written; choose another folder"), ended.err());
  }

  private Path file(String output, String variant, int seed, String name) {
    return folder.resolve(output + "/small/" + variant + "/Pendulum-v1/seed-" + seed + "/" + name);
  }

  private static void awaitFile(Path file) throws Exception {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.exists(file) || Files.readAllLines(file).size() < 3) {
      assertTrue(System.nanoTime() < patience, "nothing is trained");
      Thread.sleep(20);
    }
  }
}
