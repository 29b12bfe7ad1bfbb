package acme.spring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.random.CounterRandom;

class SpringTest {

  private final SpringFamily config = new SpringFamily(1, 10, 0.5, 8);
  private final double[] observation = new double[3];

  /** x(t) = e^(−ct/2m)·(A cos ωt + B sin ωt), ω² = k/m − (c/2m)². */
  @Test
  void agreesWithTheDampedOscillatorOfTheTextbook() {
    try (Spring spring = new Spring(config)) {
      spring.restoreState(ByteBuffer.allocate(24).putDouble(0.7).array());
      double decay = 0.25;
      double omega = Math.sqrt(10 - decay * decay);
      for (int step = 1; step <= 200; step++) {
        spring.step(new double[1], observation);
        double t = 0.05 * step;
        double swing = Math.cos(omega * t) + decay / omega * Math.sin(omega * t);
        assertEquals(0.7 * Math.exp(-decay * t) * swing, observation[0], 1e-6);
      }
    }
  }

  @Test
  void aConstantForceHoldsTheMassWhereTheSpringBalancesIt() {
    try (Spring spring = new Spring(config)) {
      spring.reset(new CounterRandom(1), observation);
      for (int step = 0; step < 1000; step++) {
        spring.step(new double[] {4}, observation);
      }
      assertEquals(0.4, observation[0], 1e-4);
    }
  }

  @Test
  void tearsWhenItIsPulledInStep() {
    try (Spring spring = new Spring(config)) {
      spring.reset(new CounterRandom(1), observation);
      Environment.Outcome outcome;
      int steps = 0;
      do {
        double push = observation[1] < 0 ? -8 : 8;
        outcome = spring.step(new double[] {push}, observation);
      } while (!outcome.terminated() && ++steps < 1000);
      assertTrue(outcome.terminated());
    }
  }

  @Test
  void resumesFromASavedState() {
    double[] again = new double[3];
    try (Spring spring = new Spring(config);
        Spring other = new Spring(config)) {
      spring.reset(new CounterRandom(2), observation);
      other.restoreState(spring.saveState());
      assertEquals(spring.step(new double[] {1}, observation), other.step(new double[] {1}, again));
      assertArrayEquals(observation, again);
    }
  }

  @Test
  void refusesAMotorThatIsTooWeak() {
    assertThrows(InvalidParametersException.class, () -> new SpringFamily(1, 10, 0.5, 7));
  }
}
