package symphony.tf.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.graph.GraphScope;
import symphony.api.graph.Initializer;
import symphony.api.graph.Kernel;
import symphony.api.graph.State;
import symphony.tf.graph.Owner.Part;
import symphony.tf.kernel.Kernels;

/** A scope in the agent's graph. */
public final class BuildScope<T extends TNumber> implements GraphScope<T> {

  private final Build<T> build;
  private final String path;
  private final Owner owner;
  private final Shape lead;
  private final Pass pass;

  /**
   * A scope.
   *
   * @param path its name, with slashes
   * @param owner the owner of its variables
   * @param lead the leading axes of its variables, the cohort first
   */
  public BuildScope(Build<T> build, String path, Owner owner, Shape lead, Pass pass) {
    this.build = build;
    this.path = path;
    this.owner = owner;
    this.lead = lead;
    this.pass = pass;
  }

  @Override
  public Ops tf() {
    return build.tf();
  }

  @Override
  public Class<T> type() {
    return build.type();
  }

  @Override
  public GraphScope<T> child(String name) {
    return new BuildScope<>(build, path + "/" + name, owner, lead, pass);
  }

  @Override
  public GraphScope<T> shared(String name) {
    return new BuildScope<>(build, "shared/" + name, Owner.of(Part.SHARED), cohort(), pass);
  }

  private Shape cohort() {
    return Shape.of(build.streams().cohort());
  }

  @Override
  public GraphScope<T> outputLayer() {
    return new BuildScope<>(build, path, owner.lastLayer(), lead, pass);
  }

  @Override
  public GraphScope<T> common(String name) {
    Pass all = new Pass("common", pass.weights(), pass.training(), pass.clock());
    return new BuildScope<>(build, "common/" + name, Owner.of(Part.OTHER), cohort(), all);
  }

  @Override
  public GraphScope<T> clockedBy(Operand<TInt64> clock) {
    return new BuildScope<>(
        build, path, owner, lead, new Pass(pass.name(), pass.weights(), pass.training(), clock));
  }

  @Override
  public boolean onGpu() {
    return build.onGpu();
  }

  @Override
  public Shape lead() {
    return lead;
  }

  @Override
  public boolean training() {
    return pass.training();
  }

  @Override
  public Operand<TInt64> clock() {
    return pass.clock();
  }

  @Override
  public Operand<T> constant(double value) {
    return tf().dtypes.cast(tf().constant(value), type());
  }

  @Override
  public Operand<T> constant(double[] values) {
    return tf().dtypes.cast(tf().constant(values), type());
  }

  @Override
  public Operand<T> parameter(String name, Shape shape, Initializer initializer) {
    String full = path + "/" + name;
    Variable<T> online = build.variables().find(full);
    if (online == null) {
      online = create(full, Variable.Kind.PARAMETER, full, shape, initializer);
    }
    if (!online.shape().equals(lead.append(shape))) {
      throw new IllegalStateException(
          full + " has shape " + online.shape() + " and was asked for as " + lead.append(shape));
    }
    return switch (pass.weights()) {
      case ONLINE -> online.value();
      case FROZEN -> tf().stopGradient(online.value());
      case TARGET -> tf().stopGradient(target(full, shape, initializer).value());
    };
  }

  private Variable<T> target(String full, Shape shape, Initializer initializer) {
    Variable<T> target = build.variables().find(targetName(full));
    return target != null
        ? target
        : create(targetName(full), Variable.Kind.TARGET, full, shape, initializer);
  }

  /** The name of a parameter's target copy. */
  public static String targetName(String parameter) {
    return "target/" + parameter;
  }

  private Variable<T> create(
      String name, Variable.Kind kind, String stream, Shape shape, Initializer initializer) {
    Shape whole = lead.append(shape);
    return build
        .variables()
        .create(name, kind, owner, type(), whole, tf -> initial(tf, stream, whole, initializer));
  }

  private Operand<T> initial(Ops tf, String stream, Shape whole, Initializer initializer) {
    return switch (initializer) {
      case Initializer.Constant c -> tf.fill(tf.constant(whole.asArray()), constant(c.value()));
      case Initializer.Uniform u -> {
        Operand<T> draw =
            build.streams().uniform("init/" + stream, build.generation(), member(whole), type());
        yield tf.math.mul(
            constant(u.bound()), tf.math.sub(tf.math.mul(constant(2), draw), constant(1)));
      }
      case Initializer.Normal n -> {
        Operand<T> draw =
            build.streams().normal("init/" + stream, build.generation(), member(whole), type());
        yield tf.math.add(constant(n.mean()), tf.math.mul(constant(n.deviation()), draw));
      }
    };
  }

  private Operand<TInt64> member(Shape whole) {
    long[] dims = whole.asArray();
    return tf().constant(Arrays.copyOfRange(dims, 1, dims.length));
  }

  @Override
  public State<T> state(String name, Shape shape, double initial) {
    return state(name, shape, Initializer.constant(initial));
  }

  @Override
  public State<T> state(String name, Shape shape, Initializer initializer) {
    String full = path + "/" + name;
    Variable<T> found = build.variables().find(full);
    Variable<T> variable =
        found != null ? found : create(full, Variable.Kind.STATE, full, shape, initializer);
    return new VariableState<>(tf(), variable);
  }

  private record VariableState<T extends TNumber>(Ops tf, Variable<T> variable)
      implements State<T> {

    @Override
    public Operand<T> read() {
      return variable.value();
    }

    @Override
    public Op assign(Operand<T> value) {
      return tf.withControlDependencies(variable.value())
          .assignVariableOp(variable.handle(), value);
    }
  }

  @Override
  public Operand<T> linear(String name, List<Operand<T>> parts, long outputs, double bound) {
    long inputs = parts.stream().mapToLong(MatrixProducts::features).sum();
    GraphScope<T> at = child(name);
    Operand<T> weight =
        at.parameter("weight", Shape.of(inputs, outputs), Initializer.uniform(bound));
    Operand<T> bias = at.parameter("bias", Shape.of(1, outputs), Initializer.uniform(bound));
    boolean trained = pass.weights() == Weights.ONLINE;
    return new MatrixProducts<>(tf(), type(), onGpu(), build.bfloat16())
        .affine(parts, weight, bias, trained);
  }

  @Override
  public Operand<T> uniform(String purpose, Operand<T> like) {
    return build
        .streams()
        .uniform(stream(purpose), clock(), Streams.memberShape(tf(), like), type());
  }

  @Override
  public Operand<T> normal(String purpose, Operand<T> like) {
    return build
        .streams()
        .normal(stream(purpose), clock(), Streams.memberShape(tf(), like), type());
  }

  @Override
  public Operand<T> fused(Kernel kernel, List<Operand<T>> inputs, Supplier<Operand<T>> plain) {
    boolean known = inputs.stream().noneMatch(x -> x.shape().hasUnknownDimension());
    return known && !onGpu() && Kernels.serve(type())
        ? Kernels.apply(tf(), kernel, inputs)
        : plain.get();
  }

  private String stream(String purpose) {
    return pass.name() + "/" + path + "/" + purpose;
  }
}
