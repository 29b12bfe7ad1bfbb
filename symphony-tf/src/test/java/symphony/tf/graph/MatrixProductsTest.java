package symphony.tf.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import symphony.testkit.TestGraph;

/** Tests that value and gradients of a divided product equal those of one batched product. */
final class MatrixProductsTest {

  private static final int OBSERVATIONS = 240;
  private static final int ACTIONS = 16;
  private static final int OUTPUTS = 96;
  private static final int BATCH =
      48; // 48 · 256 · 96 multiply-adds: just large enough to be divided

  /** One layer of three critics that see the same batch. */
  private record Layer(
      TestGraph<TFloat64> graph,
      Operand<TFloat64> observation,
      Operand<TFloat64> action,
      Operand<TFloat64> weight,
      Operand<TFloat64> bias) {

    static Layer in(TestGraph<TFloat64> graph, int batch) {
      return new Layer(
          graph,
          graph.randomInput("observation", -1, 1, Shape.of(1, batch, OBSERVATIONS)),
          graph.randomInput("action", -1, 1, Shape.of(1, batch, ACTIONS)),
          graph.randomInput("weight", -1, 1, Shape.of(3, OBSERVATIONS + ACTIONS, OUTPUTS)),
          graph.randomInput("bias", -1, 1, Shape.of(3, 1, OUTPUTS)));
    }

    Operand<TFloat64> output(boolean onGpu, boolean trained) {
      Operand<TFloat64> affine =
          new MatrixProducts<>(graph.tf(), TFloat64.class, onGpu, false)
              .affine(List.of(observation, action), weight, bias, trained);
      return graph.tf().math.sin(affine);
    }
  }

  @ParameterizedTest
  @CsvSource({"48, false", "48, true", "2, false", "2, true"})
  void isTheBatchedProductAndHasItsGradients(int batch, boolean trained) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1, 2)) {
      Layer layer = Layer.in(graph, batch);
      Operand<TFloat64> batched = layer.output(true, trained);
      Operand<TFloat64> output = layer.output(false, trained);
      assertEquals(batched.shape(), output.shape());
      assertArrayEquals(graph.values(batched), graph.values(output), 1e-12);
      for (Operand<TFloat64> with :
          List.of(layer.observation(), layer.action(), layer.weight(), layer.bias())) {
        assertArrayEquals(graph.gradient(batched, with), graph.gradient(output, with), 1e-11);
      }
    }
  }

  /** 1 + 2^-9 and 1 + 2^-8 round to 1 in seven bits of fraction, 1 + 2^-7 is exact. */
  @ParameterizedTest
  @CsvSource({"1", "2"})
  void bfloat16RoundsInputsAndGradientsOfProducts(int stack) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> x = graph.input(Shape.of(1, 1, 2), 1 + 0x1p-9, 1 + 0x1p-7);
      double[] ones = new double[2 * stack];
      Arrays.fill(ones, 1 + 0x1p-9);
      Operand<TFloat64> weight = graph.input(Shape.of(stack, 2, 1), ones);
      Operand<TFloat64> bias = graph.input(Shape.of(stack, 1, 1), new double[stack]);
      Operand<TFloat64> output =
          new MatrixProducts<>(graph.tf(), TFloat64.class, true, true)
              .affine(List.of(x), weight, bias, true);
      assertEquals(2, graph.values(output)[0]); // 2 + 2^-7 in seven bits
      assertArrayEquals(
          new double[] {1, 1 + 0x1p-7}, Arrays.copyOf(graph.gradient(output, weight), 2));
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 16", "true, 256"})
  void onlyTrainedWeightsGiveAGradientToEveryInput(boolean trained, long widest) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Layer layer = Layer.in(graph, BATCH);
      Operand<TFloat64> output = layer.output(false, trained);
      int before = widths(graph.tf()).size();
      graph.gradientOperand(output, layer.action());
      List<Long> added = widths(graph.tf()).stream().skip(before).toList();
      assertEquals(List.of(widest), added.stream().filter(w -> w != OUTPUTS).distinct().toList());
    }
  }

  /** How many columns each plain matrix product of the graph has. */
  private static List<Long> widths(Ops tf) {
    List<Long> widths = new ArrayList<>();
    Graph graph = (Graph) tf.scope().env();
    for (var operations = graph.operations(); operations.hasNext(); ) {
      GraphOperation operation = operations.next();
      if (operation.type().equals("MatMul")) {
        widths.add(operation.output(0).shape().get(1));
      }
    }
    return widths;
  }
}
