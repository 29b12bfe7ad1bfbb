package symphony.tf.observationscaling;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.graph.State;
import symphony.api.observationscaling.ObservationScaling;
import symphony.api.plugin.Ingredient;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.api.plugin.Pluggable;

/**
 * The range that the warm start explored, widened and rounded outwards to tenths, becomes [-b, b]:
 *
 * <pre>{@code
 * lo = m·floor(10·min(s, 0))/10      hi = m·ceil(10·max(s, 0))/10
 * s̃  = 2b·(s - lo)/(hi - lo) - b     0 where hi = lo
 * }</pre>
 *
 * <p>Every range includes zero, since the author scans an array that is padded with zeros. Until
 * the warm start ends, observations are not scaled, and later ones may leave [-b, b]. The states
 * {@code least} and {@code most} contain one number for each feature; {@code known} is 1 when they
 * are valid.
 *
 * <p>Source: the author's code of 2024 (Symphony 2.1: b = 2, m = 2).
 */
@Ingredient(
    name = "exploration-range",
    summary = "Widens the range that the warm start explored and scales it to fixed bounds.",
    formula =
        "lo = m·floor(10·min)/10, hi = m·ceil(10·max)/10; s̃ = 2b(s − lo)/(hi − lo) − b; 0 "
            + "where hi = lo",
    source = "the author's code of 2024 (Symphony 2.1: b = 2, m = 2)",
    differs = "The code scans the memory's zero-padded array; here every range includes zero.")
public record ExplorationRange(
    @Parameter(value = "The bound b to which the range is scaled", range = "(0, inf)") double bound,
    @Parameter(value = "The margin m by which the explored range is widened", range = "[1, inf)")
        double margin)
    implements ObservationScaling {

  /** The value with which the code replaces an infinite end. */
  private static final double FARTHEST = 1e3;

  /** Checks the ranges. */
  public ExplorationRange {
    Parameters.check(ExplorationRange.class, bound, margin);
  }

  /** The provider method of the service loader, which uses only its return type. */
  public static ExplorationRange provider() {
    return Pluggable.declared();
  }

  @Override
  public <T extends TNumber> Operand<T> scale(GraphScope<T> g, Operand<T> observation) {
    Ops tf = g.tf();
    long features = observation.shape().get(observation.shape().numDimensions() - 1);
    Operand<T> low = end(g, tf.math.floor(tenths(g, least(g, features).read())));
    Operand<T> high = end(g, tf.math.ceil(tenths(g, most(g, features).read())));
    Operand<T> width = tf.math.sub(high, low);
    Operand<T> slope = tf.math.divNoNan(g.constant(2 * bound), width);
    Operand<TBool> flat = tf.math.equal(width, g.constant(0));
    Operand<T> offset =
        tf.select(flat, tf.zerosLike(width), tf.fill(tf.shape(width), g.constant(bound)));
    Operand<T> scaled = tf.math.sub(tf.math.mul(tf.math.sub(observation, low), slope), offset);
    Operand<TBool> known = tf.math.greater(known(g).read(), g.constant(0));
    return tf.select(known, scaled, observation);
  }

  @Override
  public <T extends TNumber> List<Op> explored(GraphScope<T> g, Operand<T> observation) {
    Ops tf = g.tf();
    long features = observation.shape().get(observation.shape().numDimensions() - 1);
    State<T> least = least(g, features);
    State<T> most = most(g, features);
    return List.of(
        least.assign(tf.math.minimum(least.read(), observation)),
        most.assign(tf.math.maximum(most.read(), observation)));
  }

  @Override
  public <T extends TNumber> List<Op> warmStartEnded(GraphScope<T> g, long observations) {
    State<T> known = known(g);
    return List.of(known.assign(g.tf().onesLike(known.read())));
  }

  private static <T extends TNumber> State<T> least(GraphScope<T> g, long features) {
    return g.state("least", Shape.of(1, features), 0);
  }

  private static <T extends TNumber> State<T> most(GraphScope<T> g, long features) {
    return g.state("most", Shape.of(1, features), 0);
  }

  private static <T extends TNumber> State<T> known(GraphScope<T> g) {
    return g.state("known", Shape.of(1, 1), 0);
  }

  private static <T extends TNumber> Operand<T> tenths(GraphScope<T> g, Operand<T> x) {
    return g.tf().math.mul(x, g.constant(10));
  }

  private <T extends TNumber> Operand<T> end(GraphScope<T> g, Operand<T> roundedTenths) {
    Ops tf = g.tf();
    Operand<T> end = tf.math.mul(roundedTenths, g.constant(margin / 10));
    Operand<T> infinite = tf.math.mul(tf.math.sign(end), g.constant(FARTHEST));
    return tf.select(tf.math.isFinite(end), end, infinite);
  }
}
