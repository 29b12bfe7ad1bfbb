package symphony.tf.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import org.bytedeco.javacpp.Loader;
import org.tensorflow.internal.c_api.global.tensorflow;

/** TensorFlow's C interface for kernels, which its Java binding leaves out. */
final class NativeCalls {

  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LIBRARY = library();

  static final MethodHandle NEW_STATUS = of("TF_NewStatus", ADDRESS);
  static final MethodHandle SET_STATUS = of("TF_SetStatus", null, ADDRESS, JAVA_INT, ADDRESS);
  static final MethodHandle CODE = of("TF_GetCode", JAVA_INT, ADDRESS);
  static final MethodHandle MESSAGE = of("TF_Message", ADDRESS, ADDRESS);
  static final MethodHandle NEW_OP = of("TF_NewOpDefinitionBuilder", ADDRESS, ADDRESS);
  static final MethodHandle ADD_ATTR = of("TF_OpDefinitionBuilderAddAttr", null, ADDRESS, ADDRESS);
  static final MethodHandle ADD_INPUT =
      of("TF_OpDefinitionBuilderAddInput", null, ADDRESS, ADDRESS);
  static final MethodHandle ADD_OUTPUT =
      of("TF_OpDefinitionBuilderAddOutput", null, ADDRESS, ADDRESS);
  static final MethodHandle SET_SHAPES =
      of("TF_OpDefinitionBuilderSetShapeInferenceFunction", null, ADDRESS, ADDRESS);
  static final MethodHandle REGISTER_OP = of("TF_RegisterOpDefinition", null, ADDRESS, ADDRESS);
  static final MethodHandle NEW_KERNEL =
      of("TF_NewKernelBuilder", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle REGISTER_KERNEL =
      of("TF_RegisterKernelBuilder", null, ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle INT_ATTR =
      of("TF_OpKernelConstruction_GetAttrInt32", null, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
  static final MethodHandle NUM_INPUTS = of("TF_NumInputs", JAVA_INT, ADDRESS);
  static final MethodHandle NUM_OUTPUTS = of("TF_NumOutputs", JAVA_INT, ADDRESS);
  static final MethodHandle GET_INPUT =
      of("TF_GetInput", null, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
  static final MethodHandle ALLOCATE_OUTPUT =
      of(
          "TF_AllocateOutput",
          ADDRESS,
          ADDRESS,
          JAVA_INT,
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          JAVA_LONG,
          ADDRESS);
  static final MethodHandle FAIL = of("TF_OpKernelContext_Failure", null, ADDRESS, ADDRESS);
  static final MethodHandle NUM_DIMS = of("TF_NumDims", JAVA_INT, ADDRESS);
  static final MethodHandle DIM = of("TF_Dim", JAVA_LONG, ADDRESS, JAVA_INT);
  static final MethodHandle BYTES = of("TF_TensorByteSize", JAVA_LONG, ADDRESS);
  static final MethodHandle DATA = of("TF_TensorData", ADDRESS, ADDRESS);
  static final MethodHandle DELETE_TENSOR = of("TF_DeleteTensor", null, ADDRESS);
  static final MethodHandle SHAPE_INPUTS =
      of("TF_ShapeInferenceContextNumInputs", JAVA_LONG, ADDRESS);
  static final MethodHandle NEW_SHAPE = of("TF_NewShapeHandle", ADDRESS);
  static final MethodHandle DELETE_SHAPE = of("TF_DeleteShapeHandle", null, ADDRESS);
  static final MethodHandle SHAPE_OF_INPUT =
      of("TF_ShapeInferenceContextGetInput", null, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
  static final MethodHandle SHAPE_OF_OUTPUT =
      of("TF_ShapeInferenceContextSetOutput", null, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);

  private NativeCalls() {}

  /** The library that JavaCPP has loaded, which has no place of its own on any search path. */
  private static SymbolLookup library() {
    Path folder = Path.of(Loader.load(tensorflow.class)).getParent();
    return SymbolLookup.libraryLookup(
            folder.resolve("libtensorflow_framework.so.2"), Arena.global())
        .or(SymbolLookup.libraryLookup(folder.resolve("libtensorflow_cc.so.2"), Arena.global()));
  }

  /** A function; {@code result} null for none. */
  private static MethodHandle of(String name, MemoryLayout result, MemoryLayout... arguments) {
    FunctionDescriptor descriptor =
        result == null
            ? FunctionDescriptor.ofVoid(arguments)
            : FunctionDescriptor.of(result, arguments);
    MemorySegment symbol =
        LIBRARY
            .find(name)
            .orElseThrow(() -> new UnsatisfiedLinkError("TensorFlow has no function " + name));
    return LINKER.downcallHandle(symbol, descriptor);
  }

  /** A Java method that native code can call for good. */
  static MemorySegment callable(
      MethodHandles.Lookup lookup, String method, MemoryLayout result, MemoryLayout... arguments) {
    FunctionDescriptor descriptor =
        result == null
            ? FunctionDescriptor.ofVoid(arguments)
            : FunctionDescriptor.of(result, arguments);
    MethodType type = descriptor.toMethodType();
    try {
      MethodHandle handle = lookup.findStatic(lookup.lookupClass(), method, type);
      return LINKER.upcallStub(handle, descriptor, Arena.global());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A C string that is never freed. */
  static MemorySegment text(String text) {
    return Arena.global().allocateFrom(text);
  }
}
