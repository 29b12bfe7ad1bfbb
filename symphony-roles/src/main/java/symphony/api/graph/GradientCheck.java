package symphony.api.graph;

import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.types.TInt64;
import symphony.api.agent.AgentException;

/**
 * Finds what TensorFlow's gradients cannot bear before they are asked for: with an int64 axis that
 * of {@code mean} ends the process, and those of the other reductions fail with a sentence that
 * names neither axis nor operation (seen with TensorFlow 2.18).
 */
public final class GradientCheck {

  private static final Set<String> REDUCTIONS = Set.of("Mean", "Sum", "Max", "Min", "Prod");
  private static final int AXIS = 1;

  private GradientCheck() {}

  /**
   * Refuses a graph of which no gradient can be built.
   *
   * @param of what is to be differentiated
   * @throws AgentException naming an operation that it depends on and that reduces over an int64
   *     axis
   */
  public static void require(Graph graph, Operand<?> of) {
    require((GraphOperation) of.op());
    graph.subgraphTo(Set.of(of)).forEach(GradientCheck::require);
  }

  private static void require(GraphOperation operation) {
    if (REDUCTIONS.contains(operation.type()) && operation.input(AXIS).type() == TInt64.class) {
      throw new AgentException(
          "The operation %s reduces over an int64 axis, of which TensorFlow builds no gradient; make the axis an int32 constant"
              .formatted(operation.name()));
    }
  }
}
