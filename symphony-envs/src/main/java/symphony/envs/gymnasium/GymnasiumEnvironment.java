package symphony.envs.gymnasium;

import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.Renderable;
import symphony.api.environment.Resumable;
import symphony.api.random.CounterRandom;

/**
 * One Gymnasium environment in a Python process.
 *
 * <p>Its state is the episode's seed and actions. Gymnasium guarantees that these determine an
 * episode, so {@link #restoreState} resets with the seed and repeats the steps.
 *
 * <p>Each reset draws one seed of 31 bits, which every generator in Python accepts; the
 * environment's own generator, seeded with it, draws the random numbers of the episode.
 *
 * <p>Another Python process repeats the steps to draw pictures, so training without pictures has no
 * cost.
 */
final class GymnasiumEnvironment implements Environment, Resumable, Renderable {

  private static final int SEED_SHIFT = 33;

  private final Worker worker;
  private final Call call;
  private final Episode episode;
  private final double[] seen;
  private int generation = -1;
  private boolean closed;

  GymnasiumEnvironment(Worker worker, int index) {
    this.worker = worker;
    call = new Call(index, worker.spec().info().size());
    episode = new Episode(worker.spec().actionSize());
    seen = new double[worker.spec().observationSize()];
  }

  @Override
  public EnvironmentSpec spec() {
    return worker.spec();
  }

  @Override
  public void reset(CounterRandom random, double[] observation) {
    begin(random.nextLong() >>> SEED_SHIFT, observation);
  }

  void begin(long seed, double[] observation) {
    worker.submit(call.reset(seed, observation));
    generation = worker.generation();
    episode.begin(seed);
    see(observation);
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    if (generation != worker.generation()) {
      throw new EnvironmentException(
          spec().task() + " ended with its Python process; it needs a reset");
    }
    episode.add(action);
    worker.submit(call.step(action, observation));
    see(observation);
    return new Outcome(call.reward(), call.terminated(), call.truncated());
  }

  @Override
  public void info(double[] values) {
    System.arraycopy(call.info(), 0, values, 0, values.length);
  }

  private void see(double[] observation) {
    System.arraycopy(observation, 0, seen, 0, seen.length);
    check(observation);
  }

  private void check(double[] observation) {
    double sum = call.reward();
    for (double o : observation) {
      sum += 0 * o;
    }
    if (!Double.isFinite(sum)) {
      throw new EnvironmentException(
          spec().task() + " gave a number that is not finite after " + episode.steps() + " steps");
    }
  }

  @Override
  public byte[] saveState() {
    return episode.save(seen);
  }

  @Override
  public void restoreState(byte[] state) {
    Episode stored = Episode.load(state, spec());
    double[] observation = new double[spec().observationSize()];
    begin(stored.seed(), observation);
    for (int i = 0; i < stored.steps(); i++) {
      step(stored.action(i), observation);
    }
    if (stored.differs(observation)) {
      throw new EnvironmentException(
          "%s does not repeat an episode from its seed and actions: it uses another source of random numbers, or its version has changed"
              .formatted(spec().task()));
    }
  }

  @Override
  public Renderer renderer(int width, int height) {
    return new GymnasiumRenderer(episode, worker.painter(), width, height);
  }

  /** The current episode. */
  Episode episode() {
    return episode;
  }

  /** The process ID of its Python process. */
  long pid() {
    return worker.pid();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      worker.release();
    }
  }
}
