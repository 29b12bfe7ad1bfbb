package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.PlannedCohort;
import symphony.ablation.study.Planner;
import symphony.api.UserException;
import symphony.api.agent.UsedDevice;
import symphony.runtime.plugin.Registry;

/** Tests the messages from processes, with a shell script as the program. */
class CohortProcessTest {

  private static final String FAILS = "cpu, TensorFlow fails on the GPU: out of memory";

  @TempDir Path folder;

  private PlannedCohort cohort;
  private final List<Progress> progress = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void plan() throws Exception {
    Path study = folder.resolve("study.conf");
    Files.writeString(
        study,
        """
        symphony { task = Pendulum-v1, training.steps = 10, study { variants { relu { agent.activation.type = relu } }, seeds = [1] } }
        """);
    cohort =
        new Planner(Registry.load(List.of()), study, List.of("study.output=" + folder))
            .plan()
            .cohorts()
            .getFirst();
  }

  private Optional<String> run(Cards cards, String script) {
    return process(cards, script, any -> false).run(cohort, progress::add, warnings::add);
  }

  private Path log() {
    return folder.resolve("logs").resolve("base-Pendulum-v1-seed-1.log");
  }

  private static String says(UsedDevice device) {
    return "echo '%s'; echo progress 7 -1.5".formatted(DeviceLine.of(device));
  }

  @Test
  void reportsThatItsGpuIsNotUsed() {
    assertEquals(Optional.empty(), run(new Cards(1, "3", 1), says(new UsedDevice(FAILS, true))));
    assertEquals(
        List.of(
            "it has GPU 3 to itself but computes on %s (%s); run CUDA_VISIBLE_DEVICES=3 symphony doctor to see what the GPU lacks, or set device=gpu to refuse the CPU"
                .formatted(FAILS, log())),
        warnings);
    assertEquals(List.of(new Progress(7, -1.5)), progress);
  }

  @Test
  void reportsNothingIfTheGpuIsUsedOrThereIsNone() {
    run(new Cards(1, "", 1), says(UsedDevice.asWanted("gpu (auto), float32")));
    run(new Cards(1, "", 1), says(UsedDevice.asWanted("cpu")));
    run(Cards.none(), says(new UsedDevice(FAILS, true)));
    assertEquals(List.of(), warnings);
  }

  @Test
  void namesTheGpuOfAProcessThatDies() {
    String script = "echo 'device = gpu, but no GPU can be used here' >&2; exit 1";
    String end =
        "its process ended with status 1: device = gpu, but no GPU can be used here ("
            + log()
            + ")";
    assertEquals(Optional.of("on GPU 0, " + end), run(new Cards(1, "", 1), script));
    assertEquals(Optional.of(end), run(Cards.none(), script));
  }

  @Test
  void tellsItsProcessWhichCellsToTrainAndWhetherFromTheBeginning() {
    String cell = "--cell " + cohort.cells().getFirst().key();
    String script = "echo \"$0 $*\" >&2; exit 3";
    CohortProcess afresh = process(Cards.none(), script, any -> true);
    assertEquals(
        Optional.of("its process ended with status 3: run --fresh %s (%s)".formatted(cell, log())),
        afresh.run(cohort, progress::add, warnings::add));
    assertEquals(
        Optional.of("its process ended with status 3: run %s (%s)".formatted(cell, log())),
        process(Cards.none(), script, any -> false).run(cohort, progress::add, warnings::add));
  }

  /** Cells that fail say so in their own records; such a process ends with 1 and no words. */
  @Test
  void onlyWhatIsSaidOrAnotherStatusIsAComplaint() {
    assertEquals(Optional.empty(), run(Cards.none(), "exit 0"));
    assertEquals(Optional.empty(), run(Cards.none(), "exit 1"));
    assertEquals(Optional.of("its process ended with status 137"), run(Cards.none(), "exit 137"));
  }

  @Test
  void itsCardIsFreeAfterIt() {
    Cards cards = new Cards(2, "", 1);
    String script = "echo \"sees $CUDA_VISIBLE_DEVICES\" >&2; exit 2";
    for (int again = 0; again < 2; again++) {
      String said = run(cards, script).orElseThrow();
      assertTrue(said.startsWith("on GPU 0, its process ended with status 2: sees 0"), said);
    }
  }

  @Test
  void stoppedProcessesAreAskedToEndAndNoComplaint() {
    String script = "trap 'exit 3' TERM; echo progress 1 2; while true; do sleep 0.05; done";
    CohortProcess process = process(Cards.none(), script, any -> false);
    assertEquals(
        Optional.empty(), process.run(cohort, seen -> process.stop(), warnings::add), "running");
    assertEquals(Optional.empty(), process.run(cohort, progress::add, warnings::add), "afterwards");
  }

  private CohortProcess process(Cards cards, String script, Predicate<PlannedCohort> restarts) {
    return new CohortProcess(
        List.of("sh", "-c", script), List.of("run"), folder.resolve("logs"), restarts, cards);
  }

  /** A link in a shared folder would let its owner choose which file is written. */
  @Test
  void logsBehindSymbolicLinksAreRefused() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createDirectories(folder.resolve("logs"));
    Files.createSymbolicLink(log(), elsewhere.resolve("other.log"));
    assertThrows(UserException.class, () -> run(Cards.none(), "exit 0"));
    Files.delete(log());
    Files.delete(folder.resolve("logs"));
    Files.createSymbolicLink(folder.resolve("logs"), elsewhere);
    assertThrows(UserException.class, () -> run(Cards.none(), "exit 0"));
    assertFalse(Files.exists(elsewhere.resolve("other.log")));
  }
}
