package symphony.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;
import symphony.api.graph.State;
import symphony.api.random.SeedTree;

/** A scope of a {@link TestGraph}: plain, slow and easy to verify. */
record TestScope<T extends TNumber>(
    TestGraph<T> graph, Ops tf, String path, boolean output, Shape lead, Operand<TInt64> clock)
    implements GraphScope<T> {

  @Override
  public Class<T> type() {
    return graph.type();
  }

  @Override
  public GraphScope<T> child(String name) {
    return new TestScope<>(graph, tf, path + "/" + name, output, lead, clock);
  }

  @Override
  public GraphScope<T> shared(String name) {
    return new TestScope<>(
        graph, tf, "shared/" + name, false, Shape.of(graph.seeds().size()), clock);
  }

  @Override
  public GraphScope<T> common(String name) {
    return new TestScope<>(
        graph, tf, "common/" + name, false, Shape.of(graph.seeds().size()), clock);
  }

  @Override
  public GraphScope<T> outputLayer() {
    return new TestScope<>(graph, tf, path, true, lead, clock);
  }

  @Override
  public GraphScope<T> clockedBy(Operand<TInt64> other) {
    return new TestScope<>(graph, tf, path, output, lead, other);
  }

  @Override
  public boolean onGpu() {
    return graph.onGpu();
  }

  @Override
  public boolean training() {
    return graph.training();
  }

  @Override
  public Operand<T> constant(double value) {
    return graph.constant(Shape.scalar(), new double[] {value});
  }

  @Override
  public Operand<T> constant(double[] values) {
    return graph.constant(Shape.of(values.length), values);
  }

  @Override
  public Operand<T> parameter(String name, Shape shape, Initializer initializer) {
    String full = path + "/" + name;
    if (output) {
      graph.outputLayers().add(full);
    }
    return graph
        .parameters()
        .computeIfAbsent(
            full, key -> graph.variable(key, full(shape), drawn(key, shape, initializer)))
        .read();
  }

  @Override
  public State<T> state(String name, Shape shape, double initial) {
    return state(name, shape, Initializer.constant(initial));
  }

  @Override
  public State<T> state(String name, Shape shape, Initializer initializer) {
    return graph
        .states()
        .computeIfAbsent(
            path + "/" + name,
            key -> graph.variable(key, full(shape), drawn(key, shape, initializer)));
  }

  @Override
  public Operand<T> linear(String name, List<Operand<T>> parts, long outputs, double bound) {
    Operand<T> x = parts.size() == 1 ? parts.getFirst() : tf.concat(parts, tf.constant(-1));
    long inputs = x.shape().get(x.shape().numDimensions() - 1);
    GraphScope<T> own = child(name);
    Operand<T> weight =
        own.parameter("weight", Shape.of(inputs, outputs), Initializer.uniform(bound));
    Operand<T> bias = own.parameter("bias", Shape.of(1, outputs), Initializer.uniform(bound));
    return tf.math.add(tf.train.batchMatMul(x, weight, type()), bias);
  }

  @Override
  public Operand<T> uniform(String purpose, Operand<T> like) {
    return drawn(
        purpose, like, (shape, seed) -> tf.random.statelessRandomUniform(shape, seed, type()));
  }

  @Override
  public Operand<T> normal(String purpose, Operand<T> like) {
    return drawn(
        purpose, like, (shape, seed) -> tf.random.statelessRandomNormal(shape, seed, type()));
  }

  private interface Distribution<T extends TNumber> {
    Operand<T> draw(Operand<TInt32> shape, Operand<TInt64> seed);
  }

  private Operand<T> drawn(String purpose, Operand<T> like, Distribution<T> distribution) {
    Operand<TInt32> rest =
        tf.slice(tf.shape(like), tf.constant(new int[] {1}), tf.constant(new int[] {-1}));
    Operand<TInt32> one = tf.concat(List.of(tf.constant(new int[] {1}), rest), tf.constant(0));
    List<Operand<T>> members = new ArrayList<>();
    for (SeedTree seed : graph.seeds()) {
      long key = seed.child(path).child(purpose).seed();
      members.add(distribution.draw(one, tf.stack(List.of(tf.constant(key), clock()))));
    }
    Operand<T> all = members.size() == 1 ? members.get(0) : tf.concat(members, tf.constant(0));
    return tf.stopGradient(
        like.shape().hasUnknownDimension() ? all : tf.ensureShape(all, like.shape()));
  }

  private Shape full(Shape shape) {
    return lead.append(shape);
  }

  private double[] drawn(String name, Shape shape, Initializer initializer) {
    int each = (int) (full(shape).size() / graph.seeds().size());
    double[] values = new double[each * graph.seeds().size()];
    for (int member = 0; member < graph.seeds().size(); member++) {
      RandomGenerator random = graph.seeds().get(member).child(name).random();
      for (int i = 0; i < each; i++) {
        values[member * each + i] = draw(initializer, random);
      }
    }
    return values;
  }

  private static double draw(Initializer initializer, RandomGenerator random) {
    return switch (initializer) {
      case Initializer.Constant(double value) -> value;
      case Initializer.Uniform(double bound) -> (2 * random.nextDouble() - 1) * bound;
      case Initializer.Normal(double mean, double deviation) ->
          random.nextGaussian(mean, deviation);
    };
  }
}
