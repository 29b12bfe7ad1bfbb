package symphony.tf.agent;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.GpuForm;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.plugin.Ingredients;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.updateschedule.UpdateSchedule;
import symphony.tf.gpu.Natives;
import symphony.tf.graph.Build;
import symphony.tf.graph.BuildScope;
import symphony.tf.graph.Pass;
import symphony.tf.graph.Streams;
import symphony.tf.graph.Variable;
import symphony.tf.graph.Variables;
import symphony.tf.placement.GpuPlacement;
import symphony.tf.placement.GpuRun;

/**
 * The whole graph of a cohort's agents, with everything that the training loop feeds and runs.
 *
 * @param explored runs with each step of the warm start, with that step's transitions fed
 * @param warmStartEnded runs once, when the warm start ends
 * @param metrics the last update's metrics, {@code (metric, cohort)}
 * @param finite whether each member's parameters are all finite, {@code (cohort)}
 * @param flopsPerUpdate floating-point operations in one update's matrix products, all members
 */
record AgentGraph<T extends TNumber>(
    Graph graph,
    Build<T> build,
    TransitionLayout layout,
    UpdateInputs<T> inputs,
    Placeholder<TInt64> generation,
    Placeholder<TInt64> copy,
    LearnerOps<T> learner,
    Acting<T> acting,
    Acting.Evaluating<T> evaluating,
    Op write,
    Op repeat,
    List<Op> explored,
    List<Op> warmStartEnded,
    List<String> metricNames,
    Operand<T> metrics,
    Operand<TBool> finite,
    long flopsPerUpdate) {

  /**
   * Builds the graph.
   *
   * @param type the floating-point type: float32, or float64 to prove formulas
   * @param gpu whether it will run on a GPU
   * @param warmStartBlock how many transitions the warm start collects
   */
  static <T extends TNumber> AgentGraph<T> create(
      Symphony config,
      Ingredients ingredients,
      AgentSetting setting,
      Class<T> type,
      boolean gpu,
      int warmStartBlock) {
    Graph graph = Natives.graph();
    Ops tf = Ops.create(graph);
    Placeholder<TInt64> generation =
        tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    Build<T> build =
        new Build<>(
            tf,
            type,
            new Variables(tf),
            new Streams(tf, setting.seeds()),
            gpu,
            gpu && config.precision() == Symphony.Precision.BFLOAT16,
            generation);
    TransitionLayout layout =
        new TransitionLayout(
            setting.observationSize(),
            setting.actionSize(),
            config.replay().storage() == Symphony.Storage.FLOAT16);
    UpdateInputs<T> inputs = UpdateInputs.create(tf, type, setting.seeds().size(), layout.width());
    Networks<T> networks = new Networks<>(build, ingredients, setting.actionSize());

    UpdateSchedule schedule = ingredients.get(UpdateSchedule.class);
    ReplayMemory<T> memory =
        new ReplayMemory<>(build, layout, inputs, config.replay(), schedule.updatesPerStep());
    Operand<TInt64> clock = inputs.update(tf);
    memory.attach(
        ingredients.get(ReplayPriority.class),
        networks.scope("replay-priority", new Pass("update", Weights.ONLINE, true, clock)));
    boolean growing = schedule.batch(1, config.batch()) < config.batch();
    LearnerOps<T> learner =
        new Learner<>(build, ingredients, networks, memory, config, clock).build(growing);
    long flops = Flops.inMatrixProducts(List.of(learner.criticTargets(), learner.actorTargets()));

    Placeholder<TInt64> copy = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    ObservationScaling observations = ingredients.get(ObservationScaling.class);
    BuildScope<T> scaling =
        networks.observationScaling(new Pass("explored", Weights.ONLINE, false, clock));
    List<Operand<T>> rows = new ArrayList<>(learner.metrics().values());
    return new AgentGraph<>(
        graph,
        build,
        layout,
        inputs,
        generation,
        copy,
        learner,
        Acting.exploring(build, networks, setting.observationSize()),
        Acting.Evaluating.create(build, networks, setting.observationSize()),
        memory.write(),
        memory.repeat(warmStartBlock, copy),
        observations.explored(scaling, explored(tf, layout, inputs)),
        observations.warmStartEnded(scaling, layout.observations()),
        List.copyOf(learner.metrics().keySet()),
        tf.stack(rows, Stack.axis(0L)),
        finite(tf, build),
        flops);
  }

  /** The observations of the fed transitions, one of each member, {@code (cohort, 1, n)}. */
  private static <T extends TNumber> Operand<T> explored(
      Ops tf, TransitionLayout layout, UpdateInputs<T> inputs) {
    Operand<T> observations =
        tf.slice(
            inputs.transitions(),
            tf.constant(new int[] {0, 0}),
            tf.constant(new int[] {-1, layout.observations()}));
    long cohort = inputs.rewardFactor().shape().get(0);
    return tf.reshape(observations, tf.constant(new long[] {cohort, 1, layout.observations()}));
  }

  private static <T extends TNumber> Operand<TBool> finite(Ops tf, Build<T> build) {
    List<Operand<TBool>> each = new ArrayList<>();
    for (Variable<?> variable : build.variables().of(Variable.Kind.PARAMETER)) {
      @SuppressWarnings("unchecked")
      Operand<T> value = ((Variable<T>) variable).value();
      int[] axes = new int[variable.shape().numDimensions() - 1];
      for (int i = 0; i < axes.length; i++) {
        axes[i] = i + 1;
      }
      each.add(tf.reduceAll(tf.math.isFinite(value), tf.constant(axes)));
    }
    return tf.reduceAll(tf.stack(each, Stack.axis(0L)), tf.constant(0));
  }

  /**
   * The same graph with every operation placed where it is fastest with a GPU; this graph is
   * closed.
   */
  AgentGraph<T> placed() {
    try (Graph plain = graph) {
      return new Rebinding(GpuPlacement.of(plain)).of(this);
    }
  }

  /** The side effects of acting and updating on a GPU. */
  GpuForm gpuForm() {
    List<Op> all = new ArrayList<>(learner.bookkeeping());
    all.addAll(learner.actorBookkeeping());
    all.addAll(List.of(learner.criticTargets(), learner.actorTargets(), metrics));
    all.addAll(acting.updates());
    all.add(acting.action());
    GpuRun run = new GpuRun(graph, all.stream().map(op -> op.op().name()).toList());
    return new GpuForm(run.copiesToHost(), run.unrepeatable());
  }

  /** The operations that initialize the variables. */
  List<Op> initializers() {
    return build.variables().all().stream().<Op>map(Variable::initialize).toList();
  }
}
