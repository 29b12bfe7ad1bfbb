package symphony.report.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import symphony.api.UserException;
import symphony.record.BrokenEpisodes;
import symphony.record.Extent;
import tools.jackson.databind.JsonNode;

/** Reads one run directory; the run may be unfinished. */
final class RunReader {

  private static final String SUMMARY = "summary.json";
  private static final String EVALUATIONS = "evaluations.csv";
  private static final String TIMING = "timing.json";
  private static final String EPISODES = "episodes.csv";

  /** The prefix of columns with values that an environment reports by name. */
  private static final String INFO = "info_";

  private static final Pattern RUN = Pattern.compile("seed-(0|-?[1-9]\\d{0,18})");

  private RunReader() {}

  /**
   * Reads a run.
   *
   * @param id the cell, by the name of the folder
   * @param steps environment steps that the study plans; a run that ended after fewer is unfinished
   */
  static RunResult read(Path folder, RunId id, long steps) {
    List<String> notes = new ArrayList<>();
    List<Evaluation> evaluations = evaluations(folder.resolve(EVALUATIONS), id, notes);
    noteBroken(folder, id, notes);
    JsonNode summary = json(folder.resolve(SUMMARY));
    noteChanged(folder, id, summary, notes);
    return result(
        id,
        summary,
        json(folder.resolve(Provenance.FILE)),
        steps,
        evaluations,
        TrainingEpisodes.safety(folder.resolve(EPISODES)),
        cost(folder, summary),
        notes);
  }

  /**
   * The cost of a run. Its time is steps / speed, where the speed of a resumed run is that of its
   * last process.
   */
  private static RunCost cost(Path folder, JsonNode end) {
    JsonNode timing = readable(folder.resolve(TIMING));
    long steps = end.path("steps").asLong(0);
    double rate = timing.path("steps-per-second").asDouble(0);
    return new RunCost(
        rate > 0 && steps > 0 ? steps / rate : Double.NaN,
        end.path("updates").asLong(0),
        steps,
        end.path("parameters").asLong(0),
        episodes(folder.resolve(EVALUATIONS)));
  }

  private static int episodes(Path file) {
    if (!Files.exists(file)) {
      return 0;
    }
    CsvTable table = CsvTable.read(file);
    return table.rows().isEmpty() || !table.columns().contains("episodes")
        ? 0
        : (int) table.integer(table.rows().getLast(), "episodes");
  }

  /** Reads the state of a run without its tables; a damaged record counts as absent. */
  static RunResult state(Path folder, RunId id, long steps) {
    return result(
        id,
        readable(folder.resolve(SUMMARY)),
        readable(folder.resolve(Provenance.FILE)),
        steps,
        List.of(),
        TrainingSafety.UNKNOWN,
        RunCost.UNKNOWN,
        List.of());
  }

  /** The number of steps that a run had taken when it ended; 0 if unknown. */
  static long steps(Path folder) {
    return readable(folder.resolve(SUMMARY)).path("steps").asLong(0);
  }

  private static JsonNode readable(Path file) {
    try {
      return json(file);
    } catch (UserException damaged) {
      return Json.object();
    }
  }

  /** Adds a note about episodes that the environment broke, because these are part of no score. */
  private static void noteBroken(Path folder, RunId id, List<String> notes) {
    BrokenEpisodes broken = BrokenEpisodes.in(folder);
    if (broken.evaluation() > 0) {
      notes.add(
          "%s: the environment broke %d evaluation episodes, which are not scored"
              .formatted(id, broken.evaluation()));
    }
    if (broken.training() > 0) {
      notes.add("%s: the environment broke %d training episodes".formatted(id, broken.training()));
    }
  }

  /** Adds a note if a table differs from the length and checksum in the summary. */
  private static void noteChanged(Path folder, RunId id, JsonNode summary, List<String> notes) {
    for (String name : List.of(EVALUATIONS, EPISODES)) {
      JsonNode known = summary.path("tables").path(name);
      Extent extent = new Extent(known.path("bytes").asLong(0), known.path("crc32c").asLong(0));
      if (known.isObject() && !extent.isWhole(folder.resolve(name))) {
        notes.add(
            "%s: %s was changed after the run ended; its current numbers are used"
                .formatted(id, name));
      }
    }
  }

  private static RunResult result(
      RunId id,
      JsonNode end,
      JsonNode origin,
      long steps,
      List<Evaluation> evaluations,
      TrainingSafety training,
      RunCost cost,
      List<String> notes) {
    return new RunResult(
        id,
        status(end, steps),
        end.path("reason").asString(""),
        end.path("digest").asString(origin.path("digest").asString("")),
        Provenance.code(origin),
        evaluations,
        training,
        cost,
        notes);
  }

  private static RunStatus status(JsonNode end, long steps) {
    RunStatus status = RunStatus.of(end.path("status").asString("")).orElse(RunStatus.UNFINISHED);
    boolean wantsMore = end.path("steps").asLong(steps) < steps;
    return status == RunStatus.DONE && wantsMore ? RunStatus.UNFINISHED : status;
  }

  private static JsonNode json(Path file) {
    return Files.exists(file) ? Json.read(file) : Json.object();
  }

  /** Reads evaluations by step; if a resumed run evaluated a step again, the later row counts. */
  private static List<Evaluation> evaluations(Path file, RunId id, List<String> notes) {
    if (!Files.exists(file)) {
      return List.of();
    }
    CsvTable table = CsvTable.read(file);
    SortedMap<Long, Evaluation> byStep = new TreeMap<>();
    for (NamedCsvRecord row : table.rows()) {
      Evaluation evaluation = evaluation(table, row);
      if (Double.isFinite(evaluation.meanReturn())) {
        byStep.put(evaluation.step(), evaluation);
      } else {
        notes.add(id + ": the return at step " + evaluation.step() + " is not a number; left out");
      }
    }
    return List.copyOf(byStep.values());
  }

  private static Evaluation evaluation(CsvTable table, NamedCsvRecord row) {
    return new Evaluation(
        table.integer(row, "step"),
        table.number(row, "return_mean"),
        table.optional(row, "length_mean"),
        table.optional(row, "falls_per_1000"),
        table.optional(row, "smoothness"),
        table.optional(row, "saturation"),
        table.optional(row, "energy"),
        table.optional(row, "power"),
        info(table, row));
  }

  private static SortedMap<String, Double> info(CsvTable table, NamedCsvRecord row) {
    SortedMap<String, Double> info = new TreeMap<>();
    for (String column : table.columns()) {
      if (column.startsWith(INFO)) {
        info.put(column.substring(INFO.length()), table.optional(row, column));
      }
    }
    return info;
  }

  /** The seed in the name of a run folder. */
  static long seed(Path folder) {
    String name = folder.getFileName().toString();
    return Long.parseLong(name.substring("seed-".length()));
  }

  /** Whether a folder is named {@code seed-NUMBER}, as a run directory is. */
  static boolean isRun(Path folder) {
    String name = folder.getFileName().toString();
    return RUN.matcher(name).matches()
        && new BigInteger(name.substring("seed-".length())).bitLength() < Long.SIZE;
  }
}
