package symphony.tf.gpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.tensorflow.Graph;
import org.tensorflow.TensorFlow;
import symphony.api.UserException;

/**
 * The only class that loads TensorFlow's native libraries and prepares their loading: they search
 * for CUDA's libraries once, while they load, and XLA also reads its flags once. All code that
 * creates a graph or calls TensorFlow therefore uses this class.
 */
public final class Natives {

  private static final String GPU = "org/tensorflow/internal/c_api/linux-x86_64-gpu/";
  private static final String LARGEST = "libtensorflow_cc.so.2";

  /**
   * XLA must not select kernels by timing them, because another run would select others. Its flag
   * for deterministic operations ended the process with clustering on a simulated GPU.
   */
  private static final String REPEATABLE = "--xla_gpu_autotune_level=0";

  private static final List<Path> SYSTEMS_OWN =
      List.of(Path.of("/usr/local/cuda"), Path.of("/usr/local/cuda-12"));
  private static final int DEPTH = 8;
  private static boolean loaded;

  private Natives() {}

  /** A new graph. */
  public static Graph graph() {
    load();
    return new Graph();
  }

  /** TensorFlow's version. */
  public static String version() {
    load();
    return TensorFlow.version();
  }

  /** Whether this build's TensorFlow can use a GPU at all. */
  public static boolean forGpus() {
    return ClassLoader.getSystemResource(GPU + LARGEST) != null;
  }

  /**
   * Lets TensorFlow print all messages on standard error if it is not loaded yet; used to find the
   * reason why a GPU fails, so a build for CPUs, which may run on Windows, changes nothing.
   */
  public static synchronized void talk() {
    if (!loaded && forGpus()) {
      SystemLibrary.set("TF_CPP_MIN_LOG_LEVEL", "0");
    }
  }

  /**
   * Loads everything, the first time it is called.
   *
   * @throws UserException if this build has no native libraries for this platform, or they cannot
   *     be loaded
   */
  public static synchronized void load() {
    if (!loaded) {
      loaded = true;
      UnpackFolder.settle();
      if (forGpus()) {
        prepare(CudaFolder.of(System.getenv()), System.getenv());
      }
      try {
        Loaded.touch();
        TensorFlow.version();
      } catch (LinkageError e) {
        loaded = false;
        throw new UserException(
            "TensorFlow's native library cannot be loaded on %s %s; build Symphony on this machine, or use the archive for it."
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
            e);
      }
    }
  }

  /** What a GPU needs before TensorFlow is loaded. */
  private static void prepare(CudaFolder cuda, Map<String, String> environment) {
    sayWhatTakesLong();
    cuda.libraries().forEach(library -> SystemLibrary.open(library.toString()));
    SystemLibrary.set(
        "XLA_FLAGS", flags(compiler(cuda, environment), environment.getOrDefault("XLA_FLAGS", "")));
    // cuBLAS gives the same sums again only with a workspace of a fixed size.
    SystemLibrary.setIfUnset("CUBLAS_WORKSPACE_CONFIG", ":4096:8");
  }

  /**
   * XLA's flags: the user's own ones last, so that they win.
   *
   * @param compiler where libdevice is
   */
  static String flags(Optional<Path> compiler, String own) {
    String given = compiler.map(folder -> " --xla_gpu_cuda_data_dir=" + folder).orElse("");
    return (REPEATABLE + given + " " + own).strip();
  }

  /** The folder with libdevice, unless the user named one. */
  static Optional<Path> compiler(CudaFolder cuda, Map<String, String> environment) {
    if (environment.getOrDefault("XLA_FLAGS", "").contains("xla_gpu_cuda_data_dir")) {
      return Optional.empty();
    }
    return cuda.compiler()
        .or(
            () ->
                Optional.ofNullable(environment.get("CUDA_HOME"))
                    .map(Path::of)
                    .filter(CudaFolder::hasLibdevice))
        .or(() -> SYSTEMS_OWN.stream().filter(CudaFolder::hasLibdevice).findFirst());
  }

  private static void sayWhatTakesLong() {
    try {
      Path cache = Loader.getCacheDir().toPath();
      try (Stream<Path> files =
          Files.find(cache, DEPTH, (p, a) -> p.endsWith("linux-x86_64-gpu/" + LARGEST))) {
        if (files.findAny().isEmpty()) {
          System.err.println(
              "Unpacking TensorFlow's GPU libraries (1.3 GB) into " + cache + ", once ...");
        }
      }
    } catch (IOException unknown) {
      // Then it unpacks in silence.
    }
  }

  /** Its loading is the moment after which TensorFlow may be touched; a test looks for it. */
  private static final class Loaded {
    private static void touch() {}
  }
}
