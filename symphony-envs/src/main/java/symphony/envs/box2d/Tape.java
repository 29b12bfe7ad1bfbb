package symphony.envs.box2d;

import java.util.Arrays;
import symphony.api.random.CounterRandom;

/**
 * The numbers that chance gave an episode, in order. While the tape holds numbers that were not yet
 * read, they are read again; after them, new ones are drawn and recorded.
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

  /** A tape that gives the recorded numbers first. */
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

  /** Adds a number to be read in its turn. */
  void append(double number) {
    if (length == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(32, 2 * length));
    }
    numbers[length++] = number;
  }

  /** All the numbers so far. */
  double[] numbers() {
    return Arrays.copyOf(numbers, length);
  }
}
