package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.runtime.config.ConfigSource;

/**
 * Compares shipped variants with the tables of hyperparameters of the paper and of the early
 * versions.
 */
class ShippedVariantsSettingsTest {

  private static final List<String> PAPER = List.of("s3", "se", "s2", "ed", "s2-practical", "saya");

  private static final List<String> EARLY =
      List.of("1.0", "2.0", "2.1", "utd5-2024", "utd5", "1.0b", "sep25");

  private static final Map<String, ConfigSource> SOURCES = new HashMap<>();

  private static void assertRow(List<String> names, String path, String values) {
    String[] expected = values.split(" ");
    assertEquals(names.size(), expected.length);
    for (int i = 0; i < expected.length; i++) {
      if (!expected[i].equals("-")) {
        assertSetting(expected[i], text(names.get(i), path), names.get(i) + ": " + path);
      }
    }
  }

  private static String text(String name, String path) {
    return SOURCES
        .computeIfAbsent("symphony-" + name, ShippedVariants::source)
        .text("symphony." + path)
        .orElseThrow()
        .replace("\"", "");
  }

  private static void assertSetting(String expected, String actual, String where) {
    if (Character.isDigit(expected.charAt(0))) {
      assertEquals(Double.parseDouble(expected), Double.parseDouble(actual), 1e-11, where);
    } else {
      assertEquals(expected, actual, where);
    }
  }

  /** S3, SE, S2, ED, S2p and SAYA; a dash if the version has no such setting. */
  @ParameterizedTest
  @CsvSource({
    "agent.gamma, 0.99 0.99 0.99 0.99 0.99 0.99",
    "agent.tau, 0.005 0.005 0.005 0.005 0.005 0.001",
    "agent.batch, 384 384 384 288 384 384",
    "agent.replay.capacity, 512000 512000 512000 384000 1024000 1000000",
    "agent.network.symphony-block.hidden, 512 512 512 384 512 -",
    "agent.network.symphony-block.nodes, 128 128 128 96 128 -",
    "agent.network.symphony-block.critics, 3 3 3 3 3 -",
    "agent.network.featured-block.hidden, - - - - - 768",
    "agent.network.featured-block.nodes, - - - - - 128",
    "agent.network.featured-block.critics, - - - - - 3",
    "agent.optimizer.adamw.learning-rate, 1e-4 1e-4 5e-5 1e-4 1e-5 -",
    "agent.optimizer.adamw.actor-learning-rate, 1e-4 1e-4 5e-5 1e-4 1e-5 -",
    "agent.optimizer.adamw.beta1, 0.618033988750 0.618033988750 0.618033988750 0.618033988750"
        + " 0.618033988750 -",
    "agent.optimizer.adamw.beta2, 0.995 0.995 0.995 0.995 0.995 -",
    "agent.optimizer.adamw.weight-decay, 0.01 0.01 0.01 0.01 0.01 -",
    "agent.optimizer.adamw.epsilon, 1e-8 1e-8 1e-8 1e-8 1e-8 -",
    "agent.optimizer.adamw-diminishing-epsilon.learning-rate, - - - - - 1e-4",
    "agent.optimizer.adamw-diminishing-epsilon.beta2, - - - - - 0.999",
    "agent.optimizer.adamw-diminishing-epsilon.weight-decay, - - - - - 0.01",
    "agent.update-schedule.fixed.updates-per-step, 3 3 3 3 3 1",
    "agent.warm-start.repeat.steps, 10240 10240 20480 7680 20480 20000",
    "agent.warm-start.repeat.repetitions, 50 50 25 50 50 50",
    "agent.exploration-noise.bounded-gaussian.acting-deviation, 0.367879441171 0.318309886184"
        + " 0.367879441171 0.367879441171 0.135335283237 0",
    "agent.exploration-noise.bounded-gaussian.learning-deviation, 0.367879441171 0.318309886184"
        + " 0.367879441171 0.367879441171 0.135335283237 0.5",
    "agent.exploration-noise.bounded-gaussian.clip, 2.71828182846 3.14159265359 2.71828182846"
        + " 2.71828182846 2.71828182846 2.71828182846",
    "agent.target-weighting.type, tanh-fade tanh-fade tanh-fade tanh-fade gaussian-fade"
        + " gaussian-fade",
    "agent.replay-priority.type, tanh-fade tanh-fade tanh-fade tanh-fade gaussian-fade"
        + " gaussian-fade",
    "agent.latent-dropout.type, none none gradient none gradient gradient",
    "agent.target-dropout, false false true false false false",
    "agent.latent-dropout.gradient.random-probability, - - never - element step",
    "task.action-limit, unit unit unit unit unit unit",
    "agent.terminal-retention.type, roll roll roll roll cyclic cyclic",
    "agent.replay.storage, float32 float32 float32 float16 float32 float16",
    "agent.regularizer.swaddling.reduction, mean mean mean mean mean sum",
    "agent.target-weighting.tanh-fade.power, 2.71828182846 2.71828182846 2.71828182846"
        + " 2.71828182846 - -",
    "agent.replay-priority.tanh-fade.power, 2.71828182846 2.71828182846 2.71828182846"
        + " 2.71828182846 - -",
    "agent.replay-priority.gaussian-fade.power, - - - - 6.28318530718 5.43656365692",
    "agent.target-weighting.gaussian-fade.power, - - - - 6.28318530718 5.43656365692",
    "agent.latent-dropout.gradient.probability, - - 0.5 - - -",
    "agent.terminal-retention.cyclic.cycles, - - - - 4 1",
    "agent.regularizer.swaddling.clip, 1e-3 1e-3 1e-3 1e-3 1e-3 1e-3",
    "agent.episode-shaping.deliberate-fall.steps-before-limit, 50 50 50 50 50 50",
    "training.steps, 3000000 3010240 3000000 3007680 3000000 3000000",
    "evaluation.every, 2500 2500 2500 2500 2500 10000",
    "evaluation.episodes, 25 25 25 25 25 25"
  })
  void thePapersFamily(String path, String values) {
    assertRow(PAPER, path, values);
  }

  /** 1.0, 2.0, 2.1, D24, F25, 1.0b and SEP25. */
  @ParameterizedTest
  @CsvSource({
    "agent.tau, 0.003 0.003 0.003 0.005 0.005 0.005 0.005",
    "agent.batch, 1024 1024 1024 768 256 256 256",
    "agent.replay.capacity, 500000 500000 500000 384000 384000 384000 1024000",
    "agent.network.symphony-block.hidden, 256 - - - - - 512",
    "agent.network.variance-block.hidden, - 256 256 - - - -",
    "agent.network.pyramid.nodes, - - - 256 128 128 -",
    "agent.warm-start.none.steps, 5000 5000 5000 - - - -",
    "agent.warm-start.uniform-actions.steps, - - - 5000 5000 5120 -",
    "agent.warm-start.uniform-actions.repetitions, - - - 4 76 75 -",
    "agent.warm-start.repeat.steps, - - - - - - 10240",
    "agent.warm-start.repeat.repetitions, - - - - - - 100",
    "agent.update-schedule.growing-batch.updates-per-step, 3 3 3 5 - - -",
    "agent.update-schedule.growing-batch.held, 500 500 500 333 - - -",
    "agent.update-schedule.fixed.updates-per-step, - - - - 5 5 1",
    "agent.optimizer.adamw-corrected.learning-rate, 7e-4 7e-4 7e-4 - - - -",
    "agent.optimizer.adamw-corrected.actor-learning-rate, 3e-4 3e-4 3e-4 - - - -",
    "agent.optimizer.rmsprop.learning-rate, - - - 3e-4 3e-4 3e-4 -",
    "agent.optimizer.adamw.learning-rate, - - - - - - 3e-4",
    "agent.optimizer.adamw.beta1, - - - - - - 0.5",
    "agent.actor-objective.temporal-advantage.power, - - - 0.5 0.2 0.2 1",
    "agent.actor-objective.temporal-advantage.smoothing, - - - - 0.995 0.995 0.5",
    "agent.target-dropout, false false false true true true false",
    "agent.latent-dropout.type, none none none gradient gradient gradient none",
    "agent.exploration-noise.bounded-gaussian.clip, - - - 2.5 3 - 3.14159265359",
    "agent.exploration-noise.cosine.amplitude, 0.2 0.15 0.15 - - - -",
    "agent.exploration-noise.cosine.rate, 7e-5 3e-5 3e-5 - - - -",
    "agent.exploration-noise.cosine.floor, 0.07 0.03 0.07 - - - -",
    "agent.exploration-noise.bounded-gaussian.acting-deviation, - - - - 0.03 - 0.223606797750",
    "agent.reward-scaling.movement-is-life.coefficient, 0.03 0.03 0.07 - - - -",
    "agent.reward-scaling.constant.factor, - - - 0.01 0.01 0.01 -",
    "agent.reward-scaling.exploration-mean-abs.level, - - - - - - 0.01",
    "agent.target-weighting.type, min-of-nets min-of-nets min-of-nets mean min-mean mean tanh-fade",
    "agent.optimizer.type, adamw-corrected adamw-corrected adamw-corrected rmsprop rmsprop rmsprop"
        + " adamw",
    "agent.replay-priority.polynomial-fade.factor, 7 7 7 10 70 70 -",
    "agent.replay-priority.polynomial-fade.power, 2 2 2 2.7 30 30 -",
    "evaluation.every, 2500 2500 2500 1250 1250 1250 2500",
    "evaluation.episodes, 25 25 25 25 50 50 25"
  })
  void theEarlyFamily(String path, String values) {
    assertRow(EARLY, path, values);
  }
}
