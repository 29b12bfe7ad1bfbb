package symphony.envs.box2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment.Outcome;
import symphony.api.random.CounterRandom;
import symphony.envs.golden.Recording;
import tools.jackson.databind.JsonNode;

class BipedalWalkerTest {

  /**
   * The number of draws for the terrain; Gymnasium then draws clouds and last the push on the hull.
   */
  private static final int TRAIL_DRAWS = 180;

  private final BipedalWalker walker = new BipedalWalker();
  private final double[] observation = new double[24];

  @AfterEach
  void close() {
    walker.close();
  }

  @Test
  void terrainAndStartAreAsRecorded() {
    int episodes = 0;
    for (JsonNode line : Recording.lines("BipedalWalker-v3")) {
      if (line.get("t").asInt() < 0) {
        begin(line);
        double[] heights = Recording.numbers(line.get("terrain_y"));
        assertArrayEquals(heights, walker.terrain().heights(), 1e-12);
        assertArrayEquals(Recording.numbers(line.get("obs")), observation, 1e-6);
        for (int i = 0; i < 5; i++) {
          double[] body = Recording.numbers(line.get("bodies").get(i));
          assertArrayEquals(body, walker.parts().get(i).state(), 1e-6);
        }
        episodes++;
      }
    }
    assertEquals(3, episodes);
  }

  private void begin(JsonNode line) {
    double[] recorded = Recording.numbers(line.get("draws"));
    double[] draws = Arrays.copyOf(recorded, TRAIL_DRAWS + 1);
    draws[TRAIL_DRAWS] = recorded[recorded.length - 1];
    walker.begin(new Tape(null, draws), observation);
  }

  /** The two engines solve contacts in a different order, so episodes diverge afterwards. */
  @Test
  void staysCloseToTheRecordedEpisodesForEightSteps() {
    for (JsonNode line : Recording.lines("BipedalWalker-v3")) {
      int t = line.get("t").asInt();
      if (t < 0) {
        begin(line);
      } else if (t < 8) {
        Outcome outcome = walker.step(Recording.numbers(line.get("action")), observation);
        assertEquals(line.get("reward").asDouble(), outcome.reward(), 1e-3);
        assertArrayEquals(Recording.numbers(line.get("obs")), observation, 0.02, line.toString());
      }
    }
  }

  /**
   * 300 episodes of at most 300 steps for each of two ways to move, next to as many in Gymnasium
   * (src/test/recording/bipedal_walker_ends.py): two-sample Kolmogorov-Smirnov tests of return,
   * length and final place, none of which may reject at 0.001.
   */
  @Test
  void episodesEndAsInGymnasiumInDistribution() {
    JsonNode recorded = Recording.document("BipedalWalker-v3.ends");
    for (String law : List.of("noise", "gait")) {
      JsonNode theirs = recorded.get(law);
      double[][] ours = new double[3][theirs.size()];
      for (int i = 0; i < theirs.size(); i++) {
        double[] end = WalkerEpisode.of(walker, law, i).end();
        for (int k = 0; k < 3; k++) {
          ours[k][i] = end[k];
        }
      }
      String[] fields = {"return", "length", "x"};
      for (int k = 0; k < fields.length; k++) {
        double p = pValue(ours[k], theirs, fields[k]);
        assertTrue(p > 0.001, law + ": the " + fields[k] + " differs, p = " + p);
      }
    }
  }

  private static double pValue(double[] ours, JsonNode theirs, String field) {
    double[] numbers = new double[theirs.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = theirs.get(i).get(field).asDouble();
    }
    return KolmogorovSmirnovTest.withDefaults().test(ours, numbers).getPValue();
  }

  @Test
  void resumesFromASavedStateBitByBit() {
    CounterRandom random = new CounterRandom(8);
    walker.reset(random, observation);
    swing(walker, 0, 40, observation);
    byte[] state = walker.saveState();
    swing(walker, 40, 80, observation);
    BipedalWalker other = new BipedalWalker();
    double[] again = new double[24];
    other.restoreState(state);
    swing(other, 40, 80, again);
    assertArrayEquals(observation, again, 0);
    other.close();
  }

  private static void swing(BipedalWalker swinging, int from, int to, double[] seen) {
    for (int t = from; t < to; t++) {
      double s = Math.sin(0.2 * t);
      swinging.step(new double[] {s, -s, -s, s}, seen);
    }
  }

  @Test
  void anEpisodeDoesNotDependOnEarlierOnes() {
    double[] fresh = new double[24];
    BipedalWalker other = new BipedalWalker();
    other.reset(new CounterRandom(5), fresh);
    swing(other, 0, 50, fresh);
    other.close();
    for (int episode = 1; episode <= 5; episode++) {
      walker.reset(new CounterRandom(episode), observation);
      swing(walker, 0, 50, observation);
    }
    assertArrayEquals(fresh, observation, 0);
  }
}
