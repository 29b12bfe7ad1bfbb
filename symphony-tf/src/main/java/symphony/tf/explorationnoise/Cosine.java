package symphony.tf.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code N = σ·clip(n, ±c)} with {@code σ = max(A·(cos min(r·t, π) + 1), σ_min)} at environment
 * step t, while acting; none while learning.
 *
 * <p>Source: the author's code of 2023. Its switch to a fixed deviation at x ≥ 2.133 (or 2.498) is
 * the point where the curve meets σ_min = 0.07 (or 0.03), so it needs no separate parameter.
 */
@Ingredient(
    name = "cosine",
    summary = "Gaussian noise that fades along half a cosine, while acting only.",
    formula = "N = σ·clip(n, ±c), σ = max(A·(cos min(r·t, π) + 1), σ_min) at step t",
    source =
        "the author's code of 2023 (Symphony 1.0: A 0.2, r 7e-5, σ_min 0.07; 2.0: 0.15, "
            + "3e-5, 0.03)")
public record Cosine(
    @Parameter(value = "Half the deviation at the first step, A", range = "[0, inf)")
        double amplitude,
    @Parameter(value = "The movement r of the cosine in one step, in radians", range = "(0, 1]")
        double rate,
    @Parameter(value = "The minimum deviation σ_min", range = "[0, inf)") double floor,
    @Parameter(value = "The bound c in standard deviations", range = "(0, inf)") double clip)
    implements ExplorationNoise {

  /** Checks the ranges. */
  public Cosine {
    Parameters.check(Cosine.class, amplitude, rate, floor, clip);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static Cosine provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like) {
    Ops tf = g.tf();
    if (use == Use.LEARNING) {
      return new Noise<>(tf.zerosLike(like), List.of());
    }
    Operand<T> clipped = NormalNoise.clipped(g, like, clip);
    return new Noise<>(tf.math.mul(clipped, deviation(g)), List.of());
  }

  /** σ at the scope's clock, a scalar. */
  <T extends TNumber> Operand<T> deviation(GraphScope<T> g) {
    Ops tf = g.tf();
    Operand<T> step = tf.dtypes.cast(g.clock(), g.type());
    Operand<T> angle = tf.math.minimum(tf.math.mul(step, g.constant(rate)), g.constant(Math.PI));
    Operand<T> raised = tf.math.add(tf.math.cos(angle), g.constant(1));
    return tf.math.maximum(tf.math.mul(raised, g.constant(amplitude)), g.constant(floor));
  }
}
