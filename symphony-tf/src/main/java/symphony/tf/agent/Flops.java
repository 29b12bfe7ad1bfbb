package symphony.tf.agent;

import java.util.Iterator;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.ndarray.Shape;

/** Counts the arithmetic of a graph. */
final class Flops {

  private Flops() {}

  /** Two for each multiply-add of each matrix product in the graph. */
  static long inMatrixProducts(Graph graph) {
    long flops = 0;
    for (Iterator<GraphOperation> all = graph.operations(); all.hasNext(); ) {
      GraphOperation operation = all.next();
      boolean plain = operation.type().equals("MatMul");
      if (plain || operation.type().startsWith("BatchMatMul")) {
        Shape left = operation.input(0).shape();
        Shape result = operation.output(0).shape();
        boolean transposed =
            operation.attributes().getAttrBool(plain ? "transpose_a" : "adj_x");
        long inner = left.get(left.numDimensions() - (transposed ? 2 : 1));
        flops += 2 * inner * result.size();
      }
    }
    return flops;
  }
}
