package symphony.tf.gpu;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * Whether TensorFlow lets cuBLAS round the inputs of float32 products to TensorFloat-32. By default
 * it does, and no setting of a session changes this.
 */
public final class TensorFloat32 {

  /** Each has a separate switch in TensorFlow's builds for GPUs. */
  private static final List<String> LIBRARIES =
      List.of("libtensorflow_framework.so.2", "libtensorflow_cc.so.2");

  private static final String SWITCH = "_ZN3tsl32enable_tensor_float_32_executionEb";

  private TensorFloat32() {}

  /**
   * Allows or forbids it, for this process.
   *
   * @throws IllegalStateException if TensorFlow refuses
   */
  public static void allow(boolean allowed) {
    Natives.load();
    Natives.version(); // the switch is in a library that TensorFlow's first call loads
    for (String library : LIBRARIES) {
      SymbolLookup.libraryLookup(library, Arena.global())
          .find(SWITCH)
          .ifPresent(symbol -> set(symbol, allowed));
    }
  }

  private static void set(MemorySegment symbol, boolean allowed) {
    try {
      Linker.nativeLinker()
          .downcallHandle(symbol, FunctionDescriptor.ofVoid(ValueLayout.JAVA_BOOLEAN))
          .invokeExact(allowed);
    } catch (Throwable e) {
      throw new IllegalStateException("this TensorFlow has no switch for TensorFloat-32", e);
    }
  }
}
