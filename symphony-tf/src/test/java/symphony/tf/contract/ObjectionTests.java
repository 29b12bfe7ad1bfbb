package symphony.tf.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.network.Network;
import symphony.api.plugin.Choices;
import symphony.tf.actionsquash.TanhGaussianConfig;
import symphony.tf.actionsquash.TanhGaussianProvider;
import symphony.tf.actorobjective.ImmediateAdvantageConfig;
import symphony.tf.actorobjective.ImmediateAdvantageProvider;
import symphony.tf.agent.SymphonyAgentProvider;
import symphony.tf.agent.SymphonyConfig;
import symphony.tf.episodeshaping.DeliberateFallConfig;
import symphony.tf.episodeshaping.DeliberateFallProvider;
import symphony.tf.explorationnoise.BoundedGaussian;
import symphony.tf.explorationnoise.BoundedGaussianConfig;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.SymphonyBlock;
import symphony.tf.network.SymphonyBlockConfig;
import symphony.tf.regularizer.SacEntropyConfig;
import symphony.tf.regularizer.SacEntropyProvider;
import symphony.tf.regularizer.SwaddlingConfig;
import symphony.tf.regularizer.SwaddlingConfig.Reduction;
import symphony.tf.regularizer.SwaddlingConfig.TargetEntropy;
import symphony.tf.regularizer.SwaddlingFixedBetaConfig;
import symphony.tf.regularizer.SwaddlingFixedBetaProvider;
import symphony.tf.regularizer.SwaddlingProvider;
import symphony.tf.replaypriority.EmphasizeRecentConfig;
import symphony.tf.replaypriority.EmphasizeRecentProvider;
import symphony.tf.targetweighting.DimpledFadeWeightsConfig;
import symphony.tf.targetweighting.DimpledFadeWeightsProvider;
import symphony.tf.targetweighting.LowestConfig;
import symphony.tf.targetweighting.LowestProvider;
import symphony.tf.targetweighting.RandomSubsetConfig;
import symphony.tf.targetweighting.RandomSubsetProvider;
import symphony.tf.targetweighting.TanhFadeWeightsConfig;
import symphony.tf.targetweighting.TanhFadeWeightsProvider;
import symphony.tf.targetweighting.TruncatedConfig;
import symphony.tf.targetweighting.TruncatedProvider;
import symphony.tf.updateschedule.GrowingBatchConfig;
import symphony.tf.updateschedule.GrowingBatchProvider;

/** Ingredients that cannot work side by side say so, with the nearest choice that can. */
final class ObjectionTests {

  private static Choices choice(String role, String name) {
    return Map.of(role, name)::get;
  }

  /** A choice of names, of which one ingredient is known with its parameters. */
  private static <R> Choices playing(Class<R> role, R ingredient, String path, String name) {
    return new Choices() {
      @Override
      public String of(String rolePath) {
        return rolePath.equals(path) ? name : "another";
      }

      @Override
      public <Q> Optional<Q> playing(Class<Q> asked) {
        return asked == role ? Optional.of(asked.cast(ingredient)) : Optional.empty();
      }
    };
  }

  /** A memory and a task of these sizes. */
  private static Choices sizes(int capacity, int batch, int timeLimit) {
    return new Choices() {
      @Override
      public String of(String rolePath) {
        return "another";
      }

      @Override
      public Optional<Memory> memory() {
        return Optional.of(new Memory(capacity, batch));
      }

      @Override
      public OptionalInt timeLimit() {
        return OptionalInt.of(timeLimit);
      }
    };
  }

  private static Choices network(int critics, int nodes) {
    Network network =
        new SymphonyBlock(new SymphonyBlockConfig(8, critics, nodes, DropoutPlace.OUTPUT, false));
    return playing(Network.class, network, "network", "symphony-block");
  }

  private static void assertSuggests(String suggestion, Optional<String> objection) {
    assertTrue(objection.orElseThrow().contains(suggestion), objection::get);
  }

  @Test
  void swaddlingNeedsAnActionScale() {
    SwaddlingConfig config = new SwaddlingConfig(1e-3, Reduction.MEAN, TargetEntropy.NONE, false);
    SwaddlingProvider swaddling = new SwaddlingProvider();
    assertSuggests(
        "choose action-squash scaled-tanh",
        swaddling.objection(config, choice("action-squash", "tanh")));
    assertEquals(
        Optional.empty(), swaddling.objection(config, choice("action-squash", "scaled-tanh")));
  }

  @Test
  void aScaleWithoutBetaServesAFixedBetaAlone() {
    SwaddlingConfig learnt = new SwaddlingConfig(1e-3, Reduction.MEAN, TargetEntropy.NONE, false);
    assertSuggests(
        "regularizer swaddling-fixed-beta",
        new SwaddlingProvider().objection(learnt, choice("action-squash", "sigmoid-scale")));
    SwaddlingFixedBetaConfig fixed = new SwaddlingFixedBetaConfig(0.09, 1e-3);
    SwaddlingFixedBetaProvider provider = new SwaddlingFixedBetaProvider();
    assertEquals(
        Optional.empty(), provider.objection(fixed, choice("action-squash", "sigmoid-scale")));
    assertSuggests("regularizer none", provider.objection(fixed, choice("action-squash", "clip")));
  }

  @Test
  void entropyNeedsAProbability() {
    SacEntropyConfig config = new SacEntropyConfig(1, -1, 3e-4);
    assertSuggests(
        "choose action-squash tanh-gaussian",
        new SacEntropyProvider().objection(config, choice("action-squash", "scaled-tanh")));
    assertEquals(
        Optional.empty(),
        new SacEntropyProvider().objection(config, choice("action-squash", "tanh-gaussian")));
  }

  @Test
  void aGaussianPolicyNeedsGaussianNoise() {
    TanhGaussianConfig config = new TanhGaussianConfig(-20, 2);
    assertSuggests(
        "choose exploration-noise bounded-gaussian",
        new TanhGaussianProvider().objection(config, choice("exploration-noise", "cosine")));
    assertEquals(
        Optional.empty(),
        new TanhGaussianProvider()
            .objection(config, choice("exploration-noise", "bounded-gaussian")));
  }

  @Test
  void climbingTheVarianceNeedsANetworkThatEstimatesIt() {
    ImmediateAdvantageProvider immediate = new ImmediateAdvantageProvider();
    ImmediateAdvantageConfig climbing = new ImmediateAdvantageConfig(false, true);
    assertSuggests(
        "choose network variance-block",
        immediate.objection(climbing, choice("network", "symphony-block")));
    assertEquals(
        Optional.empty(), immediate.objection(climbing, choice("network", "variance-block")));
    assertEquals(
        Optional.empty(),
        immediate.objection(
            new ImmediateAdvantageConfig(true, false), choice("network", "symphony-block")));
  }

  @Test
  void aDistributionNeedsALossThatKnowsDistributions() {
    TruncatedProvider truncated = new TruncatedProvider();
    assertSuggests(
        "choose critic-loss quantile-huber",
        truncated.objection(new TruncatedConfig(2, true), choice("critic-loss", "rehse")));
    assertEquals(
        Optional.empty(),
        truncated.objection(new TruncatedConfig(2, true), choice("critic-loss", "quantile-huber")));
    assertEquals(
        Optional.empty(),
        truncated.objection(new TruncatedConfig(2, false), choice("critic-loss", "rehse")));
  }

  @Test
  void aGaussianPolicyNeedsNoiseOfDeviationOne() {
    TanhGaussianConfig config = new TanhGaussianConfig(-20, 2);
    String name = "bounded-gaussian";
    ExplorationNoise small = new BoundedGaussian(new BoundedGaussianConfig(0.37, 0.37, 3));
    ExplorationNoise standard = new BoundedGaussian(new BoundedGaussianConfig(1, 1, 100));
    assertSuggests(
        "learning-deviation to 1",
        new TanhGaussianProvider()
            .objection(config, playing(ExplorationNoise.class, small, "exploration-noise", name)));
    assertEquals(
        Optional.empty(),
        new TanhGaussianProvider()
            .objection(
                config, playing(ExplorationNoise.class, standard, "exploration-noise", name)));
  }

  @Test
  void weightingsNeedAsManyNodesAndCriticsAsTheyName() {
    assertSuggests(
        "at most 3",
        new TruncatedProvider().objection(new TruncatedConfig(4, false), network(3, 4)));
    assertEquals(
        Optional.empty(),
        new TruncatedProvider().objection(new TruncatedConfig(3, false), network(3, 4)));
    assertSuggests(
        "has 12 in all", new LowestProvider().objection(new LowestConfig(13), network(3, 4)));
    assertEquals(
        Optional.empty(), new LowestProvider().objection(new LowestConfig(12), network(3, 4)));
    assertSuggests(
        "has 3;", new RandomSubsetProvider().objection(new RandomSubsetConfig(4), network(3, 4)));
    assertEquals(
        Optional.empty(),
        new RandomSubsetProvider().objection(new RandomSubsetConfig(3), network(3, 4)));
  }

  @Test
  void aDeliberateFallLeavesThePolicyAStepAtLeast() {
    DeliberateFallProvider fall = new DeliberateFallProvider();
    assertEquals(
        Optional.of(
            "deliberate-fall.steps-before-limit is 200, and the task's episodes are cut after 200"
                + " steps, so the policy would never act; set it to at most 199, or choose"
                + " episode-shaping none"),
        fall.objection(new DeliberateFallConfig(200, false), sizes(9, 9, 200)));
    assertEquals(
        Optional.empty(), fall.objection(new DeliberateFallConfig(199, false), sizes(9, 9, 200)));
    assertSuggests(
        "so the policy would never act; choose episode-shaping none",
        fall.objection(new DeliberateFallConfig(1, false), sizes(9, 9, 1)));
    assertEquals(
        Optional.empty(),
        fall.objection(new DeliberateFallConfig(200, false), choice("activation", "relu")),
        "where the limit is not known");
  }

  @Test
  void theSmallestRecentWindowFitsIntoTheMemory() {
    EmphasizeRecentProvider ere = new EmphasizeRecentProvider();
    assertEquals(
        Optional.of(
            "ere.smallest is 5001, and symphony.agent.replay.capacity is 5000, so the window would"
                + " always be the whole memory; set smallest to at most that, or choose"
                + " replay-priority uniform"),
        ere.objection(new EmphasizeRecentConfig(0.996, 5001), sizes(5000, 9, 9)));
    assertEquals(
        Optional.empty(), ere.objection(new EmphasizeRecentConfig(0.996, 5000), sizes(5000, 9, 9)));
  }

  @Test
  void aGrowingBatchBeginsBelowTheLargest() {
    GrowingBatchProvider growing = new GrowingBatchProvider();
    assertSuggests(
        "growing-batch.smallest is 49, and symphony.agent.batch, the largest, is 48, so no batch"
            + " would grow; set smallest to at most that",
        growing.objection(new GrowingBatchConfig(3, 49, 0, 500), sizes(9, 48, 9)));
    assertEquals(
        Optional.empty(),
        growing.objection(new GrowingBatchConfig(3, 48, 0, 500), sizes(9, 48, 9)));
  }

  @Test
  void anUpdateSeesNoMoreThanIsRemembered() {
    SymphonyAgentProvider agent = new SymphonyAgentProvider();
    assertSuggests(
        "symphony.agent.batch is 101, and symphony.agent.replay.capacity is 100",
        agent.objection(agent(101, 100), choice("activation", "relu")));
    assertEquals(Optional.empty(), agent.objection(agent(100, 100), choice("activation", "relu")));
    assertEquals(Optional.of(new Choices.Memory(100, 50)), agent.memory(agent(50, 100)));
  }

  private static SymphonyConfig agent(int batch, int capacity) {
    return new SymphonyConfig(
        0.99,
        0.005,
        SymphonyConfig.TargetsFollow.AFTER_STEP,
        SymphonyConfig.Order.TOGETHER,
        batch,
        SymphonyConfig.Precision.FLOAT32,
        false,
        new SymphonyConfig.Replay(capacity, SymphonyConfig.Storage.FLOAT32));
  }

  @Test
  void aLoneNodeCannotBeTheHighestOfAFadeFromOne() {
    assertSuggests(
        "set paper-index to false",
        new TanhFadeWeightsProvider()
            .objection(new TanhFadeWeightsConfig(Math.E, true), network(1, 1)));
    assertSuggests(
        "set paper-index to false",
        new DimpledFadeWeightsProvider()
            .objection(new DimpledFadeWeightsConfig(Math.PI, true, 0.02, 0.02), network(1, 1)));
    assertEquals(
        Optional.empty(),
        new TanhFadeWeightsProvider()
            .objection(new TanhFadeWeightsConfig(Math.E, true), network(2, 1)));
    assertEquals(
        Optional.empty(),
        new TanhFadeWeightsProvider()
            .objection(new TanhFadeWeightsConfig(Math.E, false), network(1, 1)));
  }
}
