package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.Optimizer.Group;

/** What every optimizer keeps to. */
public abstract class OptimizerContract extends IngredientContract<Optimizer> {

  @TestFactory
  Stream<DynamicTest> movesAgainstTheGradient() {
    return each(
        c -> {
          for (double gradient : new double[] {-0.3, 0.3}) {
            try (TestOptimization run = new TestOptimization(c, Group.ACTOR, 0)) {
              run.step(gradient);
              assertTrue(run.value() * gradient < 0, "moved to " + run.value());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> staysFiniteForGradientsOfAnySize() {
    return each(
        c -> {
          try (TestOptimization run = new TestOptimization(c, Group.CRITIC, 0.5)) {
            for (double gradient : new double[] {0, 1e-30, 1e10, 0, -1e10, 1e-30}) {
              run.step(gradient);
              assertTrue(Double.isFinite(run.value()), "at the gradient " + gradient);
            }
          }
        });
  }

  /** θ² is minimal at 0: three hundred steps from 0.05 lead nearer. */
  @TestFactory
  Stream<DynamicTest> descendsAParabola() {
    return each(
        c -> {
          try (TestOptimization run = new TestOptimization(c, Group.CRITIC, 0.05)) {
            for (int i = 0; i < 300; i++) {
              run.step(2 * run.value());
            }
            assertTrue(Math.abs(run.value()) < 0.05, "came to " + run.value());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> goesOnFromItsSavedState() {
    return each(
        c -> {
          try (TestOptimization first = new TestOptimization(c, Group.CRITIC, 1);
              TestOptimization second = new TestOptimization(c, Group.CRITIC, 1)) {
            first.step(0.3);
            first.step(-0.2);
            second.restore(first);
            first.step(0.7);
            second.step(0.7);
            assertEquals(first.value(), second.value());
          }
        });
  }
}
