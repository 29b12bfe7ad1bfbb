package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import symphony.api.UserException;
import symphony.cli.Program.Ended;
import symphony.report.results.Json;
import symphony.report.results.RunStore;
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

  /** Where the study was trained once, for the tests that begin with a finished one. */
  @TempDir static Path finished;

  @TempDir Path folder;

  private Program program;

  @BeforeAll
  static void trainTheStudy() throws Exception {
    Files.writeString(finished.resolve("study.conf"), STUDY);
    Ended ended = new Program(finished).run("ablate", "study.conf");
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("4 of 4 cells done"), ended.out());
    assertTrue(ended.out().contains("report: "), ended.out());
  }

  /** The trained study's folder, as if it had been trained here. */
  private void copyTheFinishedStudy() throws Exception {
    try (Stream<Path> tree = Files.walk(finished.resolve("runs"))) {
      for (Path file : tree.toList()) {
        Path copy = folder.resolve(finished.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Runs what trains nothing without a process of its own; the study's output is in the folder. */
  private Ended here(String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = SymphonyCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> line = new ArrayList<>(List.of("ablate", folder.resolve("study.conf").toString()));
    if (Stream.of(more).noneMatch(word -> word.startsWith("study.output="))) {
      line.add("study.output=" + folder.resolve("runs"));
    }
    line.addAll(List.of(more));
    int status = command.execute(line.toArray(String[]::new));
    return new Ended(status, out.toString(), err.toString());
  }

  @BeforeEach
  void writeStudy() throws Exception {
    program = new Program(folder);
    Files.writeString(folder.resolve("study.conf"), STUDY);
  }

  @Test
  void aStudyRunsToItsReportAndASecondRunOnlyAddsWhatIsMissing() throws Exception {
    copyTheFinishedStudy();
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

    Ended another = here("agent.gamma=0.9");
    assertEquals(2, another.status());
    assertTrue(another.err().contains("cells contain runs of other configs"), another.err());
  }

  /** A power cut leaves an empty record, or a part of one; none of the runs is lost with it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void damagedRecordIsKeptAndWrittenAgain(double share) throws Exception {
    copyTheFinishedStudy();
    Path record = folder.resolve("runs/small/study.json");
    byte[] whole = Files.readAllBytes(record);
    byte[] part = Arrays.copyOf(whole, (int) (share * whole.length));
    Files.write(record, part);

    UserException refused =
        assertThrows(UserException.class, () -> new RunStore(folder.resolve("runs/small")).read());
    assertTrue(refused.getMessage().contains("run `symphony ablate`"), refused.getMessage());

    Ended again = here();
    assertEquals(0, again.status(), again.err());
    assertTrue(again.err().contains("study.json is damaged and was moved to "), again.err());
    assertTrue(again.out().contains("4 of 4 cells done"), again.out());
    assertArrayEquals(part, Files.readAllBytes(record.resolveSibling("study.json.damaged")));
    JsonNode registration = Json.read(record).path("registration");
    assertTrue(registration.path("late").asBoolean(), registration.toString());
  }

  @Test
  void moreStepsContinueFinishedCellsWithTheResultsOfALongerPlan() throws Exception {
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

    Ended fewer = here("study.seeds=[1]", "run.keep-memory=true", "study.budget.steps=100");
    assertEquals(2, fewer.status());
    assertTrue(fewer.err().contains("has 250 steps, more than the 100"), fewer.err());
  }

  private Ended run(List<String> arguments, String... more) throws Exception {
    return program.run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aRaceLooksAfterEverySeedAndEndsAtTheLargestNumber() throws Exception {
    Ended race =
        program.run("ablate", "study.conf", "study.race.looks=every-seed", "study.race.most=7");
    assertEquals(0, race.status(), race.err());
    assertTrue(race.out().contains("race: relu - base: "), race.out());
    assertTrue(race.out().contains("race: ended with "), race.out());
    JsonNode twin = Json.read(folder.resolve("runs/small/report.json"));
    assertTrue(twin.at("/race/ended").asBoolean());
    assertTrue(twin.at("/race/looks").size() >= 5);
    Ended again = here("study.race.looks=every-seed", "study.race.most=7");
    assertEquals(0, again.status(), again.err());
    assertEquals("", again.err());
  }

  @Test
  void variantsAreTunedOnSeparateSeedsBeforeTheyAreScored() throws Exception {
    Files.writeString(
        folder.resolve("study.conf"),
        STUDY.replace(
            "seeds = [1, 2]",
            "seeds = [1, 2], retune { keys { agent.gamma = [0.9, 0.98] }, seeds = [101] }"));
    String cell = "base-2/Pendulum-v1/seed-101";
    Ended plan = program.run("ablate", "study.conf", "--plan");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(
        plan.out()
            .contains("tuned first: 2 variants x 2 settings x 1 task x 1 tuning seed = 4 cells"),
        plan.out());
    assertTrue(plan.out().contains("for 8 cells, 4 of them for tuning"), plan.out());
    Ended early = program.run("run", "--study", "study.conf", "--cell", "relu/Pendulum-v1/seed-1");
    assertEquals(2, early.status());
    assertTrue(early.err().contains("must be tuned first"), early.err());

    Ended one = program.run("run", "--study", "study.conf", "--cell", cell);
    assertEquals(0, one.status(), one.err());
    Path begun = folder.resolve("runs/small/tuning/" + cell + "/provenance.json");
    byte[] provenance = Files.readAllBytes(begun);
    Ended all = program.run("ablate", "study.conf");
    assertEquals(0, all.status(), all.err());
    assertTrue(all.out().contains("tuned: relu with gamma 0.9"), all.out());
    assertTrue(all.out().contains("4 of 4 cells done"), all.out());
    assertArrayEquals(provenance, Files.readAllBytes(begun));

    JsonNode twin = Json.read(folder.resolve("runs/small/report.json"));
    assertEquals(4, twin.path("runs").size());
    assertEquals(4, twin.at("/study/tuning/candidates").size());
    assertEquals(0, twin.path("postHoc").size());
    String page = Files.readString(folder.resolve("runs/small/report.html"));
    assertTrue(page.contains("base and relu were tuned before the scored runs"), page);
    assertTrue(page.contains("relu tuned to gamma 0.9"), page);
    assertEquals(5, Files.readAllLines(folder.resolve("runs/small/data/tuning.csv")).size());

    Ended again = program.run("ablate", "study.conf");
    assertEquals(0, again.status(), again.err());
    assertEquals("", again.err());
    assertEquals(page, Files.readString(folder.resolve("runs/small/report.html")));
  }

  @Test
  void runsOfOtherCodeAreRefusedKeptOrMovedAside() throws Exception {
    copyTheFinishedStudy();
    Path record = file("runs", "relu", 2, "provenance.json");
    Files.writeString(
        record,
        Files.readString(record)
            .replaceFirst("\"version\" : \"\\w{64}", "\"version\" : \"" + "ab".repeat(32))
            .replaceFirst("\"symphony.tf\" : \"\\w{64}", "\"symphony.tf\" : \"" + "ab".repeat(32)));

    Ended refused = here();
    assertEquals(2, refused.status());
    assertTrue(
        refused.err().contains("1 of 4 cells were trained by other code (version abababab then, "),
        refused.err());

    Ended kept = here("--keep-other-code");
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
  void aStudyThatIsKilledAndRunAgainWritesTheSameReport() throws Exception {
    copyTheFinishedStudy();
    Process killed = program.start("ablate", "study.conf", "study.output=b");
    awaitFile(file("b", "base", 1, "evaluations.csv"));
    killed.destroyForcibly().waitFor();
    Ended resumed = program.run("ablate", "study.conf", "study.output=b");

    assertEquals(0, resumed.status(), resumed.err());
    for (String name : List.of("report.html", "report.json")) {
      assertEquals(
          Program.timeless(folder.resolve("runs/small").resolve(name)),
          Program.timeless(folder.resolve("b/small").resolve(name)),
          name);
    }
    Ended plan = here("--plan", "--no-calibration");
    assertEquals(4, plan.out().lines().filter(l -> l.matches("\\w{16} +done +.*")).count());
  }

  @Test
  void thePlanMarksFurtherChangesOfAVariant() throws Exception {
    Ended plan = here("--plan", "--no-calibration", "study.variants.relu.agent.batch=17");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(plan.out().contains("ALSO batch: 16 -> 17"), plan.out());
    assertTrue(plan.out().contains("ALSO marks what a variant changes"), plan.out());
  }

  @Test
  void planningRunsNothing() throws Exception {
    Ended plan = program.run("ablate", "study.conf", "--plan");
    assertEquals(0, plan.status(), plan.err());
    assertTrue(
        plan.out().startsWith("small\n2 variants x 1 task x 2 seeds = 4 cells of 150 environment"),
        plan.out());
    assertTrue(plan.out().contains("activation.type: resine -> relu"), plan.out());
    assertTrue(plan.out().contains("2 seeds cannot give a verdict"), plan.out());
    assertTrue(plan.out().contains("for 4 cells, estimated from 1 kind of run in "), plan.out());
    assertTrue(plan.out().contains("memory  2 processes of 1 thread, "), plan.out());
    assertTrue(
        plan.out().matches("(?s).*disk    about .*B at the end, and up to .*B more.*"), plan.out());
    assertEquals(4, plan.out().lines().filter(l -> l.matches("\\w{16} +open +.*")).count());
    assertFalse(Files.exists(folder.resolve("runs")));
  }

  @Test
  void aProcessThatNeedsMoreMemoryThanIsFreeIsNotStarted() throws Exception {
    Ended ended = here("study.launch.memory=1000000");
    assertEquals(2, ended.status());
    assertTrue(
        ended.err().contains("base Pendulum-v1 seeds 1..2 needs about 1.0 PB of memory and "),
        ended.err());
    assertFalse(Files.exists(file("runs", "base", 1, "provenance.json")));
  }

  @Test
  void anUnwritableFolderIsReportedInOneSentence() throws Exception {
    Files.writeString(folder.resolve("taken"), "in the way");
    Ended ended = here("study.output=" + folder.resolve("taken"));
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
