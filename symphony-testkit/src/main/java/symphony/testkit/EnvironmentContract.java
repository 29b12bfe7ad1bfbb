package symphony.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Resumable;

/**
 * The contract of every environment, so that a run with it is correct, repeatable and resumable.
 */
public abstract class EnvironmentContract extends IngredientContract<EnvironmentFamily> {

  private static final int STEPS = 120;

  /** The tasks under test; override this if a family accepts any name after a prefix. */
  protected List<String> tasks(EnvironmentFamily family) {
    return family.tasks().stream().filter(task -> !task.endsWith(":")).toList();
  }

  private interface Check {
    void on(EnvironmentFamily family, String task);
  }

  private Stream<DynamicTest> eachTask(Check check) {
    return candidates().stream()
        .flatMap(
            family ->
                tasks(family).stream()
                    .map(task -> DynamicTest.dynamicTest(task, () -> check.on(family, task))));
  }

  @TestFactory
  Stream<DynamicTest> describesTheTask() {
    return eachTask(
        (family, task) -> {
          try (Environment environment = family.create(task)) {
            EnvironmentSpec spec = environment.spec();
            assertEquals(task, spec.task());
            assertTrue(spec.observationSize() > 0, "it has observations");
            assertTrue(spec.actionSize() > 0, "it has actions");
            assertEquals(spec.low().length, spec.high().length);
            for (int i = 0; i < spec.actionSize(); i++) {
              assertTrue(Double.isFinite(spec.low()[i]) && Double.isFinite(spec.high()[i]));
              assertTrue(spec.low()[i] < spec.high()[i], "limits of action " + i);
            }
            assertTrue(spec.timeLimit() > 0, "it has a time limit");
            assertFalse(spec.engine().isBlank(), "it names its engine");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> outlinesATaskLikeItsSpecification() {
    return eachTask(
        (family, task) -> {
          try (Environment environment = family.create(task)) {
            EnvironmentSpec spec = environment.spec();
            EnvironmentSpec outline = family.outline(task).orElse(spec);
            assertEquals(spec.task(), outline.task());
            assertEquals(spec.observationSize(), outline.observationSize());
            assertArrayEquals(spec.low(), outline.low());
            assertArrayEquals(spec.high(), outline.high());
            assertEquals(spec.timeLimit(), outline.timeLimit());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> refusesAnUnknownTask() {
    return each(
        c -> assertThrows(EnvironmentException.class, () -> c.create("no such task").close()));
  }

  @TestFactory
  Stream<DynamicTest> givesFiniteNumbersForActionsWithinAndBeyondTheLimits() {
    return eachTask(
        (family, task) -> {
          for (double reach : new double[] {0, 1, 2.5}) {
            try (Driver driver = new Driver(family.create(task), 1, reach)) {
              driver.run(STEPS).forEach(EnvironmentContract::assertFinite);
            }
          }
        });
  }

  static void assertFinite(double[] numbers) {
    for (double number : numbers) {
      assertTrue(Double.isFinite(number), () -> Arrays.toString(numbers));
    }
  }

  @TestFactory
  Stream<DynamicTest> theStreamAndTheActionsDetermineAnEpisode() {
    return eachTask(
        (family, task) -> {
          try (Driver one = new Driver(family.create(task), 3, 1);
              Driver other = new Driver(family.create(task), 3, 1)) {
            assertSame(one.run(STEPS), other.run(STEPS));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> keepsNoReferenceToItsArguments() {
    return eachTask(
        (family, task) -> {
          try (Driver plain = new Driver(family.create(task), 4, 1);
              Driver scribbling = new Driver(family.create(task), 4, 1).scribbling()) {
            assertSame(plain.run(STEPS), scribbling.run(STEPS));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> environmentsCreatedTogetherDoNotAffectEachOther() {
    return eachTask(
        (family, task) -> {
          List<Environment> together = family.create(task, 3);
          assertEquals(3, together.size());
          try (Driver alone = new Driver(family.create(task), 5, 1);
              Driver first = new Driver(together.get(0), 5, 1);
              Driver second = new Driver(together.get(1), 6, 1);
              Environment idle = together.get(2)) {
            assertEquals(task, idle.spec().task());
            for (int i = 0; i < 4; i++) {
              second.run(7);
              assertSame(alone.run(10), first.run(10));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> continuesAfterItsTimeLimit() {
    return eachTask(
        (family, task) -> {
          try (Driver driver = new Driver(family.create(task), 7, 0)) {
            driver.run(driver.spec().timeLimit() + 5);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> resumesWithinAnEpisodeIfItDeclaresThatItCan() {
    return eachTask(
        (family, task) -> {
          try (Driver one = new Driver(family.create(task), 8, 1);
              Driver other = new Driver(family.create(task), 8, 1)) {
            if (one.environment().as(Resumable.class).isPresent()) {
              one.run(15);
              other.resume(one);
              assertSame(one.run(STEPS), other.run(STEPS));
              Resumable resumable = other.environment().as(Resumable.class).orElseThrow();
              assertThrows(
                  EnvironmentException.class, () -> resumable.restoreState(new byte[] {1, 2, 3}));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> reportsExactlyTheDeclaredInfoValues() {
    return eachTask(
        (family, task) -> {
          try (Driver driver = new Driver(family.create(task), 11, 1)) {
            driver.run(3);
            assertTold(driver.environment());
          }
        });
  }

  static void assertTold(Environment environment) {
    double[] values = new double[environment.spec().info().size()];
    Arrays.fill(values, Double.NaN);
    environment.info(values);
    for (double value : values) {
      assertFalse(Double.isInfinite(value), () -> Arrays.toString(values));
    }
  }

  @TestFactory
  Stream<DynamicTest> drawsAFigureIfItDeclaresThatItCan() {
    return eachTask(
        (family, task) -> {
          try (Driver driver = new Driver(family.create(task), 9, 1)) {
            driver.run(3);
            driver
                .environment()
                .as(Drawable.class)
                .ifPresent(drawable -> assertDrawn(drawable.picture()));
          }
        });
  }

  private static void assertDrawn(Drawable.Picture picture) {
    assertTrue(picture.width() > 0 && picture.height() > 0, "the view has a size");
    assertFalse(picture.shapes().isEmpty(), "there is something to see");
    for (Drawable.Stroke stroke : picture.shapes()) {
      assertEquals(0, stroke.points().length % 2, "points are pairs");
      assertFinite(stroke.points());
    }
  }

  static void assertSame(List<double[]> expected, List<double[]> actual) {
    assertEquals(expected.size(), actual.size());
    for (int t = 0; t < expected.size(); t++) {
      assertArrayEquals(expected.get(t), actual.get(t), 0, "step " + t);
    }
  }
}
