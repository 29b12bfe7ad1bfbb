package symphony.api.rewardscaling;

import java.util.Optional;
import symphony.api.environment.ControlCost;
import symphony.api.plugin.Pluggable;

/** Brings rewards to one scale. One instance serves one agent; each run asks for its own meter. */
public interface RewardScaling extends Pluggable {

  /** A meter for one member of the cohort, at its beginning. */
  Meter meter();

  /**
   * The same, knowing what the task charges for actions; the default needs not know.
   *
   * @param controlCost empty where the task does not tell
   * @throws symphony.api.agent.AgentException with one sentence if it must know and does not
   */
  default Meter meter(Optional<ControlCost> controlCost) {
    return meter();
  }

  /** What one member has learnt about its rewards. */
  interface Meter {

    /**
     * What to remember for a reward; usually the reward itself.
     *
     * @param action the action that earned it, as the agent gave it
     */
    default double remembered(double reward, double[] action) {
      return reward;
    }

    /**
     * What to remember for a reward, knowing where the action led from and to.
     *
     * @param observation what the action was chosen for
     * @param nextObservation where it led
     */
    default double remembered(
        double reward, double[] action, float[] observation, float[] nextObservation) {
      return remembered(reward, action);
    }

    /** Sees a remembered reward. */
    void observe(double reward);

    /** Called once, when the warm start is over. */
    void warmStartEnded();

    /**
     * By what every remembered reward is multiplied when an update reads it; finite and positive.
     */
    double factor();

    /** The meter's whole state, for checkpoints. */
    double[] save();

    /** Takes a state that {@link #save} gave. */
    void restore(double[] state);
  }
}
