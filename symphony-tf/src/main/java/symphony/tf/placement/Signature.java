package symphony.tf.placement;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.BytePointer;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;
import org.tensorflow.proto.OpList;

/**
 * The arguments of a node in the order of its inputs and outputs.
 *
 * @param inputs of every data input
 * @param outputs of every output
 * @param stateful whether the operation does more than compute its outputs
 */
record Signature(List<Argument> inputs, List<Argument> outputs, boolean stateful) {

  /**
   * One input or output.
   *
   * @param name the argument's, which several inputs share where it is a list
   * @param typeAttribute the attribute that gives its type, empty where that is fixed
   * @param fixed its type where no attribute gives it
   */
  record Argument(String name, String typeAttribute, DataType fixed) {

    DataType type(NodeDef node) {
      return typeAttribute.isEmpty() ? fixed : node.getAttrMap().get(typeAttribute).getType();
    }
  }

  private static final Map<String, OpDef> OPERATIONS =
      registered().getOpList().stream()
          .collect(Collectors.toMap(OpDef::getName, Function.identity()));

  private static OpList registered() {
    TF_Buffer list = tensorflow.TF_GetAllOpList();
    try {
      byte[] bytes = new byte[Math.toIntExact(list.length())];
      new BytePointer(list.data()).get(bytes);
      return OpList.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    } finally {
      tensorflow.TF_DeleteBuffer(list);
    }
  }

  static Signature of(NodeDef node) {
    OpDef operation = OPERATIONS.get(node.getOp());
    if (operation == null) {
      throw new IllegalArgumentException("TensorFlow knows no operation " + node.getOp());
    }
    return new Signature(
        arguments(operation.getInputArgList(), node),
        arguments(operation.getOutputArgList(), node),
        operation.getIsStateful());
  }

  private static List<Argument> arguments(List<OpDef.ArgDef> declared, NodeDef node) {
    List<Argument> arguments = new ArrayList<>();
    for (OpDef.ArgDef argument : declared) {
      for (int i = 0; i < count(argument, node.getAttrMap()); i++) {
        arguments.add(new Argument(argument.getName(), argument.getTypeAttr(), argument.getType()));
      }
    }
    return arguments;
  }

  private static long count(OpDef.ArgDef argument, Map<String, AttrValue> attributes) {
    if (!argument.getNumberAttr().isEmpty()) {
      return attributes.get(argument.getNumberAttr()).getI();
    }
    return argument.getTypeListAttr().isEmpty()
        ? 1
        : attributes.get(argument.getTypeListAttr()).getList().getTypeCount();
  }
}
