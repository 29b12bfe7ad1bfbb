package symphony.record;

/**
 * What a robot had to bear in one or several episodes; NaN where the engine does not tell.
 *
 * @param power the mean over steps of the joints' mechanical power Σ|τ·ω|, W
 * @param jointExcess the farthest that a joint was beyond its range, rad or m
 * @param contactForce the greatest contact force on one body, N
 */
public record LoadScore(double power, double jointExcess, double contactForce) {

  /** Of an engine that does not tell. */
  public static final LoadScore UNKNOWN = new LoadScore(Double.NaN, Double.NaN, Double.NaN);
}
