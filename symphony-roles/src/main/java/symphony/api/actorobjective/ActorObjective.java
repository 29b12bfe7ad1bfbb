package symphony.api.actorobjective;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Pluggable;

/** What the actor climbs. */
public interface ActorObjective extends Pluggable {

  /**
   * The actor's loss for one update; its gradient reaches the actor alone, and the baseline where
   * the objective asks for one.
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
   * @param updates what must run with the update to keep the objective's own state
   * @param metrics values worth recording, by name, each {@code (cohort)}
   */
  record Objective<T extends TNumber>(
      Operand<T> loss, List<Op> updates, Map<String, Operand<T>> metrics) {}
}
