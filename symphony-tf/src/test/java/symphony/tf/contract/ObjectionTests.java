package symphony.tf.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symphony.api.plugin.Choices;
import symphony.tf.actionsquash.TanhGaussianConfig;
import symphony.tf.actionsquash.TanhGaussianProvider;
import symphony.tf.actorobjective.ImmediateAdvantageConfig;
import symphony.tf.actorobjective.ImmediateAdvantageProvider;
import symphony.tf.regularizer.SacEntropyConfig;
import symphony.tf.regularizer.SacEntropyProvider;
import symphony.tf.regularizer.SwaddlingConfig;
import symphony.tf.regularizer.SwaddlingConfig.Reduction;
import symphony.tf.regularizer.SwaddlingConfig.TargetEntropy;
import symphony.tf.regularizer.SwaddlingProvider;
import symphony.tf.targetweighting.TruncatedConfig;
import symphony.tf.targetweighting.TruncatedProvider;

/** Ingredients that cannot work side by side say so, with the nearest choice that can. */
final class ObjectionTests {

  private static Choices choice(String role, String name) {
    return Map.of(role, name)::get;
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
        Optional.empty(),
        swaddling.objection(config, choice("action-squash", "scaled-tanh")));
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
}
