package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;
import symphony.tf.actorobjective.TemporalAdvantageConfig.Form;

/**
 * The value itself: {@code L = -mean q}, or normalized {@code L = -mean q/max(|Q_T|, floor)} with
 * Temporal Advantage's own {@code Q_T = α·Q̄ + (1-α)·stop(q)}, {@code Q̄ ← mean Q_T}.
 *
 * <p>q is taken at the next state through the target critics, or at this state through the online
 * critics, as in DDPG and SAC but with the action's noise. At the next state and normalized it is
 * Temporal Advantage without the advantage: the gradient keeps its size and loses the weight G′(TA)
 * of each sample. Without the quotient the gradient grows with the values, some forty-fold on a
 * robot, and outweighs whatever regularizer is in the same loss.
 *
 * <p>The state {@code average} holds Q̄ where it is normalized.
 */
public final class DirectQ implements ActorObjective {

  private final DirectQConfig config;

  /** With checked parameters. */
  public DirectQ(DirectQConfig config) {
    this.config = config;
  }

  @Override
  public <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view) {
    Operand<T> value =
        switch (config.at()) {
          case NEXT -> view.nextValue();
          case NOW ->
              view.value(view.observation(), view.policy().action(), ActorView.Weights.FROZEN);
        };
    return config.normalized() ? normalized(g, value) : plain(g, value);
  }

  private static <T extends TNumber> Objective<T> plain(GraphScope<T> g, Operand<T> value) {
    Operand<T> mean = Batches.mean(g, value);
    return new Objective<>(g.tf().math.neg(mean), List.of(), Map.of("value", mean));
  }

  private <T extends TNumber> Objective<T> normalized(GraphScope<T> g, Operand<T> value) {
    RunningReference<T> reference =
        RunningReference.of(g, value, Form.PER_SAMPLE, config.smoothing());
    Operand<T> relative = g.tf().math.div(value, reference.size(g, config.floor()));
    return new Objective<>(
        g.tf().math.neg(Batches.mean(g, relative)),
        List.of(reference.assign()),
        Map.of(
            "value", Batches.mean(g, value), "value-average", Batches.mean(g, reference.next())));
  }
}
