package symphony.api.random;

/**
 * The tree of random streams derived from a run's seed.
 *
 * <p>A child's seed depends only on its parent's seed and its own name, so a stream does not depend
 * on which other consumers draw numbers, nor on their order.
 *
 * @param seed this node's 64 bits
 */
public record SeedTree(long seed) {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The node of a named consumer, such as {@code "environment"} or {@code "init/actor/hidden"}. */
  public SeedTree child(String purpose) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
    }
    return child(hash);
  }

  /** The node of a numbered consumer, such as an episode. */
  public SeedTree child(long index) {
    return new SeedTree(CounterRandom.mix(CounterRandom.mix(seed) ^ index + 0x9e3779b97f4a7c15L));
  }

  /** A generator for this node, at position 0. */
  public CounterRandom random() {
    return new CounterRandom(seed);
  }
}
