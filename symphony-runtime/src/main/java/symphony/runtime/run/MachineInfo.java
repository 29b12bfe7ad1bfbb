package symphony.runtime.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Describes this machine. */
public final class MachineInfo {

  private static final double GIGABYTE = 1e9;

  private MachineInfo() {}

  /** The version of Java. */
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

  /** The processor's name, if the system reports it. */
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

  /** The largest heap of Java; an agent also uses memory outside the heap. */
  public static String heap() {
    return String.format(
        Locale.ROOT, "%.1f GB for Java", Runtime.getRuntime().maxMemory() / GIGABYTE);
  }
}
