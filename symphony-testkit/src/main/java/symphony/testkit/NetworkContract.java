package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;
import symphony.api.activation.Activation;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.network.Layers;
import symphony.api.network.Network;
import symphony.api.normalization.Normalization;

/**
 * The contract of every network, with tanh as activation and without further layers. The actor's
 * gradient is its derivative; critics may stop parts of their input.
 */
public abstract class NetworkContract extends GraphContract<Network> {

  private static final Layers LAYERS = new Layers(new Tanh(), new Untouched(), new Kept());

  private record Tanh() implements Activation {
    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      return g.tf().math.tanh(x);
    }
  }

  private record Untouched() implements Normalization {
    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      return x;
    }
  }

  private record Kept() implements LatentDropout {
    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      return x;
    }
  }

  private record Doubled() implements LatentDropout {
    @Override
    public <T extends TNumber> Operand<T> apply(GraphScope<T> g, Operand<T> x) {
      return g.tf().math.mul(x, g.constant(2));
    }
  }

  @Override
  protected <T extends TNumber> Probe<T> probe(Network network, TestGraph<T> graph, Inputs inputs) {
    Operand<T> observation =
        inputs.tensor(graph, "observation", -inputs.reach(), inputs.reach(), 1, 4, 3);
    Operand<T> action = inputs.tensor(graph, "action", -1, 1, 1, 4, 2);
    Operand<T> nodes = critic(network, graph, observation, action);
    Operand<T> flat = inputs.tensor(graph, "observation", -inputs.reach(), inputs.reach(), 4, 3);
    Operand<T> raw = network.actor(graph.scope("actor"), LAYERS, flat, 6);
    return new Probe<>(List.of(raw, nodes), List.of(flat), List.of(), true);
  }

  private static <T extends TNumber> Operand<T> critic(
      Network network, TestGraph<T> graph, Operand<T> observation, Operand<T> action) {
    return network.critic(graph.scope("critic", network.critics()), LAYERS, observation, action);
  }

  @TestFactory
  Stream<DynamicTest> returnsWhatItDeclares() {
    return each(
        c -> {
          try (TestGraph<TFloat64> graph = TestGraph.float64(1, 2)) {
            Probe<TFloat64> probe = probe(c, graph, Inputs.RANDOM);
            assertEquals(Shape.of(2, c.critics(), 4, c.nodes()), probe.outputs().get(1).shape());
            assertEquals(Shape.of(2, 4, 6), probe.outputs().get(0).shape());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> givesWhatItDeclares() {
    return each(
        c -> {
          try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
            probe(c, graph, Inputs.RANDOM);
            assertDeclared(
                c, Network.OUTPUT_LAYER, marks(graph, "actor") && marks(graph, "critic"));
            Operand<TFloat64> observation = Inputs.RANDOM.tensor(graph, "o", -1, 1, 4, 3);
            Operand<TFloat64> action = Inputs.RANDOM.tensor(graph, "a", -1, 1, 4, 2);
            assertDeclared(
                c,
                Network.REWARD_VARIANCE,
                c.rewardVariance(graph.scope("critic"), LAYERS, observation, action).isPresent());
          }
        });
  }

  private static boolean marks(TestGraph<TFloat64> graph, String scope) {
    return graph.outputLayers().stream().anyMatch(name -> name.startsWith(scope + "/"));
  }

  @TestFactory
  Stream<DynamicTest> sharesItsParametersBetweenCalls() {
    return each(
        c -> {
          try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
            probe(c, graph, Inputs.RANDOM);
            int before = graph.parameters().size();
            probe(c, graph, Inputs.RANDOM);
            assertEquals(before, graph.parameters().size());
          }
        });
  }

  /** Actions that are evaluated and targets without dropout come from the whole network. */
  @TestFactory
  Stream<DynamicTest> dropsNothingOutsideTraining() {
    return each(
        c ->
            assertArrayEquals(
                outsideTraining(c, new Kept()),
                outsideTraining(c, new Doubled()),
                "the outputs of actor and critics do not depend on latent-dropout"));
  }

  private static double[] outsideTraining(Network network, LatentDropout dropout) {
    Layers layers = new Layers(new Tanh(), new Untouched(), dropout);
    try (TestGraph<TFloat64> graph = TestGraph.float64(1)) {
      graph.training(false);
      Operand<TFloat64> flat = Inputs.RANDOM.tensor(graph, "flat", -1, 1, 4, 3);
      Operand<TFloat64> observation = Inputs.RANDOM.tensor(graph, "observation", -1, 1, 1, 4, 3);
      Operand<TFloat64> action = Inputs.RANDOM.tensor(graph, "action", -1, 1, 1, 4, 2);
      GraphScope<TFloat64> critics = graph.scope("critic", network.critics());
      return DoubleStream.concat(
              DoubleStream.of(graph.values(network.actor(graph.scope("actor"), layers, flat, 6))),
              DoubleStream.of(graph.values(network.critic(critics, layers, observation, action))))
          .toArray();
    }
  }
}
