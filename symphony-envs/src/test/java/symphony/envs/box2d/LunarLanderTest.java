package symphony.envs.box2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.EnvironmentException;
import symphony.api.random.CounterRandom;
import symphony.envs.golden.Recording;
import tools.jackson.databind.JsonNode;

class LunarLanderTest {

  /**
   * The step at which the recording of seed 0 starts to tumble; a crash amplifies rounding errors.
   */
  private static final int SEED_0_TUMBLES = 78;

  private static final double TOLERANCE = 1e-4;

  private final LunarLander lander = new LunarLander(LunarLander.V3, false);
  private final double[] observation = new double[8];

  @AfterEach
  void close() {
    lander.close();
  }

  @Test
  void replaysEveryRecordedEpisodeOfGymnasiumUpToItsCrash() {
    Tape chance = null;
    int compared = 0;
    for (JsonNode line : Recording.lines("LunarLanderContinuous-v3")) {
      int t = line.get("t").asInt();
      double[] draws = Recording.numbers(line.get("draws"));
      if (t < 0) {
        chance = new Tape(null, draws);
        lander.begin(chance, observation);
        assertArrayEquals(Recording.numbers(line.get("smooth_y")), lander.moon().heights(), 0);
      } else {
        for (double draw : draws) {
          chance.append(draw);
        }
        Outcome outcome = lander.step(Recording.numbers(line.get("action")), observation);
        assertEquals(line.get("terminated").asBoolean(), outcome.terminated(), line.toString());
        if (line.get("seed").asInt() == 0 && t >= SEED_0_TUMBLES) {
          continue;
        }
        // The reward is a hundred times a difference of positions.
        assertEquals(line.get("reward").asDouble(), outcome.reward(), 10 * TOLERANCE);
      }
      compare(line);
      compared++;
    }
    assertEquals(3 + 78 + 230 + 167, compared);
  }

  private void compare(JsonNode line) {
    double[] expected = Recording.numbers(line.get("obs"));
    assertArrayEquals(expected, observation, TOLERANCE, line.toString());
    for (int i = 0; i < 3; i++) {
      double[] body = Recording.numbers(line.get("bodies").get(i));
      assertArrayEquals(body, lander.parts().get(i).state(), TOLERANCE, line.toString());
    }
  }

  @Test
  void resumesFromASavedStateBitByBit() {
    CounterRandom random = new CounterRandom(3);
    lander.reset(random, observation);
    List<double[]> seen = new ArrayList<>();
    fly(lander, 60, seen);
    byte[] state = lander.saveState();
    long position = random.position();
    seen.clear();
    fly(lander, 100, seen);

    LunarLander other = new LunarLander(LunarLander.V3, false);
    CounterRandom resumed = new CounterRandom(3);
    other.reset(resumed, observation);
    other.restoreState(state);
    resumed.seek(position);
    List<double[]> again = new ArrayList<>();
    fly(other, 100, again);
    for (int t = 0; t < seen.size(); t++) {
      assertArrayEquals(seen.get(t), again.get(t), 0, "step " + t);
    }
    assertThrows(EnvironmentException.class, () -> other.restoreState(new byte[7]));
    other.close();
  }

  private void fly(LunarLander flying, int steps, List<double[]> seen) {
    for (int t = 0; t < steps; t++) {
      flying.step(new double[] {Math.sin(0.3 * t), Math.cos(0.7 * t)}, observation);
      seen.add(observation.clone());
    }
  }

  @Test
  void versionTwoStartsLikeVersionThreeAndKeepsItsWorld() {
    LunarLander two = new LunarLander(LunarLander.V2, true);
    double[] other = new double[8];
    List<double[]> seen = new ArrayList<>();
    List<double[]> again = new ArrayList<>();
    for (int episode = 0; episode < 20; episode++) {
      lander.reset(new CounterRandom(episode), observation);
      two.reset(new CounterRandom(episode), other);
      assertArrayEquals(observation, other, 1e-6);
      fly(lander, 5, seen);
      fly(two, 5, again);
    }
    for (int t = 0; t < seen.size(); t++) {
      assertArrayEquals(seen.get(t), again.get(t), 1e-3, "step " + t);
    }
    assertEquals("LunarLanderContinuous-v2", two.spec().task());
    two.close();
  }

  @Test
  void clipsActionsAndDrawsFromTheEpisodesStream() {
    double[] other = new double[8];
    lander.reset(new CounterRandom(1), observation);
    lander.step(new double[] {1, -1}, observation);
    lander.reset(new CounterRandom(1), other);
    lander.step(new double[] {7, -3}, other);
    assertArrayEquals(observation, other, 0);
    lander.reset(new CounterRandom(2), other);
    assertNotEquals(observation[2], other[2]);
  }

  @Test
  void landingIsRewardedAndCrashingIsNot() {
    int crashes = 0;
    for (int episode = 0; episode < 20; episode++) {
      lander.reset(new CounterRandom(episode), observation);
      Outcome outcome;
      do {
        outcome = lander.step(new double[2], observation);
      } while (!outcome.terminated());
      assertTrue(Math.abs(outcome.reward()) == 100, "the last reward is " + outcome.reward());
      crashes += outcome.reward() < 0 ? 1 : 0;
    }
    assertTrue(crashes >= 18, "free fall crashed only " + crashes + " times of 20");
  }
}
