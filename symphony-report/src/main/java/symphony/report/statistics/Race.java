package symphony.report.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Adds seeds until every comparison is decided or the seeds are used up. Each comparison has a
 * {@link SequentialTest}. After each look the comparison ends as better or worse once its test
 * rejects at the level α/(m − i + 1) of Holm's i-th step, and as equivalent once every difference
 * outside the margin is excluded. With e-values this is e-Holm (V. Vovk and R. Wang, 2021); with
 * group-sequential tests it is Holm's procedure on sequential p values (W. Maurer and F. Bretz,
 * 2013). Both bounds hold over all looks: for better and worse over the whole family, for
 * equivalent for each comparison alone.
 *
 * <p>The outcome depends only on the scores, so every process computes the same one at any time.
 */
public final class Race {

  private final List<Contrast> contrasts;
  private final boolean higherIsBetter;
  private final double margin;
  private final double alpha;
  private final SequentialTests tests;
  private final BiPredicate<Contrast, Integer> comparable;

  /** Creates a race in which every comparison may end as equivalent. */
  public Race(
      List<Contrast> contrasts,
      boolean higherIsBetter,
      double margin,
      double alpha,
      SequentialTests tests) {
    this(contrasts, higherIsBetter, margin, alpha, tests, (contrast, runs) -> true);
  }

  /**
   * Creates a race between plain differences.
   *
   * @param margin half-width of the range that counts as no difference; NaN if none was declared
   * @param tests the test of each comparison
   * @param comparable whether a comparison may end as equivalent after a number of runs of each
   *     side
   * @throws IllegalArgumentException if a contrast has more than two sides
   */
  public Race(
      List<Contrast> contrasts,
      boolean higherIsBetter,
      double margin,
      double alpha,
      SequentialTests tests,
      BiPredicate<Contrast, Integer> comparable) {
    for (Contrast contrast : contrasts) {
      if (contrast.sides().isEmpty()) {
        throw new IllegalArgumentException(contrast.name() + " has more than two sides");
      }
    }
    this.contrasts = List.copyOf(contrasts);
    this.higherIsBetter = higherIsBetter;
    this.margin = margin;
    this.alpha = alpha;
    this.tests = tests;
    this.comparable = comparable;
  }

  /**
   * One test of the open comparisons.
   *
   * @param runs runs of each side
   * @param values the statistics of the comparisons that were still open, by name
   * @param bounds the statistic that each of them had to reach; infinite if no verdict was possible
   */
  public record Look(int runs, Map<String, Double> values, Map<String, Double> bounds) {}

  /**
   * The state of a race.
   *
   * @param looks the looks that were complete, in order
   * @param verdicts the verdict of each comparison; undecided while it is open
   * @param tests each comparison's test at its last look, by name
   * @param levels the level at which each was tested at its last look
   * @param due runs that every variant in {@code wanted} needs for the next look; empty at the end
   * @param wanted the variants that continue
   */
  public record Outcome(
      List<Look> looks,
      Map<String, Verdict> verdicts,
      Map<String, SequentialTest> tests,
      Map<String, Double> levels,
      Optional<Integer> due,
      Set<String> wanted) {

    /** Whether no more runs are needed. */
    public boolean ended() {
      return due.isEmpty();
    }

    /** The number of runs in the looks, over all sides. */
    public int runs(List<Contrast> contrasts) {
      Map<String, Integer> byVariant = new LinkedHashMap<>();
      for (Contrast contrast : contrasts) {
        int last = tests.containsKey(contrast.name()) ? tests.get(contrast.name()).runs() : 0;
        contrast.sides().orElseThrow().forEach(v -> byVariant.merge(v, last, Math::max));
      }
      return byVariant.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The evidence that a comparison has to reach at its last look. */
    public double bound(String name) {
      return tests.get(name).bound(levels.get(name));
    }
  }

  /**
   * Computes the state of the race from the scores so far.
   *
   * @param scores each variant's scores in the order of the seeds, up to the first that is missing
   * @param schedule numbers of runs after which to look, ascending
   */
  public Outcome outcome(Map<String, double[]> scores, List<Integer> schedule) {
    State state = new State(scores, schedule);
    for (int runs : schedule) {
      Set<String> wanted = state.wanted();
      if (wanted.isEmpty()) {
        break;
      }
      if (!wanted.stream().allMatch(v -> scores.getOrDefault(v, new double[0]).length >= runs)) {
        return state.outcome(Optional.of(runs), wanted);
      }
      state.look(runs);
    }
    return state.outcome(Optional.empty(), Set.of());
  }

  private final class State {
    private final Map<String, double[]> scores;
    private final List<Integer> schedule;
    private final List<Look> looks = new ArrayList<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, SequentialTest> running = new LinkedHashMap<>();
    private final Map<String, Double> levels = new LinkedHashMap<>();

    State(Map<String, double[]> scores, List<Integer> schedule) {
      this.scores = scores;
      this.schedule = schedule;
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

    void look(int runs) {
      List<Contrast> compared = open();
      for (Contrast contrast : compared) {
        running.computeIfAbsent(contrast.name(), name -> test(contrast)).look(runs);
        levels.put(contrast.name(), alpha / contrasts.size());
      }
      if (runs >= Verdict.FEWEST_RUNS) {
        differences();
        equivalences();
      }
      Map<String, Double> values = new LinkedHashMap<>();
      Map<String, Double> bounds = new LinkedHashMap<>();
      for (Contrast contrast : compared) {
        SequentialTest test = running.get(contrast.name());
        values.put(contrast.name(), test.last());
        bounds.put(contrast.name(), test.bound(levels.get(contrast.name())));
      }
      looks.add(new Look(runs, values, bounds));
    }

    private SequentialTest test(Contrast contrast) {
      List<String> sides = contrast.sides().orElseThrow();
      return tests.of(
          contrast.name(), scores.get(sides.getFirst()), scores.get(sides.getLast()), schedule);
    }

    /**
     * Decides differences by Holm's procedure: the strongest remaining comparison is tested at the
     * level for the number of remaining ones.
     */
    private void differences() {
      boolean found = true;
      while (found) {
        long rejected =
            verdicts.values().stream()
                .filter(v -> v == Verdict.BETTER || v == Verdict.WORSE)
                .count();
        double level = alpha / (contrasts.size() - rejected);
        open().forEach(c -> levels.put(c.name(), level));
        Optional<Contrast> first =
            open().stream()
                .filter(c -> running.get(c.name()).rejects(level))
                .min(Comparator.comparingDouble(c -> running.get(c.name()).p()));
        first.ifPresent(c -> verdicts.put(c.name(), direction(c.name())));
        found = first.isPresent();
      }
    }

    private Verdict direction(String name) {
      return running.get(name).effect() > 0 == higherIsBetter ? Verdict.BETTER : Verdict.WORSE;
    }

    private void equivalences() {
      for (Contrast contrast : Double.isNaN(margin) ? List.<Contrast>of() : open()) {
        SequentialTest test = running.get(contrast.name());
        if (test.equivalent(margin, alpha) && comparable.test(contrast, test.runs())) {
          verdicts.put(contrast.name(), Verdict.EQUIVALENT);
        }
      }
    }

    Outcome outcome(Optional<Integer> due, Set<String> wanted) {
      return new Outcome(List.copyOf(looks), verdicts, running, levels, due, Set.copyOf(wanted));
    }
  }
}
