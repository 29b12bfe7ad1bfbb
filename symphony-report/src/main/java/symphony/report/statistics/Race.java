package symphony.report.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Adds seeds until every comparison is decided or the seeds are used up. After each look a
 * comparison ends as better or worse once its e-value passes Holm's bound (m − i + 1)/α (e-Holm; V.
 * Vovk and R. Wang, 2021), and as equivalent once every difference whose e-value is below 1/α is
 * inside the margin. Looking often costs nothing: the bounds hold over all looks, for better and
 * worse over the whole family, for equivalent for each comparison alone.
 *
 * <p>What has happened follows from the scores alone, so that any process at any time finds the
 * same.
 */
public final class Race {

  private final List<Contrast> contrasts;
  private final boolean higherIsBetter;
  private final boolean paired;
  private final double margin;
  private final double alpha;

  /**
   * A race between plain differences.
   *
   * @param margin half-width of what counts as no difference, NaN where none was declared
   * @throws IllegalArgumentException if a contrast has more than two sides
   */
  public Race(
      List<Contrast> contrasts,
      boolean higherIsBetter,
      boolean paired,
      double margin,
      double alpha) {
    for (Contrast contrast : contrasts) {
      if (contrast.sides().isEmpty()) {
        throw new IllegalArgumentException(contrast.name() + " has more than two sides");
      }
    }
    this.contrasts = List.copyOf(contrasts);
    this.higherIsBetter = higherIsBetter;
    this.paired = paired;
    this.margin = margin;
    this.alpha = alpha;
  }

  /**
   * One look.
   *
   * @param runs runs of each side
   * @param values the e-values of the comparisons that were still open, by name
   */
  public record Look(int runs, Map<String, Double> values) {}

  /**
   * How a race has gone so far.
   *
   * @param looks the looks that were complete, in order
   * @param verdicts what each comparison came to; undecided where it is open
   * @param evidence each comparison at its last look, by name
   * @param bounds the e-value that each had to reach at its last look
   * @param due runs that every variant in {@code wanted} needs for the next look; empty at the end
   * @param wanted the variants that continue
   */
  public record Outcome(
      List<Look> looks,
      Map<String, Verdict> verdicts,
      Map<String, EValue> evidence,
      Map<String, Double> bounds,
      Optional<Integer> due,
      Set<String> wanted) {

    /** Whether no more runs are asked for. */
    public boolean ended() {
      return due.isEmpty();
    }

    /** How many runs the looks were over, all sides together. */
    public int runs(List<Contrast> contrasts) {
      Map<String, Integer> byVariant = new LinkedHashMap<>();
      for (Contrast contrast : contrasts) {
        int last = evidence.containsKey(contrast.name()) ? evidence.get(contrast.name()).runs() : 0;
        contrast.sides().orElseThrow().forEach(v -> byVariant.merge(v, last, Math::max));
      }
      return byVariant.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The largest e-value that a comparison had at any look. */
    public double largest(String name) {
      return looks.stream()
          .mapToDouble(look -> look.values().getOrDefault(name, 0.0))
          .max()
          .orElse(0);
    }
  }

  /**
   * Runs the race over the scores that there are.
   *
   * @param scores each variant's scores in the order of the seeds, up to the first that is missing
   * @param schedule numbers of runs after which to look, ascending
   */
  public Outcome outcome(Map<String, double[]> scores, List<Integer> schedule) {
    State state = new State();
    for (int runs : schedule) {
      Set<String> wanted = state.wanted();
      if (wanted.isEmpty()) {
        break;
      }
      if (!wanted.stream().allMatch(v -> scores.getOrDefault(v, new double[0]).length >= runs)) {
        return state.outcome(Optional.of(runs), wanted);
      }
      state.look(runs, scores);
    }
    return state.outcome(Optional.empty(), Set.of());
  }

  private final class State {
    private final List<Look> looks = new ArrayList<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, EValue> evidence = new LinkedHashMap<>();
    private final Map<String, Double> largest = new LinkedHashMap<>();
    private final Map<String, Double> bounds = new LinkedHashMap<>();

    State() {
      contrasts.forEach(c -> verdicts.put(c.name(), Verdict.UNDECIDED));
    }

    Set<String> wanted() {
      Set<String> wanted = new TreeSet<>();
      open().forEach(c -> wanted.addAll(c.sides().orElseThrow()));
      return wanted;
    }

    private List<Contrast> open() {
      return contrasts.stream().filter(c -> verdicts.get(c.name()) == Verdict.UNDECIDED).toList();
    }

    void look(int runs, Map<String, double[]> scores) {
      Map<String, Double> values = new LinkedHashMap<>();
      for (Contrast contrast : open()) {
        EValue e = evidence(contrast, runs, scores);
        evidence.put(contrast.name(), e);
        values.put(contrast.name(), e.against(0));
        largest.merge(contrast.name(), e.against(0), Math::max);
      }
      looks.add(new Look(runs, values));
      if (runs >= Verdict.FEWEST_RUNS) {
        differences();
        equivalences();
      } else {
        open().forEach(c -> bounds.put(c.name(), contrasts.size() / alpha));
      }
    }

    /** e-Holm: the strongest of those that are left must pass the bound of those that are left. */
    private void differences() {
      boolean found = true;
      while (found) {
        long rejected =
            verdicts.values().stream()
                .filter(v -> v == Verdict.BETTER || v == Verdict.WORSE)
                .count();
        double bound = (contrasts.size() - rejected) / alpha;
        open().forEach(c -> bounds.put(c.name(), bound));
        Optional<Contrast> first =
            open().stream().filter(c -> largest.get(c.name()) >= bound).findFirst();
        first.ifPresent(c -> verdicts.put(c.name(), direction(c.name())));
        found = first.isPresent();
      }
    }

    private Verdict direction(String name) {
      return evidence.get(name).effect() > 0 == higherIsBetter ? Verdict.BETTER : Verdict.WORSE;
    }

    private void equivalences() {
      for (Contrast contrast : Double.isNaN(margin) ? List.<Contrast>of() : open()) {
        if (evidence.get(contrast.name()).interval(1 / alpha).within(margin)) {
          verdicts.put(contrast.name(), Verdict.EQUIVALENT);
        }
      }
    }

    Outcome outcome(Optional<Integer> due, Set<String> wanted) {
      return new Outcome(List.copyOf(looks), verdicts, evidence, bounds, due, Set.copyOf(wanted));
    }
  }

  private EValue evidence(Contrast contrast, int runs, Map<String, double[]> scores) {
    List<String> sides = contrast.sides().orElseThrow();
    double[] x = scores.get(sides.getFirst());
    double[] y = scores.get(sides.getLast());
    if (paired) {
      double[] differences = new double[runs];
      for (int i = 0; i < runs; i++) {
        differences[i] = x[i] - y[i];
      }
      return EValue.paired(differences);
    }
    return EValue.unpaired(first(x, runs), first(y, runs));
  }

  private static double[] first(double[] values, int runs) {
    return Arrays.copyOf(values, runs);
  }
}
