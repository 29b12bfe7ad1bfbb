package symphony.api.agent;

import java.util.List;

/**
 * The sizes of an agent, for one member of the cohort.
 *
 * @param variables every trainable variable
 * @param onlineParameters number of trained parameters
 * @param targetParameters number of target parameters
 * @param flopsPerUpdate floating-point operations in the linear maps of one update: 2 for each
 *     multiply-add, batch included; an agent may need fewer if some gradients are not needed
 * @param memoryBytes bytes of the replay memory
 * @param totalBytes approximate total bytes
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
