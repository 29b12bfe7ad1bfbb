package symphony.tf.gpu;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import symphony.api.agent.Gpu;

/**
 * Explains why {@code device = auto} uses the CPU if a GPU may be expected: the machine has one, or
 * the build is for GPUs. In other cases nothing is printed.
 */
public final class UnusedGpu {

  private static boolean said;

  private UnusedGpu() {}

  /**
   * One sentence, determined without allocating a GPU's memory; empty if there is nothing to
   * report.
   */
  public static Optional<String> reason() {
    return reason(Natives.forGpus(), CudaDriver.gpus(), GpuParts::missing);
  }

  /**
   * The same.
   *
   * @param gpus what the driver shows
   * @param missing the missing part that a GPU needs
   */
  static Optional<String> reason(
      boolean forGpus, List<Gpu> gpus, Supplier<Optional<String>> missing) {
    if (forGpus) {
      return missing.get().or(() -> noneOf(gpus));
    }
    return gpus.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "this machine has %s (%s), and %s"
                .formatted(
                    gpus.size() == 1 ? "a GPU" : gpus.size() + " GPUs",
                    gpus.getFirst().name(),
                    buildForCpus()));
  }

  /**
   * Says that this is the build for CPUs and how to get one for GPUs: an unpacked archive ({@code
   * -Dsymphony.archive=true}) contains one build, a clone makes either, and other platforms have
   * none for GPUs.
   */
  public static String buildForCpus() {
    return buildForCpus(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static String buildForCpus(String os, String machine) {
    if (!os.equals("Linux") || !machine.equals("amd64")) {
      return "this is the build for CPUs; the build for GPUs runs on Linux on x86-64 only";
    }
    String other =
        Boolean.getBoolean("symphony.archive")
            ? "an archive of mvn -Prelease,gpu contains the build for GPUs"
            : "./symphony --gpu uses the build for GPUs";
    return "this is the build for CPUs; " + other;
  }

  private static Optional<String> noneOf(List<Gpu> gpus) {
    return gpus.isEmpty()
        ? Optional.of("the driver shows no GPU; CUDA_VISIBLE_DEVICES may hide them")
        : Optional.empty();
  }

  /** Prints the sentence once in a process, independent of the number of agents. */
  static synchronized void say(String why, PrintStream to) {
    if (!said) {
      said = true;
      to.println("device = auto uses the CPU: " + why);
    }
  }

  /**
   * Prints once why the CPU is used if a GPU may be expected.
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
