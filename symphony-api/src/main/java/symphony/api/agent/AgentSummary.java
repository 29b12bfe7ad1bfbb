package symphony.api.agent;

import java.util.List;

/**
 * An agent in numbers, for one member of the cohort.
 *
 * @param variables every trainable variable
 * @param onlineParameters numbers that are trained
 * @param targetParameters numbers that follow them
 * @param flopsPerUpdate floating-point operations in the linear maps of one update: 2 for each
 *     multiply-add, batch included; an agent may do with less where no gradient asks for all
 * @param memoryBytes what the replay memory takes
 * @param totalBytes what everything takes, about
 */
public record AgentSummary(
    List<VariableSummary> variables,
    long onlineParameters,
    long targetParameters,
    long flopsPerUpdate,
    long memoryBytes,
    long totalBytes) {

  /**
   * One trainable variable.
   *
   * @param name such as {@code critic/hidden/weight}
   * @param shape without the cohort's axis
   * @param parameters the product of the shape
   * @param target whether a target copy is kept
   */
  public record VariableSummary(String name, List<Long> shape, long parameters, boolean target) {}
}
