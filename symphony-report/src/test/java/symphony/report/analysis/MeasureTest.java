package symphony.report.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symphony.report.results.Evaluation;
import symphony.report.results.RunCost;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.TrainingCode;
import symphony.report.results.TrainingSafety;
import symphony.report.statistics.LearningCurve;

class MeasureTest {

  private static final List<Double> THRESHOLDS = List.of(30.0, 35.0);

  /** Forty evaluations whose values rise by one from 0, 100, 200, ...: the last tenth are four. */
  private static RunResult run(int evaluations) {
    List<Evaluation> all = new ArrayList<>();
    for (int i = 0; i < evaluations; i++) {
      all.add(
          new Evaluation(
              10L * i + 10, i, 1, 100 + i, 200 + i, 300 + i, 400 + i, 500 + i, new TreeMap<>()));
    }
    return new RunResult(
        new RunId("base", "T", 1),
        RunStatus.DONE,
        "",
        "",
        TrainingCode.UNKNOWN,
        all,
        new TrainingSafety(1, 2, 3, 4),
        RunCost.UNKNOWN,
        List.of());
  }

  private static double value(Measure measure, int evaluations, List<Double> thresholds) {
    RunResult run = run(evaluations);
    long[] steps = run.evaluations().stream().mapToLong(Evaluation::step).toArray();
    double[] returns = run.evaluations().stream().mapToDouble(Evaluation::meanReturn).toArray();
    return measure.of(run, new LearningCurve("T", 1, steps, returns), thresholds);
  }

  @Test
  void everyMeasureIsThatOfItsColumn() {
    Map<Measure, Double> expected = new EnumMap<>(Measure.class);
    expected.put(Measure.FINAL_RETURN, 37.5);
    expected.put(Measure.AREA_UNDER_CURVE, 19.5);
    expected.put(Measure.STEPS_TO_THRESHOLD, 310.0);
    expected.put(Measure.FALLS, 137.5);
    expected.put(Measure.SMOOTHNESS, 237.5);
    expected.put(Measure.SATURATION, 337.5);
    expected.put(Measure.ENERGY, 437.5);
    expected.put(Measure.POWER, 537.5);
    expected.put(Measure.TRAINING_FALLS, 1.0);
    expected.put(Measure.TRAINING_SMOOTHNESS, 2.0);
    expected.put(Measure.TRAINING_SATURATION, 3.0);
    expected.put(Measure.TRAINING_POWER, 4.0);
    Map<Measure, Double> found = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      found.put(measure, value(measure, 40, THRESHOLDS));
    }
    assertEquals(expected, found);
  }

  @Test
  void anAreaNeedsTwoEvaluationsAndStepsAThreshold() {
    assertEquals(Double.NaN, value(Measure.AREA_UNDER_CURVE, 1, THRESHOLDS));
    assertEquals(0.5, value(Measure.AREA_UNDER_CURVE, 2, THRESHOLDS));
    assertEquals(Double.NaN, value(Measure.STEPS_TO_THRESHOLD, 40, List.of()));
    assertEquals(50, value(Measure.STEPS_TO_THRESHOLD, 5, THRESHOLDS), "all steps, not reached");
  }

  @Test
  void aMeasureIsFoundByItsKeyAndByNoOther() {
    assertEquals(12, Measure.keys().stream().distinct().count());
    assertEquals(Stream.of(Measure.values()).map(Measure::key).toList(), Measure.keys());
    for (Measure measure : Measure.values()) {
      assertEquals(Optional.of(measure), Measure.of(measure.key()));
    }
    assertEquals(Optional.empty(), Measure.of("height"));
  }

  /** The directions of a robot's measures decide which side of a comparison is better. */
  @Test
  void onlyReturnsAreBetterWhenTheyAreHigher() {
    assertEquals(
        List.of(Measure.FINAL_RETURN, Measure.AREA_UNDER_CURVE),
        Stream.of(Measure.values()).filter(Measure::higherIsBetter).toList());
    assertEquals(
        List.of(Measure.FINAL_RETURN, Measure.AREA_UNDER_CURVE),
        Stream.of(Measure.values()).filter(m -> m.kind() == Measure.Kind.RETURN).toList());
    assertEquals(
        List.of(Measure.STEPS_TO_THRESHOLD),
        Stream.of(Measure.values()).filter(m -> m.kind() == Measure.Kind.EFFICIENCY).toList());
  }
}
