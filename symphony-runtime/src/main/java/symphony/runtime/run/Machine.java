package symphony.runtime.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;

/** What this machine is and has. */
public final class Machine {

  private static final double GIGABYTE = 1e9;

  private Machine() {}

  /** The Java that runs this. */
  public static String java() {
    return System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version");
  }

  /** Operating system, processor and its cores. */
  public static String hardware() {
    return "%s %s %s, %s, %d cores"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            cpu(),
            Runtime.getRuntime().availableProcessors());
  }

  /** The processor's name, as far as the system tells. */
  static String cpu() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }

  /** How much memory Java may take; TensorFlow's own comes on top. */
  public static String heap() {
    return String.format(
        Locale.ROOT, "%.1f GB for Java", Runtime.getRuntime().maxMemory() / GIGABYTE);
  }

  /** TensorFlow's version, or empty where its native library does not load. */
  public static Optional<String> tensorFlow() {
    try {
      return Optional.of(TensorFlow.version());
    } catch (LinkageError e) {
      return Optional.empty();
    }
  }

  /** Why TensorFlow cannot compute on a GPU here, or empty where it can. */
  public static Optional<String> whyNoGpu() {
    if (tensorFlow().isEmpty()) {
      return Optional.of("TensorFlow does not run here at all");
    }
    if (computesOnGpu()) {
      return Optional.empty();
    }
    return Optional.of(
        Files.exists(Path.of("/proc/driver/nvidia/version"))
            ? "there is an NVIDIA driver, but this build computes on the CPU alone; build with -Pgpu"
            : "there is no NVIDIA driver; device = auto takes the CPU");
  }

  private static boolean computesOnGpu() {
    DeviceSpec gpu =
        DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.GPU).deviceIndex(0).build();
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph).withDevice(gpu);
      var sum = tf.math.add(tf.constant(1f), tf.constant(1f));
      try (Session session = new Session(graph);
          Result result = session.runner().fetch(sum).run()) {
        return true;
      }
    } catch (RuntimeException e) {
      return false;
    }
  }
}
