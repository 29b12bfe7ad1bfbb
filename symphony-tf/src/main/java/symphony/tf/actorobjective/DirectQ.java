package symphony.tf.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.actorobjective.ActorView;
import symphony.api.graph.GraphScope;

/**
 * {@code L = -mean q}: at the next state through the target critics, so that Temporal Advantage is
 * taken away and nothing else; or at this state through the online critics, as in DDPG and SAC but
 * with the action's noise.
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
    Operand<T> mean = Batches.mean(g, value);
    return new Objective<>(g.tf().math.neg(mean), List.of(), Map.of("value", mean));
  }
}
