package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;

/**
 * How much better the next state is valued than a running mean says, relative to that mean.
 *
 * <pre>{@code
 * per-sample: Q_T = α·Q̄ + (1-α)·stop(q′)        Q̄ ← mean Q_T
 * scalar:     Q̄ ← α·Q̄ + (1-α)·mean stop(q′)     Q_T = Q̄
 * TA = (q′ - Q_T)/max(|Q_T|, floor)
 * L  = -mean G(TA),  G(b) = |b|^k·tanh(k·b/2)
 * }</pre>
 *
 * <p>G′ ≥ 0, so the actor always climbs q′; the advantage only weighs the samples. Q̄ begins at 0,
 * so the first per-sample update sees TA = ±1.618. The state {@code average} holds Q̄, one number
 * for each member.
 *
 * <p>Source: arXiv 2512.10477 (per-sample, α = 1/φ, k = 1: ReHAE); its code of August 2026
 * (scalar); F25 and 1.0b (k = 0.2, not normalized, α = 0.995). The paper has no floor.
 */
public final class TemporalAdvantage implements ActorObjective {

  private final TemporalAdvantageConfig config;

  /** With checked parameters. */
  public TemporalAdvantage(TemporalAdvantageConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    Operand<T> value = view.nextValue();
    RunningReference<T> reference =
        RunningReference.of(g, value, config.form(), config.smoothing());
    Operand<T> advantage = advantage(g, value, reference);
    Operand<T> loss = g.tf().math.neg(Batches.mean(g, shaped(g, advantage)));
    return new Objective<>(
        loss,
        List.of(reference.assign()),
        Map.of(
            "value", Batches.mean(g, value),
            "value-average", Batches.mean(g, reference.next()),
            "advantage", Batches.mean(g, advantage)));
  }

  private <T extends TNumber> Operand<T> advantage(
      GraphScope<T> g, Operand<T> value, RunningReference<T> reference) {
    Operand<T> difference = g.tf().math.sub(value, reference.reference());
    return config.normalized()
        ? g.tf().math.div(difference, reference.size(g, config.floor()))
        : difference;
  }

  private <T extends TNumber> Operand<T> shaped(GraphScope<T> g, Operand<T> advantage) {
    Ops tf = g.tf();
    double k = config.power();
    if (k == 1) {
      Operand<T> gate = tf.math.tanh(tf.math.mul(advantage, g.constant(0.5)));
      return tf.math.mul(tf.math.abs(advantage), gate);
    }
    Operand<T> shifted = tf.math.add(advantage, g.constant(1e-6));
    return tf.math.mul(
        tf.math.pow(tf.math.abs(shifted), g.constant(k)),
        tf.math.tanh(tf.math.mul(shifted, g.constant(k / 2))));
  }
}
