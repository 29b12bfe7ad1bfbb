package symphony.envs.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of one loaded libmujoco, as typed Java methods. They may be called from any thread.
 */
final class Functions {

  private static final int ERROR_BYTES = 1000;

  private final MethodHandle version;
  private final MethodHandle loadXml;
  private final MethodHandle makeData;
  private final MethodHandle deleteData;
  private final MethodHandle resetData;
  private final MethodHandle forward;
  private final MethodHandle step;
  private final MethodHandle rnePostConstraint;

  Functions(SymbolLookup symbols) {
    version = bind(symbols, "mj_version", FunctionDescriptor.of(JAVA_INT));
    loadXml =
        bind(
            symbols,
            "mj_loadXML",
            FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
    makeData = bind(symbols, "mj_makeData", FunctionDescriptor.of(ADDRESS, ADDRESS));
    deleteData = bind(symbols, "mj_deleteData", FunctionDescriptor.ofVoid(ADDRESS));
    FunctionDescriptor onModelAndData = FunctionDescriptor.ofVoid(ADDRESS, ADDRESS);
    resetData = bind(symbols, "mj_resetData", onModelAndData);
    forward = bind(symbols, "mj_forward", onModelAndData);
    step = bind(symbols, "mj_step", onModelAndData);
    rnePostConstraint = bind(symbols, "mj_rnePostConstraint", onModelAndData);
  }

  private static MethodHandle bind(SymbolLookup symbols, String name, FunctionDescriptor type) {
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), type);
  }

  int version() {
    try {
      return (int) version.invokeExact();
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /**
   * Compiles a model; returns {@code NULL} and appends the compiler's message to {@code complaint}
   * on failure.
   */
  MemorySegment loadXml(String path, StringBuilder complaint) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment error = arena.allocate(ERROR_BYTES);
      MemorySegment model =
          (MemorySegment)
              loadXml.invokeExact(arena.allocateFrom(path), MemorySegment.NULL, error, ERROR_BYTES);
      complaint.append(error.getString(0).strip());
      return model;
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  MemorySegment makeData(MemorySegment model) {
    try {
      return (MemorySegment) makeData.invokeExact(model);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  void deleteData(MemorySegment data) {
    try {
      deleteData.invokeExact(data);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  void resetData(MemorySegment model, MemorySegment data) {
    call(resetData, model, data);
  }

  void forward(MemorySegment model, MemorySegment data) {
    call(forward, model, data);
  }

  void step(MemorySegment model, MemorySegment data) {
    call(step, model, data);
  }

  void rnePostConstraint(MemorySegment model, MemorySegment data) {
    call(rnePostConstraint, model, data);
  }

  private static void call(MethodHandle function, MemorySegment model, MemorySegment data) {
    try {
      function.invokeExact(model, data);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** A C function throws no exception, so every exception comes from the JVM. */
  private static RuntimeException unexpected(Throwable e) {
    return switch (e) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      default -> new IllegalStateException(e);
    };
  }
}
