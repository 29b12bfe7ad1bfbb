package symphony.api.updateschedule;

import symphony.api.plugin.Pluggable;

/** When the agent learns, and what one update touches. */
public interface UpdateSchedule extends Pluggable {

  /** How many updates follow an environment step. */
  int updatesPerStep();

  /**
   * What one update does.
   *
   * @param update the update's index, counted from 0 since learning started
   */
  UpdatePlan plan(long update);

  /**
   * How many different transitions an update sees; never fewer as the memory fills.
   *
   * @param held how many the memory holds, at least 1
   * @param largest the agent's batch
   * @return from 1 to {@code largest}
   */
  default int batch(long held, int largest) {
    return largest;
  }
}
