package symphony.runtime.config;

import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;

/** {@code symphony.evaluation}: how the policy is evaluated, without exploration noise. */
public record EvaluationConfig(
    @Parameter(
            value = "environment steps between evaluations; the last step has one too",
            range = "[1, inf)")
        long every,
    @Parameter(value = "episodes of one evaluation", range = "[1, 10000]") int episodes) {

  /** Checks the values. */
  public EvaluationConfig {
    Parameters.check(EvaluationConfig.class, every, episodes);
  }
}
