package symphony.ablation.study;

import java.util.List;
import symphony.runtime.config.RunConfig;

/**
 * Cells of one variant and task that train together in one process.
 *
 * @param cells at least one cell
 */
public record PlannedCohort(List<PlannedCell> cells) {

  /** Copies the list. */
  public PlannedCohort {
    cells = List.copyOf(cells);
  }

  /** The config that all its cells share. */
  public RunConfig config() {
    return cells.getFirst().config();
  }

  /** The variant's name. */
  public String variant() {
    return cells.getFirst().id().variant();
  }

  /** The task's name. */
  public String task() {
    return cells.getFirst().id().task();
  }

  /** The seeds, in order. */
  public List<Long> seeds() {
    return cells.stream().map(cell -> cell.id().seed()).toList();
  }

  /** A name for logs and tables. */
  public String label() {
    List<Long> seeds = seeds();
    return variant()
        + " "
        + task()
        + (seeds.size() == 1
            ? " seed " + seeds.getFirst()
            : " seeds " + seeds.getFirst() + ".." + seeds.getLast());
  }
}
