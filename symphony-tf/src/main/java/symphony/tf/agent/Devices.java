package symphony.tf.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.OptimizerOptions;
import org.tensorflow.proto.RewriterConfig;
import symphony.api.UserException;
import symphony.api.agent.AgentException;
import symphony.api.agent.Engine;
import symphony.api.agent.EnginePart;
import symphony.api.agent.UsedDevice;
import symphony.api.graph.NativeLog;
import symphony.tf.gpu.GpuCheck;
import symphony.tf.gpu.GpuLog;
import symphony.tf.gpu.GpuParts;
import symphony.tf.gpu.Natives;
import symphony.tf.gpu.TensorFloat32;
import symphony.tf.gpu.TensorFlowErrors;
import symphony.tf.gpu.UnusedGpu;

/**
 * The device on which a graph runs.
 *
 * @param gpu whether on a GPU
 * @param clustering whether XLA compiles clusters of operations
 * @param used the device for the provenance record
 */
record Devices(boolean gpu, boolean clustering, UsedDevice used) {

  Devices(boolean gpu, String description) {
    this(gpu, false, UsedDevice.asWanted(description));
  }

  /**
   * Without TensorFlow's dependency optimizer, which creates a cycle from control edges of
   * gradients and folded constants, and then leaves the whole graph unoptimised.
   */
  private static final RewriterConfig REWRITES =
      RewriterConfig.newBuilder().setDependencyOptimization(RewriterConfig.Toggle.OFF).build();

  /**
   * Runs operations one after the other in the calling thread. With one thread there is nothing to
   * schedule, and an update of a small agent takes a tenth less time.
   */
  private static final String ONE_AFTER_THE_OTHER = "SINGLE_THREADED_EXECUTOR";

  /**
   * The number of threads for each thread inside an operation. The graph is wide (critics, their
   * target copies and the optimizer's steps seldom wait for each other), so two threads with one
   * operation each are faster than two threads that share one operation and wait for each other at
   * its end.
   */
  private static final int THREADS_FOR_EACH_INSIDE = 2;

  private static final int ALL_CORES = 0;

  /** The share of a GPU's memory that this process may use, if a study sets one. */
  private static final String MEMORY_SHARE = "symphony.gpu.memory";

  /**
   * Why there is no GPU, determined once. The first session of a process permanently fixes the
   * number of threads inside its operations, so the probe must request as many as the agent will.
   */
  private static final class Probe {
    private static Optional<String> why;

    static synchronized Optional<String> noGpu(int threads) {
      if (why == null) {
        why = NativeLog.quietly(() -> probe(threads));
      }
      return why;
    }

    private static Optional<String> probe(int threads) {
      if (!Natives.forGpus()) {
        return Optional.of(UnusedGpu.buildForCpus());
      }
      Optional<String> missing = GpuParts.missing();
      if (missing.isPresent()) {
        return missing;
      }
      try {
        GpuCheck.require(probing(threads));
        return Optional.empty();
      } catch (TensorFlowException | IllegalArgumentException | IllegalStateException e) {
        return Optional.of("TensorFlow fails on it: " + TensorFlowErrors.firstLine(e));
      }
    }
  }

  /**
   * Chooses a device and its settings.
   *
   * @param wanted {@code cpu}, {@code gpu} or {@code auto}
   * @param threads how many the agent's operations may use; 0 for all cores
   * @throws AgentException if a GPU is wanted and there is none
   */
  static Devices choose(String wanted, int threads, Symphony config) {
    Devices chosen = choose(wanted, threads);
    if (chosen.gpu()) {
      TensorFloat32.allow(config.precision() == Symphony.Precision.TF32);
    }
    return new Devices(chosen.gpu(), config.clustering(), chosen.described(said(chosen, config)));
  }

  static String said(Devices chosen, Symphony config) {
    List<String> words = new ArrayList<>(List.of(chosen.used.description()));
    if (chosen.gpu()) {
      words.add(config.precision().name().toLowerCase(Locale.ROOT));
    }
    if (chosen.gpu() && config.clustering()) {
      words.add("clustered by XLA");
    }
    return String.join(", ", words);
  }

  /**
   * The same device with a note about operations that do not give the same bytes in every run.
   *
   * @param operations what they are; the same if there are none
   */
  Devices withoutRepeating(List<String> operations) {
    if (operations.isEmpty()) {
      return this;
    }
    System.err.println(
        "Repeating this run on this GPU will not give the same bytes: "
            + String.join("; ", operations));
    return new Devices(
        gpu, clustering, described(used.description() + ", not repeatable to the byte"));
  }

  private UsedDevice described(String description) {
    return new UsedDevice(description, used.insteadOfGpu());
  }

  private static Devices choose(String wanted, int threads) {
    return switch (wanted) {
      case "cpu" -> new Devices(false, "cpu");
      case "gpu" -> {
        Probe.noGpu(threads)
            .ifPresent(
                why -> {
                  throw new AgentException(
                      "device = gpu, but no GPU can be used here: "
                          + why
                          + " (symphony doctor shows the details; device = cpu needs no GPU)");
                });
        yield new Devices(true, "gpu");
      }
      case "auto" ->
          Probe.noGpu(threads)
              .map(Devices::insteadOfAGpu)
              .orElseGet(() -> new Devices(true, "gpu (auto)"));
      default ->
          throw new AgentException("device is " + wanted + ", expected one of cpu, gpu, auto");
    };
  }

  private static Devices insteadOfAGpu(String why) {
    UnusedGpu.say(why);
    return new Devices(false, false, new UsedDevice("cpu (auto: " + why + ")", true));
  }

  /** The engine on this machine. */
  static Engine engine() {
    try {
      Natives.talk();
      NativeLog.Captured<Engine> tried = NativeLog.capture(Devices::tried);
      Engine engine = tried.value();
      List<EnginePart> parts = new ArrayList<>(engine.parts());
      GpuLog.devices(tried.said()).forEach(parts::add);
      return new Engine(engine.description(), engine.obstacle(), engine.noGpu(), parts);
    } catch (LinkageError | UserException e) {
      String obstacle = "its native library cannot be loaded here; build for this platform";
      return new Engine("TensorFlow", Optional.of(obstacle), Optional.of(obstacle), List.of());
    }
  }

  private static Engine tried() {
    String version = "TensorFlow " + Natives.version();
    List<EnginePart> parts = new ArrayList<>();
    if (Natives.forGpus()) {
      TensorFloat32.allow(false);
      parts.addAll(GpuParts.all());
      parts.addAll(GpuCheck.all(probing(ALL_CORES)));
    }
    return new Engine(
        version, Optional.empty(), Probe.noGpu(ALL_CORES).or(() -> wrong(parts)), parts);
  }

  /** The parts that do not work, by name; empty if all work. */
  static Optional<String> wrong(List<EnginePart> parts) {
    List<String> names = parts.stream().filter(part -> !part.fine()).map(EnginePart::name).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("not reliable, see above: " + String.join(", ", names));
  }

  /** The session's configuration. */
  ConfigProto config(int threads) {
    ConfigProto plain = config(gpu, threads);
    if (!gpu || !clustering) {
      return plain;
    }
    ConfigProto.Builder clustered = plain.toBuilder();
    clustered
        .getGraphOptionsBuilder()
        .getOptimizerOptionsBuilder()
        .setGlobalJitLevel(OptimizerOptions.GlobalJitLevel.ON_2);
    return clustered.build();
  }

  /** What a session that looks for a GPU runs with. */
  static ConfigProto probing(int threads) {
    return config(true, threads).toBuilder().setAllowSoftPlacement(false).build();
  }

  /** Allocates memory as needed; if several processes share a GPU, at most this process's share. */
  private static GPUOptions gpuOptions() {
    GPUOptions.Builder options = GPUOptions.newBuilder().setAllowGrowth(true);
    String share = System.getProperty(MEMORY_SHARE);
    return share == null
        ? options.build()
        : options.setPerProcessGpuMemoryFraction(Double.parseDouble(share)).build();
  }

  private static ConfigProto config(boolean gpu, int wanted) {
    int threads = wanted == ALL_CORES ? Runtime.getRuntime().availableProcessors() : wanted;
    ConfigProto.Builder builder =
        ConfigProto.newBuilder()
            .setAllowSoftPlacement(true)
            .setIntraOpParallelismThreads(Math.max(1, threads / THREADS_FOR_EACH_INSIDE))
            .setInterOpParallelismThreads(threads)
            .setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(REWRITES))
            .setGpuOptions(gpuOptions());
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
