package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;

/**
 * {@code N = clip(std·n, ±bound)} while acting, none while learning. Source: Fujimoto et al. 2018,
 * arXiv 1802.09477, whose smoothing of target actions belongs to the actor objective.
 */
public final class GaussianClipped implements ExplorationNoise {

  private final GaussianClippedConfig config;

  /** With checked parameters. */
  public GaussianClipped(GaussianClippedConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    if (use == Use.LEARNING || config.deviation() == 0) {
      return new Noise<>(g.tf().zerosLike(like), List.of());
    }
    Operand<T> clipped = NormalNoise.clipped(g, like, config.bound() / config.deviation());
    return new Noise<>(g.tf().math.mul(clipped, g.constant(config.deviation())), List.of());
  }
}
