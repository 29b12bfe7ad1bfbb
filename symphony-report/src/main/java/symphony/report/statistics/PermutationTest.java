package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Exact two-sided tests by re-randomization, with studentized statistics (A. Janssen, "Studentized
 * permutation tests for non-i.i.d. hypotheses", 1997): exact if both sides have the same
 * distribution, asymptotically valid if only their means are equal.
 *
 * <p>Smallest p of two groups of n on one task: n = 5 .008, 6 .0022, 8 .00016.
 */
public final class PermutationTest {

  private PermutationTest() {}

  /**
   * Tests x against y without pairing, within each common task, with at least two runs on each
   * side.
   *
   * @throws IllegalArgumentException if a common task has fewer runs or there is no common task
   */
  public static PValue unpaired(Sample x, Sample y, Resampling resampling, String purpose) {
    List<Arrangements.Task> tasks = new ArrayList<>();
    for (String task : x.tasks()) {
      if (y.tasks().contains(task)) {
        requireTwo(task, x.values(task).length, y.values(task).length);
        tasks.add(new TwoGroups(x.values(task), y.values(task)));
      }
    }
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException(x.variant() + " and " + y.variant() + " share no task");
    }
    return new Arrangements(tasks).test(resampling.stream(purpose));
  }

  /**
   * Tests paired differences against 0 by flipping their signs, with at least two differences on
   * each task.
   *
   * @throws IllegalArgumentException if a task has fewer
   */
  public static PValue paired(Sample differences, Resampling resampling, String purpose) {
    List<Arrangements.Task> tasks = new ArrayList<>();
    for (String task : differences.tasks()) {
      double[] values = differences.values(task);
      requireTwo(task, values.length, values.length);
      tasks.add(new SignFlips(values));
    }
    return new Arrangements(tasks).test(resampling.stream(purpose));
  }

  private static void requireTwo(String task, int x, int y) {
    if (x < 2 || y < 2) {
      throw new IllegalArgumentException(
          "task %s has %d and %d runs, expected at least 2 a side".formatted(task, x, y));
    }
  }
}
