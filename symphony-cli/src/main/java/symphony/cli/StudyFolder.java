package symphony.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import symphony.ablation.study.Plan;
import symphony.api.UserException;
import symphony.report.results.Json;
import symphony.report.results.StudyFile;
import symphony.report.results.StudyRecord;

/** A study's own folder. */
final class StudyFolder {

  private StudyFolder() {}

  /**
   * Makes the folder and writes the study's record into it.
   *
   * @throws UserException if it cannot be written, or another study lives there
   */
  static void prepare(Plan plan) {
    Path record = plan.folder().resolve(StudyRecord.FILE);
    if (Files.exists(record)) {
      String other = StudyFile.read(record).name();
      if (!other.equals(plan.name())) {
        throw new UserException(
            "%s: the study '%s' lives here; give this one another folder with study.output=FOLDER"
                .formatted(plan.folder(), other));
      }
    }
    try {
      Files.createDirectories(plan.folder().resolve("logs"));
      Json.write(record, StudyFile.tree(plan.record()));
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(
          "%s: cannot be written; choose another folder with study.output=FOLDER"
              .formatted(plan.folder()),
          e);
    }
  }
}
