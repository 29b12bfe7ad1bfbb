package symphony.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symphony.api.UserException;

class SymbolicLinksTest {

  private static final String TEXT = "step,return\n1,2\n";

  @TempDir private Path folder;
  private Path outside;
  private Path run;

  @BeforeEach
  void prepare() throws IOException {
    outside = Files.writeString(folder.resolve("outside"), TEXT);
    run = folder.resolve("run");
    Files.createDirectories(run.resolve("checkpoints"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".lock", "episodes.csv", "config.conf", "last-good", "checkpoints/blocks"})
  void runWithALinkAmongItsFilesIsRefused(String name) throws IOException {
    Files.createSymbolicLink(run.resolve(name), outside);

    UserException e = assertThrows(UserException.class, () -> RunDirectory.hold(run).close());

    assertTrue(e.toString().contains(" " + run.resolve(name) + " is a symbolic link"), e::toString);
    assertEquals(TEXT, Files.readString(outside));
  }

  @Test
  void linksAboveTheRunAreFollowed() throws IOException {
    Files.createSymbolicLink(run.resolve("notes.txt"), outside);
    RunDirectory.hold(run).close();

    Path linked = Files.createSymbolicLink(folder.resolve("runs"), run);
    RunDirectory.hold(linked).close();
  }

  @Test
  void tableIsNotWrittenThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(run.resolve("episodes.csv"), outside);

    assertThrows(
        OutputException.class, () -> CsvFile.open(link, List.of("step", "return"), -1).close());

    assertEquals(TEXT, Files.readString(outside));
  }
}
