package symphony.tf.gpu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Installer;

/**
 * Downloads CUDA's parts with pip, which verifies the SHA-256 of each, and unpacks the libraries
 * that TensorFlow opens. The folder is created completely or not at all.
 */
public final class CudaInstaller implements Installer {

  private static final double GIGABYTE = 1e9;

  private final CudaFolder folder;
  private final List<String> pip;

  /** Into the user's cache folder. */
  public CudaInstaller() {
    this(CudaFolder.of(System.getenv()));
  }

  CudaInstaller(CudaFolder folder) {
    this(folder, List.of("python3", "-m", "pip"));
  }

  CudaInstaller(CudaFolder folder, List<String> pip) {
    this.folder = folder;
    this.pip = List.copyOf(pip);
  }

  @Override
  public String description() {
    return "CUDA 12.5's libraries, libdevice and ptxas (%.1f GB to download, 2.3 GB on disk, under NVIDIA's licences) from the Python package index, unpacked into %s"
        .formatted(
            CudaPart.ALL.stream().mapToLong(CudaPart::bytes).sum() / GIGABYTE, folder.path());
  }

  @Override
  public void install(Consumer<String> progress) {
    if (folder.exists()) {
      progress.accept("CUDA is already in " + folder.path());
      return;
    }
    progress.accept("fetching " + description());
    try {
      Files.createDirectories(folder.path().getParent());
      Path work = Files.createTempDirectory(folder.path().getParent(), ".fetch-cuda-");
      try {
        fetch(work, progress);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw new EnvironmentException(
          folder.path()
              + " cannot be written: "
              + e.getMessage()
              + "; set SYMPHONY_CACHE=FOLDER to use another folder",
          e);
    }
    progress.accept("CUDA is ready in " + folder.path());
  }

  private void fetch(Path work, Consumer<String> progress) throws IOException {
    Path unpacked = Files.createDirectory(work.resolve("unpacked"));
    for (CudaPart part : CudaPart.ALL) {
      progress.accept(
          "%s %s (%.0f MB): %s"
              .formatted(part.wheel(), part.version(), part.bytes() / 1e6, part.use()));
      Path wheel = download(part, work);
      unpack(part, wheel, unpacked);
      Files.delete(wheel);
    }
    Files.move(unpacked, folder.path(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path download(CudaPart part, Path work) throws IOException {
    Path requirements = Files.writeString(work.resolve("requirements.txt"), part.requirement());
    List<String> command = new ArrayList<>(pip);
    command.addAll(List.of("download", "--quiet", "--disable-pip-version-check", "--no-deps"));
    command.addAll(List.of("--no-cache-dir", "--only-binary=:all:", "--require-hashes"));
    command.addAll(List.of("--platform", "manylinux2014_x86_64", "--python-version", "3.10"));
    command.addAll(List.of("--dest", work.toString(), "--requirement", requirements.toString()));
    run(command, work, part);
    try (Stream<Path> files = Files.list(work)) {
      return files
          .filter(file -> file.toString().endsWith(".whl"))
          .findFirst()
          .orElseThrow(() -> failed(part, "pip downloaded no wheel"));
    }
  }

  private static void run(List<String> command, Path work, CudaPart part) throws IOException {
    Path log = work.resolve("pip.log");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(work.toFile()) // "-m" imports from the current folder
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException missing) {
      throw failed(part, "python3 with pip is not installed");
    }
    process.getOutputStream().close();
    if (process.onExit().join().exitValue() != 0) {
      List<String> said = Files.readAllLines(log).stream().filter(l -> !l.isBlank()).toList();
      throw failed(part, said.isEmpty() ? "pip printed no message" : said.getLast().strip());
    }
  }

  private static EnvironmentException failed(CudaPart part, String why) {
    return new EnvironmentException(
        "%s %s could not be downloaded: %s; run symphony setup gpu again, or install CUDA 12 and cuDNN 9 where the system's loader finds them"
            .formatted(part.wheel(), part.version(), why));
  }

  /** Below {@code nvidia/}, where libraries find one another by their relative places. */
  private static void unpack(CudaPart part, Path wheel, Path unpacked) throws IOException {
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> part.unpacks(e.getName())).toList()) {
        Path file = unpacked.resolve(entry.getName().substring("nvidia/".length()));
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
        if (file.endsWith("ptxas") && !file.toFile().setExecutable(true)) {
          throw new IOException(file + " cannot be made executable");
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
