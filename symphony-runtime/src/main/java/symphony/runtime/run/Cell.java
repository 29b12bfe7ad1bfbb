package symphony.runtime.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symphony.api.UserException;
import symphony.api.agent.Agent;
import symphony.record.BrokenEpisodes;
import symphony.record.Evaluations;
import symphony.record.Extent;
import symphony.record.JsonFile;
import symphony.record.RunDirectory;
import symphony.record.TextFile;
import symphony.runtime.checkpoint.CheckpointStore;
import symphony.runtime.config.RunConfig;

/** One variant, task and seed with its run directory, which is locked while this object is open. */
final class Cell implements AutoCloseable {

  /** The tables that a report uses. */
  private static final List<String> SCORED = List.of("episodes.csv", "evaluations.csv");

  private static final Logger LOG = LoggerFactory.getLogger(Cell.class);

  private static final String CONFIG = "config.conf";
  private static final String PROVENANCE = "provenance.json";

  private final RunConfig config;
  private final long seed;
  private final RunDirectory directory;

  Cell(RunConfig config, long seed) {
    this.config = config;
    this.seed = seed;
    this.directory = RunDirectory.hold(locate(config, seed));
  }

  /** The path of a seed's directory. */
  static Path locate(RunConfig config, long seed) {
    return RunDirectory.locate(
        Path.of(config.output().output()), config.output().variant(), config.task().name(), seed);
  }

  long seed() {
    return seed;
  }

  RunDirectory directory() {
    return directory;
  }

  /** The record of an earlier run of this cell. */
  CellRecord record() {
    return CellRecord.read(directory.path());
  }

  /**
   * Refuses a directory with a run of another config.
   *
   * @throws UserException that says what to do
   */
  void requireSameConfig() {
    CellRecord record = record();
    if (record.exists() && !record.isOf(config)) {
      throw new UserException(
          "%s contains a run of another config%s; give this run another name with run.variant=NAME, or start again with --fresh."
              .formatted(
                  directory.path(),
                  ConfigComparison.of(directory.file(CONFIG), config.resolved())));
    }
    if (record.exists() && record.steps() > config.training().steps()) {
      throw new UserException(
          "%s contains a run of %d steps, more than the %d requested; request at least as many with training.steps=N, or give this run another name with run.variant=NAME."
              .formatted(directory.path(), record.steps(), config.training().steps()));
    }
  }

  /** Moves the files of an earlier run to the folder for runs of other code. */
  void setAside() {
    directory.setAside(OtherCode.folder(config, seed, record()));
  }

  /** Empties the directory and writes config and provenance before the first step. */
  void begin(Map<String, Object> provenance) {
    directory.clear();
    JsonFile.replace(directory.file(CONFIG), configText());
    JsonFile.write(directory.file(PROVENANCE), provenance);
  }

  private String configText() {
    return config.resolved().withSeed(seed).text();
  }

  /** The checkpoints in this directory; a cohort's are in the directory of its first member. */
  CheckpointStore checkpoints() {
    return new CheckpointStore(directory.file("checkpoints"));
  }

  /**
   * Restores a missing or damaged record from a checkpoint of the same run. Does nothing if the
   * record is intact.
   */
  void repair(CheckpointIdentity identity) {
    if (!CellRecord.saysWhose(JsonFile.read(directory.file(PROVENANCE)))) {
      JsonFile.write(directory.file(PROVENANCE), essentials(identity));
      LOG.warn(
          "{} was missing or damaged and was restored from the checkpoint.",
          directory.file(PROVENANCE));
    }
  }

  private Map<String, Object> essentials(CheckpointIdentity identity) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("digest", identity.digest());
    record.put("seed", seed);
    record.put("cohort", identity.seeds());
    record.put("code", Map.of("version", identity.code()));
    return record;
  }

  /** Writes the config again if it is missing, damaged or different from the run's. */
  private void repairConfig() {
    Path file = directory.file(CONFIG);
    if (!TextFile.holds(file, configText())) {
      if (!ConfigComparison.differsInCircumstancesAlone(file, config.resolved())) {
        LOG.warn("{} was missing or differed from the run's config and was written again.", file);
      }
      JsonFile.replace(file, configText());
    }
  }

  /**
   * Adds to the provenance that the run resumed from a checkpoint, and on which machine and code.
   */
  void resume(long step, Map<String, Object> provenance) {
    repairConfig();
    Map<String, Object> whole = new LinkedHashMap<>(JsonFile.read(directory.file(PROVENANCE)));
    List<Object> resumed = new ArrayList<>();
    if (whole.get("resumed") instanceof List<?> earlier) {
      resumed.addAll(earlier);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("at", Instant.now().toString());
    entry.put("step", step);
    provenance.forEach(
        (key, value) -> {
          if (!key.equals("began") && !value.equals(whole.get(key))) {
            entry.put(key, value);
          }
        });
    resumed.add(entry);
    whole.put("resumed", resumed);
    JsonFile.write(directory.file(PROVENANCE), whole);
  }

  /** Why a completed training counts as failed; empty if it does not. */
  Optional<String> flaw() {
    boolean scored = Evaluations.finalReturn(directory.file("evaluations.csv")).isPresent();
    return !scored && BrokenEpisodes.in(directory.path()).evaluation() > 0
        ? Optional.of("no evaluation could be scored: the environment broke every episode of each")
        : Optional.empty();
  }

  /**
   * Writes the summary.
   *
   * @param resumable whether it can be resumed, as after an interruption or an external fault
   * @param agent the trained agent
   */
  CellOutcome end(
      CellOutcome.Status status,
      Optional<String> reason,
      boolean resumable,
      long steps,
      Agent agent,
      long episodes) {
    OptionalDouble last = Evaluations.finalReturn(directory.file("evaluations.csv"));
    BrokenEpisodes broken = BrokenEpisodes.in(directory.path());
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("variant", config.output().variant());
    summary.put("task", config.task().name());
    summary.put("seed", seed);
    summary.put("digest", config.resolved().digest());
    summary.put("status", status.name().toLowerCase(Locale.ROOT));
    summary.put("reason", reason.orElse(null));
    summary.put("resumable", resumable);
    summary.put("steps", steps);
    summary.put("updates", agent.updates());
    summary.put("parameters", agent.parameters());
    summary.put("episodes", episodes);
    summary.put("final_return", last.isPresent() ? last.getAsDouble() : null);
    summary.put("broken_training_episodes", broken.training());
    summary.put("broken_evaluation_episodes", broken.evaluation());
    summary.put("tables", tables());
    JsonFile.write(directory.file("summary.json"), summary);
    return new CellOutcome(seed, directory.path(), status, reason, last, broken);
  }

  /** Length and checksum of each table that is scored, so that later changes are detected. */
  private Map<String, Object> tables() {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (String name : SCORED) {
      if (Files.isRegularFile(directory.file(name))) {
        Extent extent = Extent.of(directory.file(name));
        tables.put(
            name, new TreeMap<>(Map.of("bytes", extent.bytes(), "crc32c", extent.checksum())));
      }
    }
    return tables;
  }

  /** The outcome of an earlier run that has finished the cell. */
  CellOutcome earlier() {
    CellRecord record = record();
    return new CellOutcome(
        seed,
        directory.path(),
        record.status().orElseThrow(),
        record.reason(),
        Evaluations.finalReturn(directory.file("evaluations.csv")),
        BrokenEpisodes.in(directory.path()));
  }

  @Override
  public void close() {
    directory.close();
  }
}
