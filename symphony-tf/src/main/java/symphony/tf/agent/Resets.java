package symphony.tf.agent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import symphony.api.agent.AgentException;
import symphony.api.updateschedule.UpdatePlan.Part;
import symphony.api.updateschedule.UpdatePlan.Reset;
import symphony.tf.graph.Variable;

/**
 * Draws parameters and targets towards fresh ones, {@code θ ← kept·θ + (1 - kept)·θ₀}, and resets
 * their optimizer's moments. A target has the same θ₀ as its parameter.
 */
final class Resets {

  private static final Set<Variable.Kind> RESET =
      EnumSet.of(Variable.Kind.PARAMETER, Variable.Kind.TARGET, Variable.Kind.MOMENT);

  private final AgentGraph<TFloat32> graph;
  private final Placeholder<TFloat32> kept;
  private final Map<Part, List<Op>> built = new EnumMap<>(Part.class);

  Resets(AgentGraph<TFloat32> graph) {
    this.graph = graph;
    this.kept = graph.build().tf().placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
  }

  /**
   * Runs one reset.
   *
   * @param generation the key from which the fresh values are drawn
   */
  void run(Session session, Reset reset, long generation) {
    Session.Runner runner = session.runner();
    built.computeIfAbsent(reset.part(), this::build).forEach(runner::addTarget);
    try (TInt64 drawn = TInt64.scalarOf(generation);
        TFloat32 share = TFloat32.scalarOf((float) reset.kept())) {
      runner.feed(graph.generation(), drawn).feed(kept, share).run().close();
    }
  }

  private List<Op> build(Part part) {
    List<Op> resets =
        graph.build().variables().all().stream()
            .filter(v -> RESET.contains(v.kind()) && isIn(part, v))
            .map(this::reset)
            .toList();
    if (resets.isEmpty()) {
      throw new AgentException(
          "the update-schedule resets output layers, and the network marks none"
              + " (GraphScope.outputLayer); reset all layers, or choose another network");
    }
    return resets;
  }

  private static boolean isIn(Part part, Variable<?> variable) {
    return switch (part) {
      case NONE -> throw new IllegalArgumentException("nothing to reset");
      case OUTPUT -> variable.owner().outputLayer();
      case ALL -> true;
    };
  }

  private Op reset(Variable<?> variable) {
    if (variable.kind() == Variable.Kind.MOMENT) {
      return variable.initialize();
    }
    @SuppressWarnings("unchecked") // parameters have the agent's type
    Variable<TFloat32> parameter = (Variable<TFloat32>) variable;
    Ops tf = graph.build().tf();
    Operand<TFloat32> old = tf.math.mulNoNan(parameter.value(), kept);
    Operand<TFloat32> fresh = tf.math.mul(parameter.initial(), tf.math.sub(tf.constant(1f), kept));
    return tf.assignVariableOp(parameter.handle(), tf.math.add(old, fresh));
  }
}
