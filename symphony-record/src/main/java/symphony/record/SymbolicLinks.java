package symphony.record;

import java.nio.file.Files;
import java.nio.file.Path;
import symphony.api.UserException;

/**
 * Refuses symbolic links among results: they can point anywhere, so nothing is written through
 * them.
 */
public final class SymbolicLinks {

  private SymbolicLinks() {}

  /**
   * Refuses a link.
   *
   * @throws UserException that names the link
   */
  public static void refuse(Path path) {
    if (Files.isSymbolicLink(path)) {
      throw new UserException(
          "%s is a symbolic link, and nothing is written through links; replace it by a regular file or folder."
              .formatted(path));
    }
  }
}
