package symphony.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GradientCheck;
import symphony.api.graph.GraphScope;
import symphony.api.graph.NativeLog;
import symphony.api.random.SeedTree;

/**
 * A TensorFlow graph and session in which an ingredient can be built and run as in an agent, but
 * with every input, parameter, state and clock controlled by the test.
 *
 * <p>Parameters and random numbers depend only on a member's seed and on names, so a cohort of
 * three has exactly the values of three cohorts of one.
 *
 * <pre>{@code
 * try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
 *   Operand<TFloat64> x = graph.input(Shape.of(1, 2, 3), 0.5, -0.5, 1, 2, 3, 4);
 *   double[] y = graph.values(activation.apply(graph.scope("activation"), x));
 * }
 * }</pre>
 *
 * @param <T> the floating-point type of every tensor
 */
public final class TestGraph<T extends TNumber> implements AutoCloseable {

  private final Graph graph = new Graph();
  private final Session session = new Session(graph);
  private final Ops tf = Ops.create(graph);
  private final Class<T> type;
  private final List<SeedTree> seeds;
  private final Map<String, TestVariable<T>> parameters = new LinkedHashMap<>();
  private final Map<String, TestVariable<T>> states = new LinkedHashMap<>();
  private final Set<String> outputLayers = new LinkedHashSet<>();
  private final Map<Operand<T>, double[]> inputs = new LinkedHashMap<>();
  private final Operand<? extends TType> clock;
  private final Operand<TInt64> nextClock;
  private final Op setClock;
  private boolean training = true;
  private boolean onGpu;

  private TestGraph(Class<T> type, long... seeds) {
    this.type = type;
    List<SeedTree> trees = new ArrayList<>();
    for (long seed : seeds) {
      trees.add(new SeedTree(seed));
    }
    this.seeds = List.copyOf(trees);
    this.clock = tf.varHandleOp(TInt64.class, Shape.scalar(), VarHandleOp.sharedName("clock"));
    this.nextClock = tf.placeholder(TInt64.class);
    this.setClock = tf.assignVariableOp(clock, nextClock);
    NativeLog.quietly(this::start);
  }

  /** A graph of double precision, for proofs. */
  public static TestGraph<TFloat64> float64(long... seeds) {
    return new TestGraph<>(TFloat64.class, seeds);
  }

  /** A graph of single precision, as in training. */
  public static TestGraph<TFloat32> float32(long... seeds) {
    return new TestGraph<>(TFloat32.class, seeds);
  }

  /** A scope whose variables start with the axes (cohort, more...). */
  public GraphScope<T> scope(String name, long... more) {
    Shape lead = Shape.of(seeds.size());
    for (long size : more) {
      lead = lead.append(size);
    }
    return new TestScope<>(this, tf, name, false, lead, clockOperand());
  }

  /** TensorFlow's operations in this graph. */
  public Ops tf() {
    return tf;
  }

  /** Sets whether scopes report that they train; true by default, read while building. */
  public void training(boolean value) {
    training = value;
  }

  /** Sets whether scopes report that they are built for a GPU; false by default. */
  public void onGpu(boolean value) {
    onGpu = value;
  }

  /** The first run of all, in which TensorFlow greets; returns the clock. */
  private long start() {
    clock(0);
    return 0;
  }

  /** Sets the index of the update or environment step. */
  public void clock(long value) {
    try (Tensor tensor = TInt64.scalarOf(value)) {
      session.runner().feed(nextClock, tensor).addTarget(setClock).run().close();
    }
  }

  /** A tensor of known values with a known shape; numeric gradients vary it. */
  public Operand<T> input(Shape shape, double... values) {
    if (shape.size() != values.length) {
      throw new IllegalArgumentException(values.length + " values for the shape " + shape);
    }
    Operand<T> operand = tf.placeholderWithDefault(constant(shape, values), shape);
    inputs.put(operand, values.clone());
    return operand;
  }

  /**
   * Numbers for each member, drawn from the member's seed and the name: a cohort of three has those
   * of three cohorts of one.
   *
   * @param shape without the cohort's axis
   */
  public Operand<T> randomInput(String name, double low, double high, Shape shape) {
    int each = Math.toIntExact(shape.size());
    double[] values = new double[seeds.size() * each];
    for (int member = 0; member < seeds.size(); member++) {
      RandomGenerator random = seeds.get(member).child("input").child(name).random();
      for (int i = 0; i < each; i++) {
        values[member * each + i] = low + (high - low) * random.nextDouble();
      }
    }
    return input(Shape.of(seeds.size()).append(shape), values);
  }

  /**
   * The ends of a range, zero, and values near them, in turn.
   *
   * @param shape without the cohort's axis
   */
  public Operand<T> extremeInput(double low, double high, Shape shape) {
    double[] extremes =
        DoubleStream.of(low, high, 0, 1e-6, -1e-6, low / 2, high / 2, 1, -1)
            .map(value -> Math.clamp(value, low, high))
            .toArray();
    Shape full = Shape.of(seeds.size()).append(shape);
    double[] values = new double[Math.toIntExact(full.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = extremes[i % extremes.length];
    }
    return input(full, values);
  }

  /** The values of a tensor, in row-major order. */
  public double[] values(Operand<?> operand) {
    return values(operand, Map.of());
  }

  /** The values of a tensor when some inputs are replaced by other values. */
  public double[] values(Operand<?> operand, Map<Operand<T>, double[]> fed) {
    List<Tensor> tensors = new ArrayList<>();
    try {
      Session.Runner runner = session.runner().fetch(operand);
      fed.forEach(
          (input, values) -> {
            Tensor tensor = TestTensors.of(type, input.shape(), values);
            tensors.add(tensor);
            runner.feed(input, tensor);
          });
      try (Result result = runner.run()) {
        return TestTensors.values(result.get(0));
      }
    } finally {
      tensors.forEach(Tensor::close);
    }
  }

  /** Runs operations, if there are any. */
  public void run(List<? extends Op> operations) {
    if (operations.isEmpty()) {
      return;
    }
    Session.Runner runner = session.runner();
    operations.forEach(runner::addTarget);
    runner.run().close();
  }

  /**
   * The derivative of the sum of a tensor's elements, by TensorFlow's own differentiation; zero if
   * the sum does not depend on the input.
   */
  public double[] gradient(Operand<T> of, Operand<T> with) {
    try {
      return values(gradientOperand(of, with));
    } catch (TFInvalidArgumentException e) {
      if (String.valueOf(e.getMessage()).contains("unreachable")) {
        return new double[Math.toIntExact(with.shape().size())];
      }
      throw e;
    }
  }

  /** {@link #gradient} as a tensor. */
  public Operand<T> gradientOperand(Operand<T> of, Operand<T> with) {
    GradientCheck.require(graph, of);
    return tf.gradients(of, List.of(with)).<T>dy(0);
  }

  /**
   * The same derivative by central differences.
   *
   * @param with an {@link #input}
   * @param step half the distance between the two points
   * @throws IllegalArgumentException if {@code with} is not an input of this graph
   */
  public double[] numericGradient(Operand<T> of, Operand<T> with, double step) {
    Operand<T> fetched = tf.identity(of);
    double[] at = inputs.get(with);
    if (at == null) {
      throw new IllegalArgumentException(
          with.op().name() + " is not an input of this graph; create it with input(...)");
    }
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double above = sumAt(fetched, with, moved(at, i, step));
      double below = sumAt(fetched, with, moved(at, i, -step));
      gradient[i] = (above - below) / (2 * step);
    }
    return gradient;
  }

  private static double[] moved(double[] at, int index, double by) {
    double[] moved = at.clone();
    moved[index] += by;
    return moved;
  }

  private double sumAt(Operand<T> of, Operand<T> with, double[] at) {
    return Arrays.stream(values(of, Map.of(with, at))).sum();
  }

  /** The requested parameters, by full name, in the order of the requests. */
  public Map<String, TestVariable<T>> parameters() {
    return parameters;
  }

  /**
   * One requested parameter.
   *
   * @param name its full name, such as {@code activation/scale}
   * @throws IllegalArgumentException if it was not requested
   */
  public TestVariable<T> parameter(String name) {
    return named("parameter", parameters, name);
  }

  /** The full names of those parameters that a network marked as its output layers'. */
  public Set<String> outputLayers() {
    return outputLayers;
  }

  /** The requested states, by full name, in the order of the requests. */
  public Map<String, TestVariable<T>> states() {
    return states;
  }

  /**
   * One requested state.
   *
   * @param name its full name, such as {@code objective/average}
   * @throws IllegalArgumentException if it was not requested
   */
  public TestVariable<T> state(String name) {
    return named("state", states, name);
  }

  private static <V> V named(String kind, Map<String, V> variables, String name) {
    V variable = variables.get(name);
    if (variable == null) {
      throw new IllegalArgumentException(
          "no %s named '%s' was requested; there are %s".formatted(kind, name, variables.keySet()));
    }
    return variable;
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  Class<T> type() {
    return type;
  }

  boolean onGpu() {
    return onGpu;
  }

  boolean training() {
    return training;
  }

  List<SeedTree> seeds() {
    return seeds;
  }

  Operand<TInt64> clockOperand() {
    return tf.readVariableOp(clock, TInt64.class);
  }

  Operand<T> constant(Shape shape, double[] values) {
    return tf.dtypes.cast(tf.constant(shape, DataBuffers.of(values)), type);
  }

  /** Runs an operation with a fed tensor. */
  void run(Op operation, Operand<T> placeholder, Shape shape, double[] values) {
    try (Tensor tensor = TestTensors.of(type, shape, values)) {
      session.runner().feed(placeholder, tensor).addTarget(operation).run().close();
    }
  }

  TestVariable<T> variable(String name, Shape shape, double[] initial) {
    return new TestVariable<>(this, name, shape, initial);
  }
}
