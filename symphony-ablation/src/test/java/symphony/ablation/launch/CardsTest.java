package symphony.ablation.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.ablation.study.SlurmConfig;
import symphony.api.agent.Gpu;

/** Tests that each process uses one of the visible GPUs and no other. */
class CardsTest {

  private static Map<String, String> pinned(Cards cards, int card) {
    Map<String, String> environment = new HashMap<>();
    cards.pin(environment, card);
    return environment;
  }

  @Test
  void processesUseTheLeastUsedGpu() {
    Cards cards = new Cards(2, "", 2);
    assertEquals(List.of(0, 1, 0), List.of(cards.take(), cards.take(), cards.take()));
    cards.give(0);
    cards.give(0);
    assertEquals(0, cards.take());
  }

  @Test
  void processSeesOnlyItsOwnGpu() {
    assertEquals(Map.of(Cards.VISIBLE, "1"), pinned(new Cards(2, "", 1), 1));
    assertEquals(Map.of(Cards.VISIBLE, "GPU-7a"), pinned(new Cards(2, "3, GPU-7a", 1), 1));
  }

  @Test
  void eachProcessOfAStudyIsPinnedToItsOwnGpu() {
    Gpu pretended = new Gpu("pretended", 1L << 34);
    CardPlan plan = new CardPlan(List.of(pretended, pretended, pretended), 1, Optional.empty());
    Cards cards = plan.cards();
    assertEquals(3, plan.processes());
    assertEquals(
        List.of("0", "1", "2"),
        IntStream.range(0, plan.processes())
            .mapToObj(process -> pinned(cards, cards.take()).get(Cards.VISIBLE))
            .toList());
  }

  @Test
  void withoutGpusTheEnvironmentIsUnchanged() {
    Cards none = Cards.none();
    assertEquals(-1, none.take());
    assertEquals(Map.of(), pinned(none, -1));
    assertEquals(List.of(), none.options());
  }

  @Test
  void processesOnOneGpuShareItsMemory() {
    assertEquals(List.of(), new Cards(1, "", 1).options());
    assertEquals(List.of("-Dsymphony.gpu.memory=0.300"), new Cards(1, "", 3).options());
  }

  @Test
  void slurmIsAskedForAGpuIfOneIsNeeded() {
    SlurmConfig nothing =
        new SlurmConfig(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            1000);
    assertEquals(List.of(), nothing.options(false));
    assertEquals(List.of("--gres=gpu:1"), nothing.options(true));
    SlurmConfig own =
        new SlurmConfig(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("--gpus-per-task=h200:1"),
            1000);
    assertEquals(List.of("--gpus-per-task=h200:1"), own.options(true));
  }

  @ParameterizedTest
  @CsvSource({
    "'lscratch:100', '--gres=lscratch:100,gpu:1'",
    "'gpu:h200:2', '--gres=gpu:h200:2'",
    "'lscratch:100,gpu:2', '--gres=lscratch:100,gpu:2'",
    "'shard:1', '--gres=shard:1'",
  })
  void otherGenericResourcesAreNotTakenForAGpu(String gres, String option) {
    SlurmConfig asked =
        new SlurmConfig(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(gres),
            List.of(),
            1000);
    assertEquals(List.of(option), asked.options(true));
    assertEquals(List.of("--gres=" + gres), asked.options(false));
  }
}
