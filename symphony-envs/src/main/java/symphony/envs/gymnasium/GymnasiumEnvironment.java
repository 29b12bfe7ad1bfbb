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
 * <p>Its state is the episode's seed and the actions since: Gymnasium promises that the two decide
 * an episode, so {@link #restoreState} resets with the seed and takes the same steps again.
 *
 * <p>Each reset draws one seed of 31 bits, which every generator in Python accepts; what the
 * environment draws within an episode comes from its own generator, seeded so.
 *
 * <p>Its pictures are drawn by another Python process that takes the same steps, so that who is not
 * watched pays nothing for it.
 */
final class GymnasiumEnvironment implements Environment, Resumable, Renderable {

  private static final int SEED_SHIFT = 33;

  private final Worker worker;
  private final Call call;
  private final Episode episode;
  private int generation = -1;
  private boolean closed;

  GymnasiumEnvironment(Worker worker, int index) {
    this.worker = worker;
    call = new Call(index);
    episode = new Episode(worker.spec().actionSize());
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
    check(observation);
  }

  @Override
  public Outcome step(double[] action, double[] observation) {
    if (generation != worker.generation()) {
      throw new EnvironmentException(
          spec().task() + " was lost with its Python process; it needs a reset");
    }
    episode.add(action);
    worker.submit(call.step(action, observation));
    check(observation);
    if (call.truncated() && !call.terminated() && episode.steps() < spec().timeLimit()) {
      throw new EnvironmentException(
          "%s truncated its episode by itself after %d steps; its registration must name that limit as max_episode_steps, or symphony.environment.gymnasium.fallback-time-limit must"
              .formatted(spec().task(), episode.steps()));
    }
    return new Outcome(call.reward(), call.terminated());
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
    return episode.save();
  }

  @Override
  public void restoreState(byte[] state) {
    Episode stored = Episode.load(state, spec());
    double[] observation = new double[spec().observationSize()];
    begin(stored.seed(), observation);
    for (int i = 0; i < stored.steps(); i++) {
      step(stored.action(i), observation);
    }
  }

  @Override
  public Renderer renderer(int width, int height) {
    return new GymnasiumRenderer(episode, worker.painter(), width, height);
  }

  /** What decides the present episode. */
  Episode episode() {
    return episode;
  }

  /** The operating system's number of its Python process. */
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
