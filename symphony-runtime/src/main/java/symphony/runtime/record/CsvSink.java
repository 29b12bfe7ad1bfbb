package symphony.runtime.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import symphony.api.environment.Environment;
import symphony.api.environment.InfoValue;
import symphony.record.CsvFile;
import symphony.record.EpisodeScore;
import symphony.record.EvaluationScore;
import symphony.record.Extent;
import symphony.record.OutputException;

/** Writes one member's {@code episodes.csv}, {@code evaluations.csv} and {@code metrics.csv}. */
public final class CsvSink implements Sink {

  /** Columns of {@code episodes.csv}. */
  public static final List<String> EPISODES =
      List.of(
          "step",
          "episode",
          "return",
          "length",
          "terminated",
          "reason",
          "smoothness",
          "saturation",
          "energy",
          "power",
          "joint_excess",
          "contact_force",
          "ending",
          "deliberate");

  /** Columns of {@code evaluations.csv}. */
  public static final List<String> EVALUATIONS =
      List.of(
          "step",
          "episodes",
          "return_mean",
          "return_std",
          "return_min",
          "return_max",
          "length_mean",
          "falls_per_1000",
          "smoothness",
          "saturation",
          "energy",
          "power",
          "joint_excess",
          "contact_force",
          "broken");

  /** The prefix of the columns of {@link InfoValue}s. */
  private static final String INFO = "info_";

  /** The tables, in the order of {@link #extents}. */
  public static final List<String> FILES =
      List.of("episodes.csv", "evaluations.csv", "metrics.csv");

  private final int member;
  private final CsvFile episodes;
  private final CsvFile evaluations;
  private final CsvFile metrics;

  /**
   * Opens the files.
   *
   * @param lastStep the step to resume from, or -1 to start new files
   * @param every environment steps between evaluations; an evaluation at {@code lastStep} that is
   *     not due was the last of a shorter run and is removed
   * @param metricNames the agent's metrics, the columns of {@code metrics.csv}
   * @param info the values that the environment reports by name, the last columns of the other two
   *     tables
   * @throws OutputException if a file cannot be written
   */
  public CsvSink(
      Path folder,
      int member,
      long lastStep,
      long every,
      List<String> metricNames,
      List<InfoValue> info) {
    this.member = member;
    this.episodes = CsvFile.open(folder.resolve(FILES.get(0)), with(info, EPISODES), lastStep);
    this.evaluations =
        CsvFile.open(
            folder.resolve(FILES.get(1)),
            with(info, EVALUATIONS),
            lastStep > 0 && lastStep % every != 0 ? lastStep - 1 : lastStep);
    List<String> columns = new ArrayList<>(List.of("step", "update"));
    columns.addAll(metricNames);
    this.metrics = CsvFile.open(folder.resolve(FILES.get(2)), columns, lastStep);
  }

  private static List<String> with(List<InfoValue> info, List<String> columns) {
    return Stream.concat(columns.stream(), info.stream().map(value -> INFO + value.name()))
        .toList();
  }

  @Override
  public void accept(RunEvent event) {
    switch (event) {
      case RunEvent.EpisodeEnded e when e.member() == member -> episodes.append(row(e));
      case RunEvent.Evaluated e when e.member() == member ->
          evaluations.append(row(e.step(), e.score()));
      case RunEvent.Measured e when e.member() == member -> metrics.append(row(e));
      default -> {}
    }
  }

  private static List<String> row(RunEvent.EpisodeEnded e) {
    EpisodeScore score = e.score();
    List<String> row =
        texts(
            e.step(),
            e.episode(),
            score.total(),
            score.length(),
            e.ending() == Environment.Ending.NONE ? 0 : 1,
            e.reason(),
            score.smoothness(),
            score.saturation(),
            score.energy(),
            score.loads().power(),
            score.loads().jointExcess(),
            score.loads().contactForce(),
            e.ending().name().toLowerCase(Locale.ROOT),
            e.deliberate() ? 1 : 0);
    return telling(row, score.info());
  }

  private static List<String> row(long step, EvaluationScore score) {
    List<String> row =
        texts(
            step,
            score.episodes(),
            score.mean(),
            score.deviation(),
            score.least(),
            score.greatest(),
            score.length(),
            score.fallsPer1000(),
            score.smoothness(),
            score.saturation(),
            score.energy(),
            score.loads().power(),
            score.loads().jointExcess(),
            score.loads().contactForce(),
            score.broken());
    return telling(row, score.info());
  }

  private static List<String> row(RunEvent.Measured e) {
    List<String> fields = new ArrayList<>(texts(e.step(), e.update()));
    for (double value : e.values()) {
      fields.add(Double.toString(value));
    }
    return fields;
  }

  private static List<String> telling(List<String> row, List<Double> info) {
    return Stream.concat(row.stream(), info.stream().map(String::valueOf)).toList();
  }

  private static List<String> texts(Object... fields) {
    return Arrays.stream(fields).map(Object::toString).toList();
  }

  /**
   * Refuses tables that another program has removed, replaced or truncated.
   *
   * @throws symphony.api.UserException that names the first of them
   */
  public void requirePresent() {
    episodes.requirePresent();
    evaluations.requirePresent();
    metrics.requirePresent();
  }

  /**
   * Forces all rows to disk.
   *
   * @throws OutputException if a file cannot be written
   */
  public void force() {
    episodes.force();
    evaluations.force();
    metrics.force();
  }

  /** Length and checksum of each table. */
  public List<Extent> extents() {
    return List.of(episodes.extent(), evaluations.extent(), metrics.extent());
  }

  @Override
  public void close() {
    episodes.close();
    evaluations.close();
    metrics.close();
  }
}
