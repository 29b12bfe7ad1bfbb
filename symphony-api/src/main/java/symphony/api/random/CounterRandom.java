package symphony.api.random;

import java.util.random.RandomGenerator;

/**
 * A random generator whose whole state is its key and the number of draws so far: draw number
 * <i>n</i> is {@code mix(key + n · γ)}, the SplitMix64 sequence (Steele, Lea and Flood, "Fast
 * Splittable Pseudorandom Number Generators", OOPSLA 2014). A checkpoint stores the position and
 * {@link #seek} restores it.
 */
public final class CounterRandom implements RandomGenerator {

  /** The name of this generator in provenance records. */
  public static final String ALGORITHM = "SplitMix64 (counter)";

  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private final long key;
  private long position;

  /** A generator at position 0. */
  public CounterRandom(long key) {
    this.key = mix(key);
  }

  @Override
  public long nextLong() {
    return mix(key + ++position * GAMMA);
  }

  /** The number of 64-bit numbers drawn so far. */
  public long position() {
    return position;
  }

  /** Moves to a position that {@link #position} returned. */
  public void seek(long newPosition) {
    position = newPosition;
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
