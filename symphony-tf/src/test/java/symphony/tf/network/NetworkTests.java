package symphony.tf.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import symphony.api.graph.GraphScope;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.testkit.TestActorView;
import symphony.testkit.TestGraph;
import symphony.tf.activation.ReLU;
import symphony.tf.activation.ReSine;
import symphony.tf.activation.ReSine.Gate;
import symphony.tf.activation.ReSine.InitialSpread;
import symphony.tf.latentdropout.NoDropout;
import symphony.tf.normalization.LayerNorm;
import symphony.tf.normalization.NoNormalization;

/** Parameter counts for Humanoid's 376 observations and 17 actions. */
final class NetworkTests {

  private static final Layers PAPER =
      new Layers(
          new ReSine(true, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.BY_WIDTH),
          new LayerNorm(1e-5),
          new NoDropout());

  private static long parameters(TestGraph<TFloat32> graph) {
    return graph.parameters().values().stream().mapToLong(v -> v.shape().size()).sum();
  }

  private static long actor(Network network, Layers layers) {
    return actor(network, layers, 51);
  }

  private static long actor(Network network, Layers layers, long outputs) {
    try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
      Operand<TFloat32> observation = graph.input(Shape.of(1, 1, 376), new double[376]);
      Operand<TFloat32> raw = network.actor(graph.scope("actor"), layers, observation, outputs);
      assertEquals(Shape.of(1, 1, outputs), raw.shape());
      return parameters(graph);
    }
  }

  private static long critics(Network network, Layers layers) {
    try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
      Operand<TFloat32> observation = graph.input(Shape.of(1, 1, 1, 376), new double[376]);
      Operand<TFloat32> action = graph.input(Shape.of(1, 1, 1, 17), new double[17]);
      Operand<TFloat32> nodes =
          network.critic(graph.scope("critic", network.critics()), layers, observation, action);
      assertEquals(Shape.of(1, network.critics(), 1, network.nodes()), nodes.shape());
      return parameters(graph);
    }
  }

  @ParameterizedTest
  @CsvSource({"512, 128, 483379, 531584", "384, 96, 313395, 337248"})
  void symphonyBlockHasThePapersSize(int hidden, int nodes, long actor, long critic) {
    Network network = new SymphonyBlock(hidden, 3, nodes, DropoutPlace.OUTPUT, false);
    assertEquals(actor, actor(network, PAPER));
    assertEquals(3 * critic, critics(network, PAPER));
  }

  @Test
  void aPerceptronHasItsTextbookSize() {
    Network network = new Mlp(List.of(256, 128), 2, 1);
    Layers plain = new Layers(new ReLU(), new NoNormalization(), new NoDropout());
    assertEquals(377 * 256 + 257 * 128 + 129 * 51, actor(network, plain));
    assertEquals(2 * (394 * 256 + 257 * 128 + 129), critics(network, plain));
  }

  /** Symphony 2.0 with a normalization and 2.1 without, with and without the variance's head. */
  @Test
  void criticsMayShareTheirInputLayerAndEstimateTheVarianceOfRewards() {
    Network block = new SymphonyBlock(256, 3, 1, DropoutPlace.OUTPUT, true);
    Network variance = new VarianceBlock(256, 3, 1, 3e-3);
    Layers plain = new Layers(new ReLU(), new NoNormalization(), new NoDropout());
    Layers normal = new Layers(new ReLU(), new LayerNorm(1e-5), new NoDropout());
    assertEquals(365_060 - 66_049, critics(block, plain));
    assertEquals(365_060, criticsWithVariance(variance, plain));
    assertEquals(365_572, criticsWithVariance(variance, normal));
    assertEquals(532_757 - 365_572, actor(variance, normal, 17));
    assertEquals(531_733 - 365_060, actor(variance, plain, 17));
  }

  private static long criticsWithVariance(Network network, Layers layers) {
    try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
      Operand<TFloat32> observation = graph.input(Shape.of(1, 1, 1, 376), new double[376]);
      Operand<TFloat32> action = graph.input(Shape.of(1, 1, 1, 17), new double[17]);
      network.critic(graph.scope("critic", network.critics()), layers, observation, action);
      Operand<TFloat32> flat = graph.input(Shape.of(1, 1, 376), new double[376]);
      Operand<TFloat32> flatAction = graph.input(Shape.of(1, 1, 17), new double[17]);
      Operand<TFloat32> head =
          network.rewardVariance(graph.scope("critic"), layers, flat, flatAction).orElseThrow();
      assertEquals(Shape.of(1, 1, 1), head.shape());
      return parameters(graph);
    }
  }

  /** Spec I22: rewards 1, 2, 3 and a next estimate of 0.5 at γ = 0.99. */
  @ParameterizedTest
  @CsvSource({"1e-3, 0.000496", "3e-3, 0.001494"})
  void theVarianceOfRewardsIsLearntAsADampedBellmanSum(double scale, double expected) {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      Operand<TFloat64> reward = graph.input(Shape.of(1, 3, 1), 1, 2, 3);
      Operand<TFloat64> continuation = graph.input(Shape.of(1, 3, 1), 0.99, 0.99, 0);
      Operand<TFloat64> next = graph.input(Shape.of(1, 3, 1), 0.5, 0.5, 0.5);
      double[] target =
          graph.values(
              new VarianceBlock(8, 3, 1, scale)
                  .target(graph.scope("network"), reward, continuation, next));
      assertEquals(expected, target[0], 1e-15);
      assertEquals(scale * scale, target[2], 1e-15);
    }
  }

  @Test
  void theVariancesHeadLearnsOnlyFromItsTarget() {
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      GraphScope<TFloat64> g = graph.scope("network");
      Operand<TFloat64> estimate = graph.input(Shape.of(1, 3, 1), 0.2, -0.1, 0.3);
      Operand<TFloat64> next = graph.input(Shape.of(1, 3, 1), 0.5, 0.5, 0.5);
      TestActorView<TFloat64> view =
          new TestActorView<>(g)
              .observation(estimate)
              .nextObservation(next)
              .action(estimate)
              .reward(graph.input(Shape.of(1, 3, 1), 1, 2, 3))
              .continuation(graph.input(Shape.of(1, 3, 1), 0.99, 0.99, 0.99))
              .nextPolicyIs(TestActorView.policy(next))
              .rewardVarianceIs((o, a, w) -> o);
      Operand<TFloat64> loss =
          new VarianceBlock(8, 3, 1, 3e-3).ownLoss(g, PAPER, view).orElseThrow();
      double m = (0.2 - 0.001494 + 0.1 + 0.001494 + 0.3 - 0.001494) / 3;
      assertEquals(m * Math.tanh(m), graph.values(loss)[0], 1e-12);
      double slope = (Math.tanh(m) + m * (1 - Math.tanh(m) * Math.tanh(m))) / 3;
      assertArrayEquals(new double[] {slope, -slope, slope}, graph.gradient(loss, estimate), 1e-12);
    }
  }

  @Test
  void pyramidsHaveTheSizesOfTheCodeOf2024And2025() {
    Network f25 = new Pyramid(List.of(512, 384, 256), List.of(), 3, 128);
    assertEquals(1_594_752, critics(f25, PAPER));
    assertEquals(2_093_474 - 1_594_752, actor(f25, PAPER, 34));
    Network d24 = new Pyramid(List.of(320, 256, 192), List.of(320, 256, 192), 3, 256);
    assertEquals(923_712, critics(d24, PAPER));
    assertEquals(1_715_345 - 923_712, actor(d24, PAPER, 17));
  }

  @Test
  void featuredBlockHasTheSizeOfSaya() {
    Layers saya =
        new Layers(
            new ReSine(true, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH),
            new LayerNorm(1e-5),
            new NoDropout());
    Network network = new FeaturedBlock(768, 3, 128, 64, 384, 64);
    try (TestGraph<TFloat32> graph = TestGraph.float32(1)) {
      Operand<TFloat32> observation = graph.input(Shape.of(1, 1, 376), new double[376]);
      Operand<TFloat32> action = graph.input(Shape.of(1, 1, 17), new double[17]);
      Operand<TFloat32> reward = graph.input(Shape.of(1, 1, 1), 0);
      var tf = graph.tf();
      network.actor(graph.scope("actor"), saya, observation, 51);
      network.critic(
          graph.scope("critic", 3),
          saya,
          tf.expandDims(observation, tf.constant(1)),
          tf.expandDims(action, tf.constant(1)));
      var g = graph.scope("network");
      var view = new TestActorView<>(g).observation(observation).action(action).reward(reward);
      assertTrue(network.ownLoss(g, saya, view).isPresent());
      assertEquals(6_600_629, parameters(graph));
    }
  }
}
