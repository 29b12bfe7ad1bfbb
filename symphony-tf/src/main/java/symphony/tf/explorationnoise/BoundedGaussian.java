package symphony.tf.explorationnoise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code N = std·clip(n, ±c)}, n ~ N(0, 1), fresh for each row of each update and for each step.
 *
 * <p>Source: arXiv 2512.10477. With std = 1/e and c = e (S3) the noise has a standard deviation of
 * 0.36567 and is clipped in 0.66 % of its draws.
 */
@Ingredient(
    name = "bounded-gaussian",
    summary = "Gaussian noise of bounded size, fresh for each row of each update.",
    formula = "N = std·clip(n, ±c), n ~ N(0,1)",
    source = "arXiv 2512.10477, exploration section (S3: std 1/e, c = e)")
public record BoundedGaussian(
    @Parameter(value = "Standard deviation while acting, before clipping", range = "[0, inf)")
        double actingDeviation,
    @Parameter(value = "Standard deviation inside an update, before clipping", range = "[0, inf)")
        double learningDeviation,
    @Parameter(value = "The bound c in standard deviations", range = "(0, inf)") double clip)
    implements ExplorationNoise {

  /** Checks the ranges. */
  public BoundedGaussian {
    Parameters.check(BoundedGaussian.class, actingDeviation, learningDeviation, clip);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static BoundedGaussian provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    double deviation =
        switch (use) {
          case ACTING -> actingDeviation;
          case LEARNING -> learningDeviation;
        };
    if (deviation == 0) {
      return new Noise<>(g.tf().zerosLike(like), List.of());
    }
    Operand<T> clipped = NormalNoise.clipped(g, like, clip);
    return new Noise<>(g.tf().math.mul(clipped, g.constant(deviation)), List.of());
  }

  @Override
  public Set<Capability> gives() {
    return NormalNoise.standard(actingDeviation, learningDeviation, clip)
        ? Set.of(STANDARD_NORMAL)
        : Set.of();
  }

  @Override
  public Optional<String> remedy(Capability capability) {
    return capability.equals(STANDARD_NORMAL)
        ? Optional.of(NormalNoise.STANDARD)
        : Optional.empty();
  }
}
