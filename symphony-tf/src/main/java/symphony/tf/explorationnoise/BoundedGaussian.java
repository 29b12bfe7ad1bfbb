package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;

/**
 * {@code N = std·clip(n, ±c)}, n ~ N(0, 1), fresh for each row of each update and for each step.
 *
 * <p>Source: arXiv 2512.10477. With std = 1/e and c = e (S3) the noise deviates by 0.36567 and is
 * clipped in 0.66 % of its draws.
 */
public final class BoundedGaussian implements ExplorationNoise {

  private final BoundedGaussianConfig config;

  /** With checked parameters. */
  public BoundedGaussian(BoundedGaussianConfig config) {
    this.config = config;
  }

  /** Whether it deviates by 1 both while acting and while learning. */
  public boolean standard() {
    return config.actingDeviation() == 1 && config.learningDeviation() == 1;
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    double deviation =
        switch (use) {
          case ACTING -> config.actingDeviation();
          case LEARNING -> config.learningDeviation();
        };
    if (deviation == 0) {
      return new Noise<>(g.tf().zerosLike(like), List.of());
    }
    Operand<T> clipped = NormalNoise.clipped(g, like, config.clip());
    return new Noise<>(g.tf().math.mul(clipped, g.constant(deviation)), List.of());
  }
}
