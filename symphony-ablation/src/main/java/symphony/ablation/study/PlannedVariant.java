package symphony.ablation.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import symphony.report.results.StudyRecord;
import symphony.runtime.config.RunConfig;

/**
 * A variant with its resolved config on every task.
 *
 * @param name its name
 * @param configs its config by task, in the study's order
 * @param changes how its config differs from the base's
 * @param present the study's ingredients that the variant has
 */
public record PlannedVariant(
    String name,
    Map<String, RunConfig> configs,
    List<StudyRecord.Change> changes,
    Set<String> present) {

  /** Copies the collections. */
  public PlannedVariant {
    changes = List.copyOf(changes);
    present = new TreeSet<>(present);
  }

  /**
   * The changes outside the exchanged ingredient, and the parameters that the new ingredient has in
   * common with the old one but with another value.
   */
  public List<StudyRecord.Change> foreign() {
    return ConfigDifference.foreign(changes);
  }
}
