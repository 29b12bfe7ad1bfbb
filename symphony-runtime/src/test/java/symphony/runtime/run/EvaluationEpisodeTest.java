package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;
import symphony.api.random.CounterRandom;
import symphony.api.random.SeedTree;
import symphony.record.EvaluationScore;
import symphony.runtime.config.ActionLimit;

/** The score of some evaluation episodes, by hand. */
class EvaluationEpisodeTest {

  /** Rewards 1 to n, then ends; a height of NaN is not reported. */
  private static final class Script implements Environment {

    private final int length;
    private final Ending ending;
    private final double height;
    private int steps;

    Script(int length, Ending ending, double height) {
      this.length = length;
      this.ending = ending;
      this.height = height;
    }

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec("s", 2, new double[] {-2}, new double[] {2}, 9, "fake")
          .reporting(List.of(new InfoValue("height", InfoValue.Over.LAST)));
    }

    @Override
    public void reset(CounterRandom random, double[] observation) {
      steps = 0;
      if (length < 0) {
        throw new EnvironmentException("no start");
      }
      observation[0] = 0.25;
      observation[1] = -3;
    }

    @Override
    public Outcome step(double[] action, double[] observation) {
      steps++;
      observation[0] = action[0];
      if (length == 0) {
        throw new EnvironmentException("no step");
      }
      return new Outcome(steps, steps == length ? ending : Ending.NONE, false);
    }

    @Override
    public void info(double[] values) {
      values[0] = height;
    }
  }

  private static EvaluationEpisode episode(Environment environment) {
    return new EvaluationEpisode(
        environment, new ActionScale(environment.spec(), ActionLimit.TASK));
  }

  private static EvaluationEpisode played(int length, Environment.Ending ending, double height) {
    EvaluationEpisode episode = episode(new Script(length, ending, height));
    episode.begin(new SeedTree(1));
    while (episode.running()) {
      episode.step(new float[] {0.5f}, 0);
    }
    return episode;
  }

  /** Returns 1, 3 and 6 in 1, 2 and 3 steps, of which two ended in a fall. */
  @Test
  void episodesAreScoredTogether() {
    EvaluationScore score =
        EvaluationEpisode.score(
            List.of(
                played(1, Environment.Ending.FAILURE, 10),
                played(2, Environment.Ending.SUCCESS, Double.NaN),
                played(3, Environment.Ending.FAILURE, 20),
                played(0, Environment.Ending.NONE, 99),
                played(-1, Environment.Ending.NONE, 99)));
    assertEquals(3, score.episodes());
    assertEquals(2, score.broken());
    assertEquals(10 / 3.0, score.mean(), 1e-12);
    assertEquals(Math.sqrt(38) / 3, score.deviation(), 1e-12);
    assertEquals(1, score.least());
    assertEquals(6, score.greatest());
    assertEquals(2, score.length());
    assertEquals(2000 / 6.0, score.fallsPer1000(), 1e-9);
    assertEquals(0.25, score.energy(), 1e-12);
    assertEquals(List.of(15.0), score.info());
  }

  @Test
  void episodesThatAllBrokeHaveNoScore() {
    EvaluationScore score = EvaluationEpisode.score(List.of(played(0, Environment.Ending.NONE, 1)));
    assertFalse(score.isScored());
    assertEquals(1, score.broken());
    assertEquals(List.of(Double.NaN), score.info());
  }

  @Test
  void theAgentSeesWhatTheTaskSaysAndActsInItsUnits() {
    EvaluationEpisode episode = episode(new Script(5, Environment.Ending.NONE, 0));
    assertFalse(episode.running());
    episode.begin(new SeedTree(1));
    float[] seen = {7, 7, 7};
    episode.observe(seen, 1);
    assertArrayEquals(new float[] {7, 0.25f, -3}, seen);
    episode.step(new float[] {9, 0.5f}, 1);
    episode.observe(seen, 0);
    assertArrayEquals(new float[] {1, -3, -3}, seen);
  }

  /** Seats are used again: nothing of the last episode is left. */
  @Test
  void theNextEpisodeStartsFromNothing() {
    EvaluationEpisode episode = episode(new Script(2, Environment.Ending.FAILURE, 1));
    for (int again = 0; again < 2; again++) {
      episode.begin(new SeedTree(again));
      assertTrue(episode.running());
      while (episode.running()) {
        episode.step(new float[1], 0);
      }
      episode.step(new float[1], 0);
      EvaluationScore score = EvaluationEpisode.score(List.of(episode));
      assertEquals(3, score.mean());
      assertEquals(500, score.fallsPer1000());
    }
  }
}
