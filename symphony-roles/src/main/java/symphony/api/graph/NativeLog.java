package symphony.api.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Keeps TensorFlow's start-up messages off the user's terminal. At a process's first run TensorFlow
 * prints two lines on standard error that no setting silences; failures are still thrown as
 * exceptions.
 *
 * <p>Standard error belongs to the whole process, so output of other threads in the meantime is
 * suppressed too: use this for the first run of a session, not for a training.
 */
public final class NativeLog {

  private static final int STANDARD_ERROR = 2;
  private static final int WRITE_ONLY = 1;

  private NativeLog() {}

  /**
   * Runs an action with standard error redirected; if that is impossible, just runs it.
   *
   * @return the result of the action
   */
  public static <V> V quietly(Supplier<V> action) {
    int kept = putAside("/dev/null");
    try {
      return action.get();
    } finally {
      putBack(kept);
    }
  }

  /**
   * The result of an action, and the output on standard error in the meantime.
   *
   * @param value the result
   * @param said the text, one character per byte; empty if standard error cannot be redirected
   */
  public record Captured<V>(V value, String said) {}

  /**
   * Runs an action and captures the output on standard error in the meantime.
   *
   * @throws UncheckedIOException if no temporary file can be created
   */
  public static <V> Captured<V> capture(Supplier<V> action) {
    try {
      Path file = Files.createTempFile("symphony-", ".log");
      try {
        int kept = putAside(file.toString());
        try {
          return new Captured<>(action.get(), Files.readString(file, StandardCharsets.ISO_8859_1));
        } finally {
          putBack(kept);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int putAside(String instead) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nowhere = arena.allocateFrom(instead);
      int kept = (int) function("dup", ValueLayout.JAVA_INT).invokeExact(STANDARD_ERROR);
      int sink =
          (int)
              function("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                  .invokeExact(nowhere, WRITE_ONLY);
      if (kept >= 0 && sink >= 0) {
        replace(sink, STANDARD_ERROR);
      }
      close(sink);
      return kept;
    } catch (Throwable unavailable) {
      return -1; // another system: the messages are visible, nothing else changes
    }
  }

  private static void putBack(int kept) {
    if (kept < 0) {
      return;
    }
    try {
      replace(kept, STANDARD_ERROR);
      close(kept);
    } catch (Throwable impossible) {
      throw new IllegalStateException("standard error cannot be put back", impossible);
    }
  }

  private static void replace(int from, int to) throws Throwable {
    int ignored =
        (int) function("dup2", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT).invokeExact(from, to);
  }

  private static void close(int descriptor) throws Throwable {
    int ignored = (int) function("close", ValueLayout.JAVA_INT).invokeExact(descriptor);
  }

  private static MethodHandle function(String name, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    SymbolLookup symbols = linker.defaultLookup();
    return linker.downcallHandle(
        symbols.find(name).orElseThrow(), FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
  }
}
