package symphony.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import symphony.api.UserException;
import symphony.report.results.Json;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import tools.jackson.databind.JsonNode;

/**
 * The current state of a run, read from its folder.
 *
 * @param run its results so far
 * @param state the word of a status, or {@code running} if its tables have grown recently
 * @param step environment steps so far, by its tables
 * @param rate environment steps per second since it started or resumed; NaN if unknown
 */
record RunningRun(RunResult run, String state, long step, double rate) {

  private static final Duration FRESH = Duration.ofMinutes(2);
  private static final int TAIL_BYTES = 4096;

  static RunningRun of(RunResult run, Path folder, Instant now) {
    Path episodes = folder.resolve(run.id().folder()).resolve("episodes.csv");
    Optional<Instant> written = modified(episodes);
    boolean running =
        run.status() == RunStatus.UNFINISHED
            && written.filter(at -> at.isAfter(now.minus(FRESH))).isPresent();
    long evaluated = run.evaluations().isEmpty() ? 0 : run.evaluations().getLast().step();
    long step = Math.max(evaluated, lastStep(episodes));
    double rate =
        running
            ? rate(episodes.resolveSibling("provenance.json"), step, written.get())
            : Double.NaN;
    return new RunningRun(run, running ? "running" : run.status().word(), step, rate);
  }

  /** The return of the last evaluation; NaN before the first one. */
  double lastReturn() {
    return run.evaluations().isEmpty() ? Double.NaN : run.evaluations().getLast().meanReturn();
  }

  private static Optional<Instant> modified(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static double rate(Path provenance, long step, Instant until) {
    try {
      JsonNode origin = Json.read(provenance);
      JsonNode resumed = origin.path("resumed");
      JsonNode last = resumed.isEmpty() ? origin : resumed.get(resumed.size() - 1);
      Instant began = Instant.parse(last.path(resumed.isEmpty() ? "began" : "at").asString(""));
      double seconds = Duration.between(began, until).toMillis() / 1e3;
      return seconds > 1 ? (step - last.path("step").asLong(0)) / seconds : Double.NaN;
    } catch (DateTimeParseException | UserException e) {
      return Double.NaN;
    }
  }

  /** The first number of the last complete line of a table; 0 if there is none. */
  private static long lastStep(Path table) {
    try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - TAIL_BYTES));
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, file.length())];
      file.readFully(tail);
      String text = new String(tail, StandardCharsets.UTF_8);
      String whole = text.substring(0, Math.max(0, text.lastIndexOf('\n')));
      String line = whole.substring(whole.lastIndexOf('\n') + 1);
      return line.matches("\\d+,.*") ? Long.parseLong(line.substring(0, line.indexOf(','))) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
