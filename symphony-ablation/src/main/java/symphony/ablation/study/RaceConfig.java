package symphony.ablation.study;

import java.util.List;
import java.util.Optional;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.report.results.RaceRule;
import symphony.report.statistics.RaceMethod;
import symphony.report.statistics.Verdict;

/** {@code symphony.study.race}: adds seeds until the comparisons are decided. */
public record RaceConfig(
    @Parameter("how the error probability is kept over several looks; anytime-valid by default")
        Optional<RaceMethod> method,
    @Parameter("numbers of seeds after which to look, ascending; every-seed by default")
        Optional<List<Integer>> looks,
    @Parameter("seeds that a variant gets at most; 20 by default") Optional<Integer> most,
    @Parameter("probability of any false better or worse over all looks; 0.05 by default")
        Optional<Double> alpha) {

  private static final int MOST = 20;
  private static final double ALPHA = 0.05;

  /** Checks the values. */
  public RaceConfig {
    Parameters.check(RaceConfig.class, method, looks, most, alpha);
    int last = most.orElse(MOST);
    if (last < Verdict.FEWEST_RUNS || last > 1_000) {
      throw new InvalidParametersException(
          "most", last, "a whole number from " + Verdict.FEWEST_RUNS + " to 1000");
    }
    if (alpha.isPresent() && !(alpha.get() > 0 && alpha.get() < 0.5)) {
      throw new InvalidParametersException("alpha", alpha.get(), "a number between 0 and 0.5");
    }
    int first = kind(method).fewestRuns();
    List<Integer> all = looks.orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) < first || all.get(i) > last || i > 0 && all.get(i) <= all.get(i - 1)) {
        throw new InvalidParametersException(
            "looks",
            all,
            "ascending whole numbers from %d to most, which is %d, with %s"
                .formatted(first, last, kind(method).key()));
      }
    }
  }

  RaceRule rule() {
    return new RaceRule(
        kind(method), looks.orElse(List.of()), most.orElse(MOST), alpha.orElse(ALPHA));
  }

  private static RaceMethod kind(Optional<RaceMethod> method) {
    return method.orElse(RaceMethod.ANYTIME_VALID);
  }
}
