package symphony.tf.network;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;

/**
 * Linear(in, h), normalization, Linear(h, h), activation, Linear(h, out): the block of the actor and
 * of each critic. The critics see observation and action side by side; no layer is shared.
 *
 * <p>Source: arXiv 2512.10477. With layer-norm and trained ReSine scales, 376 observations and 17
 * actions, the actor has 483,379 parameters and a critic 531,584.
 */
public final class SymphonyBlock implements Network {

  private final SymphonyBlockConfig config;

  /** With checked parameters. */
  public SymphonyBlock(SymphonyBlockConfig config) {
    this.config = config;
  }

  @Override
  public int critics() {
    return config.critics();
  }

  @Override
  public int nodes() {
    return config.nodes();
  }

  @Override
  public <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs) {
    return block(g, layers, observation, outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    Ops tf = g.tf();
    return block(
        g, layers, tf.concat(List.of(observation, action), tf.constant(-1)), config.nodes());
  }

  private <T extends TNumber> Operand<T> block(
      GraphScope<T> g, Layers layers, Operand<T> x, long outputs) {
    long width = config.hidden();
    Operand<T> input = g.linear("input", x, width, bound(features(x)));
    Operand<T> normal = layers.normalization().apply(g.child("normalization"), input);
    Operand<T> hidden =
        g.linear("hidden", normal, width, layers.activation().weightBound(width));
    Operand<T> active = layers.activation().apply(g.child("activation"), hidden);
    Operand<T> latent = dropped(g, layers, active, DropoutPlace.LATENT);
    Operand<T> output = g.linear("output", latent, outputs, bound(width));
    return dropped(g, layers, output, DropoutPlace.OUTPUT);
  }

  private <T extends TNumber> Operand<T> dropped(
      GraphScope<T> g, Layers layers, Operand<T> x, DropoutPlace place) {
    return g.training() && config.dropoutAt() == place
        ? layers.dropout().apply(g.child("dropout"), x)
        : x;
  }

  private static double bound(long inputs) {
    return 1 / Math.sqrt(inputs);
  }

  private static long features(Operand<?> x) {
    return x.shape().get(x.shape().numDimensions() - 1);
  }
}
