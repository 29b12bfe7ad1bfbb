package acme.policy;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Ingredient;

/** One head and nothing else: no scale, no probability. */
@Ingredient(
    name = "acme-softsign",
    summary = "One head, squashed by softsign.",
    formula = "a = x/(1 + |x|), x = raw + N",
    source = "a test")
public record Softsign() implements ActionSquash {

  @Override
  public int heads() {
    return 1;
  }

  @Override
  public <T extends TNumber> PolicyOutput<T> squash(
      GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
    return new PolicyOutput<>(
        g.tf().nn.softsign(g.tf().math.add(raw, noise)),
        g.tf().nn.softsign(raw),
        raw,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
    return g.tf().nn.softsign(noise);
  }
}
