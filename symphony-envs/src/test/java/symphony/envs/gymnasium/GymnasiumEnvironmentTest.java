package symphony.envs.gymnasium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.environment.Environment.Outcome;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoTotals;
import symphony.api.environment.InfoValue;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;
import symphony.envs.classic.ClassicFamily;

class GymnasiumEnvironmentTest {

  private final double[] observation = new double[2];
  private final double[] half = {0.5};

  @Test
  void pendulumEqualsTheNativePendulumFromTheSameStart() {
    GymnasiumFamily config = GymnasiumForTests.config("{\"angle\": 2.5, \"speed\": -0.25}");
    double[] here = new double[3];
    double[] there = new double[3];
    try (Environment python = GymnasiumForTests.make(config, "PendulumFrom-v0");
        Environment java = new ClassicFamily().create("Pendulum-v1")) {
      python.reset(new CounterRandom(1), there);
      byte[] start = ByteBuffer.allocate(16).putDouble(2.5).putDouble(-0.25).array();
      ((Resumable) java).restoreState(start);
      for (int t = 0; t < 200; t++) {
        // Sixteenths are float32 numbers, so that both sides see the very same action.
        double[] action = {Math.round(48 * Math.sin(0.1 * t)) / 16.0};
        Outcome expected = java.step(action, here);
        Outcome got = python.step(action, there);
        assertEquals(expected.reward(), got.reward(), 1e-5, "reward at step " + t);
        assertArrayEquals(here, there, 1e-5, "observation at step " + t);
      }
    }
  }

  @Test
  void describesTheTask() {
    try (Environment pendulum = GymnasiumForTests.make("gymnasium:Pendulum-v1")) {
      EnvironmentSpec spec = pendulum.spec();
      assertEquals("gymnasium:Pendulum-v1", spec.task());
      assertEquals(3, spec.observationSize());
      assertArrayEquals(new double[] {-2}, spec.low());
      assertArrayEquals(new double[] {2}, spec.high());
      assertEquals(200, spec.timeLimit());
      assertTrue(
          spec.engine().matches("gymnasium 1\\.4\\.0, python 3\\.\\d+\\.\\d+, numpy 2\\.4\\.6"),
          spec.engine());
    }
  }

  @Test
  void leavesTheTimeLimitToTheCaller() {
    double[] seen = new double[3];
    try (Environment pendulum = GymnasiumForTests.make("gymnasium:Pendulum-v1")) {
      pendulum.reset(new CounterRandom(1), seen);
      for (int t = 0; t < 250; t++) {
        assertFalse(pendulum.step(half, seen).terminated());
      }
    }
  }

  @Test
  void usesTheConfiguredTimeLimitIfTheTaskHasNone() {
    try (Environment counter = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Counter-v0")) {
      assertEquals(1000, counter.spec().timeLimit());
    }
  }

  @Test
  void drawsEveryEpisodesSeedFromTheGivenStream() {
    try (Environment counter = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Counter-v0")) {
      CounterRandom random = new CounterRandom(5);
      counter.reset(random, observation);
      double first = observation[1];
      counter.reset(random, observation);
      assertNotEquals(first, observation[1]);
      counter.reset(new CounterRandom(5), observation);
      assertEquals(first, observation[1]);
      assertEquals(2, random.position());
    }
  }

  @Test
  void resumesFromASavedStateInAnotherProcess() {
    double[] again = new double[3];
    double[] seen = new double[3];
    try (Environment one = GymnasiumForTests.make("gymnasium:Pendulum-v1");
        Environment other = GymnasiumForTests.make("gymnasium:Pendulum-v1")) {
      one.reset(new CounterRandom(9), seen);
      for (int t = 0; t < 70; t++) {
        one.step(new double[] {Math.cos(t)}, seen);
      }
      ((Resumable) other).restoreState(((Resumable) one).saveState());
      assertEquals(one.step(half, seen), other.step(half, again));
      assertArrayEquals(seen, again);
      assertThrows(
          EnvironmentException.class, () -> ((Resumable) other).restoreState(new byte[13]));
    }
  }

  @Test
  void flattensStructuredObservations() {
    try (Environment structured =
        GymnasiumForTests.make(GymnasiumForTests.TASKS + "Structured-v0")) {
      double[] seen = new double[structured.spec().observationSize()];
      structured.reset(new CounterRandom(1), seen);
      structured.step(half, seen);
      structured.step(half, seen);
      assertArrayEquals(new double[] {0, 0, 1, 2, 2, 2, 2}, seen);
    }
  }

  @Test
  void keepsStrayOutputOutOfTheFrames() {
    try (Environment noisy = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Noisy-v0")) {
      noisy.reset(new CounterRandom(1), observation);
      for (int t = 1; t <= 3; t++) {
        assertEquals(0.5, noisy.step(half, observation).reward());
        assertEquals(t, observation[0]);
      }
    }
  }

  @Test
  void reportsAnExceptionAndContinuesAfterAReset() {
    try (Environment clumsy = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Clumsy-v0")) {
      clumsy.reset(new CounterRandom(1), observation);
      clumsy.step(half, observation);
      assertEquals(
          "gymnasium:symphony_tasks:Clumsy-v0 failed: RuntimeError: the arm fell off",
          failure(clumsy));
      clumsy.reset(new CounterRandom(1), observation);
      assertEquals(0.5, clumsy.step(half, observation).reward());
    }
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    try (Environment unstable = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Unstable-v0")) {
      unstable.reset(new CounterRandom(1), observation);
      unstable.step(half, observation);
      assertEquals(
          "gymnasium:symphony_tasks:Unstable-v0 gave a number that is not finite after 2 steps",
          failure(unstable));
    }
  }

  @Test
  void leavesATruncationAtTheConfiguredLimitToTheCaller() {
    GymnasiumFamily three =
        new GymnasiumFamily(PythonForTests.withGymnasium(), "{}", 1, 3, 120, 60, Map.of());
    try (Environment impatient = GymnasiumForTests.make(three, "Impatient-v0")) {
      impatient.reset(new CounterRandom(1), observation);
      for (int t = 0; t < impatient.spec().timeLimit(); t++) {
        assertFalse(impatient.step(half, observation).terminated());
      }
    }
  }

  @Test
  void reportsATruncationThatTheTaskDidNotRegister() {
    try (Environment impatient = GymnasiumForTests.make(GymnasiumForTests.TASKS + "Impatient-v0")) {
      impatient.reset(new CounterRandom(1), observation);
      assertFalse(impatient.step(half, observation).truncated());
      assertFalse(impatient.step(half, observation).truncated());
      Environment.Outcome third = impatient.step(half, observation);
      assertTrue(third.truncated());
      assertFalse(third.terminated());
    }
  }

  private String failure(Environment environment) {
    return assertThrows(EnvironmentException.class, () -> environment.step(half, observation))
        .getMessage();
  }

  @Test
  void numbersAndFlagsOfTheInfoAreReported() {
    Map<String, InfoValue.Over> asked =
        Map.of(
            "even", InfoValue.Over.MEAN,
            "rare", InfoValue.Over.LAST,
            "steps", InfoValue.Over.LAST,
            "words", InfoValue.Over.LAST);
    try (Environment telling =
        GymnasiumForTests.make(GymnasiumForTests.telling(asked), "Telling-v0")) {
      assertEquals(
          List.of("even", "rare", "steps", "words"),
          telling.spec().info().stream().map(InfoValue::name).toList());
      double[] observation = new double[2];
      telling.reset(new CounterRandom(1), observation);
      InfoTotals totals = new InfoTotals(telling.spec().info());
      for (int i = 0; i < 4; i++) {
        telling.step(new double[1], observation);
        totals.add(telling);
      }
      assertArrayEquals(new double[] {0.5, 7.5, 4, Double.NaN}, totals.values());
    }
  }
}
