package symphony.envs.mujoco.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import symphony.api.environment.EnvironmentException;

/**
 * The library inside the wheel {@code mujoco} of the Python package index, downloaded by pip. The
 * wheel is only unpacked, so it need not match the installed Python; pip downloads the one for a
 * Python version that every release supports.
 */
final class PythonWheel implements Source {

  private static final String PYTHON = "3.10";
  private static final String ABI = "cp310";

  @Override
  public String name() {
    return "the Python wheel mujoco";
  }

  @Override
  public boolean offers(String release) {
    return Client.exists("python3");
  }

  @Override
  public void fetch(String release, Path work, Path libraries) throws IOException {
    Client.run(work, command(release));
    for (Path wheel : Folders.files(work, ".whl")) {
      Checksums.published().check(wheel);
      unpack(wheel, libraries);
    }
    if (Folders.files(libraries, "").size() < 2) {
      throw new EnvironmentException("the wheel mujoco " + release + " holds no library");
    }
  }

  private static List<String> command(String release) {
    List<String> command = new ArrayList<>(List.of("python3", "-m", "pip", "download"));
    command.addAll(List.of("--quiet", "--disable-pip-version-check", "--no-deps"));
    command.addAll(List.of("--only-binary=:all:", "--implementation", "cp"));
    command.addAll(List.of("--python-version", PYTHON, "--abi", ABI));
    platforms().forEach(platform -> command.addAll(List.of("--platform", platform)));
    command.add("mujoco==" + release);
    return command;
  }

  private static List<String> platforms() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    if (system.contains("mac")) {
      return machine.equals("aarch64")
          ? List.of("macosx_11_0_arm64")
          : List.of("macosx_10_16_x86_64", "macosx_10_15_x86_64");
    }
    if (system.contains("win")) {
      return List.of("win_amd64");
    }
    return List.of(
        "manylinux2014_" + machine,
        "manylinux_2_17_" + machine,
        "manylinux_2_27_" + machine,
        "manylinux_2_28_" + machine);
  }

  /**
   * Unpacks the libraries. Only the last part of an entry's name is used, so that no entry can be
   * written to another folder.
   */
  static void unpack(Path wheel, Path libraries) throws IOException {
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (name.matches("libmujoco[\\w.-]*\\.(so[\\w.-]*|dylib)|mujoco\\.dll")) {
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, libraries.resolve(name));
          }
        }
      }
    }
  }
}
