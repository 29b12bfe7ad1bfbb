package symphony.tf.criticloss;

import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * {@code mean |τ_j - 1[u < 0]|·Huber(u)} with {@code u = y - Q_j}, {@code τ_j = (j - ½)/K} and K
 * the nodes of one critic: node j estimates the τ_j quantile of the target. The mean is over
 * critics, batch, nodes and the target's atoms, of which there may be one or many.
 *
 * <p>Source: Dabney et al. 2018, arXiv 1710.10044; Kuznetsov et al. 2020, arXiv 2005.04269.
 */
@Ingredient(
    name = "quantile-huber",
    summary = "Each node of a critic estimates its own quantile of the target.",
    formula = "mean |τ_j − 1[u < 0]|·Huber(u), u = y − Q_j, τ_j = (j − ½)/K",
    source = "Dabney et al. 2018 (arXiv 1710.10044); Kuznetsov et al. 2020 (arXiv " + "2005.04269)",
    differs = "Uses the mean over nodes, as in TQC's code; Dabney et al. sum over them.")
public record QuantileHuber(
    @Parameter(value = "The Huber threshold δ", range = "(0, inf)") double delta)
    implements CriticLoss {

  /** Checks the ranges. */
  public QuantileHuber {
    Parameters.check(QuantileHuber.class, delta);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static QuantileHuber provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    Ops tf = g.tf();
    Operand<T> nodes = tf.expandDims(error.nodes(), tf.constant(-1));
    Operand<T> atoms = tf.expandDims(error.target(), tf.constant(-2));
    Operand<T> u = tf.math.sub(atoms, nodes);
    Operand<T> below = tf.dtypes.cast(tf.math.less(u, g.constant(0)), g.type());
    Operand<T> tilt = tf.math.abs(tf.math.sub(fractions(g, error.nodes()), below));
    Operand<T> each = tf.math.mul(tilt, HuberTerm.of(g, tf.math.abs(u), delta));
    return error.mean(g, tf.math.mean(each, tf.constant(-1), Mean.keepDims(false)));
  }

  /** τ_j, shape {@code (node, 1)}. */
  private static <T extends TNumber> Operand<T> fractions(GraphScope<T> g, Operand<T> nodes) {
    int count = (int) nodes.shape().get(3);
    double[] fractions = new double[count];
    for (int j = 0; j < count; j++) {
      fractions[j] = (j + 0.5) / count;
    }
    return g.tf().expandDims(g.constant(fractions), g.tf().constant(-1));
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(WEIGHTS, DISTRIBUTION);
  }
}
