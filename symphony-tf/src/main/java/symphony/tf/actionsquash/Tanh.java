package symphony.tf.actionsquash;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/**
 * One head: {@code a = clip(tanh(raw) + N, ±1)}. Source: Lillicrap et al. 2015, arXiv 1509.02971.
 */
@Ingredient(
    name = "tanh",
    summary = "One head: the noise is added to the squashed action and clipped.",
    formula = "a = clip(tanh(raw) + N, ±1)",
    source =
        "Lillicrap et al. 2015 (arXiv 1509.02971); Fujimoto et al. 2018 (arXiv " + "1802.09477)")
public record Tanh() implements ActionSquash {

  @Override
  public int heads() {
    return 1;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    Operand<T> mean = tf.math.tanh(raw);
    return new PolicyOutput<>(
        Bounds.clip(g, tf.math.add(mean, noise)),
        mean,
        raw,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    return Bounds.clip(g, noise);
  }
}
