package symphony.tf.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import symphony.api.environment.EnvironmentException;

/** Tests the installer with a fake pip. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the pretended pip is a POSIX shell script")
class CudaInstallerTest {

  @TempDir private Path folder;
  private CudaFolder cuda;

  @BeforeEach
  void aCache() {
    cuda = CudaFolder.of(Map.of("SYMPHONY_CACHE", folder.resolve("cache").toString()));
  }

  @Test
  void unpacksEveryWheelAndAppearsComplete() throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve("all.whl"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : List.of("cuda_nvcc/bin/ptxas", "cublas/include/cublas.h")) {
        zip.putNextEntry(new ZipEntry("nvidia/" + name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    List<String> said = new ArrayList<>();
    installer("cp %s/all.whl \"$to/a.whl\"".formatted(folder)).install(said::add);
    assertTrue(Files.isExecutable(cuda.path().resolve("cuda_nvcc/bin/ptxas")));
    assertFalse(Files.exists(cuda.path().resolve("cublas")));
    assertEquals(CudaPart.ALL.size(), Files.readAllLines(folder.resolve("asked")).size());
    assertEquals("CUDA is ready in " + cuda.path(), said.getLast());
  }

  /** An installer with a pip that records its arguments and then runs a command. */
  private CudaInstaller installer(String answer) throws IOException {
    Path pip = folder.resolve("pip");
    Files.writeString(
        pip,
        """
        #!/bin/sh
        while [ $# -gt 0 ]; do
          case "$1" in --dest) to="$2" ;; --requirement) asked="$2" ;; esac
          shift
        done
        cat "$asked" >> %1$s/asked
        echo >> %1$s/asked
        %2$s
        """
            .formatted(folder, answer));
    Files.setPosixFilePermissions(pip, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new CudaInstaller(cuda, List.of(pip.toString()));
  }

  @Test
  void downloadsEachWheelByItsHash() throws IOException {
    assertThrows(EnvironmentException.class, () -> installer("exit 1").install(line -> {}));
    String asked = Files.readAllLines(folder.resolve("asked")).getFirst();
    assertTrue(
        asked.matches("nvidia-cuda-runtime-cu12==12\\.5\\.82 --hash=sha256:[0-9a-f]{64}"), asked);
  }

  @Test
  void leavesNothingIfAWheelCannotBeDownloaded() throws IOException {
    EnvironmentException e =
        assertThrows(
            EnvironmentException.class,
            () -> installer("echo 'ERROR: no network' >&2; exit 1").install(line -> {}));
    assertTrue(e.getMessage().contains("nvidia-cuda-runtime-cu12 12.5.82 could not be downloaded"));
    assertTrue(e.getMessage().contains("ERROR: no network"), e.getMessage());
    assertFalse(cuda.exists());
    try (Stream<Path> left = Files.list(cuda.path().getParent())) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void saysWhatToInstallIfPipIsMissing() {
    CudaInstaller installer =
        new CudaInstaller(cuda, List.of(folder.resolve("no-python").toString()));
    String said =
        assertThrows(EnvironmentException.class, () -> installer.install(line -> {})).getMessage();
    assertTrue(said.contains("python3 with pip is not installed"), said);
  }

  @Test
  void unpacksOnlyWhatTensorFlowOpens() {
    CudaPart solver =
        CudaPart.ALL.stream().filter(p -> p.wheel().contains("cusolver")).findFirst().orElseThrow();
    assertTrue(solver.unpacks("nvidia/cusolver/lib/libcusolver.so.11"));
    assertFalse(solver.unpacks("nvidia/cusolver/lib/libcusolverMg.so.11"));
    assertFalse(solver.unpacks("nvidia/cusolver/include/cusolverDn.h"));
    assertFalse(solver.unpacks("nvidia/../../evil.so.1"));
    assertTrue(CudaPart.ALL.getLast().unpacks("nvidia/cuda_nvcc/nvvm/libdevice/libdevice.10.bc"));
    assertTrue(CudaPart.ALL.getLast().unpacks("nvidia/cuda_nvcc/bin/ptxas"));
  }

  @Test
  void loadsEachLibraryAfterThoseThatItNeeds() {
    List<String> order = CudaPart.ALL.stream().flatMap(p -> p.libraries().stream()).toList();
    assertTrue(
        order.indexOf("cublas/lib/libcublasLt.so.12")
            < order.indexOf("cublas/lib/libcublas.so.12"));
    assertTrue(
        order.indexOf("cusparse/lib/libcusparse.so.12")
            < order.indexOf("cusolver/lib/libcusolver.so.11"));
    assertTrue(
        order.indexOf("nvjitlink/lib/libnvJitLink.so.12")
            < order.indexOf("cusparse/lib/libcusparse.so.12"));
  }

  @Test
  void findsTheCompilerIfTheUserNamesNone() throws IOException {
    assertEquals(Optional.empty(), cuda.compiler());
    Path file = cuda.path().resolve("cuda_nvcc/nvvm/libdevice/libdevice.10.bc");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "bitcode");
    assertEquals(cuda.path().resolve("cuda_nvcc"), Natives.compiler(cuda, Map.of()).orElseThrow());
    assertTrue(
        Natives.compiler(cuda, Map.of("XLA_FLAGS", "--xla_gpu_cuda_data_dir=/mine")).isEmpty());
  }
}
