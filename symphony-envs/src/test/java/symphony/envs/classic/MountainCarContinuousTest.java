package symphony.envs.classic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment.Ending;
import symphony.api.environment.Environment.Outcome;
import symphony.api.random.CounterRandom;
import symphony.envs.golden.Recording;
import tools.jackson.databind.JsonNode;

class MountainCarContinuousTest {

  private final MountainCarContinuous car = new MountainCarContinuous();
  private final double[] observation = new double[2];

  @Test
  void followsEveryRecordedEpisodeOfGymnasium() {
    int arrivals = 0;
    for (JsonNode line : Recording.lines("MountainCarContinuous-v0")) {
      if (line.get("t").asInt() < 0) {
        car.begin(line.get("draws").get(0).asDouble(), observation);
      } else {
        Outcome outcome = car.step(Recording.numbers(line.get("action")), observation);
        assertEquals(line.get("reward").asDouble(), outcome.reward(), 1e-12, line.toString());
        assertEquals(line.get("terminated").asBoolean(), outcome.terminated(), line.toString());
        arrivals += outcome.ending() == Ending.SUCCESS ? 1 : 0;
      }
      assertArrayEquals(Recording.numbers(line.get("obs")), observation, line.toString());
      double[] bodies = Recording.numbers(line.get("bodies").get(0));
      assertArrayEquals(bodies, car.bodies(), line.toString());
    }
    assertTrue(arrivals > 0, "the recordings hold at least one arrival, which is no fall");
  }

  @Test
  void startsAtRestInTheValley() {
    CounterRandom random = new CounterRandom(5);
    for (int episode = 0; episode < 1000; episode++) {
      car.reset(random, observation);
      assertEquals(-0.5, observation[0], 0.1);
      assertEquals(0, observation[1]);
    }
  }

  @Test
  void resumesFromASavedState() {
    car.reset(new CounterRandom(1), observation);
    byte[] saved = car.saveState();
    Outcome first = car.step(new double[] {-1}, observation);
    MountainCarContinuous other = new MountainCarContinuous();
    other.restoreState(saved);
    double[] again = new double[2];
    assertEquals(first, other.step(new double[] {-1}, again));
    assertArrayEquals(observation, again);
  }
}
