package symphony.api.graph;

import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.types.TInt64;
import symphony.api.agent.AgentException;

/**
 * Finds operations for which TensorFlow cannot build gradients, before the gradients are requested:
 * with an int64 axis, the gradient of {@code mean} ends the process, and those of the other
 * reductions fail with a message that names neither axis nor operation (observed with TensorFlow
 * 2.18).
 */
public final class GradientCheck {

  private static final Set<String> REDUCTIONS = Set.of("Mean", "Sum", "Max", "Min", "Prod");
  private static final int AXIS = 1;

  private GradientCheck() {}

  /**
   * Refuses a graph whose gradient cannot be built.
   *
   * @param of the tensor to differentiate
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
