package symphony.tf.gpu;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import symphony.api.agent.EnginePart;

/**
 * Computes the parts of an update on the GPU and compares them with the CPU. The inputs are fed, so
 * that nothing is computed in advance.
 *
 * @param name what is computed
 * @param tolerance the allowed difference, relative to the largest value
 * @param formula from a square matrix to any tensor
 */
public record GpuCheck(String name, double tolerance, Formula formula) {

  private static final int SIDE = 64;
  private static final double STEP = 1e-3;

  /** What is computed. */
  @FunctionalInterface
  interface Formula {
    Operand<TFloat32> of(Ops tf, Operand<TFloat32> x);
  }

  /** A compiled element-wise kernel, without which no network runs. */
  private static final GpuCheck SIGMOID =
      new GpuCheck("sigmoid", 1e-5, (tf, x) -> tf.math.sigmoid(x));

  private static final List<GpuCheck> ALL =
      List.of(
          SIGMOID,
          new GpuCheck("product", 1e-5, (tf, x) -> tf.linalg.matMul(x, x)),
          new GpuCheck("sort", 0, GpuCheck::sorted),
          new GpuCheck("update", 1e-5, GpuCheck::update));

  private static Operand<TFloat32> sorted(Ops tf, Operand<TFloat32> x) {
    return tf.nn.topK(x, tf.constant(SIDE), TInt32.class).values();
  }

  /**
   * W - step · ∂ Σ (sigmoid(x W) - x)² / ∂W with W = xᵀ. With a mean's gradient, TensorFlow would
   * compute the number of its elements on the GPU; an agent's graph computes it on the host.
   */
  private static Operand<TFloat32> update(Ops tf, Operand<TFloat32> x) {
    Operand<TFloat32> weight = tf.linalg.transpose(x, tf.constant(new int[] {1, 0}));
    Operand<TFloat32> error = tf.math.sub(tf.math.sigmoid(tf.linalg.matMul(x, weight)), x);
    Operand<TFloat32> gradient = tf.gradients(tf.math.square(error), List.of(weight)).dy(0);
    return tf.math.sub(weight, tf.math.mul(tf.constant((float) STEP), gradient));
  }

  /**
   * Whether a GPU works.
   *
   * @param config of a session that may use one
   * @throws TensorFlowException or {@link IllegalArgumentException} with TensorFlow's own reason
   */
  public static void require(ConfigProto config) {
    SIGMOID.compute(config, "GPU");
  }

  /** Everything, one by one. */
  public static List<EnginePart> all(ConfigProto config) {
    List<EnginePart> parts = new ArrayList<>();
    for (GpuCheck check : ALL) {
      parts.add(check.compare(config));
    }
    return parts;
  }

  private EnginePart compare(ConfigProto config) {
    String what = name + " on the GPU";
    try {
      float[] there = compute(config, "GPU");
      float[] here = compute(config, "CPU");
      double difference = difference(there, here);
      return new EnginePart(what, difference <= tolerance, said(difference));
    } catch (TensorFlowException | IllegalArgumentException | IllegalStateException e) {
      return new EnginePart(what, false, TensorFlowErrors.firstLine(e));
    }
  }

  /** In one sentence, what a difference of so much means. */
  String said(double difference) {
    return difference <= tolerance
        ? "as on the CPU (largest difference %.1e)".formatted(difference)
        : "the GPU's results differ from the CPU's by %.1e of the largest value, and at most %.0e is allowed"
            .formatted(difference, tolerance);
  }

  /** The largest difference, in units of the largest value; NaN where one of them is. */
  static double difference(float[] a, float[] b) {
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(b[i]));
      difference = Math.max(difference, Math.abs((double) a[i] - b[i]));
    }
    return largest == 0 ? difference : difference / largest;
  }

  private float[] compute(ConfigProto config, String device) {
    DeviceSpec spec =
        DeviceSpec.newBuilder()
            .deviceType(DeviceSpec.DeviceType.valueOf(device))
            .deviceIndex(0)
            .build();
    try (Graph graph = Natives.graph()) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> x =
          tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(SIDE, SIDE)));
      Ops there = Ops.create(graph).withDevice(spec);
      Operand<TFloat32> y = formula.of(there, x);
      try (Session session = new Session(graph, config);
          TFloat32 fed = TFloat32.tensorOf(Shape.of(SIDE, SIDE), GpuCheck::fill);
          var result = session.runner().feed(x, fed).fetch(y).run()) {
        TFloat32 value = (TFloat32) result.get(0);
        float[] values = new float[(int) value.size()];
        value.asRawTensor().data().asFloats().read(values);
        return values;
      }
    }
  }

  private static void fill(TFloat32 tensor) {
    tensor
        .scalars()
        .forEachIndexed((i, x) -> x.setFloat((float) Math.sin((double) (SIDE * i[0] + i[1]))));
  }
}
