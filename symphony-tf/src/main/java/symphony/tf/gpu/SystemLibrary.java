package symphony.tf.gpu;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Functions that Java lacks: changing this process's environment, and opening a library by name.
 */
final class SystemLibrary {

  private static final int LAZILY = 1;
  private static final int LONGEST_MESSAGE = 4096;

  private SystemLibrary() {}

  /** Sets a variable that native code of this process reads; the user's own value remains. */
  static void setIfUnset(String name, String value) {
    if (System.getenv(name) == null) {
      set(name, value);
    }
  }

  /** Sets a variable that native code of this process reads. */
  static void set(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle setenv =
          function(
              "setenv",
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_INT);
      int ignored =
          (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
    } catch (Throwable e) {
      throw new IllegalStateException("the variable " + name + " cannot be set", e);
    }
  }

  /**
   * Opens a library as TensorFlow would, and leaves it open.
   *
   * @param name a file's name, found by the system's loader, or its path
   * @return why it cannot be opened, or empty
   */
  static Optional<String> open(String name) {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle dlerror = function("dlerror", ValueLayout.ADDRESS); // first: a look-up clears it
      MethodHandle dlopen =
          function("dlopen", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
      MemorySegment handle = (MemorySegment) dlopen.invokeExact(arena.allocateFrom(name), LAZILY);
      return handle.equals(MemorySegment.NULL) ? Optional.of(error(dlerror)) : Optional.empty();
    } catch (Throwable e) {
      throw new IllegalStateException("the system's loader cannot be asked", e);
    }
  }

  private static String error(MethodHandle dlerror) throws Throwable {
    MemorySegment text = (MemorySegment) dlerror.invokeExact();
    return text.equals(MemorySegment.NULL)
        ? "no reason given"
        : text.reinterpret(LONGEST_MESSAGE).getString(0);
  }

  private static MethodHandle function(
      String name, MemoryLayout returns, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().find(name).orElseThrow(), FunctionDescriptor.of(returns, arguments));
  }
}
