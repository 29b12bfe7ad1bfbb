package symphony.runtime.fake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.api.agent.Agent;
import symphony.api.agent.AgentException;
import symphony.api.agent.AgentSetting;
import symphony.api.agent.StateReader;
import symphony.api.agent.StateWriter;
import symphony.api.agent.UsedDevice;
import symphony.api.random.CounterRandom;

/**
 * Pushes the point back to zero with a gain that every update raises, plus noise. A member with a
 * poisoned seed diverges at its tenth update. The agent may have a large replay block that never
 * changes.
 */
public final class FakeAgent implements Agent {

  private static final String MEMORY = StateWriter.REPLAY + "memory";

  private final int observationSize;
  private final int warmStart;
  private final CounterRandom[] noise;
  private final double[] gain;
  private final double[] rewardSum;
  private final boolean[] poisoned;
  private final boolean large;
  private final String throwing;
  private boolean learning;
  private long updates;

  FakeAgent(AgentSetting setting, FakeFactory config, boolean[] poisoned) {
    this.large = config.extra().orElse(false);
    this.throwing = config.throwing().orElse("nothing");
    this.observationSize = setting.observationSize();
    this.warmStart = config.warmUp();
    this.poisoned = poisoned;
    int members = setting.seeds().size();
    gain = new double[members];
    rewardSum = new double[members];
    noise =
        setting.seeds().stream()
            .map(seed -> seed.child("noise").random())
            .toArray(CounterRandom[]::new);
  }

  @Override
  public UsedDevice device() {
    return UsedDevice.asWanted("cpu: asked for");
  }

  @Override
  public SortedMap<String, String> versions() {
    return new TreeMap<>(java.util.Map.of("fake", "1"));
  }

  @Override
  public int warmStartSteps() {
    return warmStart;
  }

  @Override
  public void act(float[] observations, boolean[] noiseOnly, float[] actions) {
    for (int m = 0; m < gain.length; m++) {
      double policy = noiseOnly[m] ? 0 : -gain[m] * observations[m * observationSize];
      actions[m] = (float) Math.tanh(policy + 0.2 * (noise[m].nextDouble() - 0.5));
    }
  }

  @Override
  public void evaluate(float[] observations, int rows, float[] actions) {
    for (int i = 0; i < actions.length; i++) {
      actions[i] = (float) Math.tanh(-gain[i / rows] * observations[i * observationSize]);
    }
  }

  @Override
  public void remember(double[] rewards, float[] nextObservations, boolean[] terminated) {
    for (int m = 0; m < gain.length; m++) {
      rewardSum[m] += rewards[m];
    }
  }

  @Override
  public void endWarmStart() {
    learning = true;
  }

  @Override
  public boolean learning() {
    return learning;
  }

  @Override
  public void learn(boolean metricsWanted) {
    updates++;
    if (updates == 40) {
      Mishap.happen(throwing);
    }
    for (int m = 0; m < gain.length; m++) {
      gain[m] = poisoned[m] && updates >= 10 ? Double.NaN : gain[m] + 0.01;
    }
  }

  @Override
  public List<String> metricNames() {
    return List.of("gain", "reward_sum");
  }

  @Override
  public double[][] metrics() {
    return new double[][] {gain.clone(), rewardSum.clone()};
  }

  @Override
  public long updates() {
    return updates;
  }

  @Override
  public long parameters() {
    return 1;
  }

  @Override
  public boolean[] healthy() {
    boolean[] healthy = new boolean[gain.length];
    for (int m = 0; m < gain.length; m++) {
      healthy[m] = Double.isFinite(gain[m]);
    }
    return healthy;
  }

  @Override
  public void save(StateWriter writer) {
    ByteBuffer state = ByteBuffer.allocate(16 + gain.length * 24).order(ByteOrder.LITTLE_ENDIAN);
    state.putLong(updates).putLong(learning ? 1 : 0);
    Arrays.stream(gain).forEach(state::putDouble);
    Arrays.stream(rewardSum).forEach(state::putDouble);
    Arrays.stream(noise).forEach(n -> state.putLong(n.position()));
    writer.write("fake/state", state.flip());
    if (large) {
      writer.write(MEMORY, memory());
    }
  }

  private static ByteBuffer memory() {
    byte[] bytes = new byte[2_000_000];
    Arrays.fill(bytes, (byte) 7);
    return ByteBuffer.wrap(bytes);
  }

  @Override
  public void restore(StateReader reader) {
    if (large && reader.has(MEMORY) && !reader.read(MEMORY).equals(memory())) {
      throw new AgentException("its memory is not what it was");
    }
    ByteBuffer state = reader.read("fake/state");
    updates = state.getLong();
    learning = state.getLong() == 1;
    for (int m = 0; m < gain.length; m++) {
      gain[m] = state.getDouble();
    }
    for (int m = 0; m < gain.length; m++) {
      rewardSum[m] = state.getDouble();
    }
    for (CounterRandom n : noise) {
      n.seek(state.getLong());
    }
  }

  @Override
  public void adopt(int member, StateReader reader, int other, int size) {
    gain[member] = reader.read("fake/state").getDouble(16 + 8 * other);
  }

  @Override
  public void export(int member, double[] center, double[] half, Path folder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
