package symphony.tf.gpu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where {@code symphony setup gpu} puts CUDA's parts: {@code $SYMPHONY_CACHE/cuda-12.5}, or the
 * same below {@code $XDG_CACHE_HOME/symphony} or {@code ~/.cache/symphony}.
 *
 * @param path the folder
 */
record CudaFolder(Path path) {

  private static final String NAME = "cuda-12.5";
  private static final String COMPILER = "cuda_nvcc";

  /** The user's. */
  static CudaFolder of(Map<String, String> environment) {
    return new CudaFolder(base(environment).resolve(NAME));
  }

  private static Path base(Map<String, String> environment) {
    String own = environment.getOrDefault("SYMPHONY_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    Path parent = shared.isEmpty() ? Path.of(home, ".cache") : Path.of(shared);
    return parent.resolve("symphony");
  }

  /** Whether the folder was set up. */
  boolean exists() {
    return Files.isDirectory(path);
  }

  /** The libraries in the folder, in the order of loading. */
  List<Path> libraries() {
    return CudaPart.ALL.stream()
        .flatMap(part -> part.libraries().stream())
        .map(path::resolve)
        .filter(Files::isRegularFile)
        .toList();
  }

  /**
   * The folder that XLA uses as CUDA's: it contains {@code nvvm/libdevice} and {@code bin/ptxas}.
   */
  Optional<Path> compiler() {
    return Optional.of(path.resolve(COMPILER)).filter(CudaFolder::hasLibdevice);
  }

  /** Whether a CUDA folder contains the files with which element-wise kernels are linked. */
  static boolean hasLibdevice(Path folder) {
    return Files.isRegularFile(folder.resolve("nvvm/libdevice/libdevice.10.bc"));
  }
}
