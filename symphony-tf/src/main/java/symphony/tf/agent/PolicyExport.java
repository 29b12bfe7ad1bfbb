package symphony.tf.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.agent.AgentException;
import symphony.api.agent.AgentSetting;
import symphony.api.plugin.Ingredients;
import symphony.tf.gpu.Natives;
import symphony.tf.graph.Build;
import symphony.tf.graph.Pass;
import symphony.tf.graph.Streams;
import symphony.tf.graph.Variable;
import symphony.tf.graph.Variables;

/**
 * Writes one member's policy as a TensorFlow SavedModel: signature {@code serving_default}, input
 * {@code observation (rows, observations)}, output {@code action (rows, actions)} in the task's own
 * units, float32, without noise, served by TensorFlow Serving's predict interface. Parameters are
 * constants of the graph.
 */
final class PolicyExport {

  /** The name by which TensorFlow Serving's predict interface finds a signature. */
  static final String METHOD = "tensorflow/serving/predict";

  private static final Set<Variable.Kind> KEPT =
      EnumSet.of(Variable.Kind.PARAMETER, Variable.Kind.STATE);

  private final AgentGraph<TFloat32> source;
  private final Session session;
  private final Ingredients ingredients;
  private final AgentSetting setting;

  PolicyExport(
      AgentGraph<TFloat32> source, Session session, Ingredients ingredients, AgentSetting setting) {
    this.source = source;
    this.session = session;
    this.ingredients = ingredients;
    this.setting = setting;
  }

  void write(int member, double[] center, double[] half, Path folder) {
    try (Graph graph = Natives.graph()) {
      Ops tf = Ops.create(graph);
      Build<TFloat32> build =
          new Build<>(
              tf,
              TFloat32.class,
              parameters(tf, member),
              new Streams(tf, setting.seeds().subList(member, member + 1)),
              false,
              false,
              tf.constant(0L));
      Networks<TFloat32> networks = new Networks<>(build, ingredients, setting.actionSize());
      Placeholder<TFloat32> observation =
          tf.placeholder(
              TFloat32.class, Placeholder.shape(Shape.of(-1, setting.observationSize())));
      Operand<TFloat32> unit =
          tf.squeeze(policy(tf, networks, observation), Squeeze.axis(List.of(0L)));
      Operand<TFloat32> action = tf.math.add(row(tf, center), tf.math.mul(row(tf, half), unit));
      Signature signature =
          Signature.builder()
              .methodName(METHOD)
              .input("observation", observation)
              .output("action", action)
              .build();
      try (Session saving = new Session(graph)) {
        SavedModelBundle.exporter(folder.toString())
            .withSession(saving)
            .withSignature(signature)
            .export();
      }
    } catch (IOException e) {
      throw new AgentException(
          "the policy cannot be written to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Operand<TFloat32> row(Ops tf, double[] values) {
    return tf.dtypes.cast(tf.constant(new double[][] {values}), TFloat32.class);
  }

  private Operand<TFloat32> policy(
      Ops tf, Networks<TFloat32> networks, Operand<TFloat32> observation) {
    Pass pass = networks.pass("export", Weights.ONLINE, false, tf.constant(0L));
    Operand<TFloat32> seen = networks.seen(tf.expandDims(observation, tf.constant(0)), pass);
    Operand<TFloat32> raw = networks.raw(seen, pass);
    return networks.policy(raw, tf.zerosLike(networks.likeActions(raw)), pass).mean();
  }

  /**
   * The member's parameters, and everything else that its policy reads, as constants with the same
   * names.
   */
  private Variables parameters(Ops tf, int member) {
    Variables constants = new Variables(tf);
    Ops original = source.build().tf();
    for (Variable<?> variable : source.build().variables().all()) {
      if (!belongsToThePolicy(variable)) {
        continue;
      }
      long[] dims = variable.shape().asArray();
      dims[0] = 1;
      Operand<?> own =
          original.gather(
              variable.value(), original.constant(new long[] {member}), original.constant(0));
      try (Result result = session.runner().fetch(own).run()) {
        TFloat32 value = (TFloat32) result.get(0);
        float[] numbers = new float[(int) value.size()];
        value.asRawTensor().data().asFloats().read(numbers);
        constants.adopt(
            variable.name(),
            variable.owner(),
            Shape.of(dims),
            tf.constant(Shape.of(dims), DataBuffers.of(numbers)));
      }
    }
    return constants;
  }

  static boolean belongsToThePolicy(Variable<?> variable) {
    return variable.owner().part().inPolicy() && KEPT.contains(variable.kind());
  }
}
