package symphony.report.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the table of a run's training episodes. */
final class TrainingEpisodes {

  private static final double LAST_TENTH = 0.9;

  private final CsvTable table;

  private TrainingEpisodes(CsvTable table) {
    this.table = table;
  }

  /** The safety measures from the table; {@link TrainingSafety#UNKNOWN} if there is no table. */
  static TrainingSafety safety(Path file) {
    return Files.exists(file)
        ? new TrainingEpisodes(CsvTable.read(file)).safety()
        : TrainingSafety.UNKNOWN;
  }

  private TrainingSafety safety() {
    List<NamedCsvRecord> rows = table.rows();
    double steps = rows.stream().mapToDouble(this::length).sum();
    if (steps == 0) {
      return TrainingSafety.UNKNOWN;
    }
    double from = LAST_TENTH * rows.stream().mapToDouble(this::step).max().orElseThrow();
    List<NamedCsvRecord> last = rows.stream().filter(row -> step(row) > from).toList();
    return new TrainingSafety(
        1000 * rows.stream().filter(this::isFall).count() / steps,
        meanOfSteps(last, "smoothness"),
        meanOfSteps(last, "saturation"),
        meanOfSteps(last, "power"));
  }

  private double meanOfSteps(List<NamedCsvRecord> rows, String column) {
    double sum = 0;
    double steps = 0;
    for (NamedCsvRecord row : rows) {
      sum += length(row) * table.optional(row, column);
      steps += length(row);
    }
    return sum / steps;
  }

  /**
   * Whether an episode failed by the task's rules while the policy acted; older tables only tell
   * whether it was terminated.
   */
  private boolean isFall(NamedCsvRecord row) {
    if (!table.columns().contains("ending")) {
      return table.number(row, "terminated") == 1;
    }
    return table.text(row, "ending").equals("failure") && table.number(row, "deliberate") == 0;
  }

  private double length(NamedCsvRecord row) {
    return table.number(row, "length");
  }

  private double step(NamedCsvRecord row) {
    return table.number(row, "step");
  }
}
