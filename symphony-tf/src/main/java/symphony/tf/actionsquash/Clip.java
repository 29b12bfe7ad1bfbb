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
 * One head, clipped at the bounds: {@code a = clip(raw + N, ±1)}. There is no gradient beyond them.
 */
@Ingredient(
    name = "clip",
    summary = "One head, clipped at the bounds.",
    formula = "a = clip(raw + N, ±1)",
    source = "neutral",
    neutral = true)
public record Clip() implements ActionSquash {

  @Override
  public int heads() {
    return 1;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    Ops tf = g.tf();
    return new PolicyOutput<>(
        Bounds.clip(g, tf.math.add(raw, noise)),
        Bounds.clip(g, raw),
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
