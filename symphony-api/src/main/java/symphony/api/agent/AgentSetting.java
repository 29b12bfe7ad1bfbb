package symphony.api.agent;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.ControlCost;
import symphony.api.random.SeedTree;

/**
 * Where an agent will live.
 *
 * @param observationSize numbers in an observation
 * @param actionSize numbers in an action
 * @param seeds for each member of the cohort the root of the agent's random streams
 * @param device {@code cpu}, {@code gpu} or {@code auto}
 * @param threads how many threads one operation may use; 0 for all cores
 * @param controlCost what the task charges in its rewards for an action, as the agent gives it;
 *     empty where the task does not tell
 */
public record AgentSetting(
    int observationSize,
    int actionSize,
    List<SeedTree> seeds,
    String device,
    int threads,
    Optional<ControlCost> controlCost) {

  /** For a task that does not tell what it charges for actions. */
  public AgentSetting(
      int observationSize, int actionSize, List<SeedTree> seeds, String device, int threads) {
    this(observationSize, actionSize, seeds, device, threads, Optional.empty());
  }
}
