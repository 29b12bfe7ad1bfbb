package symphony.envs.box2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Drawable;
import symphony.api.environment.Drawable.Stroke;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentFamily;
import symphony.api.random.CounterRandom;

class Box2dFamilyTest {

  private final EnvironmentFamily family = new Box2dFamily();

  @Test
  void offersItsTasksWithSizesAndLimits() {
    assertEquals(Optional.empty(), family.missing());
    assertTask("LunarLanderContinuous-v2", 8, 2, 1000);
    assertTask("LunarLanderContinuous-v3", 8, 2, 1000);
    assertTask("BipedalWalker-v3", 24, 4, 1600);
    assertEquals(3, family.tasks().size());
    assertThrows(EnvironmentException.class, () -> family.create("CarRacing-v3"));
  }

  private void assertTask(String task, int observations, int actions, int timeLimit) {
    assertTrue(family.tasks().contains(task));
    try (Environment environment = family.create(task)) {
      assertEquals(task, environment.spec().task());
      assertEquals(observations, environment.spec().observationSize());
      assertEquals(actions, environment.spec().actionSize());
      assertEquals(timeLimit, environment.spec().timeLimit());
      assertEquals("Box2D 2.3.0 (libGDX 1.14.2)", environment.spec().engine());
    }
  }

  @Test
  void seesTheHullInsideItsView() {
    for (String task : family.tasks()) {
      try (Environment environment = family.create(task)) {
        double[] observation = new double[environment.spec().observationSize()];
        environment.reset(new CounterRandom(1), observation);
        double[] action = new double[environment.spec().actionSize()];
        action[0] = 1;
        environment.step(action, observation);
        Drawable.Picture picture = ((Drawable) environment).picture();
        Stroke front = picture.shapes().getLast();
        for (int i = 0; i < front.points().length; i += 2) {
          assertTrue(front.points()[i] > picture.left());
          assertTrue(front.points()[i] < picture.left() + picture.width());
          assertTrue(front.points()[i + 1] > picture.bottom());
          assertTrue(front.points()[i + 1] < picture.bottom() + picture.height());
        }
      }
    }
  }

  @Test
  void parallelEnvironmentsDoNotAffectEachOther() throws Exception {
    for (String task : family.tasks()) {
      List<Double> alone = IntStream.range(0, 8).mapToObj(i -> episode(task, i)).toList();
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        List<Future<Double>> together =
            IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> episode(task, i))).toList();
        for (int i = 0; i < 8; i++) {
          assertEquals(alone.get(i), together.get(i).get(), task);
        }
      }
    }
  }

  private double episode(String task, int seed) {
    try (Environment environment = family.create(task)) {
      double[] observation = new double[environment.spec().observationSize()];
      CounterRandom actions = new CounterRandom(100 + seed);
      environment.reset(new CounterRandom(seed), observation);
      double sum = 0;
      for (int t = 0; t < 100; t++) {
        double[] action = actions.doubles(environment.spec().actionSize(), -1, 1).toArray();
        Environment.Outcome outcome = environment.step(action, observation);
        sum = 0.99 * sum + outcome.reward();
        if (outcome.terminated()) {
          environment.reset(new CounterRandom(seed), observation);
        }
      }
      return sum;
    }
  }
}
