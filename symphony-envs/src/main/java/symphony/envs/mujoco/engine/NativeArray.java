package symphony.envs.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/** An array of doubles in MuJoCo's memory, valid as long as its model or simulation. */
public final class NativeArray {

  private final MemorySegment numbers;

  NativeArray(MemorySegment pointer, long size) {
    numbers = pointer.reinterpret(size * Double.BYTES);
  }

  /** Its length. */
  public int size() {
    return (int) (numbers.byteSize() / Double.BYTES);
  }

  /** The number at an index. */
  public double get(int index) {
    return numbers.getAtIndex(JAVA_DOUBLE, index);
  }

  /** Sets the number at an index. */
  public void set(int index, double value) {
    numbers.setAtIndex(JAVA_DOUBLE, index, value);
  }

  /** Copies {@code count} numbers from index {@code from} into {@code target} at {@code at}. */
  public void copyTo(int from, int count, double[] target, int at) {
    MemorySegment.copy(numbers, JAVA_DOUBLE, (long) from * Double.BYTES, target, at, count);
  }

  /** Copies all numbers into {@code target} at {@code at}; returns the index after them. */
  public int copyTo(double[] target, int at) {
    copyTo(0, size(), target, at);
    return at + size();
  }

  /**
   * Overwrites all numbers with those of {@code source} from {@code at} on; returns the index after
   * them.
   */
  public int copyFrom(double[] source, int at) {
    MemorySegment.copy(source, at, numbers, JAVA_DOUBLE, 0, size());
    return at + size();
  }

  /** Whether every number is finite. */
  public boolean finite() {
    for (int i = 0; i < size(); i++) {
      if (!Double.isFinite(get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A copy of all numbers. */
  public double[] toArray() {
    return numbers.toArray(JAVA_DOUBLE);
  }
}
