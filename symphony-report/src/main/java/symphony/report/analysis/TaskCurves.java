package symphony.report.analysis;

import java.util.List;
import java.util.Map;
import symphony.report.statistics.CurveAlignment;
import symphony.report.statistics.CurveBand;
import symphony.report.statistics.LearningCurve;
import symphony.report.statistics.StepsToThreshold;

/**
 * The learning curves of one task.
 *
 * @param task the task
 * @param alignment the curves on common steps
 * @param runs every run's aligned curve, by variant
 * @param bands interquartile mean and band, by variant
 * @param thresholds steps to each threshold of the task, by threshold and variant
 */
public record TaskCurves(
    String task,
    CurveAlignment alignment,
    Map<String, List<LearningCurve>> runs,
    Map<String, CurveBand> bands,
    Map<Double, Map<String, StepsToThreshold>> thresholds) {}
