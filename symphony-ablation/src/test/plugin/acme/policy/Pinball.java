package acme.policy;

import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;

/** The plain quantile loss, without Huber's rounding. */
@Ingredient(
    name = "acme-pinball",
    summary = "Each node estimates its own quantile of the target.",
    formula = "mean max(t u, (t - 1) u), u = y - Q",
    source = "a test")
public record Pinball() implements CriticLoss {

  @Override
  public Set<Capability> gives() {
    return Set.of(WEIGHTS, DISTRIBUTION);
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    int count = (int) error.nodes().shape().get(3);
    double[] fractions = new double[count];
    for (int j = 0; j < count; j++) {
      fractions[j] = (j + 0.5) / count;
    }
    Operand<T> t = tf.expandDims(g.constant(fractions), tf.constant(-1));
    Operand<T> u =
        tf.math.sub(
            tf.expandDims(error.target(), tf.constant(-2)),
            tf.expandDims(error.nodes(), tf.constant(-1)));
    Operand<T> above = tf.math.mul(t, u);
    Operand<T> each = tf.math.maximum(above, tf.math.sub(above, u));
    return error.mean(g, tf.math.mean(each, tf.constant(-1)));
  }
}
