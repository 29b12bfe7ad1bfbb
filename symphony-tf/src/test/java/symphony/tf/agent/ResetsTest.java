package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;
import symphony.api.agent.AgentException;
import symphony.api.network.Network;
import symphony.api.updateschedule.UpdatePlan.Part;
import symphony.api.updateschedule.UpdatePlan.Reset;
import symphony.tf.graph.Variable;
import symphony.tf.network.FeaturedBlock;

/** Tests the effect of resets on hidden and output layers, targets and the optimizer. */
class ResetsTest {

  private static final String HIDDEN = "critic/hidden/weight";
  private static final String OUTPUT = "critic/output/weight";

  private AgentGraph<TFloat32> graph;
  private Session session;

  @BeforeEach
  void initialize() {
    initialize(new TinyAgent());
  }

  private void initialize(TinyAgent agent) {
    graph = agent.graph(TFloat32.class, 7);
    session = new Session(graph.graph());
    first(0);
  }

  @AfterEach
  void close() {
    session.close();
    graph.graph().close();
  }

  /** Gives every variable its first value of a generation. */
  private void first(long generation) {
    Session.Runner runner = session.runner();
    graph.initializers().forEach(runner::addTarget);
    try (TInt64 drawn = TInt64.scalarOf(generation)) {
      runner.feed(graph.generation(), drawn).run().close();
    }
  }

  private float[] values(String name) {
    Variable<TFloat32> variable = graph.build().variables().find(name);
    Operand<TFloat32> value = variable.value();
    try (Result result = session.runner().fetch(value).run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] values = new float[(int) tensor.size()];
      tensor.asRawTensor().data().asFloats().read(values);
      return values;
    }
  }

  private void fillWithOnes(String name) {
    Variable<TFloat32> variable = graph.build().variables().find(name);
    Ops tf = graph.build().tf();
    session
        .runner()
        .addTarget(tf.assignVariableOp(variable.handle(), tf.onesLike(variable.value())))
        .run()
        .close();
  }

  private static float[] mixed(float[] old, float[] fresh, double kept) {
    float[] mixed = new float[old.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (float) (kept * old[i] + (1 - kept) * fresh[i]);
    }
    return mixed;
  }

  @Test
  void parametersAndTargetsShrinkTowardsInitialOnes() {
    float[] old = values(HIDDEN);
    first(5);
    float[] fresh = values(HIDDEN);
    assertFalse(Arrays.equals(old, fresh));
    first(0);
    new Resets(graph).run(session, new Reset(Part.ALL, 0.6), 5);
    assertArrayEquals(mixed(old, fresh, 0.6), values(HIDDEN), 1e-7f);
    assertArrayEquals(values(HIDDEN), values("target/" + HIDDEN), 1e-7f);
  }

  @Test
  void onlyOutputLayersCanBeReset() {
    float[] hidden = values(HIDDEN);
    first(5);
    float[] fresh = values(OUTPUT);
    first(0);
    fillWithOnes("mean/" + OUTPUT);
    fillWithOnes("mean/" + HIDDEN);
    new Resets(graph).run(session, new Reset(Part.OUTPUT, 0), 5);
    assertArrayEquals(hidden, values(HIDDEN));
    assertArrayEquals(fresh, values(OUTPUT), 1e-7f);
    assertEquals(0, values("mean/" + OUTPUT)[0]);
    assertEquals(1, values("mean/" + HIDDEN)[0]);
  }

  /** Resets the output layers of another network. */
  private void resetOutput(Network network) {
    close();
    initialize(new TinyAgent().with(Network.class, network));
    new Resets(graph).run(session, new Reset(Part.OUTPUT, 0), 5);
  }

  private boolean isDrawnAnew(String name) {
    float[] now = values(name);
    first(0);
    boolean anew = !Arrays.equals(values(name), now);
    new Resets(graph).run(session, new Reset(Part.OUTPUT, 0), 5);
    return anew;
  }

  @Test
  void aThirdPartysOutputLayersAreTheMarkedOnes() {
    resetOutput(new ForeignNetwork(true));
    assertTrue(isDrawnAnew("critic/head/weight"));
    assertTrue(isDrawnAnew("actor/head/bias"));
    assertFalse(isDrawnAnew("critic/trunk/weight"));
  }

  @Test
  void aNetworkWithoutAnOutputLayerIsRefusedInOneSentence() {
    AgentException refusal =
        assertThrows(AgentException.class, () -> resetOutput(new ForeignNetwork(false)));
    assertTrue(refusal.getMessage().contains("marks none"), refusal.getMessage());
  }

  @Test
  void featuresInsideANetworkAreNotAnOutputLayer() {
    resetOutput(new FeaturedBlock(5, 2, 2, 3, 4, 3));
    assertFalse(isDrawnAnew("shared/features/output/weight"));
    assertTrue(isDrawnAnew("shared/reward/output/weight"));
    assertTrue(isDrawnAnew("actor/output/weight"));
  }
}
