package symphony.envs.gymnasium;

import java.nio.ByteBuffer;
import java.util.Arrays;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;

/** The seed and the actions of an episode, which determine its state. */
final class Episode {

  private static final int HEAD = Long.BYTES;

  private final int actionSize;
  private long seed;
  private int number;
  private double[] actions = new double[0];
  private int length;
  private double[] last = new double[0];

  Episode(int actionSize) {
    this.actionSize = actionSize;
  }

  void begin(long newSeed) {
    seed = newSeed;
    length = 0;
    number++;
  }

  /** The number of the episode in this process, from 1. */
  int number() {
    return number;
  }

  void add(double[] action) {
    if (length + actionSize > actions.length) {
      actions = Arrays.copyOf(actions, Math.max(2 * actions.length, 64 * actionSize));
    }
    System.arraycopy(action, 0, actions, length, actionSize);
    length += actionSize;
  }

  long seed() {
    return seed;
  }

  int steps() {
    return length / actionSize;
  }

  double[] action(int step) {
    return Arrays.copyOfRange(actions, step * actionSize, (step + 1) * actionSize);
  }

  /** Serialises seed, last observation and actions. */
  byte[] save(double[] observation) {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEAD + Double.BYTES * (observation.length + length)).putLong(seed);
    for (double number : observation) {
      bytes.putDouble(number);
    }
    for (int i = 0; i < length; i++) {
      bytes.putDouble(actions[i]);
    }
    return bytes.array();
  }

  /** Whether an observation differs from the one that was saved with the episode. */
  boolean differs(double[] observation) {
    return !Arrays.equals(last, observation);
  }

  static Episode load(byte[] state, EnvironmentSpec spec) {
    int row = Double.BYTES * spec.actionSize();
    int head = HEAD + Double.BYTES * spec.observationSize();
    if (state.length < head || (state.length - head) % row != 0) {
      throw new EnvironmentException(
          "a state of " + state.length + " bytes is none of " + spec.task());
    }
    ByteBuffer bytes = ByteBuffer.wrap(state);
    Episode episode = new Episode(spec.actionSize());
    episode.begin(bytes.getLong());
    episode.last = new double[spec.observationSize()];
    bytes.asDoubleBuffer().get(episode.last);
    bytes.position(head);
    double[] action = new double[spec.actionSize()];
    while (bytes.hasRemaining()) {
      bytes.asDoubleBuffer().get(action);
      bytes.position(bytes.position() + row);
      episode.add(action);
    }
    return episode;
  }
}
