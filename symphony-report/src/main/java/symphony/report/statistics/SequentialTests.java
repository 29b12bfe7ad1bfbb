package symphony.report.statistics;

import java.util.List;

/** Creates the {@link SequentialTest} of each comparison of a race. */
@FunctionalInterface
public interface SequentialTests {

  /**
   * The test of one comparison, before its first look.
   *
   * @param name the comparison, which also names its random streams
   * @param x scores of one side in the order of the seeds
   * @param y scores of the side that is subtracted, in the same order
   * @param schedule numbers of runs after which the race looks, ascending
   */
  SequentialTest of(String name, double[] x, double[] y, List<Integer> schedule);
}
