package symphony.tf.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.graph.Kernel;
import symphony.api.graph.Ranks;
import symphony.api.random.SeedTree;
import symphony.testkit.TestGraph;
import symphony.tf.graph.Build;
import symphony.tf.graph.BuildScope;
import symphony.tf.graph.Owner;
import symphony.tf.graph.Pass;
import symphony.tf.graph.Streams;
import symphony.tf.graph.Variables;

/** Tests that kernels compute the same as the plain operations, which a graph for a GPU uses. */
final class KernelsTest {

  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT;

  /** a·b². */
  private record Example() implements Kernel {
    @Override
    public void forward(MemorySegment[] inputs, MemorySegment output) {
      for (long i = 0; i < output.byteSize() / Float.BYTES; i++) {
        float b = inputs[1].getAtIndex(FLOAT, i);
        output.setAtIndex(FLOAT, i, inputs[0].getAtIndex(FLOAT, i) * b * b);
      }
    }

    @Override
    public void backward(MemorySegment[] in, MemorySegment upstream, MemorySegment[] gradients) {
      for (long i = 0; i < upstream.byteSize() / Float.BYTES; i++) {
        float a = in[0].getAtIndex(FLOAT, i);
        float b = in[1].getAtIndex(FLOAT, i);
        float u = upstream.getAtIndex(FLOAT, i);
        gradients[0].setAtIndex(FLOAT, i, u * b * b);
        gradients[1].setAtIndex(FLOAT, i, u * 2 * a * b);
      }
    }
  }

  @Test
  void outputAndGradientsEqualThoseOfPlainOperations() {
    List<List<double[]>> both = new ArrayList<>();
    for (boolean plain : new boolean[] {false, true}) {
      try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
        Ops tf = graph.tf();
        Operand<TFloat32> a = graph.randomInput("a", -1, 1, Shape.of(5, 7));
        Operand<TFloat32> b = graph.randomInput("b", -1, 1, Shape.of(5, 7));
        Operand<TFloat32> y =
            scope(graph, plain)
                .fused(new Example(), List.of(a, b), () -> tf.math.mul(tf.math.mul(a, b), b));
        Operand<TFloat32> sine = tf.math.sin(y);
        assertEquals(a.shape(), y.shape());
        both.add(List.of(graph.values(y), graph.gradient(sine, a), graph.gradient(sine, b)));
        assertEquals(plain ? 0 : 3, kernels(graph), "one forwards, one for each asked gradient");
      }
    }
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(both.get(1).get(i), both.get(0).get(i), 1e-6);
    }
  }

  @Test
  void ranksEqualThoseOfPlainOperations() {
    double[] weights = {0.5, 0.25, 0.125, 1, 2, 3, -1};
    double nan = Double.NaN;
    double inf = Double.POSITIVE_INFINITY;
    double[] values = {
      1, 1, 0, -0.0, 2, 1, 0, nan, 3, -inf, inf, nan, -3, 0, -0.0, 0, -0.0, 0, 5, -5, 5
    };
    List<double[]> both = new ArrayList<>();
    for (boolean plain : new boolean[] {false, true}) {
      try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
        Operand<TFloat32> x = graph.input(Shape.of(1, 3, 7), values);
        both.add(graph.values(Ranks.weightOfRank(scope(graph, plain), x, weights)));
        assertEquals(plain ? 0 : 1, kernels(graph));
      }
    }
    assertArrayEquals(both.get(1), both.get(0));
  }

  /** Throws. */
  private record Broken() implements Kernel {
    @Override
    public void forward(MemorySegment[] inputs, MemorySegment output) {
      throw new IllegalStateException("of itself");
    }

    @Override
    public void backward(MemorySegment[] in, MemorySegment upstream, MemorySegment[] gradients) {}
  }

  @Test
  void anExceptionOfAKernelBecomesAnErrorOfTensorFlow() {
    try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
      Operand<TFloat32> x = graph.input(Shape.of(1, 2, 2), 1, 2, 3, 4);
      Operand<TFloat32> y =
          scope(graph, false).fused(new Broken(), List.of(x), () -> graph.tf().identity(x));
      TensorFlowException thrown =
          assertThrows(TensorFlowException.class, () -> graph.values(graph.tf().identity(y)));
      assertTrue(thrown.getMessage().contains("of itself"), thrown.getMessage());
    }
  }

  private static BuildScope<TFloat32> scope(TestGraph<TFloat32> graph, boolean plain) {
    Ops tf = graph.tf();
    Streams streams = new Streams(tf, List.of(new SeedTree(1), new SeedTree(2)));
    Build<TFloat32> build =
        new Build<>(tf, TFloat32.class, new Variables(tf), streams, plain, false, tf.constant(0L));
    Pass pass = new Pass("test", Weights.ONLINE, true, tf.constant(0L));
    return new BuildScope<>(build, "scope", Owner.of(Owner.Part.OTHER), Shape.of(2, 3), pass);
  }

  private static long kernels(TestGraph<?> graph) {
    long count = 0;
    var operations = ((Graph) graph.tf().scope().env()).operations();
    while (operations.hasNext()) {
      count += operations.next().type().startsWith(Kernels.FORWARD) ? 1 : 0;
    }
    return count;
  }
}
