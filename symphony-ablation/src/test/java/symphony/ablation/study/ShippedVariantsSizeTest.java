package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.api.agent.AgentSummary;
import symphony.runtime.run.Inspection;

/**
 * Tests that every version has the size of the author's networks, for Humanoid's 376 observations
 * and 17 actions.
 */
class ShippedVariantsSizeTest {

  @ParameterizedTest
  @CsvSource({
    "symphony-1.0, 669460, 502275",
    "symphony-2.0, 532757, 365572",
    "symphony-2.1, 531733, 365060",
    "symphony-utd5-2024, 1715345, 923712",
    "symphony-utd5, 2093474, 1594752",
    "symphony-1.0b, 2089105, 1594752",
    "symphony-sep25, 1536290, 1062144",
    "symphony-s3, 2078131, 1594752",
    "symphony-se, 2078131, 1594752",
    "symphony-s2, 2078131, 1594752",
    "symphony-s2-practical, 2078131, 1594752",
    "symphony-ed, 1325139, 1011744",
    "symphony-saya, 6600629, 5353281",
    "symphony-saya-q384, 2584277, 2104561",
    "symphony-saya-q192, 2075717, 1688953"
  })
  void hasTheSourcesParameters(String name, long online, long target) {
    AgentSummary summary = Inspection.of(ShippedVariants.source(name).run(), 376, 17).summary();
    assertEquals(online, summary.onlineParameters());
    assertEquals(target, summary.targetParameters());
  }

  /** The code of March 2026 appends the previous action to the observation. */
  @ParameterizedTest
  @CsvSource({"393, 2112947, 1620864"})
  void appendedActionsMakeThePracticalVersionLarger(int observations, long online, long target) {
    AgentSummary summary =
        Inspection.of(ShippedVariants.source("symphony-s2-practical").run(), observations, 17)
            .summary();
    assertEquals(online, summary.onlineParameters());
    assertEquals(target, summary.targetParameters());
  }

  /** Work of one update's matrix products, of which the source gives three digits. */
  @ParameterizedTest
  @CsvSource({
    "symphony-s3, 6.59e9",
    "symphony-ed, 3.09e9",
    "symphony-saya, 23.96e9",
    "symphony-saya-q384, 9.43e9",
    "symphony-saya-q192, 3.80e9",
    "symphony-utd5, 4.42e9",
    "symphony-1.0b, 4.41e9"
  })
  void costsTheSourcesWork(String name, double flops) {
    AgentSummary summary = Inspection.of(ShippedVariants.source(name).run(), 376, 17).summary();
    assertEquals(flops, summary.flopsPerUpdate(), 0.006e9);
  }
}
