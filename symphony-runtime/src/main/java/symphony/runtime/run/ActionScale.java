package symphony.runtime.run;

import symphony.api.environment.EnvironmentSpec;
import symphony.runtime.config.ActionLimit;

/** Brings an agent's action from [-1, 1] to an environment's units: {@code center + half · a}. */
final class ActionScale {

  private final double[] center;
  private final double[] half;

  /** An unbounded dimension, and every dimension under {@code unit}, takes the number itself. */
  ActionScale(EnvironmentSpec spec, ActionLimit limit) {
    int size = spec.actionSize();
    center = new double[size];
    half = new double[size];
    for (int i = 0; i < size; i++) {
      double range = spec.high()[i] - spec.low()[i];
      boolean stretched = limit == ActionLimit.TASK && Double.isFinite(range);
      center[i] = stretched ? spec.low()[i] + range / 2 : 0;
      half[i] = stretched ? range / 2 : 1;
    }
  }

  void apply(float[] actions, int offset, double[] scaled) {
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = center[i] + half[i] * actions[offset + i];
    }
  }
}
