package symphony.envs.classic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.EnvironmentException;
import symphony.api.random.CounterRandom;
import symphony.envs.golden.Recording;
import tools.jackson.databind.JsonNode;

class PendulumTest {

  /** Java's sine and NumPy's differ in the last place, which swinging past the top amplifies. */
  private static final double TOLERANCE = 1e-10;

  private final Pendulum pendulum = new Pendulum();
  private final double[] observation = new double[3];

  @Test
  void followsEveryRecordedEpisodeOfGymnasium() {
    int steps = 0;
    for (JsonNode line : Recording.lines("Pendulum-v1")) {
      if (line.get("t").asInt() < 0) {
        double[] draws = Recording.numbers(line.get("draws"));
        pendulum.begin(draws[0], draws[1], observation);
      } else {
        Outcome outcome = pendulum.step(Recording.numbers(line.get("action")), observation);
        assertEquals(line.get("reward").asDouble(), outcome.reward(), TOLERANCE);
        assertEquals(line.get("terminated").asBoolean(), outcome.terminated());
        steps++;
      }
      double[] expected = Recording.numbers(line.get("obs"));
      assertArrayEquals(expected, observation, 1e-6, line.toString());
      double[] bodies = Recording.numbers(line.get("bodies").get(0));
      assertArrayEquals(bodies, pendulum.bodies(), TOLERANCE, line.toString());
    }
    assertEquals(400, steps);
  }

  @Test
  void startsWithinItsRangesAndNeverTerminates() {
    CounterRandom random = new CounterRandom(3);
    for (int episode = 0; episode < 1000; episode++) {
      pendulum.reset(random, observation);
      assertEquals(1, Math.hypot(observation[0], observation[1]), 1e-6);
      assertEquals(0, observation[2], 1);
    }
  }

  @Test
  void resumesFromASavedState() {
    pendulum.reset(new CounterRandom(1), observation);
    byte[] saved = pendulum.saveState();
    Outcome first = pendulum.step(new double[] {0.7}, observation);
    Pendulum other = new Pendulum();
    other.restoreState(saved);
    double[] again = new double[3];
    assertEquals(first, other.step(new double[] {0.7}, again));
    assertArrayEquals(observation, again);
    assertThrows(EnvironmentException.class, () -> other.restoreState(new byte[3]));
  }
}
