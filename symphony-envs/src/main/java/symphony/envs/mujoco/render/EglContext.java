package symphony.envs.mujoco.render;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import symphony.api.environment.EnvironmentException;

/** An EGL context without a surface, by Mesa's software renderer or a GPU driver. */
final class EglContext implements GlContext {

  private static final int SURFACELESS = 0x31DD;
  private static final int OPENGL = 0x30A2;
  private static final int END = 0x3038;

  /**
   * Red, green, blue, alpha 8 bits each, depth 24, stencil 8; for desktop OpenGL and pbuffers,
   * because the default requires windows, which a surfaceless display does not support.
   */
  private static final int[] WISHES = {
    0x3024, 8, 0x3023, 8, 0x3022, 8, 0x3021, 8, 0x3025, 24, 0x3026, 8, 0x3040, 8, 0x3033, 1, END
  };

  private final Native egl;
  private final MemorySegment display;
  private final MemorySegment context;

  EglContext() {
    egl = new Native(SymbolLookup.libraryLookup("libEGL.so.1", Arena.global()));
    try (Arena arena = Arena.ofConfined()) {
      display = display();
      demand(
          egl.integer("eglInitialize", display, MemorySegment.NULL, MemorySegment.NULL),
          "initialize");
      MemorySegment config = config(arena);
      demand(egl.integer("eglBindAPI", OPENGL), "bind OpenGL");
      MemorySegment attributes = arena.allocateFrom(JAVA_INT, END);
      context = egl.pointer("eglCreateContext", display, config, MemorySegment.NULL, attributes);
      demand(context.address() == 0 ? 0 : 1, "create a context");
      makeCurrent(context);
    }
  }

  private MemorySegment display() {
    MemorySegment surfaceless =
        egl.pointer("eglGetPlatformDisplay", SURFACELESS, MemorySegment.NULL, MemorySegment.NULL);
    return surfaceless.address() == 0
        ? egl.pointer("eglGetDisplay", MemorySegment.NULL)
        : surfaceless;
  }

  private MemorySegment config(Arena arena) {
    MemorySegment wishes = arena.allocateFrom(JAVA_INT, WISHES);
    MemorySegment config = arena.allocate(ADDRESS);
    MemorySegment found = arena.allocate(JAVA_INT);
    demand(egl.integer("eglChooseConfig", display, wishes, config, 1, found), "choose a format");
    demand(found.get(JAVA_INT, 0), "find a format");
    return config.get(ADDRESS, 0);
  }

  private void makeCurrent(MemorySegment which) {
    demand(
        egl.integer("eglMakeCurrent", display, MemorySegment.NULL, MemorySegment.NULL, which),
        "make the context current");
  }

  private static void demand(int success, String what) {
    if (success == 0) {
      throw new EnvironmentException("EGL could not " + what);
    }
  }

  /**
   * Closes the context. The display stays open, because the process has only one and others may use
   * it.
   */
  @Override
  public void close() {
    makeCurrent(MemorySegment.NULL);
    egl.integer("eglDestroyContext", display, context);
  }
}
