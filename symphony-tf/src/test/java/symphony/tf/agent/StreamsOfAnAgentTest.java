package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.GraphOperation;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import symphony.api.actorobjective.ActorObjective;
import symphony.api.explorationnoise.ExplorationNoise;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.targetweighting.TargetWeighting;
import symphony.tf.actorobjective.Td3;
import symphony.tf.explorationnoise.Cosine;
import symphony.tf.explorationnoise.GaussianClipped;
import symphony.tf.explorationnoise.HeldGaussian;
import symphony.tf.explorationnoise.OrnsteinUhlenbeck;
import symphony.tf.graph.Variable;
import symphony.tf.latentdropout.GradientDropout;
import symphony.tf.latentdropout.GradientDropout.Mask;
import symphony.tf.latentdropout.GradientDropout.RandomProbability;
import symphony.tf.latentdropout.InvertedDropout;
import symphony.tf.targetweighting.RandomSubset;

/**
 * Tests that every random number in an agent's graph is a function of (key, clock), and that every
 * consumer has its own key, derived from the member's seed.
 */
class StreamsOfAnAgentTest {

  /** TensorFlow's random operations, with a state of their own or without. */
  private static final String RANDOM = ".*(Random|Multinomial|TruncatedNormal|Shuffle|Rng).*";

  /** Agents with, all together, every ingredient that draws. */
  private enum Kind {
    COIN {
      @Override
      TinyAgent agent() {
        return dropping(RandomProbability.NEVER, Mask.COIN);
      }
    },
    ELEMENT {
      @Override
      TinyAgent agent() {
        return dropping(RandomProbability.ELEMENT, Mask.GAUSSIAN)
            .with(ExplorationNoise.class, new GaussianClipped(0.1, 0.5));
      }
    },
    ROW {
      @Override
      TinyAgent agent() {
        return dropping(RandomProbability.ROW, Mask.COIN)
            .with(ExplorationNoise.class, new Cosine(0.3, 0.1, 0.05, Math.E));
      }
    },
    LAYER {
      @Override
      TinyAgent agent() {
        return dropping(RandomProbability.LAYER, Mask.COIN)
            .with(ExplorationNoise.class, new HeldGaussian(1, 1, Math.E));
      }
    },
    TD3 {
      @Override
      TinyAgent agent() {
        return new TinyAgent()
            .with(LatentDropout.class, new InvertedDropout(0.3))
            .with(ActorObjective.class, new Td3(0.2, 0.5))
            .with(TargetWeighting.class, new RandomSubset(2))
            .with(ExplorationNoise.class, new OrnsteinUhlenbeck(0.15, 0.2));
      }
    };

    abstract TinyAgent agent();

    private static TinyAgent dropping(RandomProbability reach, Mask mask) {
      return new TinyAgent()
          .with(LatentDropout.class, new GradientDropout(reach, 0.5, false, mask));
    }

    AgentGraph<TFloat32> graph(long... seeds) {
      return agent().graph(TFloat32.class, seeds);
    }
  }

  private static List<GraphOperation> random(AgentGraph<?> graph) {
    List<GraphOperation> found = new ArrayList<>();
    for (Iterator<GraphOperation> all = graph.graph().operations(); all.hasNext(); ) {
      GraphOperation operation = all.next();
      if (operation.type().matches(RANDOM)) {
        found.add(operation);
      }
    }
    return found;
  }

  /** The constant half of each consumer's key, by the consumer's name in the graph. */
  private static Map<String, Long> keys(AgentGraph<?> graph) {
    Map<String, Long> keys = new HashMap<>();
    try (Session session = new Session(graph.graph())) {
      for (GraphOperation consumer : random(graph)) {
        GraphOperation pair = (GraphOperation) consumer.input(1).op();
        assertEquals("Pack", pair.type(), consumer.name());
        GraphOperation own = (GraphOperation) pair.input(0).op();
        assertEquals("Const", own.type(), consumer.name());
        assertEquals(2, pair.numInputs(), "a key and a clock for " + consumer.name());
        try (var fetched = session.runner().fetch(own.name()).run()) {
          keys.put(consumer.name(), ((TInt64) fetched.get(0)).getLong());
        }
      }
    }
    return keys;
  }

  @ParameterizedTest
  @EnumSource
  void theGraphHasNoHiddenRandomState(Kind kind) {
    AgentGraph<TFloat32> graph = kind.graph(1, 2);
    List<String> types = random(graph).stream().map(GraphOperation::type).distinct().toList();
    graph.graph().close();

    assertFalse(types.isEmpty());
    assertTrue(types.stream().allMatch(type -> type.startsWith("Stateless")), types.toString());
  }

  /**
   * Only a target uses the numbers of another variable, its parameter, so that it starts as a copy.
   */
  @ParameterizedTest
  @EnumSource
  void noTwoConsumersShareAStream(Kind kind) {
    AgentGraph<TFloat32> graph = kind.graph(5);
    Map<Long, List<String>> owners = new HashMap<>();
    keys(graph)
        .forEach((name, key) -> owners.computeIfAbsent(key, k -> new ArrayList<>()).add(name));
    Set<String> initial = initial(graph);
    int random = random(graph).size();
    int targets = graph.build().variables().of(Variable.Kind.TARGET).size();
    graph.graph().close();

    List<List<String>> shared = owners.values().stream().filter(all -> all.size() > 1).toList();
    for (List<String> all : shared) {
      assertTrue(all.size() == 2 && initial.containsAll(all), all + " draw the same numbers");
    }
    assertTrue(shared.size() <= targets, shared.toString());
    assertTrue(random >= initial.size() + 3, "exploration, sampling, masks");
  }

  /** The consumers whose clock is how often parameters were started again. */
  private static Set<String> initial(AgentGraph<?> graph) {
    Set<String> names = new HashSet<>();
    for (GraphOperation consumer : random(graph)) {
      GraphOperation pair = (GraphOperation) consumer.input(1).op();
      if (pair.input(1).op().name().equals(graph.generation().op().name())) {
        names.add(consumer.name());
      }
    }
    return names;
  }

  @ParameterizedTest
  @EnumSource
  void everyConsumerDependsOnTheSeed(Kind kind) {
    AgentGraph<TFloat32> five = kind.graph(5);
    AgentGraph<TFloat32> six = kind.graph(6);
    Map<String, Long> ofFive = keys(five);
    Map<String, Long> ofSix = keys(six);
    five.graph().close();
    six.graph().close();

    assertEquals(ofFive.keySet(), ofSix.keySet());
    Set<Long> shared = new HashSet<>(ofFive.values());
    shared.retainAll(ofSix.values());
    assertEquals(Set.of(), shared, "keys that do not depend on the seed");
  }
}
