package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import symphony.api.plugin.Pluggable;

/**
 * The contract of every ingredient that builds a part of the graph.
 *
 * @param <R> the role
 */
public abstract class GraphContract<R extends Pluggable> extends IngredientContract<R> {

  private static final long[] SEEDS = {11, 12, 13};
  private static final int UPDATES = 3;
  private static final double STEP = 1e-6;
  private static final double TOLERANCE = 2e-6;

  /** Builds a candidate with inputs that the contract chooses. */
  protected abstract <T extends TNumber> Probe<T> probe(
      R ingredient, TestGraph<T> graph, Inputs inputs);

  @TestFactory
  Stream<DynamicTest> isFiniteForFiniteInputsInSinglePrecision() {
    return each(
        c -> {
          try (var graph = TestGraph.float32(SEEDS)) {
            var probe = probe(c, graph, Inputs.EXTREME);
            for (var output : probe.outputs()) {
              assertFinite(graph.values(output), "the value");
            }
            for (var input : probe.inputs()) {
              assertFinite(graph.gradient(probe.outputs().getFirst(), input), "the gradient");
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> hasTheGradientOfItsDifferences() {
    return each(
        c -> {
          try (var graph = TestGraph.float64(SEEDS[0])) {
            Probe<TFloat64> probe = probe(c, graph, Inputs.RANDOM);
            if (probe.differentiable()) {
              Operand<TFloat64> output = probe.outputs().getFirst();
              for (Operand<TFloat64> input : probe.inputs()) {
                assertArrayEquals(
                    graph.numericGradient(output, input, STEP),
                    graph.gradient(output, input),
                    TOLERANCE);
              }
            }
          }
        });
  }

  /**
   * A member has the same results and state, update after update, as alone: an ingredient that
   * mixes members (a mean over the axes of cohort and batch) fails here.
   */
  @TestFactory
  Stream<DynamicTest> treatsThreeMembersLikeSingleOnes() {
    return each(
        c -> {
          List<Map<String, double[]>> together = course(c, SEEDS);
          for (int member = 0; member < SEEDS.length; member++) {
            List<Map<String, double[]>> alone = course(c, SEEDS[member]);
            for (int update = 0; update < alone.size(); update++) {
              String moment = "of member %d after %d updates".formatted(member, update);
              Members.assertAlike(
                  alone.get(update), together.get(update), member, SEEDS.length, moment);
            }
          }
        });
  }

  /**
   * Results, gradients and state of a cohort at the beginning and after each of several updates.
   */
  private List<Map<String, double[]>> course(R ingredient, long... seeds) {
    try (var graph = TestGraph.float64(seeds)) {
      Probe<TFloat64> probe = probe(ingredient, graph, Inputs.RANDOM);
      List<Map<String, double[]>> course = new ArrayList<>();
      for (int update = 0; update <= UPDATES; update++) {
        graph.clock(update);
        course.add(moment(graph, probe));
        graph.run(probe.updates());
      }
      return course;
    }
  }

  private static Map<String, double[]> moment(TestGraph<TFloat64> graph, Probe<TFloat64> probe) {
    Map<String, double[]> moment = new LinkedHashMap<>();
    for (int i = 0; i < probe.outputs().size(); i++) {
      moment.put("result " + i, graph.values(probe.outputs().get(i)));
    }
    for (int i = 0; i < probe.inputs().size(); i++) {
      moment.put(
          "gradient " + i, graph.gradient(probe.outputs().getFirst(), probe.inputs().get(i)));
    }
    graph.states().forEach((name, state) -> moment.put("state " + name, state.values()));
    return moment;
  }

  @TestFactory
  Stream<DynamicTest> dependsOnlyOnSeedAndClock() {
    return each(
        c -> {
          List<double[]> first = valuesAt(c, 5);
          List<double[]> second = valuesAt(c, 5);
          for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), second.get(i));
          }
        });
  }

  private List<double[]> valuesAt(R ingredient, long clock) {
    try (var graph = TestGraph.float64(SEEDS)) {
      graph.clock(clock);
      return probe(ingredient, graph, Inputs.RANDOM).outputs().stream().map(graph::values).toList();
    }
  }

  /** Two graphs; the second takes over the state of the first half-way. */
  @TestFactory
  Stream<DynamicTest> resumesFromItsSavedState() {
    return each(
        c -> {
          try (var first = TestGraph.float64(SEEDS);
              var second = TestGraph.float64(SEEDS)) {
            Probe<TFloat64> before = probe(c, first, Inputs.RANDOM);
            Probe<TFloat64> after = probe(c, second, Inputs.RANDOM);
            assertEquals(first.states().keySet(), second.states().keySet());
            advance(first, before, 3);
            first.states().forEach((name, state) -> second.state(name).set(state.values()));
            advance(first, before, 2);
            advance(second, after, 2);
            first
                .states()
                .forEach(
                    (name, state) -> {
                      assertFinite(state.values(), name);
                      assertArrayEquals(state.values(), second.state(name).values(), name);
                    });
            for (int i = 0; i < before.outputs().size(); i++) {
              assertArrayEquals(
                  first.values(before.outputs().get(i)), second.values(after.outputs().get(i)));
            }
          }
        });
  }

  private static void advance(TestGraph<TFloat64> graph, Probe<TFloat64> probe, int times) {
    for (int i = 0; i < times; i++) {
      graph.run(probe.updates());
    }
  }

  static void assertFinite(double[] values, String what) {
    assertTrue(
        Arrays.stream(values).allMatch(Double::isFinite),
        () -> what + " must be finite: " + Arrays.toString(values));
  }
}
