package symphony.envs.mujoco.render;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import symphony.api.environment.Renderable;
import symphony.envs.mujoco.engine.Layout;
import symphony.envs.mujoco.engine.Model;
import symphony.envs.mujoco.engine.NativeArray;
import symphony.envs.mujoco.engine.Simulation;

/**
 * Draws a simulation with MuJoCo's renderer: lights, shadows, materials. A picture takes about 50
 * ms in software.
 */
public final class OffscreenRenderer implements Renderable.Renderer {

  private static final int MAX_GEOMS = 1000;
  private static final int FONT_SCALE = 100;
  private static final int OFFSCREEN = 1;
  private static final int EVERYTHING = 7;
  private static final int FREE = 0;
  private static final int TORSO_GEOM = 1;
  private static final int CHANNELS = 3;
  private static final long ALIGNMENT = 16;

  private static final MemoryLayout RECTANGLE =
      MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);

  private final Simulation simulation;
  private final int width;
  private final int height;
  private final Arena arena = Arena.ofShared();
  private final GlContext gl;
  private final Native mujoco;
  private final MemorySegment camera;
  private final MemorySegment option;
  private final MemorySegment scene;
  private final MemorySegment context;
  private final MemorySegment pixels;
  private final Native.Struct rectangle;
  private final NativeArray places;
  private final long lookAt;

  /**
   * Opens a renderer.
   *
   * @throws symphony.api.environment.EnvironmentException if off-screen OpenGL is not available
   */
  public OffscreenRenderer(Simulation simulation, Camera view, int width, int height) {
    this.simulation = simulation;
    this.width = width;
    this.height = height;
    gl = GlContext.open(width, height);
    Model model = simulation.model();
    Layout layout = model.library().layout();
    mujoco = new Native(model.library().symbols());
    camera = struct(layout, "mjvCamera");
    option = struct(layout, "mjvOption");
    scene = struct(layout, "mjvScene");
    context = struct(layout, "mjrContext");
    pixels = arena.allocate((long) CHANNELS * width * height);
    rectangle = new Native.Struct(arena.allocateFrom(JAVA_INT, 0, 0, width, height), RECTANGLE);
    places = simulation.numbers("geom_xpos", 3 * model.geoms());
    lookAt = layout.of("mjvCamera.lookat");
    open(model, view);
  }

  private MemorySegment struct(Layout layout, String name) {
    return arena.allocate(layout.of("sizeof." + name), ALIGNMENT);
  }

  private void open(Model model, Camera view) {
    model.offscreenSize(width, height);
    mujoco.nothing("mjv_defaultCamera", camera);
    mujoco.nothing("mjv_defaultOption", option);
    mujoco.nothing("mjv_defaultScene", scene);
    mujoco.nothing("mjr_defaultContext", context);
    mujoco.nothing("mjv_makeScene", model.memory(), scene, MAX_GEOMS);
    mujoco.nothing("mjr_makeContext", model.memory(), context, FONT_SCALE);
    mujoco.nothing("mjr_setBuffer", OFFSCREEN, context);
    aim(model.library().layout(), view);
  }

  private void aim(Layout layout, Camera view) {
    camera.set(JAVA_INT, layout.of("mjvCamera.type"), FREE);
    camera.set(JAVA_DOUBLE, lookAt + 2 * Double.BYTES, view.height());
    camera.set(JAVA_DOUBLE, layout.of("mjvCamera.distance"), view.distance());
    camera.set(JAVA_DOUBLE, layout.of("mjvCamera.azimuth"), view.azimuth());
    camera.set(JAVA_DOUBLE, layout.of("mjvCamera.elevation"), view.elevation());
  }

  private void follow() {
    camera.set(JAVA_DOUBLE, lookAt, places.get(3 * TORSO_GEOM));
    camera.set(JAVA_DOUBLE, lookAt + Double.BYTES, places.get(3 * TORSO_GEOM + 1));
  }

  @Override
  public int[] frame() {
    follow();
    mujoco.nothing(
        "mjv_updateScene",
        simulation.model().memory(),
        simulation.memory(),
        option,
        MemorySegment.NULL,
        camera,
        EVERYTHING,
        scene);
    mujoco.nothing("mjr_render", rectangle, scene, context);
    mujoco.nothing("mjr_readPixels", pixels, MemorySegment.NULL, rectangle, context);
    return topDown(pixels.toArray(JAVA_BYTE));
  }

  /** Reverses the order of rows, because OpenGL's first row is at the bottom. */
  private int[] topDown(byte[] bytes) {
    int[] rgb = new int[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int at = CHANNELS * ((height - 1 - row) * width + column);
        rgb[row * width + column] =
            ((bytes[at] & 0xff) << 16) | ((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] & 0xff);
      }
    }
    return rgb;
  }

  @Override
  public void close() {
    mujoco.nothing("mjr_freeContext", context);
    mujoco.nothing("mjv_freeScene", scene);
    gl.close();
    arena.close();
  }
}
