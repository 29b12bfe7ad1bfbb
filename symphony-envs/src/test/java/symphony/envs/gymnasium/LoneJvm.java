package symphony.envs.gymnasium;

import symphony.api.environment.Environment;
import symphony.api.random.CounterRandom;

/** A JVM of its own that says its Python's process id and then steps for ever. */
final class LoneJvm {

  private LoneJvm() {}

  /** Takes the interpreter and the task. */
  public static void main(String[] arguments) {
    GymnasiumConfig config = new GymnasiumConfig(arguments[0], "{}", 1, 1000, 120, 60);
    Environment environment = new GymnasiumFamily(config).create(arguments[1]);
    double[] observation = new double[environment.spec().observationSize()];
    environment.reset(new CounterRandom(1), observation);
    System.out.println(Bridge.process(environment).pid());
    while (true) {
      environment.step(new double[] {0}, observation);
    }
  }
}
