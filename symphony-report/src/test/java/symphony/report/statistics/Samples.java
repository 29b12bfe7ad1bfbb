package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;

/** Samples for tests, from numbers written one row a run. */
final class Samples {

  private Samples() {}

  /** Runs by rows, tasks by columns. */
  static Sample runsByTasks(String variant, double[]... runs) {
    List<Observation> observations = new ArrayList<>();
    for (int run = 0; run < runs.length; run++) {
      for (int task = 0; task < runs[run].length; task++) {
        observations.add(new Observation("task-%02d".formatted(task), run, runs[run][task]));
      }
    }
    return Sample.of(variant, observations);
  }

  /** Seeds 0, 1, ... of one task. */
  static Sample oneTask(String variant, double... values) {
    List<Observation> observations = new ArrayList<>();
    for (int seed = 0; seed < values.length; seed++) {
      observations.add(new Observation("task", seed, values[seed]));
    }
    return Sample.of(variant, observations);
  }

  /** 0, 1, 2, ... 79 as 5 runs of 16 tasks. */
  static double[][] arange80() {
    double[][] runs = new double[5][16];
    for (int i = 0; i < 80; i++) {
      runs[i / 16][i % 16] = i;
    }
    return runs;
  }
}
