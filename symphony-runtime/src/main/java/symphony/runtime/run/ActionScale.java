package symphony.runtime.run;

import java.util.Optional;
import symphony.api.environment.ControlCost;
import symphony.api.environment.EnvironmentSpec;
import symphony.runtime.config.ActionLimit;

/** Converts an agent's action from [-1, 1] to an environment's units: {@code center + half · a}. */
final class ActionScale {

  private final double[] center;
  private final double[] half;

  /**
   * Creates the scale. An unbounded dimension, and every dimension with {@code unit} and {@code
   * widened}, is not scaled.
   */
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

  /** The middle of each action's range. */
  double[] center() {
    return center.clone();
  }

  /** Half the width of each action's range. */
  double[] half() {
    return half.clone();
  }

  /** Whether every action of a bounded task can be reached from [-1, 1]. */
  static boolean reachesAll(EnvironmentSpec spec, ActionLimit limit) {
    for (int i = 0; i < spec.actionSize() && limit != ActionLimit.TASK; i++) {
      if (Double.isFinite(spec.low()[i]) && spec.low()[i] < -1
          || Double.isFinite(spec.high()[i]) && spec.high()[i] > 1) {
        return false;
      }
    }
    return true;
  }

  /** The task's control cost as a function of the agent's action: {@code k·Σ(center + half·a)²}. */
  Optional<ControlCost> controlCost(EnvironmentSpec spec) {
    return spec.controlCost().isPresent()
        ? Optional.of(action -> spec.controlCost().getAsDouble() * squares(action))
        : Optional.empty();
  }

  private double squares(double[] action) {
    double sum = 0;
    for (int i = 0; i < action.length; i++) {
      double x = center[i] + half[i] * action[i];
      sum += x * x;
    }
    return sum;
  }

  void apply(float[] actions, int offset, double[] scaled) {
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = center[i] + half[i] * actions[offset + i];
    }
  }
}
