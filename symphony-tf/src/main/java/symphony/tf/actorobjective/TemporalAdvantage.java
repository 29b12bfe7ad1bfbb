package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * The advantage of the next state's value over its running mean, relative to that mean.
 *
 * <pre>{@code
 * per-sample: Q_T = α·Q̄ + (1-α)·stop(q′)        Q̄ ← mean Q_T
 * scalar:     Q̄ ← α·Q̄ + (1-α)·mean stop(q′)     Q_T = Q̄
 * TA = (q′ - Q_T)/max(|Q_T|, floor)
 * L  = -mean G(TA),  G(b) = |b|^k·tanh(k·b/2)
 * }</pre>
 *
 * <p>G′ ≥ 0, so the actor always increases q′; the advantage only weights the samples. Q̄ starts at
 * 0, so the first per-sample update has TA = ±1.618. The state {@code average} contains Q̄, one
 * number for each member.
 *
 * <p>Source: arXiv 2512.10477 (per-sample, α = 1/φ, k = 1: ReHAE); its code of August 2026
 * (scalar); F25 and 1.0b (k = 0.2, not normalized, α = 0.995). The paper has no floor.
 */
@Ingredient(
    name = "temporal-advantage",
    summary = "The advantage of the next state's value over its running mean, shaped by ReHAE.",
    formula =
        "Q_T = α·Q̄ + (1−α)·stop(q′); TA = (q′ − Q_T)/max(|Q_T|, floor); L = −mean "
            + "|TA|·tanh(TA/2); Q̄ ← mean Q_T",
    source = "arXiv 2512.10477, temporal advantage; the scalar form: its code of August 2026",
    differs = "The paper divides by |Q_T| itself; a floor keeps the quotient finite.")
public record TemporalAdvantage(
    @Parameter("Whether Q_T is computed for each sample or is one number for all") Form form,
    @Parameter(value = "The smoothing α of the running mean", range = "[0, 1]") double smoothing,
    @Parameter("Whether the advantage is divided by |Q_T|") boolean normalized,
    @Parameter(value = "The minimum of |Q_T| in the division", range = "(0, inf)") double floor,
    @Parameter(value = "The power k of |b|^k·tanh(kb/2); 1 is ReHAE", range = "(0, 2]")
        double power)
    implements ActorObjective {

  /** Checks the ranges. */
  public TemporalAdvantage {
    Parameters.check(TemporalAdvantage.class, form, smoothing, normalized, floor, power);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static TemporalAdvantage provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    Operand<T> value = view.nextValue();
    RunningReference<T> reference = RunningReference.of(g, value, form, smoothing);
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
    return normalized ? g.tf().math.div(difference, reference.size(g, floor)) : difference;
  }

  private <T extends TNumber> Operand<T> shaped(GraphScope<T> g, Operand<T> advantage) {
    Ops tf = g.tf();
    double k = power;
    if (k == 1) {
      Operand<T> gate = tf.math.tanh(tf.math.mul(advantage, g.constant(0.5)));
      return tf.math.mul(tf.math.abs(advantage), gate);
    }
    Operand<T> shifted = tf.math.add(advantage, g.constant(1e-6));
    return tf.math.mul(
        tf.math.pow(tf.math.abs(shifted), g.constant(k)),
        tf.math.tanh(tf.math.mul(shifted, g.constant(k / 2))));
  }

  /** The reference of the advantage. */
  public enum Form {
    /** A blend of the running mean and the sample's own value. */
    PER_SAMPLE,
    /** The running mean, updated first. */
    SCALAR
  }
}
