package symphony.runtime.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit a run's record names. */
class GitRevisionTest {

  private static final String HOME = "symphony.home";

  private final String before = System.getProperty(HOME);

  @TempDir Path folder;

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, before);
    }
  }

  private boolean git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aCheckoutHasItsCommitAndWhetherFilesDiffer() throws Exception {
    assumeTrue(git("init"), "git is not installed");
    Files.writeString(folder.resolve("a"), "1");
    assertTrue(git("add", "a"));
    assertTrue(git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-m", "first"));
    System.setProperty(HOME, folder.toString());
    Map<String, Object> clean = GitRevision.describe();
    assertTrue(clean.get("commit").toString().matches("[0-9a-f]{40}"), clean::toString);
    assertEquals(false, clean.get("dirty"));
    Files.writeString(folder.resolve("a"), "2");
    assertEquals(true, GitRevision.describe().get("dirty"));
  }

  @Test
  void noOtherFolderIsAsked() {
    System.clearProperty(HOME);
    assertEquals(Map.of(), GitRevision.describe());
    System.setProperty(HOME, folder.toString());
    assertEquals(Map.of(), GitRevision.describe(), "no checkout");
  }
}
