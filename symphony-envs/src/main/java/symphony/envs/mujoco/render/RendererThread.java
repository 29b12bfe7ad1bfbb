package symphony.envs.mujoco.render;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import symphony.api.environment.Renderable.Renderer;
import symphony.envs.mujoco.engine.Shelter;

/**
 * Runs a renderer on its own thread, because an OpenGL context belongs to one thread and an error
 * inside MuJoCo's drawing blocks that thread.
 */
public final class RendererThread implements Renderer {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("mujoco-renderer").factory());
  private final Shelter shelter = new Shelter(thread);
  private final Renderer renderer;

  /**
   * Opens a renderer on a new thread.
   *
   * @throws symphony.api.environment.EnvironmentException if it cannot be opened
   */
  public RendererThread(Supplier<Renderer> opener) {
    try {
      renderer = shelter.callApart(opener);
    } catch (RuntimeException | Error e) {
      thread.shutdown();
      throw e;
    }
  }

  @Override
  public int[] frame() {
    return shelter.callApart(renderer::frame);
  }

  @Override
  public void close() {
    if (!shelter.lost()) {
      shelter.callApart(
          () -> {
            renderer.close();
            return null;
          });
    }
    thread.shutdown();
  }
}
