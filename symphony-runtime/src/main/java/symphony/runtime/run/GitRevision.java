package symphony.runtime.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The commit of the program, if it runs from a checkout. */
final class GitRevision {

  private static final long PATIENCE_SECONDS = 10;

  private GitRevision() {}

  /**
   * The commit and whether files differ from it; empty outside a checkout. The checkout is the
   * folder in the system property {@code symphony.home}. Git is not run in other folders: the
   * settings of a repository can name programs, and the current folder may come from a stranger.
   */
  static Map<String, Object> describe() {
    Map<String, Object> code = new LinkedHashMap<>();
    String named = System.getProperty("symphony.home", "");
    Path home = Path.of(named);
    if (named.isEmpty() || !Files.exists(home.resolve(".git"))) {
      return code;
    }
    git(home, "rev-parse", "HEAD").ifPresent(commit -> code.put("commit", commit));
    git(home, "status", "--porcelain").ifPresent(status -> code.put("dirty", !status.isEmpty()));
    return code;
  }

  private static Optional<String> git(Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
