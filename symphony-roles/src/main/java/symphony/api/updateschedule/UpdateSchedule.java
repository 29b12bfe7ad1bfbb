package symphony.api.updateschedule;

import symphony.api.plugin.Pluggable;

/** Determines when the agent learns and what each update changes. */
public interface UpdateSchedule extends Pluggable {

  /** The number of updates after an environment step. */
  int updatesPerStep();

  /**
   * The plan of one update.
   *
   * @param update the update's index, counted from 0 from the start of learning
   */
  UpdatePlan plan(long update);

  /**
   * The number of different transitions in an update; it never decreases as the memory fills.
   *
   * @param held the number of transitions in the memory, at least 1
   * @param largest the agent's batch
   * @return from 1 to {@code largest}
   */
  default int batch(long held, int largest) {
    return largest;
  }
}
