package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.study.PlannedCohort;
import symphony.ablation.study.Planner;
import symphony.runtime.plugin.Registry;

/** What a study hears of its processes; a shell's script is the program. */
class CohortProcessTest {

  private static final String FAILS = "cpu (auto: TensorFlow fails on it: out of memory)";

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
    return new CohortProcess(
            List.of("sh", "-c", script), List.of(), folder.resolve("logs"), any -> false, cards)
        .run(cohort, progress::add, warnings::add);
  }

  private Path log() {
    return folder.resolve("logs").resolve("base-Pendulum-v1-seed-1.log");
  }

  private static String says(String device) {
    return "echo '%s'; echo progress 7 -1.5".formatted(new UsedDevice(device).line());
  }

  @Test
  void saysThatItsCardIsNotUsed() {
    assertEquals(Optional.empty(), run(new Cards(1, "3", 1), says(FAILS)));
    assertEquals(
        List.of(
            "it has GPU 3 to itself but computes on %s (%s); run CUDA_VISIBLE_DEVICES=3 symphony doctor to see what the GPU lacks, or set device=gpu to refuse the CPU"
                .formatted(FAILS, log())),
        warnings);
    assertEquals(List.of(new Progress(7, -1.5)), progress);
  }

  @Test
  void saysNothingWhereTheCardIsUsedOrThereIsNone() {
    run(new Cards(1, "", 1), says("gpu (auto), float32"));
    run(new Cards(1, "", 1), says("cpu"));
    run(Cards.none(), says(FAILS));
    assertEquals(List.of(), warnings);
  }

  @Test
  void namesTheCardOfAProcessThatDies() {
    String script = "echo 'device = gpu, but no GPU can be used here' >&2; exit 1";
    String end =
        "its process ended with status 1: device = gpu, but no GPU can be used here ("
            + log()
            + ")";
    assertEquals(Optional.of("on GPU 0, " + end), run(new Cards(1, "", 1), script));
    assertEquals(Optional.of(end), run(Cards.none(), script));
  }
}
