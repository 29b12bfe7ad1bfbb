package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;

/**
 * {@code N = σ·clip(n, ±c)} with {@code σ = max(A·(cos min(r·t, π) + 1), σ_min)} at environment
 * step t, while acting; none while learning.
 *
 * <p>Source: the author's code of 2023. Its switch to a fixed deviation at x ≥ 2.133 (or 2.498) is
 * where the curve meets σ_min = 0.07 (or 0.03), so it needs no parameter of its own.
 */
public final class Cosine implements ExplorationNoise {

  private final CosineConfig config;

  /** With checked parameters. */
  public Cosine(CosineConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    Ops tf = g.tf();
    if (use == Use.LEARNING) {
      return new Noise<>(tf.zerosLike(like), List.of());
    }
    Operand<T> clipped = NormalNoise.clipped(g, like, config.clip());
    return new Noise<>(tf.math.mul(clipped, deviation(g)), List.of());
  }

  /** σ at the scope's clock, a scalar. */
  <T extends TNumber> Operand<T> deviation(GraphScope<T> g) {
    Ops tf = g.tf();
    Operand<T> step = tf.dtypes.cast(g.clock(), g.type());
    Operand<T> angle =
        tf.math.minimum(tf.math.mul(step, g.constant(config.rate())), g.constant(Math.PI));
    Operand<T> raised = tf.math.add(tf.math.cos(angle), g.constant(1));
    return tf.math.maximum(
        tf.math.mul(raised, g.constant(config.amplitude())), g.constant(config.floor()));
  }
}
