package symphony.envs.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import symphony.api.environment.ThreadLossHandler;

/**
 * Handles the warnings and errors of libmujoco.
 *
 * <p>By default it appends warnings to {@code MUJOCO_LOG.TXT} in the working directory; on an error
 * it waits for a key on standard input and exits the process. Both handlers are replaced: a warning
 * is stored for the thread that caused it; an error blocks its thread.
 *
 * <p>A thread cannot return from an error through C: if the handler returns, MuJoCo continues with
 * corrupt memory, and no exception may propagate through C. So the thread is parked in the handler
 * for ever, after its {@link ThreadLossHandler} has notified the waiting thread; its simulation is
 * never used again. Every call that can fail in this way runs under such a handler, see {@link
 * Shelter}. Without one, the process is halted immediately and the message is logged.
 */
@SuppressWarnings("UnusedMethod") // MuJoCo calls them through method handles
final class Messages {

  /** The exit status after an error without a waiting thread: that of a failed run. */
  private static final int FAILED = 1;

  private static final System.Logger LOG = System.getLogger("symphony.envs.mujoco");
  private static final ThreadLocal<String> WARNING = new ThreadLocal<>();
  private static final int LONGEST = 4096;

  private final Runnable distrust;

  private Messages(Runnable distrust) {
    this.distrust = distrust;
  }

  /**
   * Stores handlers in the library's two callback variables.
   *
   * @param distrust runs after an error, on the blocked thread; it must not wait
   */
  static void install(SymbolLookup symbols, Runnable distrust) {
    Messages messages = new Messages(distrust);
    messages.set(symbols.findOrThrow("mju_user_warning"), "warning");
    messages.set(symbols.findOrThrow("mju_user_error"), "error");
  }

  /** Returns and clears the last warning that this thread caused; {@code null} if there is none. */
  static String takeWarning() {
    String warning = WARNING.get();
    WARNING.remove();
    return warning;
  }

  private void set(MemorySegment variable, String handler) {
    try {
      MethodHandle target =
          MethodHandles.lookup()
              .bind(this, handler, MethodType.methodType(void.class, MemorySegment.class));
      MemorySegment stub =
          Linker.nativeLinker()
              .upcallStub(target, FunctionDescriptor.ofVoid(ADDRESS), Arena.global());
      variable.reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, stub);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void warning(MemorySegment text) {
    String words = words(text);
    LOG.log(System.Logger.Level.DEBUG, "MuJoCo warns: {0}", words);
    WARNING.set(words);
  }

  private void error(MemorySegment text) {
    String sentence = "MuJoCo stopped with an error: " + words(text);
    distrust.run();
    ThreadLossHandler.cut(sentence);
    System.err.println(sentence);
    System.err.flush();
    Runtime.getRuntime().halt(FAILED);
  }

  private static String words(MemorySegment text) {
    return text.reinterpret(LONGEST).getString(0).strip();
  }
}
