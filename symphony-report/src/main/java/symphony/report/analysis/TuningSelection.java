package symphony.report.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.results.Tuning;
import symphony.report.statistics.Sample;
import symphony.report.statistics.ScoreNormalization;

/**
 * Selects the setting that each tuned variant is scored with: the one with the highest mean final
 * return. A failed run counts as in the study itself. With several tasks, returns are first put on
 * a common scale: the study's scale if it declares one for every task, otherwise from the variant's
 * worst candidate on a task (0) to its best (1). Of equal candidates the first is selected.
 */
public final class TuningSelection {

  private final Tuning tuning;
  private final StudyRecord study;
  private final Map<String, SortedMap<String, Double>> returns = new LinkedHashMap<>();
  private final StudyResults runs;

  private TuningSelection(Tuning tuning, StudyResults runs) {
    this.tuning = tuning;
    this.study = runs.study();
    this.runs = runs;
    Scores scores = new Scores(runs);
    for (Tuning.Candidate candidate : tuning.candidates()) {
      returns.put(candidate.name(), means(scores.finalReturns(candidate.name())));
    }
  }

  /**
   * The tuning with its results.
   *
   * @param runs the tuning runs, all of which have ended, by the names of the candidates
   * @return the tuning with scores and selections; empty if a candidate has no score on some task
   *     because none of its runs there ended
   */
  public static Optional<Tuning> of(Tuning tuning, StudyResults runs) {
    TuningSelection selection = new TuningSelection(tuning, runs);
    boolean scored =
        selection.returns.values().stream()
            .allMatch(of -> of.keySet().containsAll(selection.study.tasks()));
    return scored ? Optional.of(tuning.with(selection.scored())) : Optional.empty();
  }

  private static SortedMap<String, Double> means(Optional<Sample> sample) {
    SortedMap<String, Double> means = new TreeMap<>();
    sample.ifPresent(
        s ->
            s.tasks()
                .forEach(
                    task ->
                        means.put(task, DoubleStream.of(s.values(task)).average().orElseThrow())));
    return means;
  }

  private List<Tuning.Candidate> scored() {
    List<Tuning.Candidate> scored = new ArrayList<>();
    for (String variant : tuning.variants()) {
      List<Tuning.Candidate> of =
          tuning.candidates().stream().filter(c -> c.variant().equals(variant)).toList();
      double[] scores = of.stream().mapToDouble(c -> score(c, of)).toArray();
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        best = scores[i] > scores[best] ? i : best;
      }
      for (int i = 0; i < scores.length; i++) {
        scored.add(scored(of.get(i), scores[i], i == best));
      }
    }
    return scored;
  }

  private Tuning.Candidate scored(Tuning.Candidate candidate, double score, boolean selected) {
    int failed =
        (int)
            runs.failed().stream()
                .filter(run -> run.id().variant().equals(candidate.name()))
                .count();
    return new Tuning.Candidate(
        candidate.variant(),
        candidate.name(),
        candidate.setting(),
        returns.get(candidate.name()),
        score,
        failed,
        selected);
  }

  private double score(Tuning.Candidate candidate, List<Tuning.Candidate> rivals) {
    return study.tasks().stream()
        .mapToDouble(task -> scaled(task, returns.get(candidate.name()).get(task), rivals))
        .average()
        .orElseThrow();
  }

  private double scaled(String task, double mean, List<Tuning.Candidate> rivals) {
    if (study.normalization().keySet().containsAll(study.tasks())) {
      ScoreNormalization.Range range = study.normalization().get(task);
      return (mean - range.random()) / (range.reference() - range.random());
    }
    if (study.tasks().size() == 1) {
      return mean;
    }
    double[] all = rivals.stream().mapToDouble(c -> returns.get(c.name()).get(task)).toArray();
    double low = DoubleStream.of(all).min().orElseThrow();
    double high = DoubleStream.of(all).max().orElseThrow();
    return high > low ? (mean - low) / (high - low) : 0;
  }
}
