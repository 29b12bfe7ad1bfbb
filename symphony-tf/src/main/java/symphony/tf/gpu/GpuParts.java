package symphony.tf.gpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.api.agent.EnginePart;

/** Checks the parts that a GPU needs, one by one. */
public final class GpuParts {

  private static final String DRIVER = "libcuda.so.1";
  private static final Path DRIVER_VERSION = Path.of("/proc/driver/nvidia/version");
  private static final String FETCH = "; symphony setup gpu downloads it";

  private GpuParts() {}

  /** The driver, each library that TensorFlow opens, libdevice and ptxas. */
  public static List<EnginePart> all() {
    Natives.load();
    List<EnginePart> parts = new ArrayList<>();
    parts.add(driver());
    for (CudaPart part : CudaPart.ALL) {
      for (String library : part.libraries()) {
        parts.add(library(Path.of(library).getFileName().toString(), part));
      }
    }
    parts.add(libdevice());
    parts.add(ptxas());
    return parts;
  }

  /** The first that is missing and without which no GPU is used, in one sentence; or empty. */
  public static Optional<String> missing() {
    return all().stream()
        .filter(part -> !part.fine())
        .map(part -> part.name() + ": " + part.said())
        .findFirst();
  }

  private static EnginePart driver() {
    return SystemLibrary.open(DRIVER)
        .map(why -> new EnginePart(DRIVER, false, "no NVIDIA driver (" + why + ")"))
        .orElseGet(() -> new EnginePart(DRIVER, true, driverVersion()));
  }

  private static String driverVersion() {
    try {
      return Files.readAllLines(DRIVER_VERSION).getFirst();
    } catch (IOException e) {
      return "opens";
    }
  }

  /**
   * A missing part that only other libraries need is not reported: those libraries cannot be opened
   * either.
   */
  static EnginePart library(String name, CudaPart part) {
    Optional<String> why = SystemLibrary.open(name);
    if (why.isEmpty()) {
      return new EnginePart(name, true, part.use());
    }
    return part.opened()
        ? new EnginePart(name, false, "cannot be opened (" + why.get() + ")" + FETCH)
        : new EnginePart(name, true, "not found; " + part.use() + ", TensorFlow does not");
  }

  private static EnginePart libdevice() {
    String name = "libdevice.10.bc";
    return compiler()
        .map(folder -> new EnginePart(name, true, folder.toString()))
        .orElseGet(
            () ->
                new EnginePart(
                    name, false, "not found, so no element-wise kernel can be compiled" + FETCH));
  }

  /** XLA falls back to the driver's compiler. */
  private static EnginePart ptxas() {
    return compiler()
        .map(folder -> folder.resolve("bin/ptxas"))
        .filter(Files::isExecutable)
        .map(file -> new EnginePart("ptxas", true, file.toString()))
        .orElseGet(() -> new EnginePart("ptxas", true, "not found; the driver's compiler is used"));
  }

  private static Optional<Path> compiler() {
    Map<String, String> environment = System.getenv();
    return Natives.compiler(CudaFolder.of(environment), environment)
        .or(() -> said(environment.getOrDefault("XLA_FLAGS", "")));
  }

  /** The folder that the user's own flags name. */
  private static Optional<Path> said(String flags) {
    for (String flag : flags.split("\\s+")) {
      if (flag.startsWith("--xla_gpu_cuda_data_dir=")) {
        return Optional.of(Path.of(flag.substring(flag.indexOf('=') + 1)))
            .filter(CudaFolder::hasLibdevice);
      }
    }
    return Optional.empty();
  }
}
