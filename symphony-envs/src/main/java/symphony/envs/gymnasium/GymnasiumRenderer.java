package symphony.envs.gymnasium;

import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Renderable.Renderer;

/**
 * Draws an episode with an environment of the same kind in a separate process: it is reset with the
 * episode's seed and repeats the episode's actions, which by Gymnasium's guarantee leads to the
 * same state.
 */
final class GymnasiumRenderer implements Renderer {

  private static final long ANY_SEED = 0;

  private final Episode watched;
  private final Worker painter;
  private final GymnasiumEnvironment follower;
  private final double[] observation;
  private final int width;
  private final int height;
  private int number;

  /**
   * Draws once, so that a missing dependency is reported immediately.
   *
   * @param painter a process with one environment that can be drawn; closed with this renderer
   * @throws EnvironmentException if it cannot be drawn
   */
  GymnasiumRenderer(Episode watched, Worker painter, int width, int height) {
    this.watched = watched;
    this.painter = painter;
    this.width = width;
    this.height = height;
    follower = new GymnasiumEnvironment(painter, 0);
    observation = new double[painter.spec().observationSize()];
    try {
      follower.begin(ANY_SEED, observation);
      painter.draw();
    } catch (EnvironmentException e) {
      follower.close();
      throw e;
    }
  }

  @Override
  public int[] frame() {
    follow();
    return painter.draw().fitted(width, height);
  }

  private void follow() {
    if (watched.number() == 0) {
      return;
    }
    if (number != watched.number()) {
      number = watched.number();
      follower.begin(watched.seed(), observation);
    }
    for (int step = follower.episode().steps(); step < watched.steps(); step++) {
      follower.step(watched.action(step), observation);
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
