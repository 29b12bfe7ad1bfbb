package symphony.report.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import symphony.report.results.RaceRule;
import symphony.report.results.RunStatus;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.statistics.Effect;
import symphony.report.statistics.Estimate;
import symphony.report.statistics.PValue;
import symphony.report.statistics.Race;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Sample;
import symphony.report.statistics.SequentialTest;
import symphony.report.statistics.Verdict;

/**
 * The race of a study that adds seeds until its comparisons are decided.
 *
 * @param rule the declaration
 * @param outcome the state of every comparison
 * @param planned number of runs if every variant had trained the most seeds
 * @param spent number of runs that ended
 */
public record Racing(RaceRule rule, Race.Outcome outcome, int planned, int spent) {

  private static final Set<Verdict> DIFFERENT = EnumSet.of(Verdict.BETTER, Verdict.WORSE);

  /** The race of a study's results; empty if the study declares none. */
  public static Optional<Racing> of(StudyResults results) {
    StudyRecord study = results.study();
    return study.rules().race().map(rule -> of(results, study, rule));
  }

  private static Racing of(StudyResults results, StudyRecord study, RaceRule rule) {
    Measure primary = Measure.of(study.primary()).orElse(Measure.FINAL_RETURN);
    Scores all = new Scores(results);
    Learning learning = new Learning(study, all);
    Race race =
        new Race(
            Contrasts.of(study),
            primary.higherIsBetter(),
            study.margin(primary.key()),
            rule.alpha(),
            rule.method().tests(study.rules().pairedBySeed(), study.rules().bootstrap()),
            (contrast, runs) -> learning.learnt(contrast, study.seeds().subList(0, runs)));
    Map<String, double[]> scores = new LinkedHashMap<>();
    all.samples(primary).forEach((variant, sample) -> scores.put(variant, bySeed(study, sample)));
    int spent = (int) (results.count(RunStatus.DONE) + results.count(RunStatus.FAILED));
    return new Racing(
        rule,
        race.outcome(scores, rule.schedule()),
        study.variants().size() * study.tasks().size() * rule.most(),
        spent);
  }

  /**
   * A variant's mean over the tasks for each seed in order, up to the first seed without a score on
   * some task.
   */
  private static double[] bySeed(StudyRecord study, Sample sample) {
    List<Double> values = new ArrayList<>();
    for (long seed : study.seeds()) {
      double sum = 0;
      for (String task : study.tasks()) {
        sum += sample.value(task, seed).orElse(Double.NaN);
      }
      if (Double.isNaN(sum)) {
        break;
      }
      values.add(sum / study.tasks().size());
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Number of planned runs that the race did not need. */
  public int saved() {
    return outcome.ended() ? planned - spent : 0;
  }

  /** A comparison's effect by its sequential test: p and interval are valid at every look. */
  Effect effect(Effect plain) {
    SequentialTest test = outcome.tests().get(plain.name());
    if (test == null) {
      return plain;
    }
    double level = outcome.levels().get(plain.name());
    Estimate interval = test.interval(level).agreeing(different(plain.name()));
    return new Effect(
        plain.name(),
        plain.welch(),
        plain.mean(),
        new Estimate(interval.value(), interval.low(), interval.high(), 1 - rule.alpha()),
        plain.iqm(),
        new PValue(p(plain.name()), rule.method() == RaceMethod.ANYTIME_VALID),
        adjusted(plain.name()),
        test.runs(),
        plain.correlation());
  }

  private boolean different(String name) {
    return DIFFERENT.contains(outcome.verdicts().get(name));
  }

  /** The p of a comparison: at most the level that rejected, where p has a grid. */
  private double p(String name) {
    double p = outcome.tests().get(name).p();
    return different(name) ? Math.min(p, outcome.levels().get(name)) : p;
  }

  /** Holm's adjusted p: (m − i + 1) p, and not below that of a comparison rejected before. */
  private double adjusted(String name) {
    double level = outcome.levels().get(name);
    double largest =
        outcome.levels().keySet().stream()
            .filter(n -> n.equals(name) || different(n) && outcome.levels().get(n) < level)
            .mapToDouble(n -> p(n) * rule.alpha() / outcome.levels().get(n))
            .max()
            .orElseThrow();
    return Math.min(1, largest);
  }
}
