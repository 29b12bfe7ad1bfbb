package symphony.record;

/**
 * The mechanical load of a robot in one or several episodes; NaN if the engine does not report it.
 *
 * @param power the mean over steps of the joints' mechanical power Σ|τ·ω|, W
 * @param jointExcess the largest distance of a joint beyond its range, rad or m
 * @param contactForce the largest contact force on one body, N
 */
public record LoadScore(double power, double jointExcess, double contactForce) {

  /** The load for an engine that does not report it. */
  public static final LoadScore UNKNOWN = new LoadScore(Double.NaN, Double.NaN, Double.NaN);
}
