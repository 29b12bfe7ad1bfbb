package symphony.report.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.ScoreNormalization;

/** Writes run directories of made-up learning curves, for tests of what reads them. */
public final class SyntheticStudy {

  private static final int EVALUATIONS = 30;
  private static final long EVERY = 500;

  private final Path folder;

  /** Creates a study in a folder. */
  public SyntheticStudy(Path folder) {
    this.folder = folder;
  }

  /** Four variants on one task with a failed and a missing run. */
  public static Path quickstart(Path folder) throws IOException {
    SyntheticStudy study = new SyntheticStudy(folder);
    List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    List<StudyRecord.Variant> variants =
        List.of(
            variant("base"),
            variant("mean-target", "symphony.agent.target-weighting.type", "tanh-fade", "mean"),
            variant("no-regularizer", "symphony.agent.regularizer.type", "swaddling", "none"),
            variant("silu", "symphony.agent.activation.type", "resine", "silu"));
    study.record(record("quickstart", variants, List.of("Pendulum-v1"), seeds));
    for (long seed : seeds) {
      study.run(new RunId("base", "Pendulum-v1", seed), -380, 0.20);
      study.run(new RunId("silu", "Pendulum-v1", seed), -370, 0.22);
      study.run(new RunId("no-regularizer", "Pendulum-v1", seed), -560, 0.55);
      if (seed == 7) {
        study.failed(new RunId("mean-target", "Pendulum-v1", seed), "the loss is not a number");
      } else if (seed != 8) {
        study.run(new RunId("mean-target", "Pendulum-v1", seed), -400, 0.21);
      }
    }
    return folder;
  }

  /** A record with thresholds and a margin. */
  public static StudyRecord record(
      String name, List<StudyRecord.Variant> variants, List<String> tasks, List<Long> seeds) {
    SortedMap<String, Double> margins = new TreeMap<>(Map.of("final-return", 60.0));
    SortedMap<String, List<Double>> thresholds =
        new TreeMap<>(Map.of("Pendulum-v1", List.of(-600.0, -450.0)));
    return record(
        name,
        variants,
        tasks,
        seeds,
        margins,
        thresholds,
        List.of(),
        Rules.STANDARD,
        Optional.empty());
  }

  /** A record of a race on the task T. */
  public static StudyRecord racing(
      List<StudyRecord.Variant> variants, List<Long> seeds, List<String> contrasts) {
    Rules rules =
        new Rules(
            false,
            false,
            new TreeMap<>(),
            Optional.of(new RaceRule(RaceMethod.ANYTIME_VALID, List.of(), seeds.size(), 0.05)),
            Resampling.STANDARD);
    return record(
        "race",
        variants,
        List.of("T"),
        seeds,
        new TreeMap<>(),
        new TreeMap<>(),
        contrasts,
        rules,
        Optional.empty());
  }

  /** A record of some variants that were tuned with two settings on the task T. */
  public static StudyRecord tuned(List<StudyRecord.Variant> variants, List<String> tuned) {
    List<Tuning.Candidate> candidates = new ArrayList<>();
    for (String variant : tuned) {
      boolean base = variant.equals("base");
      candidates.add(candidate(variant, 1, "0.9", base));
      candidates.add(candidate(variant, 2, "0.98", !base));
    }
    Tuning tuning =
        new Tuning(
            new TreeMap<>(Map.of("agent.gamma", List.of("0.9", "0.98"))),
            List.of(101L),
            tuned,
            candidates,
            new TreeMap<>());
    return record(
        "tuned",
        variants,
        List.of("T"),
        List.of(1L, 2L),
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        Rules.STANDARD,
        Optional.of(tuning));
  }

  private static Tuning.Candidate candidate(
      String variant, int number, String gamma, boolean selected) {
    double score = selected ? -300 : -500;
    return new Tuning.Candidate(
        variant,
        variant + "-" + number,
        new TreeMap<>(Map.of("agent.gamma", gamma)),
        new TreeMap<>(Map.of("T", score)),
        score,
        0,
        selected);
  }

  private static StudyRecord record(
      String name,
      List<StudyRecord.Variant> variants,
      List<String> tasks,
      List<Long> seeds,
      SortedMap<String, Double> margins,
      SortedMap<String, List<Double>> thresholds,
      List<String> contrasts,
      Rules rules,
      Optional<Tuning> tuning) {
    SortedMap<String, ScoreNormalization.Range> none = new TreeMap<>();
    return new StudyRecord(
        name,
        "What are the activation, the regularizer and the target weighting worth on Pendulum?",
        "base",
        variants,
        List.of(),
        List.of(),
        tasks,
        seeds,
        15_000,
        "final-return",
        margins,
        thresholds,
        contrasts,
        none,
        new TreeMap<>(),
        List.of(),
        rules,
        new TreeMap<>(),
        tuning,
        Optional.empty());
  }

  /** The results with another bootstrap. */
  public static StudyResults with(Resampling bootstrap, StudyResults results) {
    StudyRecord study = results.study();
    return results.with(study.withRules(study.rules().with(bootstrap)));
  }

  /** A variant with at most one change: key, old value, new value. */
  public static StudyRecord.Variant variant(String name, String... change) {
    return new StudyRecord.Variant(
        name,
        change.length == 0
            ? List.of()
            : List.of(new StudyRecord.Change(change[0], change[1], change[2])),
        List.of());
  }

  /** A finished run whose return rises to about a level. */
  public void run(RunId id, double level, double roughness) throws IOException {
    Path run = folder.resolve(id.folder());
    Files.createDirectories(run);
    CounterRandom own = new SeedTree(id.seed()).child(id.variant()).child(id.task()).random();
    CounterRandom shared = new SeedTree(id.seed()).child(id.task()).random();
    double luck = 40 * shared.nextGaussian() + 25 * own.nextGaussian();
    StringBuilder rows = new StringBuilder();
    rows.append(
        "step,episodes,return_mean,return_std,return_min,return_max,length_mean,"
            + "falls_per_1000,smoothness,saturation,energy\n");
    for (int i = 1; i <= EVALUATIONS; i++) {
      double done = i / (double) EVALUATIONS;
      double value =
          level
              + luck
              - (1250 + level) * Math.exp(-6 * done)
              + 45 * own.nextGaussian() * (1.2 - done);
      rows.append(
          String.format(
              Locale.ROOT,
              "%d,10,%.4f,80,%.4f,%.4f,200,0,%.5f,%.5f,%.5f\n",
              i * EVERY,
              value,
              value - 90,
              value + 90,
              roughness + 0.02 * own.nextGaussian(),
              Math.max(0, roughness / 3 + 0.02 * own.nextGaussian()),
              roughness + 0.03 * own.nextGaussian()));
    }
    Files.writeString(run.resolve("evaluations.csv"), rows);
    Files.writeString(
        run.resolve("episodes.csv"),
        "step,episode,return,length,terminated,reason,smoothness,saturation,energy\n"
            + "200,1,-1200.5,200,0,time-limit,0.3,0.1,0.2\n");
    Files.writeString(
        run.resolve("provenance.json"),
        "{\"java\": \"25\", \"tensorflow\": \"2.18.0\", \"seed\": " + id.seed() + "}\n");
    summary(run, id, "done", "");
  }

  /** A run that is still training, or was killed, after some of its evaluations. */
  public void unfinished(RunId id, double level, int evaluations) throws IOException {
    run(id, level, 0.2);
    Path run = folder.resolve(id.folder());
    Files.delete(run.resolve("summary.json"));
    List<String> rows = Files.readAllLines(run.resolve("evaluations.csv"));
    Files.write(run.resolve("evaluations.csv"), rows.subList(0, evaluations + 1));
  }

  /** A run that ended with an error. */
  public void failed(RunId id, String reason) throws IOException {
    Path run = folder.resolve(id.folder());
    Files.createDirectories(run);
    summary(run, id, "failed", reason);
  }

  private static void summary(Path run, RunId id, String status, String reason) throws IOException {
    Files.writeString(
        run.resolve("summary.json"),
        Json.text(
            Json.object()
                .put("variant", id.variant())
                .put("task", id.task())
                .put("seed", id.seed())
                .put("digest", "")
                .put("status", status)
                .put("reason", reason)));
  }

  /** Writes a study's record. */
  public void record(StudyRecord record) throws IOException {
    Files.createDirectories(folder);
    Json.write(folder.resolve(StudyRecord.FILE), StudyFile.tree(record));
  }
}
