package symphony.tf.criticloss;

import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.criticloss.CriticError;
import symphony.api.criticloss.CriticLoss;
import symphony.api.graph.GraphScope;

/**
 * {@code mean ½e²} where {@code |e| ≤ δ}, {@code δ(|e| - ½δ)} beyond, with {@code e = Q - y}.
 *
 * <p>Source: Huber 1964.
 */
public final class Huber implements CriticLoss {

  private final HuberConfig config;

  /** With checked parameters. */
  public Huber(HuberConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Operand<T> loss(GraphScope<T> g, CriticError<T> error) {
    return error.mean(g, HuberTerm.of(g, g.tf().math.abs(error.difference(g)), config.delta()));
  }
}
