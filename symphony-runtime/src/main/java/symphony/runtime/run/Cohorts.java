package symphony.runtime.run;

import com.google.common.collect.Lists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.config.RunConfig;

/** Divides a config's seeds into the cohorts in which they train. */
final class Cohorts {

  private Cohorts() {}

  /**
   * Seeds that were started together stay together, since their checkpoint is one; the others are
   * taken in order, as many at a time as the config says.
   */
  static List<List<Long>> of(RunConfig config) {
    int size = config.training().cohort();
    return divided(config, config.training().seeds(), size == 0 ? Integer.MAX_VALUE : size);
  }

  /** Seeds to be trained, by the cohorts in which they started; those that did not are one more. */
  static List<List<Long>> asBegun(RunConfig config, List<Long> seeds) {
    return divided(config, seeds, Integer.MAX_VALUE);
  }

  private static List<List<Long>> divided(RunConfig config, List<Long> seeds, int size) {
    Set<List<Long>> begun = new LinkedHashSet<>();
    List<Long> left = new ArrayList<>();
    for (long seed : seeds) {
      List<Long> cohort = begun(config, Cell.locate(config, seed));
      if (cohort.contains(seed)) {
        begun.add(cohort);
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

  /**
   * The cohort of an unfinished run; where its record is lost, the one that its checkpoint names.
   */
  private static List<Long> begun(RunConfig config, Path directory) {
    CellRecord record = CellRecord.read(directory);
    if (record.isOf(config) && !record.cohort().isEmpty()) {
      return record.settled(config) ? List.of() : record.cohort();
    }
    return CheckpointIdentity.newest(new CheckpointStore(directory.resolve("checkpoints")))
        .filter(identity -> identity.digest().equals(config.resolved().digest()))
        .map(CheckpointIdentity::seeds)
        .orElse(List.of());
  }
}
