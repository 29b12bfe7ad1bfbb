package symphony.tf.replaypriority;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayView;

/**
 * {@code P(j) = 2j/(N(N+1))}, j = 1 for the oldest of N stored transitions.
 *
 * <p>Drawn in closed form: with u ~ U[0, 1) and k the largest integer with k(k+1) ≤ u·N(N+1), j = k
 * + 1 has exactly this distribution.
 */
@Ingredient(
    name = "linear",
    summary = "The probability grows linearly with recency.",
    formula = "P(j) = 2j/(N(N+1)), j = 1..N",
    source = "common")
public record LinearPriority() implements ReplayPriority {

  @Override
  public <T extends TNumber> Sampler<T> sampler(GraphScope<T> g, ReplayView memory) {
    return uniform ->
        new Draw<>(memory.rowsAt(position(g.tf(), memory, uniform)), Optional.empty());
  }

  private static Operand<TFloat64> position(Ops tf, ReplayView memory, Operand<TFloat64> uniform) {
    Operand<TFloat64> one = tf.constant(1.0);
    Operand<TFloat64> half = tf.constant(0.5);
    Operand<TFloat64> n = tf.dtypes.cast(memory.length(), TFloat64.class);
    Operand<TFloat64> all = tf.math.mul(n, tf.math.add(n, one));
    Operand<TFloat64> root =
        tf.math.sqrt(tf.math.add(tf.math.mul(tf.math.mul(uniform, all), tf.constant(4.0)), one));
    Operand<TFloat64> index = tf.math.floor(tf.math.mul(tf.math.sub(root, one), half));
    return tf.math.div(tf.math.add(index, half), n);
  }
}
