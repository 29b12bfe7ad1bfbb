package symphony.envs.mujoco.render;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls C functions whose arguments are ints, pointers and small structs, typed by the given
 * arguments. It boxes arguments, so it is for the few calls of a frame and not for the steps of a
 * simulation.
 */
final class Native {

  private final SymbolLookup symbols;
  private final Map<String, MethodHandle> bound = new ConcurrentHashMap<>();

  Native(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /** A struct passed by value. */
  record Struct(MemorySegment content, MemoryLayout layout) {}

  int integer(String function, Object... arguments) {
    return (int) call(function, JAVA_INT, arguments);
  }

  MemorySegment pointer(String function, Object... arguments) {
    return (MemorySegment) call(function, ADDRESS, arguments);
  }

  void nothing(String function, Object... arguments) {
    call(function, null, arguments);
  }

  private Object call(String function, ValueLayout result, Object[] arguments) {
    MethodHandle handle = bound.computeIfAbsent(function, name -> bind(name, result, arguments));
    try {
      return handle.invokeWithArguments(Arrays.stream(arguments).map(Native::content).toArray());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private MethodHandle bind(String name, ValueLayout result, Object[] arguments) {
    MemoryLayout[] types =
        Arrays.stream(arguments).map(Native::layout).toArray(MemoryLayout[]::new);
    FunctionDescriptor type =
        result == null ? FunctionDescriptor.ofVoid(types) : FunctionDescriptor.of(result, types);
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), type);
  }

  private static MemoryLayout layout(Object argument) {
    return switch (argument) {
      case Integer unused -> JAVA_INT;
      case Struct struct -> struct.layout();
      default -> ADDRESS;
    };
  }

  private static Object content(Object argument) {
    return argument instanceof Struct struct ? struct.content() : argument;
  }
}
