package symphony.envs.mujoco.render;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import symphony.api.environment.EnvironmentException;

/** An OSMesa context, which draws into memory without window system and driver. */
final class OsMesaContext implements GlContext {

  private static final int RGBA = 0x1908;
  private static final int UNSIGNED_BYTE = 0x1401;
  private static final int DEPTH_BITS = 24;
  private static final int STENCIL_BITS = 8;
  private static final int PIXEL_BYTES = 4;

  private final Native mesa;
  private final MemorySegment context;
  private final Arena arena = Arena.ofShared();

  OsMesaContext(int width, int height) {
    mesa = new Native(library());
    context =
        mesa.pointer(
            "OSMesaCreateContextExt",
            RGBA,
            DEPTH_BITS,
            STENCIL_BITS,
            STENCIL_BITS,
            MemorySegment.NULL);
    MemorySegment buffer = arena.allocate((long) width * height * PIXEL_BYTES, PIXEL_BYTES);
    if (mesa.integer("OSMesaMakeCurrent", context, buffer, UNSIGNED_BYTE, width, height) == 0) {
      throw new EnvironmentException("OSMesa could not make its context current");
    }
  }

  private static SymbolLookup library() {
    try {
      return SymbolLookup.libraryLookup("libOSMesa.so.8", Arena.global());
    } catch (IllegalArgumentException e) {
      return SymbolLookup.libraryLookup("libOSMesa.so", Arena.global());
    }
  }

  @Override
  public void close() {
    mesa.nothing("OSMesaDestroyContext", context);
    arena.close();
  }
}
