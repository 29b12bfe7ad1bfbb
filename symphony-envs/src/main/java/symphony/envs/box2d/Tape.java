package symphony.envs.box2d;

import java.util.Arrays;
import symphony.api.random.CounterRandom;

/**
 * Records the random numbers of an episode in order. A tape with recorded numbers returns these
 * first; after them it draws and records new ones.
 */
final class Tape {

  private final CounterRandom random;
  private double[] numbers;
  private int length;
  private int position;

  /** An empty tape that records what it draws. */
  Tape(CounterRandom random) {
    this(random, new double[0]);
  }

  /** A tape that returns the recorded numbers first. */
  Tape(CounterRandom random, double[] recorded) {
    this.random = random;
    numbers = recorded.clone();
    length = recorded.length;
  }

  /** A number in [low, high). */
  double uniform(double low, double high) {
    if (position == length) {
      append(random.nextDouble(low, high));
    }
    return numbers[position++];
  }

  /** An integer in [low, high). */
  int integer(int low, int high) {
    if (position == length) {
      append(random.nextInt(low, high));
    }
    return (int) numbers[position++];
  }

  /** Appends a recorded number. */
  void append(double number) {
    if (length == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(32, 2 * length));
    }
    numbers[length++] = number;
  }

  /** All recorded numbers. */
  double[] numbers() {
    return Arrays.copyOf(numbers, length);
  }
}
