package symphony.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmsTest {

  @Test
  void filmsReplaceLinksAndDoNotFollowThem(@TempDir Path folder) throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "mine");
    Path run = Files.createDirectory(folder.resolve("run"));
    for (String name : List.of("replay.gif", "replay.html", "replay.mp4")) {
      Files.createSymbolicLink(run.resolve(name), outside);
    }

    Films films = new Films(run, "replay", "Swing", "title", 25, complaint -> {});
    films.close();

    assertEquals("mine", Files.readString(outside));
    assertFalse(Files.isSymbolicLink(run.resolve("replay.html")));
    try (Stream<Path> files = Files.list(run)) {
      assertEquals(
          List.of(), files.filter(f -> f.getFileName().toString().startsWith(".")).toList());
    }
  }
}
