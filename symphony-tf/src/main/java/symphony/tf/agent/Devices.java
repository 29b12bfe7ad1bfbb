package symphony.tf.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;
import symphony.api.agent.AgentException;
import symphony.api.agent.Engine;

/**
 * Where a graph runs.
 *
 * @param gpu whether on a GPU
 * @param description what the provenance record says
 */
record Devices(boolean gpu, String description) {

  /**
   * Without TensorFlow's dependency optimizer, which joins control edges of gradients and folded
   * constants to a cycle, and then gives the whole graph up unoptimised.
   */
  private static final RewriterConfig REWRITES =
      RewriterConfig.newBuilder().setDependencyOptimization(RewriterConfig.Toggle.OFF).build();

  /**
   * Runs operations one after the other in the thread that asks. With one thread there is nothing
   * to schedule, and an update of a small agent takes a tenth less.
   */
  private static final String ONE_AFTER_THE_OTHER = "SINGLE_THREADED_EXECUTOR";

  /**
   * For every so many threads one works inside each operation. The graph is wide (critics, their
   * target copies and the optimizer's steps seldom wait for each other), so two threads with an
   * operation each are faster than two that share one and meet at its end.
   */
  private static final int THREADS_FOR_EACH_INSIDE = 2;

  private static final int ALL_CORES = 0;

  private static final Path NVIDIA_DRIVER = Path.of("/proc/driver/nvidia/version");

  /**
   * Whether there is a GPU, found out once. The first session of a process fixes how many threads
   * work inside its operations for good, so the probe must not ask for fewer than the agent will.
   */
  private static final class Probe {
    private static Boolean gpu;

    static synchronized boolean gpu(int threads) {
      if (gpu == null) {
        gpu = NativeLog.quietly(() -> probe(threads));
      }
      return gpu;
    }

    private static boolean probe(int threads) {
      Cuda.load();
      ConfigProto strict = probing(threads);
      DeviceSpec device =
          DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.GPU).deviceIndex(0).build();
      try (Graph graph = new Graph()) {
        Ops tf = Ops.create(graph).withDevice(device);
        var one = tf.math.add(tf.constant(1f), tf.constant(1f));
        try (Session session = new Session(graph, strict);
            var result = session.runner().fetch(one).run()) {
          return true;
        }
      } catch (TensorFlowException | IllegalArgumentException | IllegalStateException none) {
        return false;
      }
    }
  }

  /**
   * Chooses a device.
   *
   * @param wanted {@code cpu}, {@code gpu} or {@code auto}
   * @param threads how many the agent's operations may use; 0 for all cores
   * @throws AgentException if a GPU is wanted and there is none
   */
  static Devices choose(String wanted, int threads) {
    return switch (wanted) {
      case "cpu" -> new Devices(false, "cpu");
      case "gpu" -> {
        if (!Probe.gpu(threads)) {
          throw new AgentException(
              "device = gpu, but TensorFlow finds no GPU here: build with -Pgpu on a machine with"
                  + " an NVIDIA driver, or say device = cpu");
        }
        yield new Devices(true, "gpu");
      }
      case "auto" ->
          Probe.gpu(threads)
              ? new Devices(true, "gpu (auto)")
              : new Devices(false, "cpu (auto: TensorFlow finds no GPU here)");
      default ->
          throw new AgentException("device is " + wanted + ", expected one of cpu, gpu, auto");
    };
  }

  /** What there is on this machine. */
  static Engine engine() {
    try {
      String version = "TensorFlow " + NativeLog.quietly(TensorFlow::version);
      return new Engine(version, Optional.empty(), noGpu());
    } catch (LinkageError e) {
      String obstacle = "its native library cannot be loaded here; build for this platform";
      return new Engine("TensorFlow", Optional.of(obstacle), Optional.of(obstacle));
    }
  }

  private static Optional<String> noGpu() {
    if (Probe.gpu(ALL_CORES)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.exists(NVIDIA_DRIVER)
            ? "there is an NVIDIA driver, but TensorFlow finds no GPU; build with -Pgpu"
            : "there is no NVIDIA driver; device = auto takes the CPU");
  }

  /** The session's configuration. */
  ConfigProto config(int threads) {
    return config(gpu, threads);
  }

  /** What a session that looks for a GPU runs with. */
  static ConfigProto probing(int threads) {
    return config(true, threads).toBuilder().setAllowSoftPlacement(false).build();
  }

  private static ConfigProto config(boolean gpu, int wanted) {
    int threads = wanted == ALL_CORES ? Runtime.getRuntime().availableProcessors() : wanted;
    ConfigProto.Builder builder =
        ConfigProto.newBuilder()
            .setAllowSoftPlacement(true)
            .setIntraOpParallelismThreads(Math.max(1, threads / THREADS_FOR_EACH_INSIDE))
            .setInterOpParallelismThreads(threads)
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(REWRITES))
            .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true));
    if (!gpu) {
      builder.putDeviceCount("GPU", 0);
    }
    if (!gpu && threads == 1) {
      builder.setExperimental(
          ConfigProto.Experimental.newBuilder().setExecutorType(ONE_AFTER_THE_OTHER));
    }
    return builder.build();
  }
}
