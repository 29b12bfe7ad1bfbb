package symphony.tf.actionsquash;

import java.util.Iterator;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.graph.GraphScope;

/**
 * Three heads A, S, B = tanh(raw/2), the action's scale σ = |S| and the regularization's β = |B|:
 * {@code a = tanh(σA + N)}. Noise alone gives tanh(N), the policy without noise tanh(σA).
 *
 * <p>Source: arXiv 2512.10477, figure of the actor and its code. Its text adds the noise outside
 * the last tanh; then the sum is clipped to [-1, 1] here, since an action may not leave its bounds.
 */
public final class ScaledTanh implements ActionSquash {

  private final ScaledTanhConfig config;

  /** With checked parameters. */
  public ScaledTanh(ScaledTanhConfig config) {
    this.config = config;
  }

  @Override
  public int heads() {
    return 3;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    Operand<T> squashed = tf.math.tanh(tf.math.mul(raw, g.constant(0.5)));
    Iterator<Output<T>> heads = tf.split(tf.constant(-1), squashed, 3L).output().iterator();
    Operand<T> direction = heads.next();
    Operand<T> scale = tf.math.abs(heads.next());
    Operand<T> beta = tf.math.abs(heads.next());
    Operand<T> scaled = tf.math.mul(scale, direction);
    Operand<T> mean = tf.math.tanh(scaled);
    Operand<T> action =
        config.noiseInside()
            ? tf.math.tanh(tf.math.add(scaled, noise))
            : Bounds.clip(g, tf.math.add(mean, noise));
    return new PolicyOutput<>(
        action, mean, raw, Optional.of(scale), Optional.of(beta), Optional.empty());
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    return config.noiseInside() ? g.tf().math.tanh(noise) : Bounds.clip(g, noise);
  }
}
