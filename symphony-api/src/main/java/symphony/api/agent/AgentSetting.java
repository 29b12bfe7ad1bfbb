package symphony.api.agent;

import java.util.List;
import java.util.Optional;
import symphony.api.environment.ControlCost;
import symphony.api.random.SeedTree;

/**
 * The sizes and resources with which an agent is built.
 *
 * @param observationSize numbers in an observation
 * @param actionSize numbers in an action
 * @param seeds for each member of the cohort the root of the agent's random streams
 * @param device {@code cpu}, {@code gpu} or {@code auto}
 * @param threads how many threads one operation may use; 0 for all cores
 * @param controlCost the cost that the task subtracts from its rewards for an action in the agent's
 *     units; empty if the task does not report it
 */
public record AgentSetting(
    int observationSize,
    int actionSize,
    List<SeedTree> seeds,
    String device,
    int threads,
    Optional<ControlCost> controlCost) {

  /** For a task that does not report its control cost. */
  public AgentSetting(
      int observationSize, int actionSize, List<SeedTree> seeds, String device, int threads) {
    this(observationSize, actionSize, seeds, device, threads, Optional.empty());
  }
}
