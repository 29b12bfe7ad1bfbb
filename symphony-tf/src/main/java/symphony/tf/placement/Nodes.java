package symphony.tf.placement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tensorflow.Graph;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/** The nodes of a graph with the data needed to place them. */
final class Nodes {

  static final String CPU = "/device:CPU:0";

  private static final Set<String> SHAPES = Set.of("Shape", "ShapeN", "Size", "Rank");

  private final GraphDef definition;
  private final Map<String, Node> byName = new LinkedHashMap<>();
  private final Map<Value, List<Use>> uses = new HashMap<>();

  /** One output of a node. */
  record Value(String node, int output) {

    /** As a node's input names it. */
    static Value parse(String input) {
      int colon = input.indexOf(':');
      return colon < 0
          ? new Value(input, 0)
          : new Value(input.substring(0, colon), Integer.parseInt(input.substring(colon + 1)));
    }
  }

  /** One data input of a node. */
  record Use(Node node, int input) {}

  /**
   * A node.
   *
   * @param inputs what its data inputs are
   * @param controls the nodes that must run before it
   * @param host the arguments that its kernel on a GPU keeps on the host; empty without a kernel
   * @param constant whether TensorFlow knows its outputs before it runs anything
   */
  record Node(
      NodeDef definition,
      Signature signature,
      List<Value> inputs,
      List<String> controls,
      Optional<Set<String>> host,
      boolean constant) {

    private static Node of(NodeDef definition, Predicate<Node> constant) {
      List<Value> inputs = new ArrayList<>();
      List<String> controls = new ArrayList<>();
      for (String input : definition.getInputList()) {
        if (input.startsWith("^")) {
          controls.add(input.substring(1));
        } else {
          inputs.add(Value.parse(input));
        }
      }
      Node node =
          new Node(
              definition,
              Signature.of(definition),
              inputs,
              controls,
              GpuKernels.hostArguments(definition),
              false);
      return constant.test(node) ? node.asConstant() : node;
    }

    private Node asConstant() {
      return new Node(definition, signature, inputs, controls, host, true);
    }

    String name() {
      return definition.getName();
    }

    boolean is(String operation) {
      return definition.getOp().equals(operation);
    }

    /** Fed values are in the host's memory. */
    boolean fed() {
      return is("Placeholder");
    }

    boolean onCpu() {
      return host.isEmpty() || definition.getDevice().equals(CPU);
    }

    /**
     * Whether an output is in the host's memory; so are constants of 32-bit integers, and those
     * that TensorFlow computes from constants before the first run.
     */
    boolean givesHost(int output) {
      return onCpu()
          || fed()
          || (constant && type(output) == DataType.DT_INT32)
          || host.get().contains(signature.outputs().get(output).name());
    }

    private DataType type(int output) {
      return signature.outputs().get(output).type(definition);
    }

    /** Whether an input is read in the host's memory. */
    boolean readsHost(int input) {
      return onCpu() || host.get().contains(signature.inputs().get(input).name());
    }
  }

  /** Of a graph, whose operations are in an order in which they can run. */
  Nodes(Graph graph) {
    this(graph, graph.toGraphDef());
  }

  private Nodes(Graph graph, GraphDef definition) {
    this.definition = definition;
    for (NodeDef node : definition.getNodeList()) {
      byName.put(node.getName(), Node.of(node, one -> constant(graph, one)));
    }
    for (Node node : byName.values()) {
      for (int i = 0; i < node.inputs().size(); i++) {
        uses.computeIfAbsent(node.inputs().get(i), v -> new ArrayList<>()).add(new Use(node, i));
      }
    }
  }

  private boolean constant(Graph graph, Node node) {
    if (SHAPES.contains(node.definition().getOp())) {
      return node.inputs().stream()
          .noneMatch(
              v ->
                  graph
                      .operationOrThrow(v.node())
                      .output(v.output())
                      .shape()
                      .hasUnknownDimension());
    }
    return node.is("Const")
        || (!node.signature().stateful()
            && !node.inputs().isEmpty()
            && node.controls().isEmpty()
            && node.inputs().stream().allMatch(v -> byName.get(v.node()).constant()));
  }

  /** What was read. */
  GraphDef definition() {
    return definition;
  }

  Collection<Node> all() {
    return byName.values();
  }

  Node get(String name) {
    return byName.get(name);
  }

  List<Use> uses(Value value) {
    return uses.getOrDefault(value, List.of());
  }

  /** All nodes that run when some nodes run. */
  Set<Node> needed(Collection<String> targets) {
    Set<Node> needed = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(targets);
    while (!open.isEmpty()) {
      Node node = byName.get(open.pop());
      if (needed.add(node)) {
        node.inputs().forEach(value -> open.push(value.node()));
        open.addAll(node.controls());
      }
    }
    return needed;
  }
}
