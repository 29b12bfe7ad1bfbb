package symphony.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A family of comparisons that are tested together, so that the probability of any false finding
 * among them is at most the level.
 *
 * <p>Each comparison has its own exact re-randomization test ({@link PermutationTest}); correction
 * and simultaneous intervals come from the joint null distribution of all comparisons ({@link
 * MaxT}). The corrected p is never smaller than the comparison's own p.
 */
public final class Family {

  /** The bound on the probability of any false finding. */
  public static final double LEVEL = 0.05;

  private static final int MOST_DRAWS = 20_000;

  private final List<Comparand> comparands;
  private final Map<String, Sample> samples;
  private final boolean paired;
  private final Resampling resampling;
  private final String purpose;

  /**
   * Creates the family of those contrasts whose variants have scores on a common task.
   *
   * @param paired whether runs are paired by seed, which a study must declare beforehand
   * @param purpose name of the random streams
   */
  public Family(
      List<Contrast> contrasts,
      Map<String, Sample> samples,
      boolean paired,
      Resampling resampling,
      String purpose) {
    this.comparands =
        contrasts.stream().flatMap(c -> Comparand.of(c, samples, paired).stream()).toList();
    this.samples = samples;
    this.paired = paired;
    this.resampling = resampling;
    this.purpose = purpose;
  }

  /** The effects of all contrasts, in the order given. */
  public List<Effect> effects() {
    List<Comparand> tested = tested();
    MaxT maxT = maxT(tested);
    List<Effect> effects = new ArrayList<>();
    for (Comparand comparand : comparands) {
      int at = tested.indexOf(comparand);
      effects.add(at < 0 ? untested(comparand) : tested(comparand, maxT, at));
    }
    return effects;
  }

  /**
   * The corrected p of one comparison, equal to that of {@link #effects}; intervals are not
   * computed.
   */
  public double adjustedP(String name) {
    List<Comparand> tested = tested();
    for (int at = 0; at < tested.size(); at++) {
      if (tested.get(at).contrast().name().equals(name)) {
        MaxT maxT = maxT(tested);
        return Math.max(p(tested.get(at), maxT, at).p(), maxT.adjusted(at));
      }
    }
    return 1;
  }

  /** Whether any corrected p of {@link #effects} is below the level; intervals are not computed. */
  boolean findsAny() {
    List<Comparand> tested = tested();
    MaxT maxT = maxT(tested);
    return IntStream.range(0, tested.size())
        .filter(at -> maxT.adjusted(at) < LEVEL)
        .anyMatch(at -> p(tested.get(at), maxT, at).p() < LEVEL);
  }

  private List<Comparand> tested() {
    return comparands.stream().filter(c -> c.estimate().known()).toList();
  }

  private MaxT maxT(List<Comparand> tested) {
    NullDraws nulls = paired ? new ResidualFlips(tested) : new ResidualPermutation(tested, samples);
    double[] t = tested.stream().mapToDouble(c -> c.estimate().t()).toArray();
    int draws = tested.isEmpty() ? 0 : Math.min(MOST_DRAWS, resampling.resamples());
    return new MaxT(t, nulls, draws, LEVEL, resampling.stream(purpose + "/family"));
  }

  private Effect untested(Comparand comparand) {
    return effect(comparand, comparand.estimate().interval(0.95), new PValue(1, false), 1);
  }

  private Effect tested(Comparand comparand, MaxT maxT, int at) {
    PValue own = p(comparand, maxT, at);
    double adjusted = Math.max(own.p(), maxT.adjusted(at));
    Estimate simultaneous = comparand.estimate().interval(1 - LEVEL, maxT.critical());
    return effect(comparand, simultaneous.agreeing(adjusted < LEVEL), own, adjusted);
  }

  private PValue p(Comparand comparand, MaxT maxT, int at) {
    String stream = purpose + "/" + comparand.contrast().name() + "/test";
    if (comparand.paired().isPresent()) {
      return PermutationTest.paired(comparand.differences(), resampling, stream);
    }
    Optional<List<String>> sides = comparand.contrast().sides();
    if (sides.isEmpty()) {
      return new PValue(maxT.p(at), false);
    }
    return PermutationTest.unpaired(
        side(comparand, sides.get().getFirst()),
        side(comparand, sides.get().getLast()),
        resampling,
        stream);
  }

  private Sample side(Comparand comparand, String variant) {
    return samples.get(variant).restrictedTo(comparand.tasks());
  }

  private Effect effect(Comparand comparand, Estimate simultaneous, PValue own, double adjusted) {
    return new Effect(
        comparand.contrast().name(),
        comparand.estimate(),
        comparand.estimate().interval(0.95),
        simultaneous,
        iqm(comparand),
        own,
        adjusted,
        comparand.runs(),
        correlation(comparand));
  }

  private double correlation(Comparand comparand) {
    return comparand
        .contrast()
        .sides()
        .map(s -> Pairing.of(side(comparand, s.getFirst()), side(comparand, s.getLast())))
        .map(pairing -> Correlation.within(pairing.pairs()))
        .orElse(Double.NaN);
  }

  private Estimate iqm(Comparand comparand) {
    String stream = purpose + "/" + comparand.contrast().name() + "/iqm";
    RandomGenerator random = resampling.stream(stream);
    List<Resampler> resamplers = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    List<double[][]> data = new ArrayList<>();
    if (comparand.paired().isPresent()) {
      data.add(comparand.differences().byTask());
      weights.add(1.0);
    } else {
      comparand
          .weights()
          .forEach(
              (variant, weight) -> {
                data.add(side(comparand, variant).byTask());
                weights.add(weight);
              });
    }
    data.forEach(byTask -> resamplers.add(new Resampler(byTask, resampling.tasksToo(), random)));
    double[] replicates = new double[resampling.resamples()];
    double value = 0;
    for (int i = 0; i < data.size(); i++) {
      value += weights.get(i) * Aggregate.IQM.of(data.get(i));
      for (int r = 0; r < replicates.length; r++) {
        replicates[r] += weights.get(i) * Aggregate.IQM.of(resamplers.get(i).draw());
      }
    }
    return Percentiles.interval(value, replicates, 0.95);
  }
}
