package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.environment.DeterministicReset;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.EnvironmentWrapper;
import symphony.api.environment.Mechanical;
import symphony.api.environment.Resumable;

/**
 * The contract of every wrapper of environments, so that a run with it is correct, repeatable and
 * resumable.
 */
public abstract class EnvironmentWrapperContract extends IngredientContract<EnvironmentWrapper> {

  private static final int STEPS = 60;

  private static Driver driver(EnvironmentWrapper wrapper, long seed) {
    return new Driver(wrapper.wrap(new Point()), seed, 1);
  }

  @TestFactory
  Stream<DynamicTest> outlinesTheWrappedEnvironmentInAdvance() {
    return each(
        wrapper -> {
          try (Environment wrapped = wrapper.wrap(new Point())) {
            assertSpec(wrapper.spec(new Point().spec()), wrapped.spec());
            assertSpec(wrapper.spec(wrapped.spec()), wrapper.wrap(wrapped).spec());
          }
        });
  }

  private static void assertSpec(EnvironmentSpec expected, EnvironmentSpec actual) {
    assertEquals(expected.task(), actual.task());
    assertEquals(expected.observationSize(), actual.observationSize());
    assertEquals(expected.timeLimit(), actual.timeLimit());
    assertEquals(expected.controlCost(), actual.controlCost());
    assertArrayEquals(expected.low(), actual.low());
    assertArrayEquals(expected.high(), actual.high());
  }

  @TestFactory
  Stream<DynamicTest> keepsTaskAndActions() {
    return each(
        wrapper -> {
          EnvironmentSpec inner = new Point().spec();
          EnvironmentSpec outer = wrapper.spec(inner);
          assertEquals(inner.task(), outer.task());
          assertArrayEquals(inner.low(), outer.low());
          assertArrayEquals(inner.high(), outer.high());
          assertTrue(outer.observationSize() > 0, "it has observations");
          assertTrue(outer.timeLimit() > 0, "it has a time limit");
        });
  }

  @TestFactory
  Stream<DynamicTest> writesEveryNumberOfAnObservation() {
    return each(
        wrapper -> {
          try (Driver driver = driver(wrapper, 1)) {
            driver.run(STEPS).forEach(EnvironmentContract::assertFinite);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theStreamAndTheActionsDetermineAnEpisode() {
    return each(
        wrapper -> {
          try (Driver one = driver(wrapper, 3);
              Driver other = driver(wrapper, 3)) {
            EnvironmentContract.assertSame(one.run(STEPS), other.run(STEPS));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anEpisodeDoesNotDependOnEarlierOnes() {
    return each(
        wrapper -> {
          try (Environment used = wrapper.wrap(new Point());
              Environment fresh = wrapper.wrap(new Point())) {
            try (Driver driver = new Driver(used, 4, 1)) {
              driver.run(STEPS);
            }
            assertArrayEquals(atRest(fresh), atRest(used));
          }
        });
  }

  private static double[] atRest(Environment environment) {
    double[] observation = new double[environment.spec().observationSize()];
    Arrays.fill(observation, Double.NaN);
    environment.as(DeterministicReset.class).orElseThrow().resetToRest(observation);
    return observation;
  }

  @TestFactory
  Stream<DynamicTest> keepsNoReferenceToItsArguments() {
    return each(
        wrapper -> {
          try (Driver plain = driver(wrapper, 5);
              Driver scribbling = driver(wrapper, 5).scribbling()) {
            EnvironmentContract.assertSame(plain.run(STEPS), scribbling.run(STEPS));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> severalEnvironmentsDoNotAffectEachOther() {
    return each(
        wrapper -> {
          try (Driver alone = driver(wrapper, 6);
              Driver first = driver(wrapper, 6);
              Driver second = driver(wrapper, 7)) {
            for (int i = 0; i < 4; i++) {
              second.run(7);
              EnvironmentContract.assertSame(alone.run(10), first.run(10));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> resumesWithinAnEpisode() {
    return each(
        wrapper -> {
          for (int before : new int[] {0, 3, 8, 30}) {
            try (Driver one = driver(wrapper, 8);
                Driver other = driver(wrapper, 8)) {
              one.run(before);
              other.run(2);
              other.resume(one);
              EnvironmentContract.assertSame(one.run(STEPS), other.run(STEPS));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> refusesAStateOfAnotherEnvironment() {
    return each(
        wrapper -> {
          try (Environment wrapped = wrapper.wrap(new Point())) {
            Resumable resumable = wrapped.as(Resumable.class).orElseThrow();
            for (byte[] state : new byte[][] {{}, {1, 2, 3}, {0, 0, 0, 77, 1, 2, 3, 4}}) {
              assertThrows(EnvironmentException.class, () -> resumable.restoreState(state));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> passesOnTheCapabilitiesOfTheEnvironment() {
    return each(
        wrapper -> {
          try (Driver driver = driver(wrapper, 9)) {
            driver.run(3);
            assertTrue(driver.environment().as(Drawable.class).isPresent(), "it is drawn");
            assertTrue(
                driver.environment().as(Mechanical.class).orElseThrow().load().power() > 0,
                "it tells the load");
            assertTrue(driver.spec().info().containsAll(new Point().spec().info()), "info");
            EnvironmentContract.assertTold(driver.environment());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> closesTheEnvironmentWithin() {
    return each(
        wrapper -> {
          Point point = new Point();
          wrapper.wrap(point).close();
          assertTrue(point.closed());
        });
  }

  @TestFactory
  Stream<DynamicTest> canBeSteppedAfterTheTimeLimit() {
    return each(
        wrapper -> {
          try (Driver driver = new Driver(wrapper.wrap(new Point()), 10, 0)) {
            driver.run(driver.spec().timeLimit() + 5);
          }
        });
  }
}
