package symphony.tf.agent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.tensorflow.GraphOperation;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;

/** Counts the floating-point operations of a run of a graph. */
final class Flops {

  private Flops() {}

  /** Two for each multiply-add of each matrix product that the targets need. */
  static long inMatrixProducts(Collection<Op> targets) {
    long flops = 0;
    for (GraphOperation operation : neededBy(targets)) {
      boolean plain = operation.type().equals("MatMul");
      if (plain || operation.type().startsWith("BatchMatMul")) {
        Shape left = operation.inputs().iterator().next().shape();
        Shape result = operation.output(0).shape();
        boolean transposed = operation.attributes().getAttrBool(plain ? "transpose_a" : "adj_x");
        long inner = left.get(left.numDimensions() - (transposed ? 2 : 1));
        flops += 2 * inner * result.size();
      }
    }
    return flops;
  }

  private static Set<GraphOperation> neededBy(Collection<Op> targets) {
    Set<GraphOperation> needed = new HashSet<>();
    Deque<GraphOperation> open = new ArrayDeque<>();
    targets.forEach(target -> open.add((GraphOperation) target.op()));
    while (!open.isEmpty()) {
      GraphOperation operation = open.remove();
      if (needed.add(operation)) {
        operation.inputs().forEach(input -> open.add((GraphOperation) input.op()));
        operation.controlInputs().forEach(open::add);
      }
    }
    return needed;
  }
}
