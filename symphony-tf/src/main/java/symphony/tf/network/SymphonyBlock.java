package symphony.tf.network;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;

/**
 * Linear(in, h), normalization, Linear(h, h), activation, Linear(h, out): the block of the actor
 * and of each critic. The critics see observation and action side by side; no layer is shared,
 * unless the critics are told to share their input layer and its normalization, as in 2.0 and 2.1.
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
    return head(g, layers, input(g, layers, List.of(observation)), outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    Ops tf = g.tf();
    if (!config.sharedCriticInput()) {
      return head(g, layers, input(g, layers, List.of(observation, action)), config.nodes());
    }
    Squeeze.Options one = Squeeze.axis(List.of(1L));
    Operand<T> trunk =
        criticInput(g, layers, tf.squeeze(observation, one), tf.squeeze(action, one));
    return head(g, layers, tf.expandDims(trunk, tf.constant(1)), config.nodes());
  }

  /** The shared input layer of the critics, {@code (cohort, batch, hidden)}. */
  <T extends TNumber> Operand<T> criticInput(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return input(g.shared("critic-input"), layers, List.of(observation, action));
  }

  private <T extends TNumber> Operand<T> input(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts) {
    Operand<T> wide = g.linear("input", parts, config.hidden(), Feeds.bound(Feeds.features(parts)));
    return layers.normalization().apply(g.child("normalization"), wide);
  }

  /** The layers behind the input layer. */
  <T extends TNumber> Operand<T> head(GraphScope<T> g, Layers layers, Operand<T> x, long outputs) {
    long width = config.hidden();
    Operand<T> hidden = g.linear("hidden", x, width, layers.activation().weightBound(width));
    Operand<T> active = layers.activation().apply(g.child("activation"), hidden);
    Operand<T> latent = dropped(g, layers, active, DropoutPlace.LATENT);
    Operand<T> output = g.linear("output", latent, outputs, Feeds.bound(width));
    return dropped(g, layers, output, DropoutPlace.OUTPUT);
  }

  private <T extends TNumber> Operand<T> dropped(
      GraphScope<T> g, Layers layers, Operand<T> x, DropoutPlace place) {
    return g.training() && config.dropoutAt() == place
        ? layers.dropout().apply(g.child("dropout"), x)
        : x;
  }
}
