package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;

/** The contract of every action squash. */
public abstract class ActionSquashContract extends GraphContract<ActionSquash> {

  private static final int ACTIONS = 2;

  @Override
  protected <T extends TNumber> Probe<T> probe(
      ActionSquash squash, TestGraph<T> graph, Inputs inputs) {
    Operand<T> raw =
        inputs.tensor(
            graph,
            "raw",
            -inputs.reach() / 5,
            inputs.reach() / 5,
            4,
            (long) squash.heads() * ACTIONS);
    Operand<T> noise = inputs.tensor(graph, "noise", -0.3, 0.3, 4, ACTIONS);
    PolicyOutput<T> policy = squash.squash(graph.scope("squash"), raw, noise);
    List<Operand<T>> outputs = new ArrayList<>(List.of(policy.action(), policy.mean()));
    policy.scale().ifPresent(outputs::add);
    policy.beta().ifPresent(outputs::add);
    policy.logProbability().ifPresent(outputs::add);
    return new Probe<>(outputs, List.of(raw), List.of(), true);
  }

  @TestFactory
  Stream<DynamicTest> givesActionsWithinBounds() {
    return each(
        c -> {
          try (var graph = TestGraph.float32(1)) {
            var g = graph.scope("squash");
            var raw =
                Inputs.EXTREME.tensor(graph, "raw", -100, 100, 20, (long) c.heads() * ACTIONS);
            var noise = Inputs.RANDOM.tensor(graph, "noise", -3, 3, 20, ACTIONS);
            var policy = c.squash(g, raw, noise);
            assertBounded(graph.values(policy.action()));
            assertBounded(graph.values(policy.mean()));
            assertBounded(graph.values(c.noiseOnly(g, noise)));
          }
        });
  }

  private static void assertBounded(double[] actions) {
    assertTrue(
        Arrays.stream(actions).allMatch(a -> a >= -1 && a <= 1), () -> Arrays.toString(actions));
  }

  @TestFactory
  Stream<DynamicTest> givesWhatItDeclares() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var raw = Inputs.RANDOM.tensor(graph, "raw", -2, 2, 3, (long) c.heads() * ACTIONS);
            var noise = Inputs.RANDOM.tensor(graph, "noise", -1, 1, 3, ACTIONS);
            var policy = c.squash(graph.scope("squash"), raw, noise);
            assertDeclared(c, ActionSquash.SCALE, policy.scale().isPresent());
            assertDeclared(c, ActionSquash.BETA, policy.beta().isPresent());
            assertDeclared(c, ActionSquash.PROBABILITY, policy.logProbability().isPresent());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> actsAsItsMeanWithoutNoise() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(1)) {
            var g = graph.scope("squash");
            var raw = Inputs.RANDOM.tensor(graph, "raw", -2, 2, 3, (long) c.heads() * ACTIONS);
            var silence = Inputs.RANDOM.tensor(graph, "noise", 0, 0, 3, ACTIONS);
            var policy = c.squash(g, raw, silence);
            assertArrayEquals(graph.values(policy.mean()), graph.values(policy.action()), 1e-12);
            assertArrayEquals(new double[3 * ACTIONS], graph.values(c.noiseOnly(g, silence)));
          }
        });
  }
}
