package symphony.tf.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import symphony.api.graph.Kernel;

/**
 * The two operations that run kernels, and their callbacks. TensorFlow identifies a kernel by its
 * number; an exception must not reach native code, where it would end the process.
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // TensorFlow calls them by their handles
final class KernelOperations {

  private static final int FLOAT = 1;
  private static final int INTERNAL = 13;
  private static final MethodHandles.Lookup SELF = MethodHandles.lookup();

  private static final Map<Kernel, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final List<Kernel> KERNELS = new CopyOnWriteArrayList<>();

  /** One thread's buffer for the results of native calls. */
  private static final ThreadLocal<Room> ROOM = ThreadLocal.withInitial(Room::new);

  private record Room(MemorySegment status, MemorySegment pointer, MemorySegment dims) {
    Room() {
      this(newStatus(), Arena.ofAuto().allocate(ADDRESS), Arena.ofAuto().allocate(JAVA_LONG, 8));
    }
  }

  private KernelOperations() {}

  /** The number by which TensorFlow knows a kernel, 1 the first. */
  static synchronized int number(Kernel kernel) {
    return NUMBERS.computeIfAbsent(
        kernel,
        one -> {
          KERNELS.add(one);
          return KERNELS.size();
        });
  }

  /** Registers both operations; once a process. */
  static void register() {
    try {
      define(Kernels.FORWARD, "output: float", "shapeForward", "");
      define(Kernels.BACKWARD, "gradients: M * float", "shapeBackward", "M: int >= 1");
      implement(Kernels.FORWARD, "forward");
      implement(Kernels.BACKWARD, "backward");
    } catch (Throwable e) {
      throw new IllegalStateException("TensorFlow takes no kernels here", e);
    }
  }

  private static void define(String name, String outputs, String shapes, String attribute)
      throws Throwable {
    MemorySegment op = (MemorySegment) NativeCalls.NEW_OP.invokeExact(NativeCalls.text(name));
    NativeCalls.ADD_ATTR.invokeExact(op, NativeCalls.text("kernel: int"));
    NativeCalls.ADD_ATTR.invokeExact(op, NativeCalls.text("N: int >= 1"));
    if (!attribute.isEmpty()) {
      NativeCalls.ADD_ATTR.invokeExact(op, NativeCalls.text(attribute));
    }
    NativeCalls.ADD_INPUT.invokeExact(op, NativeCalls.text("inputs: N * float"));
    NativeCalls.ADD_OUTPUT.invokeExact(op, NativeCalls.text(outputs));
    NativeCalls.SET_SHAPES.invokeExact(
        op, NativeCalls.callable(SELF, shapes, null, ADDRESS, ADDRESS));
    MemorySegment status = newStatus();
    NativeCalls.REGISTER_OP.invokeExact(op, status);
    check(status);
  }

  private static void implement(String name, String compute) throws Throwable {
    MemorySegment builder =
        (MemorySegment)
            NativeCalls.NEW_KERNEL.invokeExact(
                NativeCalls.text(name),
                NativeCalls.text("CPU"),
                NativeCalls.callable(SELF, "create", ADDRESS, ADDRESS),
                NativeCalls.callable(SELF, compute, null, ADDRESS, ADDRESS),
                NativeCalls.callable(SELF, "delete", null, ADDRESS));
    MemorySegment status = newStatus();
    NativeCalls.REGISTER_KERNEL.invokeExact(NativeCalls.text(name), builder, status);
    check(status);
  }

  private static MemorySegment newStatus() {
    try {
      return (MemorySegment) NativeCalls.NEW_STATUS.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(MemorySegment status) throws Throwable {
    if ((int) NativeCalls.CODE.invokeExact(status) != 0) {
      MemorySegment text = (MemorySegment) NativeCalls.MESSAGE.invokeExact(status);
      throw new IllegalStateException(text.reinterpret(Long.MAX_VALUE).getString(0));
    }
  }

  /** Called by TensorFlow: a kernel's number, as if it were an address. */
  private static MemorySegment create(MemorySegment construction) {
    try {
      Room room = ROOM.get();
      NativeCalls.INT_ATTR.invokeExact(
          construction, NativeCalls.text("kernel"), room.pointer(), room.status());
      return MemorySegment.ofAddress(room.pointer().get(JAVA_INT, 0));
    } catch (Throwable e) {
      return MemorySegment.NULL;
    }
  }

  /** Called by TensorFlow: there is nothing to give back. */
  private static void delete(MemorySegment number) {}

  /** Called by TensorFlow. */
  private static void forward(MemorySegment number, MemorySegment context) {
    try {
      MemorySegment[] inputs = inputs(context);
      kernel(number).forward(floats(inputs), output(context, 0, inputs[0]));
      delete(inputs);
    } catch (Throwable e) {
      fail(context, e);
    }
  }

  /** Called by TensorFlow. */
  private static void backward(MemorySegment number, MemorySegment context) {
    try {
      MemorySegment[] all = inputs(context);
      MemorySegment[] gradients = new MemorySegment[all.length - 1];
      for (int i = 0; i < gradients.length; i++) {
        gradients[i] = output(context, i, all[i]);
      }
      MemorySegment[] data = floats(all);
      MemorySegment[] of = Arrays.copyOf(data, gradients.length);
      kernel(number).backward(of, data[gradients.length], gradients);
      delete(all);
    } catch (Throwable e) {
      fail(context, e);
    }
  }

  private static Kernel kernel(MemorySegment number) {
    return KERNELS.get((int) number.address() - 1);
  }

  private static MemorySegment[] inputs(MemorySegment context) throws Throwable {
    Room room = ROOM.get();
    MemorySegment[] inputs = new MemorySegment[(int) NativeCalls.NUM_INPUTS.invokeExact(context)];
    for (int i = 0; i < inputs.length; i++) {
      NativeCalls.GET_INPUT.invokeExact(context, i, room.pointer(), room.status());
      inputs[i] = room.pointer().get(ADDRESS, 0);
    }
    return inputs;
  }

  private static MemorySegment[] floats(MemorySegment[] tensors) throws Throwable {
    MemorySegment[] floats = new MemorySegment[tensors.length];
    for (int i = 0; i < tensors.length; i++) {
      floats[i] = data(tensors[i]);
    }
    return floats;
  }

  private static MemorySegment data(MemorySegment tensor) throws Throwable {
    long bytes = (long) NativeCalls.BYTES.invokeExact(tensor);
    return ((MemorySegment) NativeCalls.DATA.invokeExact(tensor)).reinterpret(bytes);
  }

  private static MemorySegment output(MemorySegment context, int index, MemorySegment like)
      throws Throwable {
    Room room = ROOM.get();
    int rank = (int) NativeCalls.NUM_DIMS.invokeExact(like);
    for (int d = 0; d < rank; d++) {
      room.dims().setAtIndex(JAVA_LONG, d, (long) NativeCalls.DIM.invokeExact(like, d));
    }
    long bytes = (long) NativeCalls.BYTES.invokeExact(like);
    MemorySegment tensor =
        (MemorySegment)
            NativeCalls.ALLOCATE_OUTPUT.invokeExact(
                context, index, FLOAT, room.dims(), rank, bytes, room.status());
    check(room.status());
    MemorySegment data = data(tensor);
    NativeCalls.DELETE_TENSOR.invokeExact(tensor);
    return data;
  }

  private static void delete(MemorySegment[] tensors) throws Throwable {
    for (MemorySegment tensor : tensors) {
      NativeCalls.DELETE_TENSOR.invokeExact(tensor);
    }
  }

  private static void fail(MemorySegment context, Throwable why) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = newStatus();
      NativeCalls.SET_STATUS.invokeExact(
          status, INTERNAL, arena.allocateFrom("a kernel failed: " + why));
      NativeCalls.FAIL.invokeExact(context, status);
    } catch (Throwable beyondHelp) {
      Runtime.getRuntime().halt(1);
    }
  }

  /** Called by TensorFlow: the output is shaped as the first input. */
  private static void shapeForward(MemorySegment context, MemorySegment status) {
    shapes(context, status, 1);
  }

  /** Called by TensorFlow: each gradient is shaped as its input; the last input is the upstream. */
  private static void shapeBackward(MemorySegment context, MemorySegment status) {
    try {
      shapes(context, status, (int) (long) NativeCalls.SHAPE_INPUTS.invokeExact(context) - 1);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void shapes(MemorySegment context, MemorySegment status, int count) {
    try {
      for (int i = 0; i < count; i++) {
        MemorySegment shape = (MemorySegment) NativeCalls.NEW_SHAPE.invokeExact();
        NativeCalls.SHAPE_OF_INPUT.invokeExact(context, i, shape, status);
        NativeCalls.SHAPE_OF_OUTPUT.invokeExact(context, i, shape, status);
        NativeCalls.DELETE_SHAPE.invokeExact(shape);
      }
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
