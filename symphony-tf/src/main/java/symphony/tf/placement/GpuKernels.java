package symphony.tf.placement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.KernelDef;
import org.tensorflow.proto.KernelList;
import org.tensorflow.proto.NodeDef;

/**
 * The operations that TensorFlow's build for GPUs runs on a GPU, and which of their arguments are
 * in the host's memory. The list is TensorFlow's own, kept as a resource, because the build for
 * CPUs has no such kernels and a graph for a GPU is examined there too; a test of the GPU build
 * compares the two.
 */
final class GpuKernels {

  static final String RESOURCE = "gpu-kernels.pb.gz";

  /** Devices whose kernels a GPU runs; those of every device keep all arguments on the host. */
  static final Set<String> DEVICES = Set.of("GPU", "DEFAULT");

  private static final Map<String, List<KernelDef>> BY_OPERATION =
      read().getKernelList().stream().collect(Collectors.groupingBy(KernelDef::getOp));

  private GpuKernels() {}

  static KernelList read() {
    try (InputStream packed = GpuKernels.class.getResourceAsStream(RESOURCE);
        InputStream list = new GZIPInputStream(packed)) {
      return KernelList.parseFrom(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of the arguments that a node's kernel on a GPU keeps in the host's memory.
   *
   * @return empty if a GPU has no kernel for it, so that it runs on the CPU
   */
  static Optional<Set<String>> hostArguments(NodeDef node) {
    return BY_OPERATION.getOrDefault(node.getOp(), List.of()).stream()
        .filter(kernel -> serves(kernel, node))
        .max(
            Comparator.comparing((KernelDef kernel) -> kernel.getDeviceType().equals("GPU"))
                .thenComparing(KernelDef::getPriority))
        .map(kernel -> Set.copyOf(kernel.getHostMemoryArgList()));
  }

  private static boolean serves(KernelDef kernel, NodeDef node) {
    return kernel.getConstraintList().stream()
        .allMatch(
            constraint -> {
              List<DataType> wanted = types(node.getAttrMap().get(constraint.getName()));
              List<DataType> allowed = constraint.getAllowedValues().getList().getTypeList();
              return !wanted.isEmpty() && allowed.containsAll(wanted);
            });
  }

  private static List<DataType> types(AttrValue value) {
    if (value == null) {
      return List.of();
    }
    return value.hasList() ? value.getList().getTypeList() : List.of(value.getType());
  }
}
