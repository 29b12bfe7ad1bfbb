package symphony.tf.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import symphony.api.latentdropout.LatentDropout;
import symphony.tf.latentdropout.GradientDropout;

class CohortTest {

  private static final long[] SEEDS = {11, 22, 33};

  @Test
  void aCohortOfThreeEqualsThreeCohortsOfOne() {
    assertSameLives(new TinyAgent());
  }

  @Test
  void dropoutMasksDependOnTheSeed() {
    GradientDropout half =
        new GradientDropout(
            GradientDropout.RandomProbability.NEVER, 0.5, false, GradientDropout.Mask.COIN);
    assertSameLives(new TinyAgent().with(LatentDropout.class, half));
  }

  private static void assertSameLives(TinyAgent tiny) {
    try (SymphonyAgent together = tiny.agent(SEEDS)) {
      Drill all = new Drill(together, 0, 1, 2).live(7);
      assertEquals(21, together.updates());
      for (int m = 0; m < SEEDS.length; m++) {
        try (SymphonyAgent alone = tiny.agent(SEEDS[m])) {
          Drill one = new Drill(alone, m).live(7);
          assertArrayEquals(one.actions(0), all.actions(m), 2e-5f, "actions of member " + m);
          for (int i = 0; i < alone.metricNames().size(); i++) {
            double expected = alone.metrics()[i][0];
            assertEquals(
                expected,
                together.metrics()[i][m],
                2e-4 * (1 + Math.abs(expected)),
                alone.metricNames().get(i) + " of member " + m);
          }
        }
      }
    }
  }

  @Test
  void membersWithOtherSeedsStartDifferently() {
    try (SymphonyAgent agent = new TinyAgent().agent(1, 2)) {
      Drill drill = new Drill(agent, 0, 0).live(1);
      assertNotEquals(drill.actions(0)[0], drill.actions(1)[0]);
    }
  }
}
