package symphony.runtime.run;

import com.google.common.collect.Lists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.config.RunConfig;

/** Divides the seeds of a config into cohorts. */
final class Cohorts {

  private Cohorts() {}

  /**
   * The cohorts of a config. Seeds that started together stay together, because they share a
   * checkpoint; the others are grouped in order by the configured size.
   */
  static List<List<Long>> of(RunConfig config) {
    int size = config.training().cohort();
    return divided(config, config.training().seeds(), size == 0 ? Integer.MAX_VALUE : size);
  }

  /**
   * The seeds to train by the cohorts in which they started; seeds that have not started form one
   * more cohort.
   */
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

  /** The cohort of an unfinished run, from its record or, if that is lost, from its checkpoint. */
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
