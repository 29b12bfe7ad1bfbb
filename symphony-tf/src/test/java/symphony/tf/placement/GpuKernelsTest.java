package symphony.tf.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.KernelList;
import org.tensorflow.proto.NodeDef;
import symphony.tf.gpu.Natives;

class GpuKernelsTest {

  /** With another TensorFlow the list is written again, and taking it over is one copy. */
  @Test
  void theListAgreesWithTheBuildForGpus() throws IOException {
    assumeTrue(Natives.forGpus(), "only the build for GPUs knows its kernels");
    KernelList registered = registered();
    Path written = Path.of("target", GpuKernels.RESOURCE);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(written))) {
      registered.writeTo(out);
    }
    assertEquals(registered, GpuKernels.read(), "the list of this build is in " + written);
  }

  private static KernelList registered() throws IOException {
    Natives.load();
    TF_Buffer buffer = tensorflow.TF_GetAllRegisteredKernels(TF_Status.newStatus());
    byte[] bytes = new byte[Math.toIntExact(buffer.length())];
    new BytePointer(buffer.data()).get(bytes);
    KernelList.Builder ours = KernelList.newBuilder();
    KernelList.parseFrom(bytes).getKernelList().stream()
        .filter(kernel -> GpuKernels.DEVICES.contains(kernel.getDeviceType()))
        .filter(kernel -> kernel.getLabel().isEmpty())
        .forEach(ours::addKernel);
    return ours.build();
  }

  @Test
  void integersOf32BitsAreAddedOnTheHostAndThoseOf64OnTheGpu() {
    assertEquals(Optional.of(Set.of("x", "y", "z")), hostArguments("AddV2", DataType.DT_INT32));
    assertEquals(Optional.of(Set.of()), hostArguments("AddV2", DataType.DT_INT64));
  }

  @Test
  void someOperationsHaveNoKernelForAGpu() {
    assertTrue(hostArguments("StringJoin", DataType.DT_STRING).isEmpty());
  }

  private static Optional<Set<String>> hostArguments(String operation, DataType type) {
    return GpuKernels.hostArguments(
        NodeDef.newBuilder()
            .setOp(operation)
            .putAttr("T", AttrValue.newBuilder().setType(type).build())
            .build());
  }
}
