package symphony.record;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import symphony.api.UserException;

/**
 * Reports that a file cannot be written, for example because the disk is full or the folder
 * read-only.
 */
public final class OutputException extends UserException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception for a file with the system's error. */
  public OutputException(Path file, IOException cause) {
    super(
        "%s cannot be written: %s. Free some space or grant write access and run the command again, which resumes from the last checkpoint; or choose another folder with run.output=FOLDER."
            .formatted(file, reason(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "access is denied";
    }
    String said =
        cause instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }
}
