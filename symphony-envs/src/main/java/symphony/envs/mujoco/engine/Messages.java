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

/**
 * What libmujoco says in its own voice.
 *
 * <p>Left alone, it appends warnings to {@code MUJOCO_LOG.TXT} in the working directory, and on an
 * error waits for a key on standard input and then exits the process. Both are replaced: a warning
 * is kept for the thread that caused it, an error is printed.
 *
 * <p>After an error there is no way back: MuJoCo goes on with broken memory if the handler returns,
 * and no exception may cross C. It means a bug in a model or in this binding (a bad number in a
 * simulation is a warning). So the process is halted, at once and with its reason on record; a run
 * resumes from its last checkpoint.
 */
final class Messages {

  /** The exit status after an error inside MuJoCo: a failed run. */
  private static final int FAILED = 1;

  private static final System.Logger LOG = System.getLogger("symphony.envs.mujoco");
  private static final ThreadLocal<String> WARNING = new ThreadLocal<>();
  private static final int LONGEST = 4096;

  private Messages() {}

  /** Stores handlers in the library's two callback variables. */
  static void install(SymbolLookup symbols) {
    set(symbols.findOrThrow("mju_user_warning"), "warning");
    set(symbols.findOrThrow("mju_user_error"), "error");
  }

  /** The last warning that this thread caused, which is forgotten then; {@code null} for none. */
  static String takeWarning() {
    String warning = WARNING.get();
    WARNING.remove();
    return warning;
  }

  private static void set(MemorySegment variable, String handler) {
    try {
      MethodHandle target =
          MethodHandles.lookup()
              .findStatic(
                  Messages.class, handler, MethodType.methodType(void.class, MemorySegment.class));
      MemorySegment stub =
          Linker.nativeLinker()
              .upcallStub(target, FunctionDescriptor.ofVoid(ADDRESS), Arena.global());
      variable.reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, stub);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void warning(MemorySegment text) {
    String words = text.reinterpret(LONGEST).getString(0);
    LOG.log(System.Logger.Level.DEBUG, "MuJoCo warns: {0}", words);
    WARNING.set(words);
  }

  private static void error(MemorySegment text) {
    String words = text.reinterpret(LONGEST).getString(0);
    System.err.println("MuJoCo stopped with an error: " + words);
    System.err.flush();
    Runtime.getRuntime().halt(FAILED);
  }
}
