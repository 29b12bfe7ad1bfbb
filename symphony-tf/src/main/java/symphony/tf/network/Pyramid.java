package symphony.tf.network;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;

/**
 * Linear(in, w₁), normalization, Linear(w₁, w₂), activation, Linear(w₂, w₃), Linear(w₃, out), with
 * dropout after the last two linear maps. The actor may see its observation beside several linear
 * maps of it, all untouched by an activation.
 *
 * <p>Source: the author's code; F25 and 1.0b have the widths 512, 384, 256; D24 has 320, 256, 192
 * and the actor's maps of 320, 256 and 192.
 */
public final class Pyramid implements Network {

  private final PyramidConfig config;

  /** With checked parameters. */
  public Pyramid(PyramidConfig config) {
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
    List<Operand<T>> parts = new ArrayList<>();
    for (int i = 0; i < config.actorMaps().size(); i++) {
      double bound = Feeds.bound(Feeds.features(observation));
      parts.add(g.linear("map-" + (i + 1), observation, config.actorMaps().get(i), bound));
    }
    parts.add(observation);
    return pyramid(g, layers, parts, outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return pyramid(g, layers, List.of(observation, action), config.nodes());
  }

  private <T extends TNumber> Operand<T> pyramid(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long outputs) {
    List<Integer> widths = config.widths();
    Operand<T> wide = g.linear("input", parts, widths.get(0), Feeds.bound(Feeds.features(parts)));
    Operand<T> normal = layers.normalization().apply(g.child("normalization"), wide);
    Operand<T> middle =
        g.linear("hidden", normal, widths.get(1), layers.activation().weightBound(widths.get(0)));
    Operand<T> active = layers.activation().apply(g.child("activation"), middle);
    Operand<T> narrow = g.linear("latent", active, widths.get(2), Feeds.bound(widths.get(1)));
    Operand<T> latent = dropped(g.child("latent-dropout"), layers, narrow);
    Operand<T> output = g.linear("output", latent, outputs, Feeds.bound(widths.get(2)));
    return dropped(g.child("output-dropout"), layers, output);
  }

  private static <T extends TNumber> Operand<T> dropped(
      GraphScope<T> g, Layers layers, Operand<T> x) {
    return g.training() ? layers.dropout().apply(g, x) : x;
  }
}
