package symphony.runtime.run;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import symphony.runtime.config.RunConfig;

/** Divides a config's seeds into the cohorts in which they train. */
final class Cohorts {

  private Cohorts() {}

  /**
   * Seeds that were begun together stay together, since their checkpoint is one; the others are
   * taken in order, as many at a time as the config says.
   */
  static List<List<Long>> of(RunConfig config) {
    int size = config.training().cohort();
    return divided(config, config.training().seeds(), size == 0 ? Integer.MAX_VALUE : size);
  }

  /** Seeds to be trained, by the cohorts in which they began; those that did not are one more. */
  static List<List<Long>> asBegun(RunConfig config, List<Long> seeds) {
    return divided(config, seeds, Integer.MAX_VALUE);
  }

  private static List<List<Long>> divided(RunConfig config, List<Long> seeds, int size) {
    Set<List<Long>> begun = new LinkedHashSet<>();
    List<Long> left = new ArrayList<>();
    for (long seed : seeds) {
      CellRecord record = CellRecord.read(Cell.locate(config, seed));
      boolean open = record.isOf(config) && !record.settled(config);
      if (open && record.cohort().contains(seed)) {
        begun.add(record.cohort());
      } else {
        left.add(seed);
      }
    }
    List<List<Long>> cohorts = new ArrayList<>(begun);
    begun.forEach(left::removeAll);
    Lists.partition(left, Math.min(size, Math.max(1, left.size())))
        .forEach(some -> cohorts.add(List.copyOf(some)));
    return List.copyOf(cohorts);
  }
}
