package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;

/** {@code x·S(βx)}, S the logistic. Source: Elfwing et al. 2017, arXiv 1702.03118. */
public final class SiLU implements Activation {

  private final SiLUConfig config;

  /** With checked parameters. */
  public SiLU(SiLUConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    Ops tf = g.tf();
    Operand<T> inner = config.beta() == 1 ? x : tf.math.mul(x, g.constant(config.beta()));
    return tf.math.mul(x, tf.math.sigmoid(inner));
  }
}
