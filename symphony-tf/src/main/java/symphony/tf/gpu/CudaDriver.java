package symphony.tf.gpu;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import symphony.api.agent.Gpu;

/**
 * Queries NVIDIA's driver for its devices, without allocating their memory and without TensorFlow.
 */
public final class CudaDriver {

  private static final String LIBRARY = "libcuda.so.1";
  private static final int LONGEST_NAME = 256;

  private final SymbolLookup library;
  private final Arena arena;

  private CudaDriver(Arena arena) {
    this.arena = arena;
    this.library = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
  }

  /** The devices; none without a driver. */
  public static List<Gpu> gpus() {
    try (Arena arena = Arena.ofConfined()) {
      return new CudaDriver(arena).devices();
    } catch (Throwable noDriver) {
      return List.of();
    }
  }

  private List<Gpu> devices() throws Throwable {
    MethodHandle init = function("cuInit", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    MethodHandle counted = function("cuDeviceGetCount", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    MemorySegment count = arena.allocate(JAVA_INT);
    if ((int) init.invokeExact(0) != 0 || (int) counted.invokeExact(count) != 0) {
      return List.of();
    }
    List<Gpu> gpus = new ArrayList<>();
    for (int i = 0; i < count.get(JAVA_INT, 0); i++) {
      gpus.add(device(i));
    }
    return gpus;
  }

  private Gpu device(int index) throws Throwable {
    MethodHandle get = function("cuDeviceGet", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    MethodHandle memory =
        function("cuDeviceTotalMem_v2", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    MethodHandle named =
        function("cuDeviceGetName", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    MemorySegment device = arena.allocate(JAVA_INT);
    MemorySegment bytes = arena.allocate(JAVA_LONG);
    MemorySegment name = arena.allocate(JAVA_BYTE, LONGEST_NAME);
    int status = (int) get.invokeExact(device, index);
    status |= (int) memory.invokeExact(bytes, device.get(JAVA_INT, 0));
    status |= (int) named.invokeExact(name, LONGEST_NAME, device.get(JAVA_INT, 0));
    if (status != 0) {
      throw new IllegalStateException("the driver does not report its device " + index);
    }
    return new Gpu(name.getString(0), bytes.get(JAVA_LONG, 0));
  }

  private MethodHandle function(String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), descriptor);
  }
}
