package symphony.tf.agent;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.actorobjective.ActorView.Weights;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.explorationnoise.ExplorationNoise.Noise;
import symphony.tf.graph.Build;
import symphony.tf.graph.Pass;

/**
 * From observations to actions.
 *
 * @param observation {@code (cohort, 1, observations)}
 * @param noiseOnly for each member whether only noise acts, {@code (cohort, 1, 1)}
 * @param step the environment step's index
 * @param action {@code (cohort, 1, actions)}
 * @param updates runs with every action
 */
record Acting<T extends TNumber>(
    Placeholder<T> observation,
    Placeholder<TBool> noiseOnly,
    Placeholder<TInt64> step,
    Operand<T> action,
    List<Op> updates) {

  static <T extends TNumber> Acting<T> exploring(
      Build<T> build, Networks<T> networks, int observations) {
    Ops tf = build.tf();
    int cohort = build.streams().cohort();
    Placeholder<T> observation =
        tf.placeholder(build.type(), Placeholder.shape(Shape.of(cohort, 1, observations)));
    Placeholder<TBool> noiseOnly =
        tf.placeholder(TBool.class, Placeholder.shape(Shape.of(cohort, 1, 1)));
    Placeholder<TInt64> step = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    Pass pass = networks.pass("act", Weights.ONLINE, false, step);
    Operand<T> raw = networks.raw(networks.seen(observation, pass), pass);
    Noise<T> noise = networks.noise(ExplorationNoise.Use.ACTING, raw, pass);
    PolicyOutput<T> policy = networks.policy(raw, noise.value(), pass);
    Operand<T> action =
        tf.select(noiseOnly, networks.noiseOnly(noise.value(), pass), policy.action());
    return new Acting<>(observation, noiseOnly, step, action, noise.updates());
  }

  /** The policy without noise, for any number of observations per member. */
  record Evaluating<T extends TNumber>(Placeholder<T> observation, Operand<T> action) {

    static <T extends TNumber> Evaluating<T> create(
        Build<T> build, Networks<T> networks, int observations) {
      Ops tf = build.tf();
      int cohort = build.streams().cohort();
      Placeholder<T> observation =
          tf.placeholder(build.type(), Placeholder.shape(Shape.of(cohort, -1, observations)));
      Pass pass = networks.pass("evaluate", Weights.ONLINE, false, tf.constant(0L));
      Operand<T> raw = networks.raw(networks.seen(observation, pass), pass);
      Operand<T> still = tf.zerosLike(networks.likeActions(raw));
      return new Evaluating<>(observation, networks.policy(raw, still, pass).mean());
    }
  }
}
