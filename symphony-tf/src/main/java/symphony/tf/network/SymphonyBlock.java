package symphony.tf.network;

import java.util.List;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * Linear(in, h), normalization, Linear(h, h), activation, Linear(h, out): the block of the actor
 * and of each critic. The critics' input is the concatenation of observation and action; no layer
 * is shared, unless the critics are set to share their input layer and its normalization, as in 2.0
 * and 2.1.
 *
 * <p>Source: arXiv 2512.10477. With layer-norm and trained ReSine scales, 376 observations and 17
 * actions, the actor has 483,379 parameters and a critic 531,584.
 */
@Ingredient(
    name = "symphony-block",
    summary =
        "Linear, normalization, Linear, activation, Linear, for the actor and for each "
            + "critic.",
    formula = "out = W₃ · act(W₂ · norm(W₁x + b₁) + b₂) + b₃",
    source =
        "arXiv 2512.10477, network section; S3 has 512 hidden units, three critics of "
            + "128 nodes")
public record SymphonyBlock(
    @Parameter(value = "Width of both hidden layers", range = "[1, inf)") int hidden,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values of each critic", range = "[1, inf)") int nodes,
    @Parameter("Where the latent dropout acts") DropoutPlace dropoutAt,
    @Parameter("Whether the critics share their input layer and its normalization")
        boolean sharedCriticInput)
    implements Network {

  /** Checks the ranges. */
  public SymphonyBlock {
    Parameters.check(SymphonyBlock.class, hidden, critics, nodes, dropoutAt, sharedCriticInput);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static SymphonyBlock provider() {
    return Pluggable.declared();
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
    if (!sharedCriticInput) {
      return head(g, layers, input(g, layers, List.of(observation, action)), nodes);
    }
    Squeeze.Options one = Squeeze.axis(List.of(1L));
    Operand<T> trunk =
        criticInput(g, layers, tf.squeeze(observation, one), tf.squeeze(action, one));
    return head(g, layers, tf.expandDims(trunk, tf.constant(1)), nodes);
  }

  /** The shared input layer of the critics, {@code (cohort, batch, hidden)}. */
  <T extends TNumber> Operand<T> criticInput(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return input(g.shared("critic-input"), layers, List.of(observation, action));
  }

  private <T extends TNumber> Operand<T> input(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts) {
    Operand<T> wide = g.linear("input", parts, hidden(), Feeds.bound(Feeds.features(parts)));
    return layers.normalization().apply(g.child("normalization"), wide);
  }

  /** The layers after the input layer. */
  <T extends TNumber> Operand<T> head(GraphScope<T> g, Layers layers, Operand<T> x, long outputs) {
    long width = hidden();
    Operand<T> hidden = g.linear("hidden", x, width, layers.activation().weightBound(width));
    Operand<T> active = layers.activation().apply(g.child("activation"), hidden);
    Operand<T> latent = dropped(g, layers, active, DropoutPlace.LATENT);
    Operand<T> output = g.outputLayer().linear("output", latent, outputs, Feeds.bound(width));
    return dropped(g, layers, output, DropoutPlace.OUTPUT);
  }

  private <T extends TNumber> Operand<T> dropped(
      GraphScope<T> g, Layers layers, Operand<T> x, DropoutPlace place) {
    return g.training() && dropoutAt == place ? layers.dropout().apply(g.child("dropout"), x) : x;
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(OUTPUT_LAYER);
  }
}
