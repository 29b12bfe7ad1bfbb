package symphony.tf.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static symphony.api.explorationnoise.ExplorationNoise.STANDARD_NORMAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symphony.api.activation.Activation;
import symphony.api.agent.AgentFactory;
import symphony.api.criticloss.CriticLoss;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.network.Network;
import symphony.api.plugin.Ingredients;
import symphony.api.plugin.Selection;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.actionsquash.TanhGaussian;
import symphony.tf.activation.ReLU;
import symphony.tf.actorobjective.ImmediateAdvantage;
import symphony.tf.agent.Symphony;
import symphony.tf.episodeshaping.DeliberateFall;
import symphony.tf.explorationnoise.BoundedGaussian;
import symphony.tf.explorationnoise.Cosine;
import symphony.tf.explorationnoise.HeldGaussian;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.SymphonyBlock;
import symphony.tf.replaypriority.EmphasizeRecent;
import symphony.tf.replaypriority.PrioritizedReplay;
import symphony.tf.targetweighting.DimpledFadeWeights;
import symphony.tf.targetweighting.Lowest;
import symphony.tf.targetweighting.RandomSubset;
import symphony.tf.targetweighting.TanhFadeWeights;
import symphony.tf.targetweighting.Truncated;
import symphony.tf.updateschedule.GrowingBatch;
import symphony.tf.updateschedule.ResetScope;
import symphony.tf.updateschedule.ResettingSchedule;
import symphony.tf.updateschedule.ShrinkPerturb;

/** Tests that incompatible ingredients are reported with the nearest compatible choice. */
final class IncompatibilityTests {

  /** A selection with some ingredients. */
  private static Selection chosen(Map<? extends Class<?>, ?> ingredients) {
    return new Selection(new Ingredients(ingredients));
  }

  private static <R> Selection chosen(Class<R> role, R ingredient) {
    return chosen(Map.of(role, ingredient));
  }

  /** A selection with these sizes of memory and task. */
  private static Selection sizes(int capacity, int batch, int timeLimit) {
    return new Selection(
        new Ingredients(Map.of()),
        Optional.of(new Selection.Memory(capacity, batch)),
        OptionalInt.of(timeLimit));
  }

  private static Selection network(int critics, int nodes) {
    return chosen(Network.class, new SymphonyBlock(8, critics, nodes, DropoutPlace.OUTPUT, false));
  }

  private static void assertSuggests(String suggestion, Optional<String> incompatibility) {
    assertTrue(incompatibility.orElseThrow().contains(suggestion), incompatibility::get);
  }

  @Test
  void aParameterCanRemoveANeed() {
    assertEquals(Set.of(Network.REWARD_VARIANCE), new ImmediateAdvantage(false, true).needs());
    assertEquals(Set.of(), new ImmediateAdvantage(true, false).needs());
    assertEquals(Set.of(CriticLoss.DISTRIBUTION), new Truncated(2, true).needs());
    assertEquals(Set.of(), new Truncated(2, false).needs());
    assertEquals(
        Optional.of("distribution = false"),
        new Truncated(2, true).remedy(CriticLoss.DISTRIBUTION));
    assertEquals(Optional.empty(), new Truncated(2, true).remedy(Network.OUTPUT_LAYER));
    assertEquals(
        Set.of(AgentFactory.TD_ERRORS, CriticLoss.WEIGHTS),
        new PrioritizedReplay(1, 0.5, 100, 1e-6).needs());
    assertEquals(
        Set.of(Network.OUTPUT_LAYER), new ResettingSchedule(1, 9, ResetScope.OUTPUT).needs());
    assertEquals(Set.of(), new ResettingSchedule(1, 9, ResetScope.ALL).needs());
  }

  @Test
  void noiseIsStandardNormalWithDeviationsOfOneAndWithoutABound() {
    assertEquals(Set.of(STANDARD_NORMAL), new BoundedGaussian(1, 1, 100).gives());
    assertEquals(Set.of(STANDARD_NORMAL), new HeldGaussian(1, 1, 100).gives());
    assertEquals(Set.of(), new BoundedGaussian(1, 1, Math.E).gives());
    assertEquals(Set.of(), new BoundedGaussian(1, 0.37, 100).gives());
    assertEquals(Set.of(), new Cosine(1, 1e-3, 0.07, 100).gives());
    assertEquals(Set.of(STANDARD_NORMAL), new TanhGaussian(-20, 2).needs());
    for (ExplorationNoise noise :
        List.of(new BoundedGaussian(1, 0.37, 2), new HeldGaussian(1, 0.37, 2))) {
      assertSuggests("clip = 100", noise.remedy(STANDARD_NORMAL));
      assertEquals(Optional.empty(), noise.remedy(Network.OUTPUT_LAYER));
    }
  }

  @Test
  void weightingsNeedAsManyNodesAndCriticsAsTheyName() {
    assertSuggests("at most 3", new Truncated(4, false).incompatibility(network(3, 4)));
    assertEquals(Optional.empty(), new Truncated(3, false).incompatibility(network(3, 4)));
    assertSuggests("has 12 in all", new Lowest(13).incompatibility(network(3, 4)));
    assertEquals(Optional.empty(), new Lowest(12).incompatibility(network(3, 4)));
    assertSuggests("has 3;", new RandomSubset(4).incompatibility(network(3, 4)));
    assertEquals(Optional.empty(), new RandomSubset(3).incompatibility(network(3, 4)));
  }

  @Test
  void aDeliberateFallLeavesThePolicyAtLeastOneStep() {
    assertEquals(
        Optional.of(
            "deliberate-fall.steps-before-limit is 200, and the task's episodes are truncated "
                + "after 200 steps, so the policy would never act; set it to at most 199, or choose"
                + " episode-shaping none"),
        new DeliberateFall(200, false).incompatibility(sizes(9, 9, 200)));
    assertEquals(
        Optional.empty(), new DeliberateFall(199, false).incompatibility(sizes(9, 9, 200)));
    assertSuggests(
        "so the policy would never act; choose episode-shaping none",
        new DeliberateFall(1, false).incompatibility(sizes(9, 9, 1)));
    assertEquals(
        Optional.empty(),
        new DeliberateFall(200, false).incompatibility(chosen(Activation.class, new ReLU())),
        "where the limit is not known");
  }

  @Test
  void theSmallestRecentWindowFitsIntoTheMemory() {
    assertEquals(
        Optional.of(
            "ere.smallest is 5001, and symphony.agent.replay.capacity is 5000, so the window would"
                + " always be the whole memory; set smallest to at most that, or choose"
                + " replay-priority uniform"),
        new EmphasizeRecent(0.996, 5001).incompatibility(sizes(5000, 9, 9)));
    assertEquals(
        Optional.empty(), new EmphasizeRecent(0.996, 5000).incompatibility(sizes(5000, 9, 9)));
  }

  @Test
  void aGrowingBatchStartsBelowTheLargest() {
    assertSuggests(
        "growing-batch.smallest is 49, and symphony.agent.batch, the largest, is 48, so no batch"
            + " would grow; set smallest to at most that",
        new GrowingBatch(3, 49, 0, 500).incompatibility(sizes(9, 48, 9)));
    assertEquals(
        Optional.empty(), new GrowingBatch(3, 48, 0, 500).incompatibility(sizes(9, 48, 9)));
  }

  @Test
  void anUpdateSamplesNoMoreThanIsStored() {
    assertSuggests(
        "symphony.agent.batch is 101, and symphony.agent.replay.capacity is 100",
        agent(101, 100).incompatibility(chosen(Activation.class, new ReLU())));
    assertEquals(
        Optional.empty(), agent(100, 100).incompatibility(chosen(Activation.class, new ReLU())));
    assertEquals(Optional.of(new Selection.Memory(100, 50)), agent(50, 100).memory());
  }

  private static Symphony agent(int batch, int capacity) {
    return new Symphony(
        0.99,
        0.005,
        Symphony.TargetsFollow.AFTER_STEP,
        Symphony.Order.TOGETHER,
        false,
        batch,
        Symphony.Precision.FLOAT32,
        false,
        new Symphony.Replay(capacity, Symphony.Storage.FLOAT32));
  }

  @Test
  void aSingleNodeHasNoWeightInAFadeFromOne() {
    assertSuggests(
        "set paper-index to false",
        new TanhFadeWeights(Math.E, true).incompatibility(network(1, 1)));
    assertSuggests(
        "set paper-index to false",
        new DimpledFadeWeights(Math.PI, true, 0.02, 0.02).incompatibility(network(1, 1)));
    assertEquals(
        Optional.empty(), new TanhFadeWeights(Math.E, true).incompatibility(network(2, 1)));
    assertEquals(
        Optional.empty(), new TanhFadeWeights(Math.E, true).incompatibility(network(2, 2)));
    assertEquals(
        Optional.empty(), new TanhFadeWeights(Math.E, false).incompatibility(network(1, 1)));
  }

  @Test
  void resetsOfOutputLayersNeedThemAndNameTheirRemedy() {
    for (UpdateSchedule output :
        List.of(
            new ResettingSchedule(1, 9, ResetScope.OUTPUT),
            new ShrinkPerturb(1, 9, ResetScope.OUTPUT, 0.5))) {
      assertEquals(Set.of(Network.OUTPUT_LAYER), output.needs());
      assertEquals(Optional.of("scope = all"), output.remedy(Network.OUTPUT_LAYER));
      assertEquals(Optional.empty(), output.remedy(Network.REWARD_VARIANCE));
    }
    assertEquals(Set.of(), new ShrinkPerturb(1, 9, ResetScope.ALL, 0.5).needs());
  }
}
