package symphony.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.ThreadLossHandler;
import symphony.api.random.CounterRandom;

/** Steps one environment with random actions within its limits, episode after episode. */
final class StepLoop implements AutoCloseable {

  private static final double NANOS = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Environment environment;
  private final EnvironmentSpec spec;
  private final CounterRandom random;
  private final double[] observation;
  private final double[] action;
  private int age;

  StepLoop(Environment environment, long seed) {
    this.environment = environment;
    spec = environment.spec();
    random = new CounterRandom(seed);
    observation = new double[spec.observationSize()];
    action = new double[spec.actionSize()];
    environment.reset(random, observation);
  }

  /** Steps per second of CPU time, measured over some seconds of wall-clock time. */
  double run(double seconds) {
    long start = THREADS.getCurrentThreadCpuTime();
    long steps = held(seconds);
    return steps * NANOS / (THREADS.getCurrentThreadCpuTime() - start);
  }

  /** Steps per second of wall-clock time, for environments in another process. */
  double runByTheClock(double seconds) {
    long start = System.nanoTime();
    long steps = held(seconds);
    return steps * NANOS / (System.nanoTime() - start);
  }

  /** Nanoseconds of wall-clock time of each of some steps. */
  long[] each(int steps) {
    long[] nanos = new long[steps];
    ThreadLossHandler.holding(
        StepLoop::giveUp,
        () -> {
          for (int i = 0; i < steps; i++) {
            long start = System.nanoTime();
            step();
            nanos[i] = System.nanoTime() - start;
          }
        });
    return nanos;
  }

  /** Steps as the runtime does, on a thread with a thread-loss handler. */
  private long held(double seconds) {
    long[] steps = {0};
    ThreadLossHandler.holding(StepLoop::giveUp, () -> steps[0] = steps(seconds));
    return steps[0];
  }

  private static void giveUp(String why) {
    System.err.println(why);
    Runtime.getRuntime().halt(1);
  }

  private long steps(double seconds) {
    long end = System.nanoTime() + (long) (seconds * NANOS);
    long steps = 0;
    while (System.nanoTime() < end) {
      step();
      steps++;
    }
    return steps;
  }

  private void step() {
    for (int i = 0; i < action.length; i++) {
      action[i] = random.nextDouble(spec.low()[i], spec.high()[i]);
    }
    boolean ended = environment.step(action, observation).terminated();
    if (ended || ++age == spec.timeLimit()) {
      age = 0;
      environment.reset(random, observation);
    }
  }

  @Override
  public void close() {
    environment.close();
  }
}
