package symphony.tf.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.testkit.TestActorView;
import symphony.testkit.TestGraph;
import symphony.tf.activation.ReLU;
import symphony.tf.activation.ReSine;
import symphony.tf.activation.ReSineConfig;
import symphony.tf.activation.ReSineConfig.Gate;
import symphony.tf.activation.ReSineConfig.InitialSpread;
import symphony.tf.latentdropout.NoDropout;
import symphony.tf.normalization.LayerNorm;
import symphony.tf.normalization.LayerNormConfig;
import symphony.tf.normalization.NoNormalization;

/** Parameter counts for Humanoid's 376 observations and 17 actions. */
final class NetworkTests {

  private static final Layers PAPER =
      new Layers(
          new ReSine(
              new ReSineConfig(true, 1, Gate.SIGMOID, false, 1.5, 0.1, InitialSpread.BY_WIDTH)),
          new LayerNorm(new LayerNormConfig(1e-5)),
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
    Network network =
        new SymphonyBlock(new SymphonyBlockConfig(hidden, 3, nodes, DropoutPlace.OUTPUT, false));
    assertEquals(actor, actor(network, PAPER));
    assertEquals(3 * critic, critics(network, PAPER));
  }

  @Test
  void aPerceptronHasItsTextbookSize() {
    Network network = new Mlp(new MlpConfig(List.of(256, 128), 2, 1));
    Layers plain = new Layers(new ReLU(), new NoNormalization(), new NoDropout());
    assertEquals(377 * 256 + 257 * 128 + 129 * 51, actor(network, plain));
    assertEquals(2 * (394 * 256 + 257 * 128 + 129), critics(network, plain));
  }

  /** 2.1 without its head for the variance of rewards: 4 heads there, 3 here. */
  @Test
  void criticsMayShareTheirInputLayer() {
    Layers plain = new Layers(new ReLU(), new NoNormalization(), new NoDropout());
    Network network =
        new SymphonyBlock(new SymphonyBlockConfig(256, 3, 1, DropoutPlace.OUTPUT, true));
    assertEquals(365_060 - 66_049, critics(network, plain));
  }

  @Test
  void pyramidsHaveTheSizesOfTheCodeOf2024And2025() {
    Network f25 = new Pyramid(new PyramidConfig(List.of(512, 384, 256), List.of(), 3, 128));
    assertEquals(1_594_752, critics(f25, PAPER));
    assertEquals(2_093_474 - 1_594_752, actor(f25, PAPER, 34));
    Network d24 =
        new Pyramid(new PyramidConfig(List.of(320, 256, 192), List.of(320, 256, 192), 3, 256));
    assertEquals(923_712, critics(d24, PAPER));
    assertEquals(1_715_345 - 923_712, actor(d24, PAPER, 17));
  }

  @Test
  void featuredBlockHasTheSizeOfSaya() {
    Layers saya =
        new Layers(
            new ReSine(
                new ReSineConfig(true, 1, Gate.SIGMOID, true, 1.5, 0.1, InitialSpread.BY_WIDTH)),
            new LayerNorm(new LayerNormConfig(1e-5)),
            new NoDropout());
    Network network = new FeaturedBlock(new FeaturedBlockConfig(768, 3, 128, 64, 384, 64));
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
      network.ownLoss(g, saya, view).orElseThrow();
      assertEquals(6_600_629, parameters(graph));
    }
  }
}
