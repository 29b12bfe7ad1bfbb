package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symphony.ablation.launch.CardPlan;
import symphony.ablation.study.KubernetesConfig;
import symphony.ablation.study.LaunchConfig;
import symphony.ablation.study.SlurmConfig;

class LocalResourcesTest {

  private static final SlurmConfig NO_SLURM =
      new SlurmConfig(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 1000);

  private static final KubernetesConfig NO_KUBERNETES =
      new KubernetesConfig(
          "i", Optional.empty(), "c", Optional.empty(), Optional.empty(), Map.of(), 0);

  private static final LaunchConfig FREE =
      new LaunchConfig(0, 0, 0, Optional.empty(), NO_SLURM, NO_KUBERNETES);
  private static final long GB = 1_000_000_000;

  @Test
  void coresAreDividedAmongProcesses() {
    assertEquals(
        new LocalResources(8, 1, GB, 64 * GB, 0, ""),
        LocalResources.of(FREE, 8, 8, 20, GB, 64 * GB));
    assertEquals(
        new LocalResources(3, 2, GB, 64 * GB, 0, ""),
        LocalResources.of(FREE, 8, 8, 3, GB, 64 * GB));
  }

  /** Sixteen cores next to two cards are two processes. */
  @Test
  void gpusAreDividedInPlaceOfCores() {
    assertEquals(
        new LocalResources(2, 8, GB, 64 * GB, 0, ""),
        LocalResources.of(FREE, 16, 2, 20, GB, 64 * GB));
  }

  @Test
  void saysWhyAStudyThatCouldUseAGpuUsesNone() {
    CardPlan none = new CardPlan(List.of(), 1, Optional.of("the driver shows no GPU"));
    assertEquals(
        "; device = auto uses the CPU: the driver shows no GPU",
        LocalResources.words(none, null, null));
    assertEquals(
        "", LocalResources.words(new CardPlan(List.of(), 1, Optional.empty()), null, null));
  }

  @Test
  void memoryLimitsTheNumberOfProcesses() {
    assertEquals(
        new LocalResources(2, 4, 3 * GB, 7 * GB, 6, ""),
        LocalResources.of(FREE, 8, 8, 20, 3 * GB, 7 * GB));
    assertEquals(
        "2 processes of 4 threads, 3.0 GB each, of 7.0 GB that are free; memory is too small for "
            + "6 more",
        LocalResources.of(FREE, 8, 8, 20, 3 * GB, 7 * GB).toString());
  }

  @Test
  void declaredValuesAreUsed() {
    LaunchConfig declared = new LaunchConfig(2, 0, 3, Optional.of(2.5), NO_SLURM, NO_KUBERNETES);
    assertEquals(
        new LocalResources(2, 3, GB, 64 * GB, 0, ""),
        LocalResources.of(declared, 8, 8, 20, GB, 64 * GB));
    assertEquals(2_500_000_000L, LocalResources.need(declared, null, null));
  }
}
