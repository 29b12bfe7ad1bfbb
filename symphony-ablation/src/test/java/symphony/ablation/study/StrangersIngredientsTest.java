package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.InvalidConfigException;
import symphony.runtime.plugin.Registry;
import symphony.runtime.run.CellOutcome;
import symphony.runtime.run.StopSignal;
import symphony.runtime.run.Training;
import symphony.runtime.run.TrainingRequest;
import symphony.runtime.run.TrainingRequest.Existing;

/**
 * Tests a third party's jar, whose ingredients are checked by their capabilities like bundled ones.
 */
class StrangersIngredientsTest {

  private static final Path PLUGIN = Path.of("src", "test", "plugin");
  private static final Path CONFIGS = Path.of("..", "configs");

  @TempDir private static Path built;
  private static Registry registry;

  @TempDir Path folder;

  @BeforeAll
  static void build() throws IOException {
    List<String> compile =
        new ArrayList<>(List.of("--module-path", modulePath(), "-d", built + "/classes"));
    try (var sources = Files.walk(PLUGIN)) {
      sources.filter(Files::isRegularFile).map(Path::toString).forEach(compile::add);
    }
    run("javac", compile);
    run("jar", List.of("--create", "--file", built + "/acme.jar", "-C", built + "/classes", "."));
    registry = Registry.load(List.of(built.resolve("acme.jar")));
  }

  private static String modulePath() {
    return ModuleLayer.boot().configuration().modules().stream()
        .map(module -> module.reference().location())
        .flatMap(Optional::stream)
        .filter(place -> place.getScheme().equals("file"))
        .map(place -> Path.of(place).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void run(String tool, List<String> arguments) {
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, status, tool);
  }

  private static ConfigSource small(String variant, String... assignments) {
    return ConfigSource.of(registry, CONFIGS.resolve(variant + ".conf"))
        .with("test", ShippedVariants.SMALL)
        .with("test", List.of(assignments));
  }

  @ParameterizedTest
  @CsvSource({
    "sac, agent.action-squash.type=acme-gaussian",
    "tqc, agent.critic-loss.type=acme-pinball",
    "sac, agent.replay-priority.type=per"
  })
  void trainsWithABundledPartner(String variant, String choice) {
    var config = small(variant, choice, "training.steps=60", "run.output=" + folder).run();
    CellOutcome outcome =
        Training.run(
                new TrainingRequest(
                    config, List.of(1L), Existing.RESUME, List.of(), new StopSignal()))
            .getFirst();
    assertEquals(CellOutcome.Status.DONE, outcome.status(), outcome::toString);
    assertTrue(Double.isFinite(outcome.finalReturn().orElseThrow()), outcome::toString);
  }

  private static String refusal(String variant, String... assignments) {
    return assertThrows(InvalidConfigException.class, () -> small(variant, assignments).run())
        .getMessage();
  }

  @Test
  void aSquashWithoutScaleIsRefusedBeforeTheAgentIsBuilt() {
    assertEquals(
        "symphony.agent.regularizer.type (test): regularizer swaddling needs a learnt"
            + " β and an action scale, which action-squash acme-softsign does not give; choose"
            + " action-squash scaled-tanh (symphony.tf), or choose regularizer none (symphony.tf)",
        refusal(
            "symphony-small",
            "agent.regularizer.type=swaddling",
            "agent.action-squash.type=acme-softsign"));
  }

  @Test
  void theErrorNamesInstalledIngredientsOfAnyModule() {
    assertEquals(
        "symphony.agent.regularizer.type (test): regularizer sac-entropy needs the probability of"
            + " actions, which action-squash scaled-tanh does not give; choose action-squash"
            + " acme-gaussian (acme.policy) or tanh-gaussian (symphony.tf), or choose regularizer"
            + " none (symphony.tf)",
        refusal("symphony-small", "agent.regularizer.type=sac-entropy"));
    assertEquals(
        "symphony.agent.target-weighting.type (test): target-weighting truncated needs a loss for"
            + " target distributions, which critic-loss rehse does not give; choose critic-loss"
            + " acme-pinball (acme.policy) or quantile-huber (symphony.tf), or set distribution ="
            + " false",
        refusal(
            "symphony-small",
            "agent.target-weighting.type=truncated",
            "agent.target-weighting.truncated.distribution=true"));
  }

  @Test
  void theErrorNamesParametersThatGiveTheCapability() {
    assertTrue(
        refusal("sac", "agent.exploration-noise.bounded-gaussian.clip=2")
            .contains(
                "needs standard normal noise, which exploration-noise bounded-gaussian does not"
                    + " give; choose exploration-noise bounded-gaussian (symphony.tf) with"
                    + " acting-deviation = 1, learning-deviation = 1 and clip = 100 or"
                    + " held-gaussian (symphony.tf) with"));
  }
}
