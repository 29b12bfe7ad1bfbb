package symphony.report.analysis;

import java.util.Map;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.Estimate;

/**
 * What the environment of one task told by one name in the evaluations, such as a success rate. It
 * is described and never compared: no verdict hangs on it.
 *
 * @param task the task
 * @param name the name that the environment gives it
 * @param means the mean over seeds of the last tenth of the evaluations, by variant
 * @param bands interquartile mean and band over the training, by variant
 */
public record InfoAnalysis(
    String task, String name, Map<String, Estimate> means, Map<String, CurveBand> bands) {}
