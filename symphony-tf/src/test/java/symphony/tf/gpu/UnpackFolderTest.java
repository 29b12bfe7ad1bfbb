package symphony.tf.gpu;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackFolderTest {

  @TempDir private Path home;

  @Test
  void ownFolderIsCreatedAndUsed() {
    Path usual = UnpackFolder.usual(home.toString());

    assertTrue(UnpackFolder.isOwn(usual));
    assertTrue(Files.isDirectory(usual));
  }

  @Test
  void aWorldWritableFolderIsNotTrusted() throws IOException {
    Path usual = Files.createDirectories(UnpackFolder.usual(home.toString()));
    Files.setPosixFilePermissions(usual, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertFalse(UnpackFolder.isOwn(usual));
  }

  /** Java returns "?" for an unknown home, which would be a folder in the current one. */
  @Test
  void unknownHomeIsNotSearchedInTheCurrentFolder() throws IOException {
    assertFalse(UnpackFolder.isOwn(UnpackFolder.usual("?")));
    assertFalse(UnpackFolder.isOwn(Files.writeString(home.resolve("file"), "").resolve("x")));
  }
}
