package symphony.record;

import java.nio.file.Files;
import java.nio.file.Path;
import symphony.api.UserException;

/** Symbolic links among results: they may lead anywhere, so nothing is written through them. */
public final class SymbolicLinks {

  private SymbolicLinks() {}

  /**
   * Refuses a link.
   *
   * @throws UserException naming it
   */
  public static void refuse(Path path) {
    if (Files.isSymbolicLink(path)) {
      throw new UserException(
          "%s is a symbolic link, and nothing is written through links; replace it by a regular file or folder."
              .formatted(path));
    }
  }
}
