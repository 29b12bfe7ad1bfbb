package symphony.tf.gpu;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import symphony.api.agent.Gpu;

/**
 * Why {@code device = auto} takes the CPU where a GPU may be expected: the machine has one, or the
 * build is for GPUs. Nowhere else is anything said.
 */
public final class UnusedGpu {

  private static boolean said;

  private UnusedGpu() {}

  /** One sentence, found without taking memory of a GPU; empty where nothing is to be said. */
  public static Optional<String> reason() {
    return reason(Natives.forGpus(), CudaDriver.gpus(), GpuParts::missing);
  }

  /**
   * The same.
   *
   * @param gpus what the driver shows
   * @param missing what a GPU needs and is not here
   */
  static Optional<String> reason(
      boolean forGpus, List<Gpu> gpus, Supplier<Optional<String>> missing) {
    if (forGpus) {
      return missing.get().or(() -> noneOf(gpus));
    }
    return gpus.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "this machine has %s (%s), and this is the build for CPUs; ./symphony --gpu takes the one for GPUs"
                .formatted(
                    gpus.size() == 1 ? "a GPU" : gpus.size() + " GPUs", gpus.getFirst().name()));
  }

  private static Optional<String> noneOf(List<Gpu> gpus) {
    return gpus.isEmpty()
        ? Optional.of("the driver shows no GPU; CUDA_VISIBLE_DEVICES may hide them")
        : Optional.empty();
  }

  /** Says it once in a process, however many agents are made. */
  static synchronized void say(String why, PrintStream to) {
    if (!said) {
      said = true;
      to.println("device = auto takes the CPU: " + why);
    }
  }

  /**
   * Says once why the CPU is taken, where a GPU may be expected.
   *
   * @param why as far as it is known already
   */
  public static void say(String why) {
    if (Natives.forGpus()) {
      say(why, System.err);
    } else {
      reason().ifPresent(reason -> say(reason, System.err));
    }
  }
}
