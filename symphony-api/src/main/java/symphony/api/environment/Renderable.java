package symphony.api.environment;

/** An environment whose engine can render it, without a display. */
public interface Renderable {

  /**
   * Opens a renderer of this environment. It shows the state at the time of each frame.
   *
   * @param width pixels
   * @param height pixels
   * @throws EnvironmentException with one sentence that says what is missing on this machine
   */
  Renderer renderer(int width, int height);

  /** An open renderer. It belongs to the platform thread that opened it. */
  interface Renderer extends AutoCloseable {

    /**
     * The picture of the environment's current state: {@code 0xRRGGBB}, row by row from the top.
     */
    int[] frame();

    @Override
    void close();
  }
}
