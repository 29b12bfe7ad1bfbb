package symphony.report.results;

import java.nio.file.Path;
import symphony.api.UserException;

/** Reports that a study's record is empty or truncated, as after a power cut. */
public final class DamagedStudyException extends UserException {

  private static final long serialVersionUID = 1L;

  DamagedStudyException(Path file, String why, Throwable cause) {
    super(
        "%s: damaged (%s); run `symphony ablate` with the study's file again, which renames this file to %s.damaged and writes a new one"
            .formatted(file, why.replaceAll("\\s+", " "), StudyRecord.FILE),
        cause);
  }
}
