package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symphony.api.UserException;
import symphony.api.environment.DeterministicReset;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.random.CounterRandom;
import symphony.runtime.fake.Fakes;

/** What an environment does with recorded actions, line by line. */
class RolloutTest {

  /** A counter from 10, or from anywhere without rest, that ends at its third step. */
  private static final class Counter implements Environment, DeterministicReset {

    private double at;
    private int steps;

    @Override
    public EnvironmentSpec spec() {
      return new EnvironmentSpec("Counter-v0", 1, new double[] {-1}, new double[] {1}, 2, "fake");
    }

    @Override
    public void reset(CounterRandom random, double[] observation) {
      at = random.nextDouble();
      observation[0] = at;
    }

    @Override
    public void resetToRest(double[] observation) {
      at = 10;
      observation[0] = at;
    }

    @Override
    public Outcome step(double[] action, double[] observation) {
      at += action[0];
      steps++;
      observation[0] = at;
      return new Outcome(steps == 2 ? Double.NaN : at / 2, steps == 3);
    }
  }

  private record Counters(Optional<String> missing) implements EnvironmentFamily {

    @Override
    public List<String> tasks() {
      return List.of("Counter-v0");
    }

    @Override
    public Environment create(String task) {
      return new Counter();
    }
  }

  private static String played(
      EnvironmentFamily family, String task, boolean rest, long seed, double[]... actions) {
    StringWriter out = new StringWriter();
    new Rollout(family, task, List.of(actions)).run(rest, seed, new PrintWriter(out));
    return out.toString();
  }

  private static String counted(boolean rest, long seed) {
    return played(
        new Counters(Optional.empty()),
        "Counter-v0",
        rest,
        seed,
        new double[] {0.5},
        new double[] {0.25},
        new double[] {1});
  }

  /** The end by the task's rules and the time limit of two steps are written and do not end it. */
  @Test
  void everyStepIsALineOfItsOwn() {
    assertEquals(
        """
        {"t":0,"obs":[1.0500000000000000e+01],"reward":5.2500000000000000e+00,"terminated":false,"truncated":false}
        {"t":1,"obs":[1.0750000000000000e+01],"reward":null,"terminated":false,"truncated":true}
        {"t":2,"obs":[1.1750000000000000e+01],"reward":5.8750000000000000e+00,"terminated":true,"truncated":true}
        """,
        counted(true, 0));
  }

  @Test
  void theSeedDecidesTheStart() {
    assertEquals(counted(false, 1), counted(false, 1));
    assertNotEquals(counted(false, 1), counted(false, 2));
  }

  private static String refusal(EnvironmentFamily family, String task, double... action) {
    return assertThrows(UserException.class, () -> played(family, task, true, 0, action))
        .getMessage();
  }

  @Test
  void whatDoesNotFitTheTaskIsRefused() {
    assertEquals(
        "The action at t = 0 has 2 numbers, Counter-v0 expects 1.",
        refusal(new Counters(Optional.empty()), "Counter-v0", 1, 2));
    assertEquals(
        "The task Counter-v0 cannot run here: no counter.",
        refusal(new Counters(Optional.of("no counter.")), "Counter-v0", 1));
    String rest = refusal(new Fakes.Family(), "Line-v0", 1);
    assertTrue(rest.startsWith("The task Line-v0 has no reference position"), rest);
  }
}
