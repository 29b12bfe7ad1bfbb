package symphony.tf.placement;

import org.tensorflow.Graph;
import org.tensorflow.proto.GraphDef;
import symphony.tf.gpu.Natives;

/** Places the operations of a graph that will run on a GPU. */
public final class GpuPlacement {

  private GpuPlacement() {}

  /** A new graph with the same operations under the same names, each on its best device. */
  public static Graph of(Graph graph) {
    try (Graph narrow = read(NarrowConstants.in(graph))) {
      return read(HostValues.pin(narrow));
    }
  }

  private static Graph read(GraphDef definition) {
    Graph graph = Natives.graph();
    graph.importGraphDef(definition);
    return graph;
  }
}
