package symphony.tf.agent;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;

/**
 * A third party's network, whose layers have names of its own.
 *
 * @param marked whether it says which layer is its last
 */
record ForeignNetwork(boolean marked) implements Network {

  @Override
  public int critics() {
    return 2;
  }

  @Override
  public int nodes() {
    return 3;
  }

  @Override
  public <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs) {
    return layers(g, layers, List.of(observation), outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return layers(g, layers, List.of(observation, action), nodes());
  }

  private <T extends TNumber> Operand<T> layers(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long outputs) {
    Operand<T> x = g.linear("trunk", parts, 5, 0.5);
    Operand<T> active = layers.activation().apply(g.child("activation"), x);
    return (marked ? g.outputLayer() : g).linear("head", active, outputs, 0.5);
  }
}
