package symphony.tf.network;

import java.util.ArrayList;
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
 * Linear(in, w₁), normalization, Linear(w₁, w₂), activation, Linear(w₂, w₃), Linear(w₃, out), with
 * dropout after the last two linear maps. The actor may get its observation together with several
 * linear maps of it, all without an activation.
 *
 * <p>Source: the author's code; F25 and 1.0b have the widths 512, 384, 256; D24 has 320, 256, 192
 * and the actor's maps of 320, 256 and 192.
 */
@Ingredient(
    name = "pyramid",
    summary = "Three narrowing layers, with dropout after the last two maps.",
    formula = "out = W₄ · drop(W₃ · act(W₂ · norm(W₁x + b₁) + b₂) + b₃) + b₄, dropped again",
    source = "the author's code of December 2024 (D24) and February 2025 (F25, 1.0b)")
public record Pyramid(
    @Parameter(value = "The three widths", range = "[1, inf)") List<Integer> widths,
    @Parameter(
            value =
                "Widths of linear maps of the observation that the actor gets in addition to "
                    + "it",
            range = "[1, inf)")
        List<Integer> actorMaps,
    @Parameter(value = "Number of critics", range = "[1, inf)") int critics,
    @Parameter(value = "Values of each critic", range = "[1, inf)") int nodes)
    implements Network {

  /** Checks the ranges. */
  public Pyramid {
    Parameters.check(Pyramid.class, widths, actorMaps, critics, nodes);
    widths = List.copyOf(widths);
    actorMaps = List.copyOf(actorMaps);
    if (widths.size() != 3) {
      throw new InvalidParametersException("widths", widths, "three widths");
    }
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Pyramid provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> actor(
      GraphScope<T> g, Layers layers, Operand<T> observation, long outputs) {
    List<Operand<T>> parts = new ArrayList<>();
    for (int i = 0; i < actorMaps.size(); i++) {
      double bound = Feeds.bound(Feeds.features(observation));
      parts.add(g.linear("map-" + (i + 1), observation, actorMaps.get(i), bound));
    }
    parts.add(observation);
    return pyramid(g, layers, parts, outputs);
  }

  @Override
  public <T extends TNumber> Operand<T> critic(
      GraphScope<T> g, Layers layers, Operand<T> observation, Operand<T> action) {
    return pyramid(g, layers, List.of(observation, action), nodes);
  }

  private <T extends TNumber> Operand<T> pyramid(
      GraphScope<T> g, Layers layers, List<Operand<T>> parts, long outputs) {
    List<Integer> widths = widths();
    Operand<T> wide = g.linear("input", parts, widths.get(0), Feeds.bound(Feeds.features(parts)));
    Operand<T> normal = layers.normalization().apply(g.child("normalization"), wide);
    Operand<T> middle =
        g.linear("hidden", normal, widths.get(1), layers.activation().weightBound(widths.get(0)));
    Operand<T> active = layers.activation().apply(g.child("activation"), middle);
    Operand<T> narrow = g.linear("latent", active, widths.get(2), Feeds.bound(widths.get(1)));
    Operand<T> latent = dropped(g.child("latent-dropout"), layers, narrow);
    Operand<T> output =
        g.outputLayer().linear("output", latent, outputs, Feeds.bound(widths.get(2)));
    return dropped(g.child("output-dropout"), layers, output);
  }

  private static <T extends TNumber> Operand<T> dropped(
      GraphScope<T> g, Layers layers, Operand<T> x) {
    return g.training() ? layers.dropout().apply(g, x) : x;
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(OUTPUT_LAYER);
  }
}
