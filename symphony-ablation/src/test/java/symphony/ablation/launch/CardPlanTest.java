package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.ablation.estimate.ResourceEstimate;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.api.agent.AgentFactory;
import symphony.api.agent.Gpu;
import symphony.runtime.config.RunConfig;

/** How many seeds of a study share a GPU, and how many processes. */
class CardPlanTest {

  @TempDir Path folder;

  private final ResourceEstimate needs = new ResourceEstimate();
  private Plan plan;
  private RunConfig config;

  @BeforeEach
  void makePlan() throws Exception {
    plan = SmallPlan.of(folder, "seeds = [1, 2, 3, 4, 5]");
    config = plan.cohorts().getFirst().config();
  }

  /** GPUs of which a process may use just what this number of seeds needs, and a byte. */
  private CardPlan room(int seeds, int processesOfOne) {
    double needed = (needs.cardMemory(config, seeds) + 1.0) * processesOfOne;
    Gpu small = new Gpu("small", (long) Math.ceil(needed / Cards.USABLE));
    Gpu large = new Gpu("large", 1L << 40);
    return new CardPlan(List.of(large, small), processesOfOne, Optional.empty());
  }

  private static List<List<Long>> seeds(List<PlannedCohort> cohorts) {
    return cohorts.stream()
        .map(cohort -> cohort.cells().stream().map(cell -> cell.id().seed()).toList())
        .toList();
  }

  private List<List<Long>> fitted(CardPlan cards) {
    return seeds(cards.fitted(plan.cohorts().subList(0, 1), needs));
  }

  @Test
  void asManySeedsTrainTogetherAsFitIntoTheSmallestGpu() {
    assertTrue(needs.cardMemory(config, 3) > needs.cardMemory(config, 2) + 2);
    assertEquals(List.of(List.of(1L, 2L), List.of(3L, 4L), List.of(5L)), fitted(room(2, 1)));
    assertEquals(List.of(List.of(1L, 2L), List.of(3L, 4L), List.of(5L)), fitted(room(2, 3)));
    assertEquals(List.of(List.of(1L, 2L, 3L, 4L, 5L)), fitted(room(5, 1)));
    Gpu tiny = new Gpu("tiny", 10);
    assertEquals(
        List.of(List.of(1L), List.of(2L), List.of(3L), List.of(4L), List.of(5L)),
        fitted(new CardPlan(List.of(tiny), 1, Optional.empty())));
  }

  @Test
  void whatFitsExactlyFits() {
    long exact = needs.cardMemory(config, 2);
    CardPlan cards = room(2, 1);
    assertTrue(cards.share() > exact && cards.share() <= exact + 2);
    assertEquals(9, new CardPlan(List.of(new Gpu("ten", 10)), 1, Optional.empty()).share());
    assertEquals(3, new CardPlan(List.of(new Gpu("ten", 10)), 3, Optional.empty()).share());
  }

  @Test
  void withoutAGpuCohortsStayAsTheyAre() {
    CardPlan none = new CardPlan(List.of(), 1, Optional.empty());
    assertFalse(none.used());
    assertEquals(0, none.processes());
    List<PlannedCohort> cohorts = plan.cohorts();
    assertSame(cohorts, none.fitted(cohorts, needs));
    assertEquals(0, none.cards().count());
    assertTrue(room(1, 2).used());
    assertEquals(4, room(1, 2).processes());
    assertEquals(2, room(1, 2).cards().count());
  }

  private static List<PlannedCohort> with(String device, Path folder) throws Exception {
    return SmallPlan.of(folder, "seeds = [1, 2]\n}\ndevice = " + device + "\nstudy {").cohorts();
  }

  /** What the agent finds on this machine, whatever that is, unless the study wants the CPU. */
  @Test
  void theAgentSaysWhichGpusThereAre() throws Exception {
    AgentFactory factory = config.agent().factory();
    CardPlan cpu = CardPlan.of(with("cpu", folder), 4);
    assertEquals(new CardPlan(List.of(), 1, Optional.empty()), cpu);
    CardPlan auto = CardPlan.of(with("auto", folder), 0);
    Optional<String> unused = factory.unusedGpu();
    assertEquals(unused.isEmpty() ? factory.gpus() : List.of(), auto.gpus());
    assertEquals(auto.used() ? Optional.empty() : unused, auto.unused());
    assertEquals(1, auto.processesOfOne());
    CardPlan gpu = CardPlan.of(with("gpu", folder), 3);
    assertEquals(factory.gpus(), gpu.gpus());
    assertEquals(Optional.empty(), gpu.unused());
    List<PlannedCohort> mixed =
        Stream.concat(with("cpu", folder).stream(), with("auto", folder).stream()).toList();
    assertEquals(auto, CardPlan.of(mixed, 0));
  }
}
