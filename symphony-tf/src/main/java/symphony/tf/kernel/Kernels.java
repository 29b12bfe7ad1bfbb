package symphony.tf.kernel;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.Kernel;

/** Builds operations from kernels in Java. */
public final class Kernels {

  static final String FORWARD = "SymphonyKernel";
  static final String BACKWARD = "SymphonyKernelGradient";

  private static final boolean WANTED =
      Boolean.parseBoolean(System.getProperty("symphony.kernels", "true"));

  /** Whether TensorFlow accepted the operations, determined once. */
  private static final class Registration {
    private static final boolean DONE = register();

    private static boolean register() {
      try {
        KernelOperations.register();
        return TensorFlow.registerCustomGradient(FORWARD, Kernels::gradient);
      } catch (LinkageError | RuntimeException without) {
        return false; // another platform's library has another name; plain operations then do it
        // all
      }
    }
  }

  private Kernels() {}

  /** Whether tensors of a type have kernels here. */
  public static boolean serve(Class<? extends TNumber> type) {
    return WANTED && type == TFloat32.class && Registration.DONE;
  }

  /** The kernel's output, of the first input's shape. */
  public static <T extends TNumber> Operand<T> apply(
      Ops tf, Kernel kernel, List<Operand<T>> inputs) {
    Output<?>[] from = inputs.stream().map(Operand::asOutput).toArray(Output<?>[]::new);
    return build(tf, FORWARD, KernelOperations.number(kernel), from).output(0);
  }

  private static List<Operand<?>> gradient(
      Ops tf, GraphOperation forward, List<Output<?>> upstream) {
    List<Output<?>> from = new ArrayList<>();
    for (int i = 0; i < forward.numInputs(); i++) {
      from.add(forward.input(i));
    }
    from.add(upstream.getFirst());
    long number = forward.attributes().getAttrInt("kernel");
    Operation backward = build(tf, BACKWARD, number, from.toArray(Output<?>[]::new));
    List<Operand<?>> gradients = new ArrayList<>();
    for (int i = 0; i < forward.numInputs(); i++) {
      gradients.add(backward.output(i));
    }
    return gradients;
  }

  private static Operation build(Ops tf, String type, long number, Output<?>[] inputs) {
    OperationBuilder builder =
        tf.scope().opBuilder(type, tf.scope().makeOpName(type)).addInputList(inputs);
    if (type.equals(BACKWARD)) {
      builder.setAttr("M", inputs.length - 1L);
    }
    return builder.setAttr("kernel", number).build();
  }
}
