package symphony.ablation.study;

import symphony.report.results.RunId;
import symphony.runtime.config.RunConfig;

/**
 * One cell of a plan.
 *
 * @param id variant, task and seed
 * @param key its key: digest of resolved config, steps, code version and seed
 * @param config its config
 */
public record PlannedCell(RunId id, String key, RunConfig config) {}
