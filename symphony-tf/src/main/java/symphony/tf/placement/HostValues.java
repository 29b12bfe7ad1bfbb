package symphony.tf.placement;

import java.util.HashMap;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Keeps on the CPU what a GPU would compute only for the host: operations that depend only on fed
 * values and constants (counters, keys of random numbers) and are read in the host's memory.
 * Otherwise TensorFlow computes them on the GPU and waits for it.
 */
final class HostValues {

  private final Nodes nodes;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, Boolean> wanted = new HashMap<>();

  private HostValues(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The same graph with these operations on the CPU. */
  static GraphDef pin(Graph graph) {
    HostValues values = new HostValues(new Nodes(graph));
    GraphDef.Builder pinned = values.nodes.definition().toBuilder();
    for (int i = 0; i < pinned.getNodeCount(); i++) {
      NodeDef node = pinned.getNode(i);
      if (values.pinned(values.nodes.get(node.getName()))) {
        pinned.setNode(i, node.toBuilder().setDevice(Nodes.CPU));
      }
    }
    return pinned.build();
  }

  private boolean pinned(Nodes.Node node) {
    return !node.fed() && !folded(node) && knownToHost(node) && wantedByHost(node);
  }

  /** Whether TensorFlow puts a constant in its place, in the host's memory wherever it is. */
  private static boolean folded(Nodes.Node node) {
    return node.constant() && !node.is("Const") && node.givesHost(0);
  }

  /** Whether it depends only on values in the host's memory. */
  private boolean knownToHost(Nodes.Node node) {
    Boolean before = known.get(node.name());
    if (before == null) {
      before =
          node.fed()
              || node.constant()
              || (!node.signature().stateful()
                  && node.controls().stream().allMatch(c -> knownToHost(nodes.get(c)))
                  && node.inputs().stream().allMatch(v -> knownToHost(nodes.get(v.node()))));
      known.put(node.name(), before);
    }
    return before;
  }

  /**
   * Whether an operation that stays where it is reads it in the host's memory, or one that is
   * pinned does. Where its kernel on a GPU leaves it in the host's memory, only the latter counts.
   */
  private boolean wantedByHost(Nodes.Node node) {
    Boolean before = wanted.get(node.name());
    if (before == null) {
      before = false;
      for (int output = 0; output < node.signature().outputs().size(); output++) {
        for (Nodes.Use use : nodes.uses(new Nodes.Value(node.name(), output))) {
          before |=
              pinned(use.node()) || (use.node().readsHost(use.input()) && !node.givesHost(output));
        }
      }
      wanted.put(node.name(), before);
    }
    return before;
  }
}
