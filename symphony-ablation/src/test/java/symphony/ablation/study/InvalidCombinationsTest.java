package symphony.ablation.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.InvalidConfigException;

/**
 * Tests that incompatible ingredients are refused when the config is read, with place, reason and
 * nearest choice.
 */
class InvalidCombinationsTest {

  private static ConfigSource small(String assignments) {
    return ShippedVariants.source("symphony-small").with("test", List.of(assignments.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          agent.episode-shaping.type=deliberate-fall; \
          agent.episode-shaping.deliberate-fall.steps-before-limit=200 | \
          symphony.agent.episode-shaping.type (test): deliberate-fall.steps-before-limit is 200, and the \
          task's episodes are truncated after 200 steps, so the policy would never act; set it to at most 199, \
          or choose episode-shaping none
          agent.replay-priority.type=ere; agent.replay-priority.ere.smallest=64001 | \
          symphony.agent.replay-priority.type (test): ere.smallest is 64001, and \
          symphony.agent.replay.capacity is 64000, so the window would always be the whole memory; set \
          smallest to at most that, or choose replay-priority uniform
          agent.network.mlp.hidden=[] | \
          symphony.agent.network.mlp.hidden (test): expected one width or more, such as [256, 256], got []
          agent.type=symphony; agent.batch=64001 | \
          symphony.agent.type (test): symphony.agent.batch is 64001, and symphony.agent.replay.capacity \
          is 64000, so an update would use every stored transition more than once; set batch to at most \
          that, or raise the capacity
          agent.type=symphony; agent.warm-start.repeat.repetitions=65 | \
          symphony.agent.type (test): the warm start fills 65000 transitions (1000 steps, 65 times), but \
          symphony.agent.replay.capacity is 64000; raise the capacity to 65000, or lower the repetitions \
          to 64
          agent.type=symphony; agent.warm-start.type=none; agent.warm-start.none.steps=64001 | \
          symphony.agent.type (test): the warm start fills 64001 transitions (64001 steps, 1 times), but \
          symphony.agent.replay.capacity is 64000; raise the capacity to 64001, or lower the steps to at \
          most 64000
          agent.update-schedule.type=growing-batch | \
          symphony.agent.update-schedule.type (test): growing-batch.smallest is 128, and \
          symphony.agent.batch, the largest, is 48, so no batch would grow; set smallest to at most that, \
          or choose update-schedule fixed
          agent.target-weighting.type=truncated; agent.target-weighting.truncated.drop-per-critic=16 | \
          symphony.agent.target-weighting.type (test): target-weighting truncated drops 16 nodes of each \
          critic, and network symphony-block has 16; set drop-per-critic to at most 15
          agent.regularizer.type=sac-entropy | \
          symphony.agent.regularizer.type (test): regularizer sac-entropy needs the probability of \
          actions, which action-squash scaled-tanh does not give; choose action-squash tanh-gaussian \
          (symphony.tf), or choose regularizer none (symphony.tf)
          agent.regularizer.type=swaddling; agent.action-squash.type=sigmoid-scale | \
          symphony.agent.regularizer.type (test): regularizer swaddling needs a learnt β, which \
          action-squash sigmoid-scale does not give; choose action-squash scaled-tanh (symphony.tf), or \
          choose regularizer none (symphony.tf) or quarter-root (symphony.tf) or swaddling-fixed-beta \
          (symphony.tf)
          agent.actor-objective.type=immediate-advantage; \
          agent.actor-objective.immediate-advantage.reward-variance=true | \
          symphony.agent.actor-objective.type (test): actor-objective immediate-advantage needs an \
          estimate of the variance of rewards, which network symphony-block does not give; choose network \
          variance-block (symphony.tf), or set reward-variance = false
          agent.network.pyramid.widths=[3, 4] | \
          symphony.agent.network.pyramid.widths (test): expected three widths, got [3, 4]
          """)
  void isRefusedInOneSentence(String assignments, String sentence) {
    InvalidConfigException refusal =
        assertThrows(InvalidConfigException.class, () -> small(assignments).run());
    assertEquals(sentence, refusal.getMessage());
  }

  /** The task's limit is checked even if its engine is not installed. */
  @ParameterizedTest
  @CsvSource({
    "Pendulum-v1, 200",
    "MountainCarContinuous-v0, 999",
    "LunarLanderContinuous-v3, 1000",
    "BipedalWalker-v3, 1600",
    "Humanoid-v4, 1000"
  })
  void theDeliberateFallStartsAfterTheFirstStep(String task, int limit) {
    String key = "agent.episode-shaping.deliberate-fall.steps-before-limit=";
    small("task=" + task + "; " + key + (limit - 1)).run();
    InvalidConfigException refusal =
        assertThrows(
            InvalidConfigException.class, () -> small("task=" + task + "; " + key + limit).run());
    assertTrue(
        refusal.getMessage().contains("set it to at most " + (limit - 1)), refusal::getMessage);
  }
}
