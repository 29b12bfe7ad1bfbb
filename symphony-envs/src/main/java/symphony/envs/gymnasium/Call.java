package symphony.envs.gymnasium;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One environment's pending reset or step, and its answer. Reused from step to step. */
final class Call {

  private static final int TERMINATED = 1;
  private static final int TRUNCATED = 2;
  static final int FAILED = 4;

  private final int index;
  private final double[] info;
  private boolean reset;
  private long seed;
  private double[] action;
  private double[] observation;
  private double reward;
  private int status;
  private String failure;
  private boolean answered;

  /**
   * A call of one environment.
   *
   * @param info number of values that it reports by name
   */
  Call(int index, int info) {
    this.index = index;
    this.info = new double[info];
  }

  Call reset(long newSeed, double[] into) {
    reset = true;
    seed = newSeed;
    return expect(into);
  }

  Call step(double[] newAction, double[] into) {
    reset = false;
    action = newAction;
    return expect(into);
  }

  private Call expect(double[] into) {
    observation = into;
    failure = null;
    answered = false;
    return this;
  }

  boolean isReset() {
    return reset;
  }

  /** The number of bytes that {@link #write} writes. */
  int size() {
    return Integer.BYTES + (reset ? Long.BYTES : Double.BYTES * action.length);
  }

  void write(ByteBuffer frame) {
    frame.putInt(index);
    if (reset) {
      frame.putLong(seed);
      return;
    }
    for (double a : action) {
      frame.putDouble(a);
    }
  }

  void read(ByteBuffer frame) {
    status = frame.get();
    if (status == FAILED) {
      fail(sentence(frame));
      return;
    }
    reward = frame.getDouble();
    for (int i = 0; i < observation.length; i++) {
      observation[i] = frame.getDouble();
    }
    for (int i = 0; i < info.length; i++) {
      info[i] = frame.getDouble();
    }
  }

  /** Reads the error message that follows the status {@link #FAILED}. */
  static String sentence(ByteBuffer frame) {
    byte[] sentence = new byte[frame.getInt()];
    frame.get(sentence);
    return new String(sentence, StandardCharsets.UTF_8);
  }

  void fail(String sentence) {
    failure = sentence;
  }

  /** Marks the call as answered or failed. */
  void settle() {
    answered = true;
  }

  boolean answered() {
    return answered;
  }

  /** The error message, or {@code null}. */
  String failure() {
    return failure;
  }

  double reward() {
    return reward;
  }

  /** The values that the step reported by name; NaN for missing ones. */
  double[] info() {
    return info;
  }

  boolean terminated() {
    return (status & TERMINATED) != 0;
  }

  boolean truncated() {
    return (status & TRUNCATED) != 0;
  }
}
