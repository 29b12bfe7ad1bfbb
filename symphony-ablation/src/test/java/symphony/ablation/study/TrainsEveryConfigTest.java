package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import symphony.runtime.config.RunConfig;
import symphony.runtime.run.CellOutcome;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;

/** Tests that every shipped variant trains, at a small size. */
class TrainsEveryConfigTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> toTheEnd() {
    return ShippedVariants.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> train(name)));
  }

  private void train(String name) {
    RunConfig config =
        ShippedVariants.source(name)
            .with("test", ShippedVariants.SMALL)
            .with("test", List.of("run.output=" + folder))
            .run();
    List<CellOutcome> outcomes =
        Training.run(
            new TrainingRequest(
                config,
                config.training().seeds(),
                TrainingRequest.Existing.RESUME,
                List.of(),
                new StopSignal()));
    assertEquals(1, outcomes.size());
    CellOutcome outcome = outcomes.getFirst();
    assertEquals(CellOutcome.Status.DONE, outcome.status(), outcome::toString);
    assertTrue(Double.isFinite(outcome.finalReturn().orElseThrow()), outcome::toString);
  }
}
