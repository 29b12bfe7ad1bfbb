package symphony.tf.network;

import java.util.List;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * A plain multilayer perceptron. Each hidden layer is Linear, dropout, normalization, activation,
 * in this order, as in DroQ; with {@code none} for dropout and normalization it is the network of
 * DDPG, TD3 and SAC. Dropout and normalization act in both the critics and the actor.
 */
@Ingredient(
    name = "mlp",
    summary =
        "A plain multilayer perceptron: each hidden layer is Linear, dropout, "
            + "normalization, activation.",
    formula = "hₗ = act(norm(drop(Wₗhₗ₋₁ + bₗ))), out = W·h_L + b",
    source =
        "common; with layer-norm and inverted dropout it is the network of DroQ "
            + "(Hiraoka et al. 2022, arXiv 2110.02034)")
public record Mlp(
    @Parameter(value = "Widths of the hidden layers", range = "[1, inf)") List<Integer> hidden,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values of each critic", range = "[1, inf)") int nodes)
    implements Network {

  /** Checks the ranges. */
  public Mlp {
    Parameters.check(Mlp.class, hidden, critics, nodes);
    hidden = List.copyOf(hidden);
    if (hidden.isEmpty()) {
      throw new InvalidParametersException(
          "hidden", hidden, "one width or more, such as [256, 256]");
    }
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Mlp provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs) {
    return perceptron(g, layers, List.of(observation), outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return perceptron(g, layers, List.of(observation, action), nodes);
  }

  private <T extends TNumber> Operand<T> perceptron(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long outputs) {
    List<Operand<T>> hidden = parts;
    for (int i = 0; i < hidden().size(); i++) {
      hidden = List.of(layer(g.child("layer-" + (i + 1)), layers, hidden, hidden().get(i)));
    }
    return g.outputLayer().linear("output", hidden, outputs, Feeds.bound(Feeds.features(hidden)));
  }

  private static <T extends TNumber> Operand<T> layer(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long width) {
    double bound = layers.activation().weightBound(Feeds.features(parts));
    Operand<T> linear = g.linear("linear", parts, width, bound);
    Operand<T> kept = g.training() ? layers.dropout().apply(g.child("dropout"), linear) : linear;
    Operand<T> normal = layers.normalization().apply(g.child("normalization"), kept);
    return layers.activation().apply(g.child("activation"), normal);
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(OUTPUT_LAYER);
  }
}
