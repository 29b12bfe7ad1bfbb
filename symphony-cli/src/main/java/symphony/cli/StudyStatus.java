package symphony.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symphony.report.results.Json;
import symphony.report.results.RunStatus;
import symphony.report.results.RunStore;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.results.Tuning;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state of a study at a time, read from its folder, independent of where and by which process
 * it is trained.
 *
 * @param folder the study's folder
 * @param results the results of its runs, finished or not
 * @param runs the same runs with their progress
 * @param at the time
 */
record StudyStatus(Path folder, StudyResults results, List<RunningRun> runs, Instant at) {

  private static final int LOG_LINES = 3;
  private static final int LOGS = 6;

  /** Reads the state from a folder. */
  static StudyStatus read(Path folder) {
    RunStore store = new RunStore(folder);
    StudyResults results = store.read();
    Instant now = Instant.now();
    return new StudyStatus(
        store.folder(),
        results,
        results.runs().stream().map(run -> RunningRun.of(run, store.folder(), now)).toList(),
        now);
  }

  /** The state of the tuning, until it has ended. */
  Optional<StudyStatus> tuning() {
    Path tuning = folder.resolve(Tuning.FOLDER);
    return results
        .study()
        .tuning()
        .filter(t -> !t.ended() && Files.exists(tuning.resolve(StudyRecord.FILE)))
        .map(t -> read(tuning));
  }

  long count(String state) {
    return runs.stream().filter(run -> run.state().equals(state)).count();
  }

  /** Planned environment steps of each run; 0 if unknown. */
  long planned() {
    return results.study().steps();
  }

  /** The estimated time left at the rate of the running runs; empty if none is running. */
  Optional<Duration> left() {
    double pace = runs.stream().mapToDouble(RunningRun::rate).filter(Double::isFinite).sum();
    long open =
        runs.stream()
            .filter(r -> !r.state().equals("done") && !r.state().equals("failed"))
            .mapToLong(run -> Math.max(0, planned() - run.step()))
            .sum();
    return pace > 0 && planned() > 0
        ? Optional.of(Duration.ofSeconds((long) (open / pace)))
        : Optional.empty();
  }

  /** Runs of one variant and task, in the study's order. */
  Map<String, List<RunningRun>> groups() {
    Map<String, List<RunningRun>> groups = new LinkedHashMap<>();
    runs.forEach(
        run ->
            groups
                .computeIfAbsent(
                    run.run().id().variant() + " " + run.run().id().task(), k -> new ArrayList<>())
                .add(run));
    return groups;
  }

  /** The last lines of the most recently written logs. */
  Map<String, List<String>> logs() {
    Map<String, List<String>> logs = new LinkedHashMap<>();
    Path place = folder.resolve("logs");
    if (!Files.isDirectory(place)) {
      return logs;
    }
    try (Stream<Path> files = Files.list(place)) {
      files
          .filter(file -> file.toString().endsWith(".log"))
          .sorted((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
          .limit(LOGS)
          .forEach(file -> logs.put(file.getFileName().toString(), tail(file)));
    } catch (IOException e) {
      logs.put(place.toString(), List.of("cannot be read: " + e.getMessage()));
    }
    logs.values().removeIf(List::isEmpty);
    return logs;
  }

  private static List<String> tail(Path file) {
    try {
      List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
      return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The state as JSON. */
  ObjectNode json() {
    ObjectNode root = Json.object().put("study", results.study().name());
    root.put("folder", folder.toString()).put("at", at.toString());
    root.put("cells", runs.size()).put("done", count("done")).put("failed", count("failed"));
    root.put("running", count("running")).put("steps", planned());
    tuning().ifPresent(tuning -> root.set("tuning", tuning.json()));
    left().ifPresent(left -> root.put("secondsLeft", left.toSeconds()));
    ArrayNode list = root.putArray("runs");
    for (RunningRun run : runs) {
      ObjectNode node = list.addObject().put("variant", run.run().id().variant());
      node.put("task", run.run().id().task()).put("seed", run.run().id().seed());
      node.put("state", run.state()).put("step", run.step());
      if (Double.isFinite(run.rate())) {
        node.put("stepsPerSecond", run.rate());
      }
      if (Double.isFinite(run.lastReturn())) {
        node.put("return", run.lastReturn());
      }
      if (run.run().status() == RunStatus.FAILED) {
        node.put("reason", run.run().reason());
      }
    }
    return root;
  }
}
