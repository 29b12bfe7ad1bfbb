package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.agent.GpuForm;
import symphony.api.graph.GraphScope;

/** Tests the copies and unordered sums of an update on a GPU, from the graph and without a GPU. */
class GpuFormTest {

  private static final GpuForm NOTHING = new GpuForm(List.of(), List.of());

  /** An activation of a third party: shapes of 64 bits, a mean, a random number. */
  private record Plain() implements Activation {
    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      Ops tf = g.tf();
      Operand<T> noisy = tf.math.add(x, tf.math.mul(g.constant(0.01), g.normal("jitter", x)));
      Operand<T> flat = tf.reshape(noisy, tf.constant(new long[] {-1}));
      Operand<T> back = tf.reshape(flat, tf.constant(x.shape().asArray()));
      Operand<T> mean = tf.math.mean(back, tf.constant(-1), Mean.keepDims(true));
      return tf.math.mul(back, tf.math.sigmoid(tf.math.sub(back, mean)));
    }
  }

  /** Adds 32-bit integers that the GPU has computed, and has an unordered sum in its gradient. */
  private record Careless() implements Activation {
    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      Ops tf = g.tf();
      Operand<T> flat = tf.reshape(x, tf.constant(new int[] {-1}));
      Operand<TInt32> best = tf.nn.topK(flat, tf.constant(1), TInt32.class).indices();
      Operand<TInt32> next = tf.math.add(best, tf.constant(0));
      return tf.math.add(x, tf.reduceSum(tf.gather(flat, next, tf.constant(0)), tf.constant(0)));
    }
  }

  /** A convolution over the features, as an encoder of images has. */
  private record Convolution() implements Activation {
    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      Ops tf = g.tf();
      long features = x.shape().get(x.shape().numDimensions() - 1);
      Operand<T> image = tf.reshape(x, tf.constant(new long[] {-1, 1, features, 1}));
      Operand<T> filter = tf.reshape(g.constant(1), tf.constant(new int[] {1, 1, 1, 1}));
      Operand<T> y = tf.nn.conv2d(image, filter, List.of(1L, 1L, 1L, 1L), "SAME");
      return tf.reshape(y, tf.constant(x.shape().asArray()));
    }
  }

  private static GpuForm form(TinyAgent agent, boolean placed) {
    AgentGraph<TFloat32> graph = agent.forGpu(1L, 2L);
    AgentGraph<TFloat32> examined = placed ? graph.placed() : graph;
    try (var closed = examined.graph()) {
      return examined.gpuForm();
    }
  }

  @Test
  void updateCopiesNothingToTheHostAndRepeats() {
    assertEquals(NOTHING, form(new TinyAgent(), true));
  }

  @Test
  void updateInBfloat16CopiesNothingToTheHostAndRepeats() {
    Symphony config = TinyAgent.config(Symphony.Precision.BFLOAT16);
    AgentGraph<TFloat32> graph = new TinyAgent().forGpu(config, 1L, 2L).placed();
    try (var closed = graph.graph()) {
      assertEquals(NOTHING, graph.gpuForm());
      assertEquals(Set.of(TBfloat16.class), typesOfProducts(graph.graph()));
    }
  }

  private static Set<Class<?>> typesOfProducts(Graph graph) {
    Set<Class<?>> types = new HashSet<>();
    graph
        .operations()
        .forEachRemaining(
            operation -> {
              if (operation.type().contains("MatMul")) {
                types.add(operation.output(0).type());
              }
            });
    return types;
  }

  @Test
  void withoutPlacementItCopiesToTheHost() {
    assertFalse(form(new TinyAgent(), false).copiesToHost().isEmpty());
  }

  @Test
  void aThirdPartysIngredientCopiesNothing() {
    assertEquals(NOTHING, form(new TinyAgent().with(Activation.class, new Plain()), true));
  }

  @Test
  void gradientOfAConvolutionIsNotRepeatable() {
    GpuForm form = form(new TinyAgent().with(Activation.class, new Convolution()), true);
    assertTrue(
        form.unrepeatable().stream().anyMatch(line -> line.contains("(Conv2DBackpropInput)")),
        form.unrepeatable()::toString);
  }

  @Test
  void copiesAndUnorderedSumsAreNamed() {
    GpuForm form = form(new TinyAgent().with(Activation.class, new Careless()), true);
    assertTrue(
        form.copiesToHost().stream().anyMatch(line -> line.contains("(TopKV2) in the host's")),
        form.copiesToHost()::toString);
    assertTrue(
        form.unrepeatable().stream().anyMatch(line -> line.contains("adds in an undefined order")),
        form.unrepeatable()::toString);
  }
}
