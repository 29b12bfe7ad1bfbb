package symphony.envs.mujoco.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonWheelTest {

  @TempDir Path folder;

  private Path wheel(String... names) throws IOException {
    Path wheel = folder.resolve("mujoco.whl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return wheel;
  }

  @Test
  void namesInAnArchiveCannotLeaveItsTargetFolder() throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("deep/er/libraries"));

    PythonWheel.unpack(
        wheel(
            "mujoco/libmujoco.so.3.3.2",
            "../../libmujoco.so.1",
            "/libmujoco.so.2",
            "..\\libmujoco.so.3",
            "libmujoco\\..\\..\\.so.4",
            "../../evil.so",
            "mujoco/__init__.py"),
        libraries);

    List<String> files =
        Folders.tree(folder, Comparator.naturalOrder()).stream()
            .filter(Files::isRegularFile)
            .map(file -> folder.relativize(file).toString())
            .toList();
    assertEquals(
        List.of(
            "deep/er/libraries/libmujoco.so.1",
            "deep/er/libraries/libmujoco.so.2",
            "deep/er/libraries/libmujoco.so.3.3.2",
            "mujoco.whl"),
        files);
  }
}
