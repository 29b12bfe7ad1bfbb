package symphony.report.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import symphony.report.results.RunResult;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.Contrast;
import symphony.report.statistics.LearningCurve;
import symphony.report.statistics.Observation;
import symphony.report.statistics.Sample;
import symphony.report.statistics.WelchT;

/**
 * Tests whether a variant has learnt anything: a one-sided test at .05 of its final scores against
 * a random policy's return or, if that is unknown, against the runs' own first evaluations. Two
 * variants that have learnt nothing have equal scores, but must not be called equivalent.
 */
final class Learning {

  private final StudyRecord study;
  private final Scores scores;

  Learning(StudyRecord study, Scores scores) {
    this.study = study;
    this.scores = scores;
  }

  boolean learnt(String variant) {
    return learnt(variant, study.seeds());
  }

  private boolean learnt(String variant, Collection<Long> seeds) {
    List<Observation> gains = new ArrayList<>();
    for (RunResult run : scores.runs()) {
      if (run.id().variant().equals(variant) && seeds.contains(run.id().seed())) {
        gain(run).ifPresent(g -> gains.add(new Observation(run.id().task(), run.id().seed(), g)));
      }
    }
    if (gains.isEmpty()) {
      return true;
    }
    WelchT mean = WelchT.mean(Sample.of(variant, gains));
    return mean.known() && mean.interval(0.90).low() > 0;
  }

  /** Whether all variants of a contrast have learnt. */
  boolean learnt(Contrast contrast) {
    return learnt(contrast, study.seeds());
  }

  /** Whether all variants of a contrast have learnt, judged by the runs of some seeds. */
  boolean learnt(Contrast contrast, Collection<Long> seeds) {
    return contrast.weights().keySet().stream().allMatch(variant -> learnt(variant, seeds));
  }

  /**
   * Final score minus the reference; empty if the run has one evaluation and there is no other
   * reference.
   */
  private Optional<Double> gain(RunResult run) {
    LearningCurve curve = scores.curve(run.id()).orElseThrow();
    Optional<Double> random = study.randomReturn(run.id().task());
    double end = run.counts() ? curve.finalScore() : scores.failedAs().get(run.id().task());
    if (random.isPresent()) {
      return Optional.of(end - random.get());
    }
    return curve.values().length < 2 ? Optional.empty() : Optional.of(end - curve.values()[0]);
  }
}
