package symphony.tf.replaypriority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import symphony.api.graph.GraphScope;
import symphony.api.replaypriority.ReplayPriority;
import symphony.api.replaypriority.ReplayPriority.Draw;
import symphony.api.replaypriority.ReplayPriority.Sampler;
import symphony.testkit.TestGraph;
import symphony.testkit.TestReplayView;
import symphony.tf.fade.TanhFade;

final class ReplayPriorityTests {

  private static final int DRAWS = 20_000;

  /** The share of each slot for uniformly spaced numbers in [0, 1). */
  private static double[] shares(ReplayPriority priority, int capacity, int held, long clock) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      graph.clock(clock);
      double[] uniform = new double[DRAWS];
      for (int i = 0; i < DRAWS; i++) {
        uniform[i] = (i + 0.5) / DRAWS;
      }
      Sampler<TFloat64> sampler =
          priority.sampler(
              graph.scope("priority"), new TestReplayView(graph.tf(), capacity, 1, 2, held));
      Draw<TFloat64> draw = sampler.draw(graph.input(Shape.of(1, DRAWS), uniform));
      double[] shares = new double[capacity];
      for (double row : graph.values(draw.rows())) {
        shares[(int) row] += 1.0 / DRAWS;
      }
      return shares;
    }
  }

  @Test
  void aFullMemoryIsDrawnAlongTheFade() {
    double[] shares = shares(new TanhFadePriority(Math.E, false), 16, 16, 0);
    assertArrayEquals(new TanhFade(Math.E).weights(16, false), shares, 1.1 / DRAWS);
    assertEquals(0, shares[0]);
  }

  @Test
  void theFadeIsScaledWhileTheMemoryFills() {
    double[] shares = shares(new TanhFadePriority(Math.E, true), 16, 4, 0);
    double[] weights = new TanhFade(Math.E).weights(16, true);
    for (int slot = 0; slot < 4; slot++) {
      double expected = Arrays.stream(weights, 4 * slot, 4 * slot + 4).sum();
      assertEquals(expected, shares[slot], 4.1 / DRAWS);
    }
    assertEquals(0, shares[4]);
  }

  @Test
  void uniformDrawsAllWithEqualProbability() {
    double[] shares = shares(new UniformPriority(), 10, 5, 0);
    assertArrayEquals(new double[] {0.2, 0.2, 0.2, 0.2, 0.2, 0, 0, 0, 0, 0}, shares, 1.1 / DRAWS);
  }

  @Test
  void linearGrowsWithRecency() {
    double[] shares = shares(new LinearPriority(), 8, 4, 0);
    assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4, 0, 0, 0, 0}, shares, 1.1 / DRAWS);
  }

  /** η^{1000k/G} with G = 2: 0.5 at the first update of a step, 0.25 at the second. */
  @Test
  void recentExperienceIsEmphasizedMoreByLaterUpdates() {
    double eta = Math.pow(0.5, 1.0 / 500);
    ReplayPriority ere = new EmphasizeRecent(eta, 1);
    assertArrayEquals(
        new double[] {0, 0, 0, 0, 0.25, 0.25, 0.25, 0.25}, shares(ere, 8, 8, 0), 1.1 / DRAWS);
    assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 0.5, 0.5}, shares(ere, 8, 8, 1), 1.1 / DRAWS);
    ReplayPriority bounded = new EmphasizeRecent(eta, 4);
    assertArrayEquals(
        new double[] {0, 0, 0, 0, 0.25, 0.25, 0.25, 0.25}, shares(bounded, 8, 8, 1), 1.1 / DRAWS);
  }

  @Test
  void largeMemoriesAreDrawnToTheLastSlot() {
    int capacity = 512_000;
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      double[] edges = {0, 1e-12, 0.5, 1 - 1e-12, Math.nextDown(1.0)};
      Draw<TFloat64> draw =
          new TanhFadePriority(Math.E, false)
              .<TFloat64>sampler(
                  graph.scope("priority"), new TestReplayView(graph.tf(), capacity, 1, 3, capacity))
              .draw(graph.input(Shape.of(1, edges.length), edges));
      double[] rows = graph.values(draw.rows());
      assertTrue(rows[0] > 0 && rows[0] < 500, Arrays.toString(rows));
      assertEquals(capacity - 1, rows[4]);
    }
  }

  /** Two members of capacity 4; errors 3 and 1 at a = 1 give chances ¾ and ¼. */
  @Test
  void prioritizedReplayFollowsTheErrors() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1, 2)) {
      GraphScope<TFloat64> g = graph.scope("priority");
      var config = new PrioritizedReplay(1, 0.5, 100, 1e-12);
      Sampler<TFloat64> sampler = config.sampler(g, new TestReplayView(graph.tf(), 4, 2, 1, 2));
      graph.run(sampler.written(graph.tf().constant(new long[] {0, 1, 4, 5})));
      assertArrayEquals(new double[] {1, 1, 0, 0, 1, 1, 0, 0}, priorities(graph));

      Operand<TFloat64> uniform = graph.input(Shape.of(2, 4), 0, 0.3, 0.6, 0.99, 0, 0.3, 0.6, 0.99);
      Draw<TFloat64> draw = sampler.draw(uniform);
      assertArrayEquals(new double[] {0, 0, 1, 1, 4, 4, 5, 5}, graph.values(draw.rows()));
      assertArrayEquals(
          new double[] {1, 1, 1, 1, 1, 1, 1, 1}, graph.values(draw.weights().orElseThrow()));

      Operand<TFloat64> errors = graph.input(Shape.of(2, 4), 2, 3, 1, 0.5, 1, 1, 1, 1);
      graph.run(sampler.learned(draw, errors));
      assertArrayEquals(new double[] {3, 1, 0, 0, 1, 1, 0, 0}, priorities(graph), 1e-9);
      assertArrayEquals(new double[] {0, 0, 0, 1, 4, 4, 5, 5}, graph.values(draw.rows()));
      double[] weights = graph.values(draw.weights().orElseThrow());
      assertEquals(Math.sqrt(1.0 / 3), weights[0], 1e-9);
      assertEquals(1, weights[3], 1e-9);
      graph.clock(100);
      assertEquals(1.0 / 3, graph.values(draw.weights().orElseThrow())[0], 1e-9);

      graph.run(sampler.written(graph.tf().constant(new long[] {2, 6})));
      assertArrayEquals(new double[] {3, 1, 3, 0, 1, 1, 1, 0}, priorities(graph), 1e-9);

      Operand<TFloat64> smaller =
          graph.input(Shape.of(2, 4), 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
      graph.run(sampler.learned(draw, smaller));
      assertArrayEquals(new double[] {0.5, 1, 0.5, 0, 0.5, 0.5, 0.5, 0}, priorities(graph), 1e-9);
    }
  }

  /** Chances ¾ and ¼ have the weights (1/3)^b and 1; b rises from 0.2 to 1 over 100 updates. */
  @Test
  void theCorrectionRisesToOne() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      var config = new PrioritizedReplay(1, 0.2, 100, 1e-12);
      Sampler<TFloat64> sampler =
          config.sampler(graph.scope("priority"), new TestReplayView(graph.tf(), 4, 1, 1, 2));
      graph.run(sampler.written(graph.tf().constant(new long[] {0, 1})));
      Draw<TFloat64> draw = sampler.draw(graph.input(Shape.of(1, 2), 0.1, 0.999999999));
      graph.run(sampler.learned(draw, graph.input(Shape.of(1, 2), 3, 1)));
      double[] rises = {0.2, 0.6, 1, 1};
      for (int i = 0; i < rises.length; i++) {
        graph.clock(50L * i);
        double[] weights = graph.values(draw.weights().orElseThrow());
        assertArrayEquals(new double[] {Math.pow(1.0 / 3, rises[i]), 1}, weights, 1e-9);
      }
      assertArrayEquals(new double[] {0, 1}, graph.values(draw.rows()));
    }
  }

  private static double[] priorities(TestGraph<TFloat64> graph) {
    return graph.state("priority/priorities").values();
  }
}
