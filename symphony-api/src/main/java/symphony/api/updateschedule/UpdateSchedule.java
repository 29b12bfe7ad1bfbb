package symphony.api.updateschedule;

/** When the agent learns, and what one update touches. */
public interface UpdateSchedule {

  /** How many updates follow an environment step. */
  int updatesPerStep();

  /**
   * What one update does.
   *
   * @param update the update's index, counted from 0 since learning began
   */
  UpdatePlan plan(long update);
}
