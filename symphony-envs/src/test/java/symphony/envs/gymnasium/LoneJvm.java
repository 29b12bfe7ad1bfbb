package symphony.envs.gymnasium;

import java.util.Map;
import symphony.api.environment.Environment;
import symphony.api.random.CounterRandom;

/**
 * A program, run in a separate JVM, that prints the process ID of its Python and then steps for
 * ever. On shutdown it takes a hundred further steps and reports it.
 */
final class LoneJvm {

  private LoneJvm() {}

  /** The arguments are the interpreter and the task. */
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
