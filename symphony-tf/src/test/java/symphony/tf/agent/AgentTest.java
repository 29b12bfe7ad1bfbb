package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.actionsquash.PolicyOutput;
import symphony.api.agent.AgentException;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.AgentSize;
import symphony.api.agent.AgentSummary;
import symphony.api.agent.StateReader;
import symphony.api.graph.GraphScope;
import symphony.api.latentdropout.LatentDropout;
import symphony.api.network.Network;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;
import symphony.api.warmstart.WarmStart;
import symphony.tf.actionsquash.ScaledTanh;
import symphony.tf.latentdropout.InvertedDropout;
import symphony.tf.latentdropout.NoDropout;
import symphony.tf.network.DropoutPlace;
import symphony.tf.network.SymphonyBlock;
import symphony.tf.warmstart.Repeat;
import symphony.tf.warmstart.UniformActions;

class AgentTest {

  @Test
  void theSameSeedGivesTheSameTraining() {
    float[] first = life(5).actions(0);
    assertArrayEquals(first, life(5).actions(0));
    assertFalse(Arrays.equals(first, life(6).actions(0)));
  }

  private static Drill life(long seed) {
    try (SymphonyAgent agent = new TinyAgent().agent(seed)) {
      return new Drill(agent, 0).live(10);
    }
  }

  @Test
  void aRestoredAgentContinuesIdentically() {
    Map<String, byte[]> checkpoint = new HashMap<>();
    try (SymphonyAgent undisturbed = new TinyAgent().agent(3, 4);
        SymphonyAgent resumed = new TinyAgent().agent(3, 4)) {
      Drill whole = new Drill(undisturbed, 0, 1).live(6);
      undisturbed.save((name, bytes) -> checkpoint.put(name, copy(bytes)));
      Drill second = new Drill(resumed, 0, 1).resume(whole);
      resumed.restore(name -> ByteBuffer.wrap(checkpoint.get(name)).order(ByteOrder.LITTLE_ENDIAN));
      whole.goOn(6);
      second.goOn(6);
      assertArrayEquals(whole.actions(0), second.actions(0));
      assertArrayEquals(whole.actions(1), second.actions(1));
      assertArrayEquals(undisturbed.metrics()[0], resumed.metrics()[0]);
      assertEquals(undisturbed.updates(), resumed.updates());
    }
  }

  @Test
  void anAgentCanCopyTheParametersOfAMemberOfAnotherCohort() {
    Map<String, byte[]> saved = new HashMap<>();
    float[] observations = {0.3f, -0.2f, 0.1f, 0.3f, -0.2f, 0.1f, 0.3f, -0.2f, 0.1f};
    float[] theirs = new float[3 * TinyAgent.ACTIONS];
    try (SymphonyAgent other = new TinyAgent().agent(3, 4, 5)) {
      new Drill(other, 0, 1, 2).live(6);
      other.save((name, bytes) -> saved.put(name, copy(bytes)));
      other.evaluate(rows(observations, 3), 1, theirs);
    }
    try (SymphonyAgent agent = new TinyAgent().agent(7, 8)) {
      float[] before = new float[2 * TinyAgent.ACTIONS];
      agent.evaluate(rows(observations, 2), 1, before);
      StateReader reader = reader(saved);
      agent.adopt(1, reader, 2, 3);
      float[] after = new float[2 * TinyAgent.ACTIONS];
      agent.evaluate(rows(observations, 2), 1, after);
      int size = TinyAgent.ACTIONS;
      assertArrayEquals(Arrays.copyOfRange(before, 0, size), Arrays.copyOfRange(after, 0, size));
      assertArrayEquals(
          Arrays.copyOfRange(theirs, 2 * size, 3 * size),
          Arrays.copyOfRange(after, size, 2 * size),
          1e-5f);
      assertFalse(agent.learning());
      assertEquals(0, agent.updates());
      assertThrows(AgentException.class, () -> agent.adopt(0, reader, 0, 2));
    }
  }

  /** The same observation for each member. */
  private static float[] rows(float[] numbers, int members) {
    float[] rows = new float[members * TinyAgent.OBSERVATIONS];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = numbers[i % TinyAgent.OBSERVATIONS % numbers.length];
    }
    return rows;
  }

  private static StateReader reader(Map<String, byte[]> saved) {
    return name -> ByteBuffer.wrap(saved.get(name)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }

  @Test
  void uniformWarmStartActsWithoutThePolicyUntilItEnds() {
    WarmStart uniform = new UniformActions(1, 1);
    float[] observations = new float[TinyAgent.OBSERVATIONS];
    float[] actions = new float[TinyAgent.ACTIONS];
    try (SymphonyAgent agent = new TinyAgent().with(WarmStart.class, uniform).agent(7)) {
      agent.act(observations, new boolean[1], actions);
      SeedTree stream = new SeedTree(7).child("agent").child("warm-start");
      CounterRandom expected = stream.child(0).random();
      assertEquals(expected.nextFloat(-1, 1), actions[0]);
      assertEquals(expected.nextFloat(-1, 1), actions[1]);
      agent.remember(new double[] {1}, observations, new boolean[1]);
      agent.endWarmStart();
      agent.act(observations, new boolean[1], actions);
      assertTrue(actions[0] != stream.child(1).random().nextFloat(-1, 1));
    }
  }

  @Test
  void evaluatingChangesNoState() {
    try (SymphonyAgent watched = new TinyAgent().agent(9);
        SymphonyAgent unwatched = new TinyAgent().agent(9)) {
      Drill one = new Drill(watched, 0).live(3);
      watched.evaluate(new float[5 * TinyAgent.OBSERVATIONS], 5, new float[5 * TinyAgent.ACTIONS]);
      Drill two = new Drill(unwatched, 0).live(3);
      assertArrayEquals(two.goOn(3).actions(0), one.goOn(3).actions(0));
    }
  }

  @Test
  void dropoutActsOnlyInUpdates() {
    float[] observations = {0.1f, -0.4f, 0.9f};
    float[] plain = new float[TinyAgent.ACTIONS];
    float[] dropping = new float[TinyAgent.ACTIONS];
    try (SymphonyAgent one = new TinyAgent().with(LatentDropout.class, new NoDropout()).agent(9);
        SymphonyAgent other =
            new TinyAgent().with(LatentDropout.class, new InvertedDropout(0.5)).agent(9)) {
      one.evaluate(observations, 1, plain);
      other.evaluate(observations, 1, dropping);
    }
    assertArrayEquals(plain, dropping);
  }

  @Test
  void theExportedPolicyActsLikeTheAgent(@TempDir Path folder) {
    assertExportActsAs(new TinyAgent(), folder);
  }

  @Test
  void theExportedPolicyHasTheStateOfAThirdPartysSquash(@TempDir Path folder) {
    assertExportActsAs(new TinyAgent().with(ActionSquash.class, new Damped()), folder);
  }

  /** tanh(raw)·gain, where the gain is kept. */
  private record Damped() implements ActionSquash {

    @Override
    public int heads() {
      return 3;
    }

    @Override
    public <T extends TNumber> PolicyOutput<T> squash(
        GraphScope<T> g, Operand<T> raw, Operand<T> noise) {
      PolicyOutput<T> full = new ScaledTanh(true).squash(g, raw, noise);
      Operand<T> gain = g.state("gain", Shape.of(1, 1), 0.25).read();
      return new PolicyOutput<>(
          g.tf().math.mul(full.action(), gain),
          g.tf().math.mul(full.mean(), gain),
          raw,
          full.scale(),
          full.beta(),
          Optional.empty());
    }

    @Override
    public <T extends TNumber> Operand<T> noiseOnly(GraphScope<T> g, Operand<T> noise) {
      return g.tf().math.tanh(noise);
    }
  }

  private static void assertExportActsAs(TinyAgent tiny, Path folder) {
    float[] observations = {0.1f, -0.4f, 0.9f, 1.5f, 0.2f, -0.7f};
    float[] expected = new float[2 * 2 * TinyAgent.ACTIONS];
    try (SymphonyAgent agent = tiny.agent(1, 2)) {
      new Drill(agent, 0, 1).live(3);
      float[] twice = new float[12];
      System.arraycopy(observations, 0, twice, 0, 6);
      System.arraycopy(observations, 0, twice, 6, 6);
      agent.evaluate(twice, 2, expected);
      agent.export(1, new double[] {1, 0}, new double[] {2, 1}, folder.resolve("policy"));
    }
    try (SavedModelBundle policy = SavedModelBundle.load(folder.resolve("policy").toString());
        TFloat32 input = TFloat32.tensorOf(Shape.of(2, 3), DataBuffers.of(observations));
        Result result = policy.function("serving_default").call(Map.of("observation", input))) {
      float[] actions = new float[4];
      ((TFloat32) result.get("action").orElseThrow()).asRawTensor().data().asFloats().read(actions);
      float[] units = {
        1 + 2 * expected[4], expected[5], 1 + 2 * expected[6], expected[7],
      };
      assertArrayEquals(units, actions, 1e-6f);
      assertEquals(
          "tensorflow/serving/predict",
          policy.function("serving_default").signature().methodName());
    }
  }

  @Test
  void nativeMemoryStaysFlat() throws IOException {
    try (SymphonyAgent agent = new TinyAgent().agent(1)) {
      Drill drill = new Drill(agent, 0).live(500);
      long before = residentKilobytes();
      drill.goOn(1500);
      assertTrue(residentKilobytes() - before < 24 << 10, "grew from " + before + " kB");
    }
  }

  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "this system has no /proc, so memory cannot be read");
    System.gc();
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("RssAnon"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  @Test
  void summaryShowsThePaperVersionsParameters() {
    TinyAgent s3 =
        new TinyAgent()
            .with(Network.class, new SymphonyBlock(512, 3, 128, DropoutPlace.OUTPUT, false));
    Symphony config =
        new Symphony(
            0.99,
            0.005,
            Symphony.TargetsFollow.AFTER_STEP,
            Symphony.Order.TOGETHER,
            false,
            384,
            Symphony.Precision.FLOAT32,
            false,
            new Symphony.Replay(512_000, Symphony.Storage.FLOAT32));
    AgentSummary summary =
        config.summarize(
            s3.ingredients(), new AgentSetting(376, 17, List.of(new SeedTree(1)), "cpu", 1));
    assertEquals(2_078_131, summary.onlineParameters());
    assertEquals(1_594_752, summary.targetParameters());
    assertEquals(6.59e9, (double) summary.flopsPerUpdate(), 0.005e9);
    assertEquals((double) (512_000L * 771 * 4), (double) summary.memoryBytes(), 512_000.0 * 16);
    assertTrue(summary.totalBytes() < 4L << 30);
  }

  @Test
  void eachMemberOfACohortHasTheSizeInTheSummary() {
    TinyAgent tiny = new TinyAgent();
    AgentSummary alone = TinyAgent.config().summarize(tiny.ingredients(), TinyAgent.setting(1));
    List<AgentSize> told = new ArrayList<>();
    TinyAgent.config().create(tiny.ingredients(), TinyAgent.setting(1, 2, 3), told::add).close();
    assertEquals(
        List.of(new AgentSize(alone.onlineParameters(), alone.memoryBytes(), alone.totalBytes())),
        told);
  }

  @Test
  void aWarmStartLargerThanTheMemoryIsRefusedInOneSentence() {
    TinyAgent tiny = new TinyAgent().with(WarmStart.class, new Repeat(10, 5));
    AgentException refusal = assertThrows(AgentException.class, () -> tiny.agent(1));
    assertTrue(refusal.getMessage().contains("symphony.agent.replay.capacity is 40"));
  }

  @Test
  void onlyTheDivergedMemberIsUnhealthy() {
    try (SymphonyAgent agent = new TinyAgent().agent(1, 2)) {
      Drill drill = new Drill(agent, 0, 1).live(1);
      drill.observations()[0] = Float.NaN;
      drill.goOn(15);
      assertArrayEquals(new boolean[] {false, true}, agent.healthy());
      float[] beside = drill.actions(1);
      assertTrue(Float.isFinite(beside[0]) && Float.isFinite(beside[1]));
    }
  }
}
