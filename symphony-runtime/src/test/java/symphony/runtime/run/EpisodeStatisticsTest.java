package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;
import symphony.api.environment.Mechanical;
import symphony.api.random.CounterRandom;
import symphony.record.EpisodeScore;
import symphony.record.LoadScore;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;

/** The numbers of an episode, by hand. */
class EpisodeStatisticsTest {

  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec("r", 1, new double[] {-1, -1}, new double[] {1, 1}, 9, "fake")
          .reporting(List.of(new InfoValue("height", InfoValue.Over.MEAN)));

  /** An engine that reports this load and height at every step. */
  private record Robot(double power, double excess, double force, double height)
      implements Environment, Mechanical {

    @Override
    public EnvironmentSpec spec() {
      return SPEC;
    }

    @Override
    public void reset(CounterRandom random, double[] observation) {}

    @Override
    public Outcome step(double[] action, double[] observation) {
      return new Outcome(0, Ending.NONE);
    }

    @Override
    public void info(double[] values) {
      values[0] = height;
    }

    @Override
    public Load load() {
      return new Load(power, excess, force);
    }
  }

  private static void step(EpisodeStatistics statistics, double reward, float a, float b) {
    statistics.step(new float[] {99, a, b}, 1, new double[] {a, b}, reward);
  }

  private static EpisodeStatistics twoSteps() {
    EpisodeStatistics statistics = new EpisodeStatistics(SPEC);
    step(statistics, 2, 0.5f, -1);
    statistics.tell(new Robot(3, 0.1, 20, 4));
    step(statistics, 3, 0, 1);
    statistics.tell(new Robot(5, 0.2, 10, 8));
    return statistics;
  }

  /** Changes of 0.5 and 2; two of four inputs at a limit; squares of 1.25 and 1. */
  private static final EpisodeScore TWO =
      new EpisodeScore(5, 2, 1.25, 0.5, 1.125, new LoadScore(4, 0.2, 20), List.of(6.0));

  @Test
  void everyStepCounts() {
    assertEquals(TWO, twoSteps().score());
    assertEquals(2, twoSteps().steps());
  }

  @Test
  void anEpisodeWithoutStepsHasNoLoads() {
    EpisodeScore none = new EpisodeStatistics(SPEC).score();
    assertEquals(new EpisodeScore(0, 0, 0, 0, 0, LoadScore.UNKNOWN, List.of(Double.NaN)), none);
  }

  @Test
  void aNewEpisodeStartsFromNothing() {
    EpisodeStatistics statistics = twoSteps();
    statistics.clear();
    assertEquals(new EpisodeStatistics(SPEC).score(), statistics.score());
    step(statistics, 7, 1, 0);
    EpisodeScore one = statistics.score();
    assertEquals(
        new EpisodeScore(7, 1, 0, 0.5, 1, LoadScore.UNKNOWN, List.of(Double.NaN)),
        one,
        "the first action has no change");
  }

  /** Five steps together; no change from the last action of one to the first of the other. */
  @Test
  void episodesArePooledByTheirSteps() {
    EpisodeStatistics all = new EpisodeStatistics(SPEC);
    all.add(twoSteps());
    EpisodeStatistics other = new EpisodeStatistics(SPEC);
    step(other, -1, 0, 0);
    other.tell(new Robot(0, 0.3, 30, 0));
    step(other, -1, 0, 0);
    step(other, -1, 0, 0.5f);
    all.add(other);
    EpisodeScore pooled = all.score();
    assertEquals(2, pooled.total());
    assertEquals(5, pooled.length());
    assertEquals((2.5 + 0.5) / 6, pooled.smoothness(), 1e-12);
    assertEquals(2 / 10.0, pooled.saturation(), 1e-12);
    assertEquals((2.25 + 0.25) / 5, pooled.energy(), 1e-12);
    assertEquals(new LoadScore(8 / 3.0, 0.3, 30), pooled.loads());
  }

  @Test
  void restoredStatisticsContinueIdentically() {
    EpisodeStatistics whole = twoSteps();
    StateOutput out = new StateOutput();
    whole.save(out);
    EpisodeStatistics restored = new EpisodeStatistics(SPEC);
    restored.restore(new StateInput(out.bytes()));
    assertEquals(TWO, restored.score());
    for (EpisodeStatistics statistics : List.of(whole, restored)) {
      step(statistics, 1, 0.25f, 0);
      statistics.tell(new Robot(1, 0, 0, 0));
    }
    assertEquals(whole.score(), restored.score());
    assertEquals((2.5 + 1.25) / 4, restored.score().smoothness(), 1e-12);
  }
}
