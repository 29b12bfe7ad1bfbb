package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.CounterRandom;
import symphony.runtime.checkpoint.StateInput;
import symphony.runtime.checkpoint.StateOutput;
import symphony.runtime.config.ActionLimit;
import symphony.runtime.config.RunConfig;

/** One member's episodes, step by step. */
class SeedRunTest {

  private static final int LIMIT = 4;

  @TempDir Path folder;

  /** What happens at the second step of every episode. */
  private enum At {
    NOTHING,
    FALL,
    CUT,
    BREAK,
    BREAK_AT_FIRST
  }

  /** Observes its number of resets and steps; the reward is ten times the step. */
  private static final class Walk implements Environment {

    private final At at;
    private int resets;
    private int steps;
    private double applied;

    Walk(At at) {
      this.at = at;
    }

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec("Walk-v0", 2, new double[] {-2}, new double[] {2}, LIMIT, "fake");
    }

    private void observe(double[] observation) {
      observation[0] = resets;
      observation[1] = steps;
    }

    @Override
    public void reset(CounterRandom random, double[] observation) {
      resets++;
      steps = 0;
      observe(observation);
    }

    @Override
    public Outcome step(double[] action, double[] observation) {
      applied = action[0];
      steps++;
      boolean breaks = at == At.BREAK || at == At.BREAK_AT_FIRST && resets == 1;
      if (steps == 2 && breaks) {
        throw new EnvironmentException("the wheel came off");
      }
      observe(observation);
      Ending ending = steps == 2 && at == At.FALL ? Ending.FAILURE : Ending.NONE;
      return new Outcome(10 * steps, ending, steps == 2 && at == At.CUT);
    }
  }

  private record Walks(At at) implements EnvironmentFamily {

    @Override
    public List<String> tasks() {
      return List.of("Walk-v0");
    }

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Environment create(String task) {
      return new Walk(at);
    }
  }

  private Walk walk;

  private SeedRun member(At at) {
    RunConfig config = ShortTraining.config(folder);
    Cohort cohort = new Cohort(List.of(1L));
    Environments environments = new Environments(new Walks(at), config, cohort);
    walk = (Walk) environments.training().getFirst();
    ActionScale scale = new ActionScale(walk.spec(), ActionLimit.TASK);
    return new SeedRun(cohort.tree(0), environments, walk, scale, 2);
  }

  private SeedRun begun(At at) {
    SeedRun member = member(at);
    member.beginEpisode();
    return member;
  }

  private static void step(SeedRun member) {
    member.step(new float[] {99, 0.5f}, 1, false);
  }

  private static float[] observed(SeedRun member) {
    float[] observation = new float[3];
    member.observe(observation, 1);
    return observation;
  }

  private static float[] next(SeedRun member) {
    float[] observation = new float[3];
    member.next(observation, 1);
    return observation;
  }

  @Test
  void aStepHasItsRewardAndItsNextObservation() {
    SeedRun member = begun(At.NOTHING);
    assertArrayEquals(new float[] {0, 1, 0}, observed(member));
    step(member);
    assertEquals(1, walk.applied, "in the task's units");
    assertEquals(10, member.reward());
    assertFalse(member.terminated());
    assertEquals(Optional.empty(), member.ended());
    assertArrayEquals(new float[] {0, 1, 1}, observed(member));
    assertArrayEquals(new float[] {0, 1, 1}, next(member));
    assertEquals(1, member.stepInEpisode());
    assertEquals(1, member.steps());
    assertEquals(0, member.episodesEnded());
  }

  /** The agent learns from the last state of an episode and acts in the first of the next. */
  @Test
  void aFallEndsTheEpisodeAndStartsTheNext() {
    SeedRun member = begun(At.FALL);
    step(member);
    member.step(new float[1], 0, true);
    assertEquals(20, member.reward());
    assertTrue(member.terminated());
    SeedRun.EndedEpisode ended = member.ended().orElseThrow();
    assertEquals(0, ended.episode());
    assertEquals(30, ended.score().total());
    assertEquals(Environment.Ending.FAILURE, ended.ending());
    assertEquals("terminated", ended.reason());
    assertTrue(ended.deliberate());
    assertArrayEquals(new float[] {0, 1, 2}, next(member));
    assertArrayEquals(new float[] {0, 2, 0}, observed(member));
    assertEquals(0, member.stepInEpisode());
    assertEquals(1, member.episodesEnded());
    step(member);
    assertEquals(Optional.empty(), member.ended());
    assertFalse(member.terminated());
    assertEquals(3, member.steps());
  }

  @Test
  void anEpisodeThatIsCutOffOrReachesItsLimitIsNotTerminated() {
    SeedRun cut = begun(At.CUT);
    step(cut);
    step(cut);
    assertEquals("truncated", cut.ended().orElseThrow().reason());
    assertFalse(cut.terminated());
    assertEquals(20, cut.reward());

    SeedRun limited = begun(At.NOTHING);
    for (int i = 1; i < LIMIT; i++) {
      step(limited);
      assertEquals(Optional.empty(), limited.ended());
    }
    step(limited);
    assertEquals("time-limit", limited.ended().orElseThrow().reason());
    assertFalse(limited.terminated());
    assertFalse(limited.ended().orElseThrow().deliberate());
  }

  /** Without a next state the transition is terminal, with its own state and no reward. */
  @Test
  void aBrokenStepIsATerminalTransitionWithoutReward() {
    SeedRun member = begun(At.BREAK);
    step(member);
    step(member);
    assertEquals(0, member.reward());
    assertTrue(member.terminated());
    assertArrayEquals(new float[] {0, 1, 1}, next(member));
    SeedRun.EndedEpisode ended = member.ended().orElseThrow();
    assertEquals("failed:the wheel came off", ended.reason());
    assertEquals(Environment.Ending.UNSTATED, ended.ending());
    assertTrue(member.active());
  }

  @Test
  void tooManyBrokenEpisodesInARowEndTheMember() {
    SeedRun member = begun(At.BREAK);
    for (int i = 0; i < 4; i++) {
      assertTrue(member.active());
      step(member);
    }
    assertFalse(member.active());
    assertEquals(
        Optional.of("2 episodes in a row failed, the last because the wheel came off"),
        member.failure());
    assertTrue(member.justFailed());
    member.failureAnnounced();
    assertFalse(member.justFailed());
    step(member);
    assertEquals(4, member.steps());
    assertEquals(0, member.reward());
    assertFalse(member.terminated());
    assertEquals(Optional.empty(), member.ended());
  }

  @Test
  void aWholeEpisodeEndsTheRowOfBrokenOnes() {
    SeedRun member = begun(At.BREAK_AT_FIRST);
    step(member);
    step(member);
    for (int i = 0; i < LIMIT; i++) {
      step(member);
    }
    walk.resets = 0;
    for (int i = 0; i < LIMIT + 2; i++) {
      step(member);
    }
    assertTrue(member.active());
  }

  @Test
  void actionsThatAreNotFiniteEndTheMember() {
    SeedRun member = begun(At.NOTHING);
    member.step(new float[] {Float.NaN, 0}, 1, false);
    assertTrue(member.active(), "another member's action");
    member.step(new float[] {0, Float.NaN}, 1, false);
    assertEquals(Optional.of("its actions are no longer finite"), member.failure());
    assertEquals(1, member.steps());
  }

  /** An environment that cannot save its state starts its next episode. */
  @Test
  void aRestoredMemberStartsTheNextEpisode() {
    SeedRun member = begun(At.NOTHING);
    step(member);
    StateOutput out = new StateOutput();
    member.save(out);
    assertFalse(member.resumable());
    SeedRun restored = member(At.NOTHING);
    restored.restore(new StateInput(out.bytes()));
    assertEquals(1, restored.steps());
    assertEquals(1, restored.episodesEnded());
    assertEquals(0, restored.stepInEpisode());
    assertArrayEquals(new float[] {0, 1, 0}, observed(restored));
    assertFalse(restored.justFailed());
  }

  @Test
  void aRestoredFailureIsNotAnnouncedAgain() {
    SeedRun member = begun(At.NOTHING);
    member.fail("it tipped over");
    StateOutput out = new StateOutput();
    member.save(out);
    SeedRun restored = member(At.NOTHING);
    restored.restore(new StateInput(out.bytes()));
    assertEquals(Optional.of("it tipped over"), restored.failure());
    assertFalse(restored.justFailed());
  }
}
