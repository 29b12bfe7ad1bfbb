package symphony.report.analysis;

import java.util.Map;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.Estimate;

/**
 * One named value that the environment of one task reported in the evaluations, such as a success
 * rate. It is only described: no test and no verdict uses it.
 *
 * @param task the task
 * @param name the name that the environment gives it
 * @param means the mean over seeds of the last tenth of the evaluations, by variant
 * @param bands interquartile mean and band over the training, by variant
 */
public record InfoAnalysis(
    String task, String name, Map<String, Estimate> means, Map<String, CurveBand> bands) {}
