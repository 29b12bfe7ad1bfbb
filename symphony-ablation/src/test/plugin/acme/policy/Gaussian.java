package acme.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Ingredient;

/** A squashed Gaussian whose deviation is a softplus. */
@Ingredient(
    name = "acme-gaussian",
    summary = "A squashed Gaussian whose deviation is a softplus.",
    formula = "a = tanh(m + sN), s = softplus(h) + 0.01",
    source = "a test")
public record Gaussian() implements ActionSquash {

  @Override
  public int heads() {
    return 2;
  }

  @Override
  public Set<Capability> gives() {
    return Set.of(PROBABILITY);
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(ExplorationNoise.STANDARD_NORMAL);
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    List<Output<T>> heads = tf.split(tf.constant(-1), raw, 2L).output();
    Operand<T> deviation = tf.math.add(tf.math.softplus(heads.get(1)), g.constant(0.01));
    Operand<T> u = tf.math.add(heads.get(0), tf.math.mul(deviation, noise));
    Operand<T> action = tf.math.tanh(u);
    Operand<T> room =
        tf.math.add(tf.math.sub(g.constant(1), tf.math.square(action)), g.constant(1e-6));
    Operand<T> density =
        tf.math.sub(
            tf.math.mul(tf.math.square(noise), g.constant(-0.5)),
            tf.math.add(tf.math.log(deviation), g.constant(0.5 * Math.log(2 * Math.PI))));
    Operand<T> each = tf.math.sub(density, tf.math.log(room));
    return new PolicyOutput<>(
        action,
        tf.math.tanh(heads.get(0)),
        raw,
        Optional.empty(),
        Optional.empty(),
        Optional.of(tf.reduceSum(each, tf.constant(-1), ReduceSum.keepDims(true))));
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    return g.tf().math.tanh(noise);
  }
}
