package symphony.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import symphony.cli.Program.Ended;

/** Tests that the program accepts every shipped config. */
class ShippedConfigsTest {

  private static final Path CONFIGS = Path.of("").toAbsolutePath().resolveSibling("configs");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyVariantIsAccepted() throws IOException {
    return variants().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Ended ended = new Program(folder).run("config", "explain", file.toString());
                      assertEquals(0, ended.status(), ended.err());
                    }));
  }

  private static List<Path> variants() throws IOException {
    try (Stream<Path> files = Files.list(CONFIGS)) {
      return files.filter(file -> file.toString().endsWith(".conf")).sorted().toList();
    }
  }
}
