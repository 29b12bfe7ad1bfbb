package symphony.envs.gymnasium;

import java.util.Map;
import symphony.api.environment.Environment;
import symphony.api.random.CounterRandom;

/**
 * A JVM of its own that says its Python's process id and then steps for ever. When it is asked to
 * shut down it takes a hundred steps more and says so.
 */
final class LoneJvm {

  private LoneJvm() {}

  /** Takes the interpreter and the task. */
  public static void main(String[] arguments) {
    GymnasiumFamily config = new GymnasiumFamily(arguments[0], "{}", 1, 1000, 120, 60, Map.of());
    Environment environment = config.create(arguments[1]);
    double[] observation = new double[environment.spec().observationSize()];
    environment.reset(new CounterRandom(1), observation);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(environment)));
    System.out.println(GymnasiumForTests.process(environment).pid());
    while (true) {
      step(environment);
    }
  }

  private static void finish(Environment environment) {
    for (int t = 0; t < 100; t++) {
      step(environment);
    }
    System.out.println("finished");
  }

  private static synchronized void step(Environment environment) {
    double[] observation = new double[environment.spec().observationSize()];
    environment.step(new double[] {0}, observation);
  }
}
