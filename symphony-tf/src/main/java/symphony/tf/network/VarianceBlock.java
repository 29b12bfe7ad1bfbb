package symphony.tf.network;

import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * The {@link SymphonyBlock} whose critics share their input layer, with an additional head on that
 * layer for the discounted variance of rewards:
 *
 * <pre>{@code
 * s2(s, a) → κ·(κ·Var(r) + c·s2′(s′, a′))    Var unbiased, over the batch
 * loss     = m·tanh m,  m = mean|s2 - target|
 * }</pre>
 *
 * <p>Source: the author's code of 2023 and 2024 (Symphony 2.0 and 2.1; κ = 1e-3, later 3e-3). With
 * hidden width 256, 376 observations and 17 actions, 2.0 has 532,757 parameters and 2.1, which has
 * no normalization, 531,733. Dropout acts on the outputs.
 */
@Ingredient(
    name = "variance-block",
    summary =
        "The Symphony block with a shared critic input and an additional head for the variance "
            + "of rewards.",
    formula =
        "s2 → κ·(κ·Var(r) + γ(1 − done)·s2′), Var unbiased over the batch; loss m·tanh m, m = "
            + "mean|s2 − target|",
    source = "the author's code of 2023 and 2024 (Symphony 2.0: κ = 1e-3, later and 2.1: 3e-3)")
public record VarianceBlock(
    @Parameter(value = "Width of both hidden layers", range = "[1, inf)") int hidden,
    @Parameter(value = "Number of critics, whose input layer is shared", range = "[1, inf)")
        int critics,
    @Parameter(value = "Values of each critic", range = "[1, inf)") int nodes,
    @Parameter(value = "The scale κ of variances", range = "(0, 1]") double varianceScale)
    implements Network {

  /** Checks the ranges. */
  public VarianceBlock {
    Parameters.check(VarianceBlock.class, hidden, critics, nodes, varianceScale);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static VarianceBlock provider() {
    return Pluggable.declared();
  }

  /** The block of actor and critics. */
  private SymphonyBlock block() {
    return new SymphonyBlock(hidden, critics, nodes, DropoutPlace.OUTPUT, true);
  }

  @Override
  public <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs) {
    return block().actor(g, layers, observation, outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return block().critic(g, layers, observation, action);
  }

  @Override
  public <T extends TNumber> Optional<Operand<T>> rewardVariance(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    SymphonyBlock block = block();
    Operand<T> trunk = block.criticInput(g, layers, observation, action);
    return Optional.of(block.head(g.child("reward-variance"), layers, trunk, 1));
  }

  @Override
  public <T extends TNumber> Optional<Operand<T>> ownLoss(
      GraphScope<T> g, Layers layers, ActorView<T> view) {
    Ops tf = g.tf();
    Operand<T> next =
        view.rewardVariance(view.nextObservation(), view.nextPolicy().action(), Weights.TARGET)
            .orElseThrow();
    Operand<T> target = tf.stopGradient(target(g, view.reward(), view.continuation(), next));
    Operand<T> error =
        tf.math.sub(
            view.rewardVariance(view.observation(), view.action(), Weights.ONLINE).orElseThrow(),
            target);
    Operand<T> mean = tf.math.mean(tf.math.abs(error), tf.constant(new int[] {-2, -1}));
    return Optional.of(tf.math.mul(mean, tf.math.tanh(mean)));
  }

  /** κ·(κ·Var(r) + c·s2′), shape {@code (cohort, batch, 1)}. */
  <T extends TNumber> Operand<T> target(
      GraphScope<T> g, Operand<T> reward, Operand<T> continuation, Operand<T> next) {
    Ops tf = g.tf();
    Operand<T> mean = tf.math.mean(reward, tf.constant(-2), Mean.keepDims(true));
    long batch = reward.shape().get(reward.shape().numDimensions() - 2);
    Operand<T> squares =
        tf.math.mean(tf.math.squaredDifference(reward, mean), tf.constant(-2), Mean.keepDims(true));
    double unbiased = batch > 1 ? (double) batch / (batch - 1) : 0;
    Operand<T> variance = tf.math.mul(squares, g.constant(unbiased * varianceScale));
    return tf.math.mul(
        tf.math.add(variance, tf.math.mul(continuation, next)), g.constant(varianceScale));
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(OUTPUT_LAYER, REWARD_VARIANCE);
  }
}
