package symphony.tf.activation;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;

/**
 * {@code sin(ωx)}, with the initial weights of its source: Sitzmann et al. 2020, arXiv 2006.09661.
 */
public final class Siren implements Activation {

  private final SirenConfig config;

  /** With checked parameters. */
  public Siren(SirenConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
    return g.tf().math.sin(g.tf().math.mul(x, g.constant(config.frequency())));
  }

  /** √(6/inputs)/ω, which keeps the sine's argument standard normal through the layers. */
  @Override
  public double weightBound(long inputs) {
    return Math.sqrt(6.0 / inputs) / config.frequency();
  }
}
