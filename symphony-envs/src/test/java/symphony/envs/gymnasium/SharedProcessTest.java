package symphony.envs.gymnasium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import symphony.api.environment.Environment;
import symphony.api.random.CounterRandom;

class SharedProcessTest {

  private static final int STEPS = 300;

  @Test
  void threadsThatShareAProcessDoNotAffectEachOther() throws Exception {
    List<Environment> together = GymnasiumForTests.make("gymnasium:Pendulum-v1", 4);
    List<Double> parallel = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Double>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int key = i;
        running.add(threads.submit(() -> episode(together.get(key), key)));
      }
      for (Future<Double> one : running) {
        parallel.add(one.get());
      }
    } finally {
      together.forEach(Environment::close);
    }
    for (int i = 0; i < 4; i++) {
      try (Environment alone = GymnasiumForTests.make("gymnasium:Pendulum-v1")) {
        assertEquals(episode(alone, i), parallel.get(i));
      }
    }
  }

  @Test
  void idleEnvironmentsDoNotDelayOthers() throws ExecutionException {
    List<Environment> together = GymnasiumForTests.make("gymnasium:Pendulum-v1", 4);
    try {
      together.get(2).reset(new CounterRandom(1), new double[3]);
      together.get(0).close();
      episode(together.get(3), 1);
      together.get(2).step(new double[] {1}, new double[3]);
    } finally {
      together.forEach(Environment::close);
    }
  }

  private static double episode(Environment environment, long key) {
    CounterRandom actions = new CounterRandom(100 + key);
    double[] observation = new double[3];
    environment.reset(new CounterRandom(key), observation);
    double sum = 0;
    for (int t = 0; t < STEPS; t++) {
      double reward =
          environment.step(new double[] {actions.nextDouble(-2, 2)}, observation).reward();
      sum = 0.9 * sum + reward + observation[0];
    }
    return sum;
  }
}
