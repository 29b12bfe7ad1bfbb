package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;
import symphony.tf.actorobjective.TemporalAdvantage.Form;

/**
 * The value itself: {@code L = -mean q}, or normalized {@code L = -mean q/max(|Q_T|, floor)} with
 * Temporal Advantage's own {@code Q_T = α·Q̄ + (1-α)·stop(q)}, {@code Q̄ ← mean Q_T}.
 *
 * <p>q is the value at the next state through the target critics, or at this state through the
 * online critics, as in DDPG and SAC but with the action's noise. At the next state and normalized,
 * this is Temporal Advantage without the advantage: the gradient keeps its size but has no weight
 * G′(TA) for each sample. Without the quotient the gradient grows with the values, about forty-fold
 * on a robot, and outweighs any regularizer in the same loss.
 *
 * <p>If normalized, the state {@code average} contains Q̄.
 */
@Ingredient(
    name = "direct-q",
    summary = "The value itself.",
    formula =
        "L = −mean q, or −mean q/max(|Q_T|, floor) with Temporal Advantage's Q_T; q = q′ at the"
            + " next state or Q(s, π(s)) now",
    source = "neutral; with sac-entropy the actor of Haarnoja et al. 2018 (arXiv 1801.01290)",
    neutral = true)
public record DirectQ(
    @Parameter(
            "Which value is used: next, through the target critics, or now, through the online "
                + "critics")
        At at,
    @Parameter("Whether the value is divided by |Q_T|, as Temporal Advantage is")
        boolean normalized,
    @Parameter(value = "The smoothing α of the running mean in Q_T", range = "[0, 1]")
        double smoothing,
    @Parameter(value = "The minimum of |Q_T| in the division", range = "(0, inf)") double floor)
    implements ActorObjective {

  /** Checks the ranges. */
  public DirectQ {
    Parameters.check(DirectQ.class, at, normalized, smoothing, floor);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static DirectQ provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    Operand<T> value =
        switch (at) {
          case NEXT -> view.nextValue();
          case NOW ->
              view.value(view.observation(), view.policy().action(), ActorView.Weights.FROZEN);
        };
    return normalized ? normalized(g, value) : plain(g, value);
  }

  private static <T extends TNumber> Objective<T> plain(GraphScope<T> g, Operand<T> value) {
    Operand<T> mean = Batches.mean(g, value);
    return new Objective<>(g.tf().math.neg(mean), List.of(), Map.of("value", mean));
  }

  private <T extends TNumber> Objective<T> normalized(GraphScope<T> g, Operand<T> value) {
    RunningReference<T> reference = RunningReference.of(g, value, Form.PER_SAMPLE, smoothing);
    Operand<T> relative = g.tf().math.div(value, reference.size(g, floor));
    return new Objective<>(
        g.tf().math.neg(Batches.mean(g, relative)),
        List.of(reference.assign()),
        Map.of(
            "value", Batches.mean(g, value), "value-average", Batches.mean(g, reference.next())));
  }

  /** The state and critics whose value is used. */
  public enum At {
    /** At (s′, π(s′)), through the target critics. */
    NEXT,
    /** At (s, π(s)), through the online critics. */
    NOW
  }
}
