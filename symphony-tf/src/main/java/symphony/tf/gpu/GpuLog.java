package symphony.tf.gpu;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symphony.api.agent.EnginePart;

/** Reads the messages about GPUs in TensorFlow's log. */
public final class GpuLog {

  private static final Pattern DEVICE =
      Pattern.compile("Created device \\S*device:(GPU:\\d+) with (\\d+) MB memory.*?name: ([^,]+)");
  private static final Pattern REASON =
      Pattern.compile(
          "\\] (.*(?:Cannot dlopen|failed call to cuInit|Could not load dynamic|no NVIDIA|JIT"
              + " compilation failed|libdevice not found).*)");

  private GpuLog() {}

  /** The devices that it created, and its reasons for creating none. */
  public static List<EnginePart> devices(String log) {
    Set<EnginePart> parts = new LinkedHashSet<>();
    Matcher device = DEVICE.matcher(log);
    while (device.find()) {
      parts.add(
          new EnginePart(
              device.group(1),
              true,
              device.group(3) + ", " + device.group(2) + " MB for TensorFlow"));
    }
    Matcher reason = REASON.matcher(log);
    while (reason.find()) {
      parts.add(new EnginePart("TensorFlow says", false, reason.group(1).strip()));
    }
    return List.copyOf(parts);
  }
}
