package symphony.api.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** The objective that the actor maximizes. */
public interface ActorObjective extends Pluggable {

  /**
   * The actor's loss for one update; its gradient reaches only the actor, and the baseline if the
   * objective uses one.
   */
  <T extends TNumber> Objective<T> objective(GraphScope<T> g, ActorView<T> view);

  /**
   * The policy from which the TD target takes its next action: the online actor at s′ with fresh
   * noise, unless the method says otherwise (a target actor, smoothing noise).
   */
  default <T extends TNumber> symphony.api.actionsquash.PolicyOutput<T> targetPolicy(
      GraphScope<T> g, ActorView<T> view) {
    return view.nextPolicy();
  }

  /**
   * An actor's loss.
   *
   * @param loss shape {@code (cohort)}
   * @param updates operations that must run with the update to maintain the objective's state
   * @param metrics values to record, by name, each {@code (cohort)}
   */
  record Objective<T extends TNumber>(
      Operand<T> loss, List<Op> updates, Map<String, Operand<T>> metrics) {}
}
