package symphony.tf.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;
import symphony.api.graph.GradientCheck;
import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.Optimizer.Group;
import symphony.api.optimizer.Optimizer.Trainable;
import symphony.api.plugin.Ingredients;
import symphony.tf.graph.Build;
import symphony.tf.graph.BuildScope;
import symphony.tf.graph.Variable;

/** From one loss to updated parameters and targets. */
final class OptimizerStep<T extends TNumber> {

  private final Build<T> build;
  private final Ops tf;
  private final Optimizer optimizer;
  private final BuildScope<T> scope;
  private final double tau;
  private final boolean followTheMoved;

  OptimizerStep(Build<T> build, Ingredients ingredients, BuildScope<T> scope, Symphony config) {
    this.build = build;
    this.tf = build.tf();
    this.optimizer = ingredients.get(Optimizer.class);
    this.scope = scope;
    this.tau = config.tau();
    this.followTheMoved = config.targetsFollow() == Symphony.TargetsFollow.AFTER_STEP;
  }

  /**
   * The operations that were built.
   *
   * @param gradientNorm the Euclidean norm over all parameters, {@code (cohort)}
   */
  record Built<T extends TNumber>(
      Op critic,
      Op actor,
      Op criticTargets,
      Op actorTargets,
      Operand<T> gradientNorm,
      Map<String, Operand<T>> gradients) {}

  /** Differentiates the loss, performs the optimizer's step and updates the targets. */
  Built<T> build(Operand<T> loss) {
    List<Trainable<T>> trainables = differentiate(loss);
    List<Trainable<T>> actor = of(trainables, Group.ACTOR);
    List<Trainable<T>> others = new ArrayList<>(trainables);
    others.removeAll(actor);
    Op actorStep = step(actor);
    Op criticStep = step(others);
    Map<String, Operand<T>> gradients = new LinkedHashMap<>();
    trainables.forEach(t -> gradients.put(t.name(), t.gradient()));
    return new Built<>(
        criticStep,
        actorStep,
        follow(others, criticStep),
        follow(actor, actorStep),
        norm(trainables),
        gradients);
  }

  private Op step(List<Trainable<T>> parameters) {
    return tf.withControlDependencies(optimizer.step(scope, this::moment, parameters)).noOp();
  }

  @SuppressWarnings("unchecked")
  private List<Trainable<T>> differentiate(Operand<T> loss) {
    List<Variable<T>> parameters = new ArrayList<>();
    for (Variable<?> v : build.variables().of(Variable.Kind.PARAMETER)) {
      parameters.add((Variable<T>) v);
    }
    List<Operand<?>> values = new ArrayList<>();
    parameters.forEach(p -> values.add(p.value()));
    Operand<T> sum = tf.reduceSum(loss, tf.constant(0));
    GradientCheck.require((Graph) tf.scope().env(), sum);
    List<Output<?>> gradients = tf.gradients(sum, values).dy();
    List<Trainable<T>> trainables = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Variable<T> p = parameters.get(i);
      trainables.add(
          new Trainable<>(
              p.name(),
              p.owner().part().group(),
              (Operand<? extends TType>) p.handle(),
              p.value(),
              (Operand<T>) gradients.get(i)));
    }
    return trainables;
  }

  private List<Trainable<T>> of(List<Trainable<T>> trainables, Group group) {
    return trainables.stream().filter(t -> t.group() == group).toList();
  }

  @SuppressWarnings("unchecked")
  private Operand<? extends TType> moment(Trainable<T> parameter, String name, double initial) {
    Variable<T> variable =
        build
            .variables()
            .create(
                name + "/" + parameter.name(),
                Variable.Kind.MOMENT,
                build.variables().find(parameter.name()).owner(),
                build.type(),
                parameter.value().shape(),
                ops ->
                    ops.fill(
                        ops.constant(parameter.value().shape().asArray()),
                        scope.constant(initial)));
    return (Operand<? extends TType>) variable.handle();
  }

  /** θ′ ← θ′ - τ(θ′ - θ) with the updated θ, or with θ before the step. */
  private Op follow(List<Trainable<T>> parameters, Op step) {
    List<Op> all = new ArrayList<>(List.of(step));
    Ops after = tf.withControlDependencies(step);
    for (Trainable<T> parameter : parameters) {
      Variable<T> target = build.variables().find(BuildScope.targetName(parameter.name()));
      if (target != null) {
        Operand<T> followed =
            followTheMoved
                ? after.readVariableOp(parameter.handle(), build.type())
                : parameter.value();
        all.add(
            tf.train.resourceApplyGradientDescent(
                target.handle(), scope.constant(tau), tf.math.sub(target.value(), followed)));
      }
    }
    return tf.withControlDependencies(all).noOp();
  }

  private Operand<T> norm(List<Trainable<T>> trainables) {
    List<Operand<T>> squares = new ArrayList<>();
    for (Trainable<T> t : trainables) {
      int[] axes = new int[t.value().shape().numDimensions() - 1];
      for (int i = 0; i < axes.length; i++) {
        axes[i] = i + 1;
      }
      squares.add(tf.reduceSum(tf.math.square(t.gradient()), tf.constant(axes)));
    }
    return tf.math.sqrt(tf.math.addN(squares));
  }
}
