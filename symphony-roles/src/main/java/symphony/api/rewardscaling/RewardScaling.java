package symphony.api.rewardscaling;

import java.util.Optional;
import symphony.api.environment.ControlCost;
import symphony.api.plugin.Pluggable;

/** Scales rewards. One instance serves one agent; each run has its own meter. */
public interface RewardScaling extends Pluggable {

  /** A new meter for one member of the cohort. */
  Meter meter();

  /**
   * The same with the task's control cost; the default ignores it.
   *
   * @param controlCost empty if the task does not report it
   * @throws symphony.api.agent.AgentException with one sentence if it is required but unknown
   */
  default Meter meter(Optional<ControlCost> controlCost) {
    return meter();
  }

  /** The reward statistics of one member. */
  interface Meter {

    /**
     * The value to store for a reward; usually the reward itself.
     *
     * @param action the action that earned it, in the agent's units
     */
    default double remembered(double reward, double[] action) {
      return reward;
    }

    /**
     * The value to store for a reward, given the observations before and after the action.
     *
     * @param observation the observation for which the action was chosen
     * @param nextObservation the observation after the action
     */
    default double remembered(
        double reward, double[] action, float[] observation, float[] nextObservation) {
      return remembered(reward, action);
    }

    /** Adds a stored reward to the statistics. */
    void observe(double reward);

    /** Called once, when the warm start ends. */
    void warmStartEnded();

    /**
     * The factor by which every stored reward is multiplied when an update reads it; finite and
     * positive.
     */
    double factor();

    /** The meter's whole state, for checkpoints. */
    double[] save();

    /** Restores a state that {@link #save} returned. */
    void restore(double[] state);
  }
}
