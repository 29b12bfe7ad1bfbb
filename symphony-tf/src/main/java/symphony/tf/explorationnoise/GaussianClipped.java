package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code N = clip(std·n, ±bound)} while acting, none while learning. Source: Fujimoto et al. 2018,
 * arXiv 1802.09477, whose smoothing of target actions belongs to the actor objective.
 */
@Ingredient(
    name = "gaussian-clipped",
    summary = "Gaussian noise while acting only; the action squash clips the sum.",
    formula = "N = clip(std·n, ±bound) while acting, 0 while learning",
    source = "Fujimoto et al. 2018 (arXiv 1802.09477)")
public record GaussianClipped(
    @Parameter(value = "Standard deviation", range = "[0, inf)") double deviation,
    @Parameter(value = "The bound on the noise itself, in action units", range = "(0, inf)")
        double bound)
    implements ExplorationNoise {

  /** Checks the ranges. */
  public GaussianClipped {
    Parameters.check(GaussianClipped.class, deviation, bound);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static GaussianClipped provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    if (use == Use.LEARNING || deviation == 0) {
      return new Noise<>(g.tf().zerosLike(like), List.of());
    }
    Operand<T> clipped = NormalNoise.clipped(g, like, bound / deviation);
    return new Noise<>(g.tf().math.mul(clipped, g.constant(deviation)), List.of());
  }
}
