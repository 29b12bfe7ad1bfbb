package symphony.report.results;

import java.nio.file.Path;
import java.util.Comparator;
import symphony.record.RunDirectory;

/**
 * Identifies the cell of a study that a run belongs to.
 *
 * @param variant the variant's name
 * @param task the task's name
 * @param seed the run's seed
 */
public record RunId(String variant, String task, long seed) implements Comparable<RunId> {

  private static final Comparator<RunId> ORDER =
      Comparator.comparing(RunId::variant).thenComparing(RunId::task).thenComparing(RunId::seed);

  @Override
  public int compareTo(RunId other) {
    return ORDER.compare(this, other);
  }

  /** The run's folder, relative to the study's folder. */
  public String folder() {
    return RunDirectory.locate(Path.of(""), variant, task, seed).toString();
  }

  @Override
  public String toString() {
    return variant + ", " + task + ", seed " + seed;
  }
}
