package symphony.tf.network;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;

/**
 * A plain multilayer perceptron. Each hidden layer is Linear, dropout, normalization, activation,
 * in this order, as DroQ has it; with {@code none} for dropout and normalization it is the network
 * of DDPG, TD3 and SAC. Dropout and normalization act in the critics and in the actor alike.
 */
public final class Mlp implements Network {

  private final MlpConfig config;

  /** With checked parameters. */
  public Mlp(MlpConfig config) {
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
    return perceptron(g, layers, List.of(observation), outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return perceptron(g, layers, List.of(observation, action), config.nodes());
  }

  private <T extends TNumber> Operand<T> perceptron(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long outputs) {
    List<Operand<T>> hidden = parts;
    for (int i = 0; i < config.hidden().size(); i++) {
      hidden = List.of(layer(g.child("layer-" + (i + 1)), layers, hidden, config.hidden().get(i)));
    }
    return g.linear("output", hidden, outputs, Feeds.bound(Feeds.features(hidden)));
  }

  private static <T extends TNumber> Operand<T> layer(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long width) {
    double bound = layers.activation().weightBound(Feeds.features(parts));
    Operand<T> linear = g.linear("linear", parts, width, bound);
    Operand<T> kept = g.training() ? layers.dropout().apply(g.child("dropout"), linear) : linear;
    Operand<T> normal = layers.normalization().apply(g.child("normalization"), kept);
    return layers.activation().apply(g.child("activation"), normal);
  }
}
