package symphony.runtime.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What this machine is and has. */
public final class MachineInfo {

  private static final double GIGABYTE = 1e9;

  private MachineInfo() {}

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

  /** How much memory Java may take; what an agent takes outside of it comes on top. */
  public static String heap() {
    return String.format(
        Locale.ROOT, "%.1f GB for Java", Runtime.getRuntime().maxMemory() / GIGABYTE);
  }
}
