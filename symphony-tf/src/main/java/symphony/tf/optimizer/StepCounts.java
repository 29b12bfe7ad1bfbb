package symphony.tf.optimizer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.optimizer.Optimizer.Group;

/**
 * The number of steps of each network, for optimizers whose step depends on it. Actor and critics
 * have separate counts, since a schedule may update them at different times; members are in
 * lockstep, so one number serves a cohort.
 */
final class StepCounts<T extends TNumber> {

  private final GraphScope<T> g;
  private final Function<Operand<T>, FusedAdam<T>> adamAt;
  private final Map<Group, FusedAdam<T>> byGroup = new EnumMap<>(Group.class);
  private final List<Op> updates = new ArrayList<>();

  /**
   * For one step.
   *
   * @param adamAt the optimizer's constants, given the number of this step, from 1
   */
  StepCounts(GraphScope<T> g, Function<Operand<T>, FusedAdam<T>> adamAt) {
    this.g = g;
    this.adamAt = adamAt;
  }

  FusedAdam<T> of(Group group) {
    return byGroup.computeIfAbsent(group, this::begin);
  }

  /** The operations that must run to count this step. */
  List<Op> updates() {
    return updates;
  }

  private FusedAdam<T> begin(Group group) {
    State<T> steps = g.state(group.name().toLowerCase(Locale.ROOT) + "-steps", Shape.scalar(), 0);
    Operand<T> next = g.tf().math.add(steps.read(), g.constant(1));
    updates.add(steps.assign(next));
    return adamAt.apply(g.tf().reduceMax(next, g.tf().constant(0)));
  }
}
