package symphony.api.graph;

/** The initial values of a parameter; draws are keyed by (member's seed, parameter's name). */
public sealed interface Initializer {

  /** Every element equal. */
  record Constant(double value) implements Initializer {}

  /** U(-bound, bound). */
  record Uniform(double bound) implements Initializer {}

  /** N(mean, deviation²). */
  record Normal(double mean, double deviation) implements Initializer {}

  /** Every element equal to {@code value}. */
  static Initializer constant(double value) {
    return new Constant(value);
  }

  /** U(-bound, bound). */
  static Initializer uniform(double bound) {
    return new Uniform(bound);
  }

  /** N(mean, deviation²). */
  static Initializer normal(double mean, double deviation) {
    return new Normal(mean, deviation);
  }
}
