package symphony.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import symphony.report.results.Evaluation;
import symphony.report.results.Preregistration;
import symphony.report.results.Rules;
import symphony.report.results.RunCost;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.results.TrainingCode;
import symphony.report.results.TrainingSafety;
import symphony.report.results.Tuning;
import symphony.report.statistics.Resampling;
import symphony.report.statistics.ScoreNormalization;

/** A study and its runs in memory, every part of which a test can choose. */
final class SmallStudy {

  /** The only task, unless a test names others. */
  static final String TASK = "T";

  /** Few resamples, for tests of anything but the widths of intervals. */
  static final Resampling QUICK = new Resampling(1, 200, 20, false);

  /** Steps between two evaluations. */
  static final long EVERY = 100;

  List<StudyRecord.Variant> variants;
  List<String> tasks = List.of(TASK);
  List<String> factors = List.of();
  List<String> contrasts = List.of();
  List<String> designed = List.of();
  String primary = "final-return";
  Rules rules = Rules.STANDARD.with(QUICK);
  Optional<Tuning> tuning = Optional.empty();
  Optional<Preregistration> registration = Optional.empty();
  List<String> notes = List.of();
  TrainingCode code = TrainingCode.UNKNOWN;
  final SortedMap<String, Double> margins = new TreeMap<>();
  final SortedMap<String, List<Double>> thresholds = new TreeMap<>();
  final SortedMap<String, Double> randomReturns = new TreeMap<>();
  final SortedMap<String, ScoreNormalization.Range> scale = new TreeMap<>();
  private final int seeds;
  private final List<RunResult> runs = new ArrayList<>();

  /** A study of some variants with the seeds from 1. */
  SmallStudy(int seeds, String... variants) {
    this.seeds = seeds;
    this.variants =
        Stream.of(variants)
            .map(name -> new StudyRecord.Variant(name, List.of(), List.of()))
            .toList();
  }

  /** Ten seeds of base at about 100 and a at about 200, which both learnt: nothing is amiss. */
  static SmallStudy sound() {
    SmallStudy study = new SmallStudy(10, "base", "a");
    study.randomReturns.put(TASK, 0.0);
    study.all("base", TASK, 100);
    study.all("a", TASK, 200);
    return study;
  }

  /** A done run of every seed, which rises from 0 to the level plus its seed. */
  void all(String variant, String task, double level) {
    for (long seed = 1; seed <= seeds; seed++) {
      double end = level + seed;
      done(variant, task, seed, 0, end, end, end);
    }
  }

  /** A done run with these returns, evaluated every hundred steps. */
  void done(String variant, String task, long seed, double... returns) {
    add(variant, task, seed, RunStatus.DONE, evaluations(EVERY, returns));
  }

  /** A run that failed after these returns. */
  void failed(String variant, String task, long seed, double... returns) {
    add(variant, task, seed, RunStatus.FAILED, evaluations(EVERY, returns));
  }

  static List<Evaluation> evaluations(long every, double... returns) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (double value : returns) {
      evaluations.add(Evaluation.ofReturn(every * (evaluations.size() + 1), value));
    }
    return evaluations;
  }

  /** Puts a run in the place of one with the same cell, or appends it. */
  void add(String variant, String task, long seed, RunStatus status, List<Evaluation> evaluations) {
    RunResult run =
        new RunResult(
            new RunId(variant, task, seed),
            status,
            "",
            "",
            code,
            evaluations,
            TrainingSafety.UNKNOWN,
            RunCost.UNKNOWN,
            List.of());
    runs.removeIf(earlier -> earlier.id().equals(run.id()));
    runs.add(run);
  }

  /** A code of one version of everything, with these modules. */
  static TrainingCode code(List<String> versions, Map<String, String> modules) {
    TrainingCode code = new TrainingCode(versions, new TreeMap<>());
    modules.forEach(
        (module, version) -> code.modules().put(module, new TreeSet<>(List.of(version))));
    return code;
  }

  StudyRecord record() {
    return new StudyRecord(
        "small",
        "",
        variants.getFirst().name(),
        variants,
        factors,
        List.of(),
        tasks,
        LongStream.rangeClosed(1, seeds).boxed().toList(),
        1000,
        primary,
        margins,
        thresholds,
        contrasts,
        scale,
        new TreeMap<>(),
        designed,
        rules,
        randomReturns,
        tuning,
        registration);
  }

  StudyResults results() {
    return new StudyResults(record(), runs, new TreeMap<>(), "", notes);
  }

  Scores scores() {
    return new Scores(results());
  }

  Analysis analysis() {
    return new Analyst(results()).analyse();
  }

  List<String> warnings() {
    return analysis().warnings();
  }
}
