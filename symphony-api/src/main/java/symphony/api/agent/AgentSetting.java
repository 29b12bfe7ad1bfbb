package symphony.api.agent;

import java.util.List;
import symphony.api.random.SeedTree;

/**
 * Where an agent will live.
 *
 * @param observationSize numbers in an observation
 * @param actionSize numbers in an action
 * @param seeds for each member of the cohort the root of the agent's random streams
 * @param device {@code cpu}, {@code gpu} or {@code auto}
 * @param threads how many threads one operation may use; 0 for all cores
 */
public record AgentSetting(
    int observationSize, int actionSize, List<SeedTree> seeds, String device, int threads) {}
