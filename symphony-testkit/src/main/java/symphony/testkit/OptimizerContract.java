package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.optimizer.Optimizer;
import symphony.api.optimizer.Optimizer.Group;

/** The contract of every optimizer. */
public abstract class OptimizerContract extends IngredientContract<Optimizer> {

  /** Three members, step after step. */
  private static final double[][] GRADIENTS = {{0.3, -5, 1e-3}, {-0.2, 7, 40}, {0.7, 0, -1e-3}};

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

  /** θ² is minimal at 0: three hundred steps from 0.05 come closer to it. */
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

  /**
   * A norm over the whole cohort, for example, would make a member's steps depend on other members.
   */
  @TestFactory
  Stream<DynamicTest> treatsThreeMembersLikeSingleOnes() {
    return each(
        c -> {
          double[] initial = {0.5, -2, 1};
          List<Map<String, double[]>> together = course(c, initial, GRADIENTS);
          for (int member = 0; member < initial.length; member++) {
            double[][] own = own(member);
            var alone = course(c, new double[] {initial[member]}, own);
            for (int step = 0; step < own.length; step++) {
              String moment = "of member %d after %d steps".formatted(member, step + 1);
              Members.assertAlike(
                  alone.get(step), together.get(step), member, initial.length, moment);
            }
          }
        });
  }

  private static double[][] own(int member) {
    return Arrays.stream(GRADIENTS).map(all -> new double[] {all[member]}).toArray(double[][]::new);
  }

  private static List<Map<String, double[]>> course(
      Optimizer optimizer, double[] initial, double[][] gradients) {
    try (TestOptimization run = new TestOptimization(optimizer, Group.CRITIC, initial)) {
      List<Map<String, double[]>> course = new ArrayList<>();
      for (double[] gradient : gradients) {
        run.step(gradient);
        course.add(run.moment());
      }
      return course;
    }
  }

  @TestFactory
  Stream<DynamicTest> resumesFromItsSavedState() {
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
