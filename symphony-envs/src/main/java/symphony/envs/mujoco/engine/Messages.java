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
 * What one libmujoco says in its own voice.
 *
 * <p>Left alone, it appends warnings to {@code MUJOCO_LOG.TXT} in the working directory, and on an
 * error waits for a key on standard input and then exits the process. Both are replaced: a warning
 * is kept for the thread that caused it, an error costs its thread.
 *
 * <p>After an error there is no way back through C: MuJoCo continues with broken memory if the
 * handler returns, and no exception may cross it. So the thread is parked inside the handler for
 * ever, after its {@link ThreadLossHandler} has told whoever waits; its simulation stays as it was,
 * never touched again. Every call here that could fail so is made where the lifeline is held, see
 * {@link Shelter}. Should one slip through, the process is halted, at once and with the words on
 * record.
 */
@SuppressWarnings("UnusedMethod") // MuJoCo calls them by their handles
final class Messages {

  /** The exit status after an error that nobody waits for: a failed run. */
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
   * @param distrust is run after an error, on the broken thread: it must wait for nobody
   */
  static void install(SymbolLookup symbols, Runnable distrust) {
    Messages messages = new Messages(distrust);
    messages.set(symbols.findOrThrow("mju_user_warning"), "warning");
    messages.set(symbols.findOrThrow("mju_user_error"), "error");
  }

  /** The last warning that this thread caused, which is forgotten then; {@code null} for none. */
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
