package symphony.tf.placement;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tensorflow.Graph;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;

/**
 * Replaces shapes, axes and sizes that are 64-bit integer constants by 32-bit ones, which
 * TensorFlow keeps in the host's memory: 64-bit constants are on the GPU, and an operation that
 * reads its shape on the host would fetch it from there at every run.
 */
final class NarrowConstants {

  private static final String SUFFIX = "/int32";
  private static final AttrValue INT32 = AttrValue.newBuilder().setType(DataType.DT_INT32).build();

  private final Nodes nodes;
  private final Map<String, NodeDef> narrowed = new LinkedHashMap<>();
  private final Map<String, Optional<NodeDef>> tried = new HashMap<>();

  private NarrowConstants(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The same graph with 32-bit constants wherever operations accept them. */
  static GraphDef in(Graph graph) {
    NarrowConstants constants = new NarrowConstants(new Nodes(graph));
    GraphDef.Builder changed = constants.nodes.definition().toBuilder();
    for (int i = 0; i < changed.getNodeCount(); i++) {
      changed.setNode(i, constants.change(constants.nodes.get(changed.getNode(i).getName())));
    }
    return changed.addAllNode(constants.narrowed.values()).build();
  }

  private NodeDef change(Nodes.Node node) {
    if (node.host().isEmpty()) {
      return node.definition();
    }
    NodeDef changed = node.definition();
    Set<String> attributes =
        Set.copyOf(
            node.signature().inputs().stream().map(Signature.Argument::typeAttribute).toList());
    for (String attribute : attributes) {
      if (takesNarrow(node, attribute)) {
        changed = narrow(node, changed, attribute);
      }
    }
    return changed;
  }

  /** Whether everything of an attribute's type is a 64-bit constant that is read on the host. */
  private boolean takesNarrow(Nodes.Node node, String attribute) {
    AttrValue type = node.definition().getAttrMap().get(attribute);
    return type != null
        && type.getType() == DataType.DT_INT64
        && node.signature().outputs().stream().noneMatch(o -> o.typeAttribute().equals(attribute))
        && inputs(node, attribute)
            .allMatch(i -> node.readsHost(i) && narrow(node.inputs().get(i).node()).isPresent())
        && GpuKernels.hostArguments(node.definition().toBuilder().putAttr(attribute, INT32).build())
            .isPresent();
  }

  private static IntStream inputs(Nodes.Node node, String attribute) {
    List<Signature.Argument> arguments = node.signature().inputs();
    return IntStream.range(0, arguments.size())
        .filter(i -> arguments.get(i).typeAttribute().equals(attribute));
  }

  private NodeDef narrow(Nodes.Node node, NodeDef so, String attribute) {
    NodeDef.Builder changed = so.toBuilder().putAttr(attribute, INT32);
    inputs(node, attribute)
        .forEach(
            i -> {
              NodeDef constant = narrow(node.inputs().get(i).node()).orElseThrow();
              narrowed.put(constant.getName(), constant);
              changed.setInput(i, constant.getName());
            });
    return changed.build();
  }

  private Optional<NodeDef> narrow(String constant) {
    return tried.computeIfAbsent(constant, name -> narrow(nodes.get(name)));
  }

  private static Optional<NodeDef> narrow(Nodes.Node node) {
    if (!node.is("Const")) {
      return Optional.empty();
    }
    TensorProto tensor = node.definition().getAttrMap().get("value").getTensor();
    long[] values = values(tensor);
    if (Arrays.stream(values).anyMatch(v -> v != (int) v)) {
      return Optional.empty();
    }
    TensorProto.Builder narrow =
        TensorProto.newBuilder()
            .setDtype(DataType.DT_INT32)
            .setTensorShape(tensor.getTensorShape());
    for (long value : values) {
      narrow.addIntVal((int) value);
    }
    return Optional.of(
        node.definition().toBuilder()
            .setName(node.name() + SUFFIX)
            .putAttr("dtype", INT32)
            .putAttr("value", AttrValue.newBuilder().setTensor(narrow).build())
            .build());
  }

  private static long[] values(TensorProto tensor) {
    if (tensor.getTensorContent().isEmpty()) {
      return tensor.getInt64ValList().stream().mapToLong(Long::longValue).toArray();
    }
    ByteBuffer bytes =
        ByteBuffer.wrap(tensor.getTensorContent().toByteArray()).order(ByteOrder.nativeOrder());
    long[] values = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(values);
    return values;
  }
}
