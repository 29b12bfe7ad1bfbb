package symphony.envs.box2d;

import com.badlogic.gdx.Version;
import com.badlogic.gdx.math.Vector2;
import com.badlogic.gdx.physics.box2d.World;
import com.badlogic.gdx.utils.GdxRuntimeException;
import com.badlogic.gdx.utils.SharedLibraryLoadRuntimeException;
import java.io.IOException;
import java.util.Optional;

/** Loads the native engine once for the process. */
final class Thruster {

  /** For the provenance record: libGDX bundles the sources of Box2D 2.3.0. */
  static final String NAME = "Box2D 2.3.0 (libGDX " + Version.VERSION + ")";

  private static final float DT = 1 / 50f;
  private static final int VELOCITY_ITERATIONS = 180;
  private static final int POSITION_ITERATIONS = 60;
  private static final float GRAVITY = -10;

  private static final Optional<String> OBSTACLE = load();

  private Thruster() {}

  /** Why the engine cannot run here, or empty. */
  static Optional<String> obstacle() {
    return OBSTACLE;
  }

  private static Optional<String> load() {
    try {
      EngineLibraries.load();
      touch();
      return Optional.empty();
    } catch (IOException
        | GdxRuntimeException
        | SharedLibraryLoadRuntimeException
        | LinkageError e) {
      return Optional.of(
          "Box2D's native library cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + " ("
              + e.getMessage()
              + "); use 'gymnasium:<task>' through Python instead");
    }
  }

  /**
   * Makes two bodies collide. The engine initialises global tables at the first contact without
   * synchronisation, so this must happen before several threads use it.
   */
  private static void touch() {
    World world = world();
    for (int i = 0; i < 2; i++) {
      Part.box(world, 0.1 * i, 0, 0, 1, 1, new Material(1, 0.2, 1, 1));
    }
    step(world);
    world.dispose();
  }

  static World world() {
    return new World(new Vector2(0, GRAVITY), true);
  }

  /** Advances a world by 1/50 s. */
  static void step(World world) {
    world.step(DT, VELOCITY_ITERATIONS, POSITION_ITERATIONS);
  }
}
