package symphony.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import symphony.runtime.config.RunConfig;

/** Divides a config's seeds into the cohorts in which they train. */
final class Cohorts {

  private Cohorts() {}

  /**
   * Seeds that were begun together stay together, since their checkpoint is one; the others are
   * taken in order, as many at a time as the config says.
   */
  static List<List<Long>> of(RunConfig config) {
    List<Long> left = new ArrayList<>(config.training().seeds());
    Map<Integer, List<Long>> cohorts = new TreeMap<>();
    for (long seed : config.training().seeds()) {
      CellRecord record = CellRecord.read(Cell.locate(config, seed));
      boolean begun = record.isOf(config) && !record.cohort().isEmpty();
      if (begun && left.contains(seed) && left.containsAll(record.cohort())) {
        cohorts.put(config.training().seeds().indexOf(seed), record.cohort());
        left.removeAll(record.cohort());
      }
    }
    int size = config.training().cohort() == 0 ? left.size() : config.training().cohort();
    for (int from = 0; from < left.size(); from += size) {
      List<Long> cohort = List.copyOf(left.subList(from, Math.min(left.size(), from + size)));
      cohorts.put(config.training().seeds().indexOf(cohort.getFirst()), cohort);
    }
    return List.copyOf(cohorts.values());
  }
}
