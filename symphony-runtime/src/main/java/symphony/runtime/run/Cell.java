package symphony.runtime.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import symphony.runtime.UserException;
import symphony.runtime.config.RunConfig;
import symphony.runtime.record.Evaluations;
import symphony.runtime.record.JsonFile;
import symphony.runtime.record.RunDirectory;

/** One variant, one task, one seed, and the directory that is its own while this object lives. */
final class Cell implements AutoCloseable {

  private final RunConfig config;
  private final long seed;
  private final RunDirectory directory;

  Cell(RunConfig config, long seed) {
    this.config = config;
    this.seed = seed;
    this.directory =
        RunDirectory.hold(
            RunDirectory.locate(
                Path.of(config.output().output()),
                config.output().variant(),
                config.task().name(),
                seed));
  }

  long seed() {
    return seed;
  }

  RunDirectory directory() {
    return directory;
  }

  /** Whether an earlier run of the same config trained this cell to its last step. */
  boolean done() {
    return "done".equals(directory.summary().get("status")) && sameConfig();
  }

  /**
   * Refuses a directory that holds a run of another config.
   *
   * @throws UserException with what to do
   */
  void requireSameConfig() {
    if (!recordedDigest().isEmpty() && !sameConfig()) {
      throw new UserException(
          "%s holds a run of another config; give this one another name with run.variant=NAME, or begin anew with --fresh."
              .formatted(directory.path()));
    }
  }

  private boolean sameConfig() {
    return recordedDigest().equals(config.resolved().digest());
  }

  private String recordedDigest() {
    Object digest = JsonFile.read(directory.file("provenance.json")).get("digest");
    return digest == null ? "" : digest.toString();
  }

  /** Writes what was asked for, before the first step is taken. */
  void begin(Map<String, Object> provenance) {
    directory.clear();
    JsonFile.replace(
        directory.file("config.conf"), config.resolved().withSeed(seed).text());
    JsonFile.write(directory.file("provenance.json"), provenance);
  }

  /** Writes how it ended. */
  CellOutcome end(
      CellOutcome.Status status, Optional<String> reason, long steps, long updates, long episodes) {
    OptionalDouble last = Evaluations.finalReturn(directory.file("evaluations.csv"));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("variant", config.output().variant());
    summary.put("task", config.task().name());
    summary.put("seed", seed);
    summary.put("digest", config.resolved().digest());
    summary.put("status", status.name().toLowerCase(Locale.ROOT));
    summary.put("reason", reason.orElse(null));
    summary.put("steps", steps);
    summary.put("updates", updates);
    summary.put("episodes", episodes);
    summary.put("final_return", last.isPresent() ? last.getAsDouble() : null);
    JsonFile.write(directory.file("summary.json"), summary);
    return new CellOutcome(seed, directory.path(), status, reason, last);
  }

  /** What an earlier run left, for a cell that is done. */
  CellOutcome earlier() {
    return new CellOutcome(
        seed,
        directory.path(),
        CellOutcome.Status.DONE,
        Optional.empty(),
        Evaluations.finalReturn(directory.file("evaluations.csv")));
  }

  @Override
  public void close() {
    directory.close();
  }
}
