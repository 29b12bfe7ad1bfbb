package symphony.envs.mujoco.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import symphony.api.environment.EnvironmentException;

/** An OpenGL context without a window, current on the thread that opened it. */
interface GlContext extends AutoCloseable {

  @Override
  void close();

  /**
   * Opens a context: EGL if it works, otherwise OSMesa. As for MuJoCo's Python package, the
   * environment variable {@code MUJOCO_GL} ({@code egl} or {@code osmesa}) selects one of them.
   *
   * @throws EnvironmentException that says why neither works
   */
  static GlContext open(int width, int height) {
    String wish = System.getenv().getOrDefault("MUJOCO_GL", "").toLowerCase(Locale.ROOT);
    List<String> failures = new ArrayList<>();
    if (!wish.equals("osmesa")) {
      GlContext context = attempt(EglContext::new, failures);
      if (context != null) {
        return context;
      }
    }
    if (!wish.equals("egl")) {
      GlContext context = attempt(() -> new OsMesaContext(width, height), failures);
      if (context != null) {
        return context;
      }
    }
    throw new EnvironmentException(
        "no off-screen OpenGL here ("
            + String.join("; ", failures)
            + "); install libegl1 or libosmesa6");
  }

  private static GlContext attempt(Supplier<GlContext> kind, List<String> failures) {
    try {
      return kind.get();
    } catch (EnvironmentException | IllegalArgumentException e) {
      failures.add(e.getMessage());
      return null;
    }
  }
}
