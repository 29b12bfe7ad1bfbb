package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/** {@code x·S(βx)}, S the logistic. Source: Elfwing et al. 2017, arXiv 1702.03118. */
@Ingredient(
    name = "silu",
    summary = "Sigmoid-weighted linear unit, or Swish.",
    formula = "x·S(βx)",
    source =
        "Elfwing et al. 2017 (arXiv 1702.03118); Ramachandran et al. 2017 (arXiv " + "1710.05941)")
public record SiLU(@Parameter(value = "The sharpness β", range = "(0, inf)") double beta)
    implements Activation {

  /** Checks the ranges. */
  public SiLU {
    Parameters.check(SiLU.class, beta);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static SiLU provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    Operand<T> inner = beta == 1 ? x : tf.math.mul(x, g.constant(beta));
    return tf.math.mul(x, tf.math.sigmoid(inner));
  }
}
