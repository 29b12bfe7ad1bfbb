package symphony.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.ablation.estimate.RandomPolicy;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedTuning;
import symphony.api.UserException;
import symphony.report.results.DamagedStudyException;
import symphony.report.results.Json;
import symphony.report.results.Preregistration;
import symphony.report.results.StudyFile;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;

/** Creates a study's folder and maintains its record. */
final class StudyFolder {

  private StudyFolder() {}

  /**
   * Renames a damaged record, which is empty or truncated as after a power cut, so that a new one
   * can be written.
   *
   * @return a message about it; empty if the record is complete or there is none
   * @throws UserException if the folder cannot be written
   */
  static Optional<String> setAsideDamagedRecord(Plan plan) {
    Path file = plan.folder().resolve(StudyRecord.FILE);
    try {
      previous(plan);
      return Optional.empty();
    } catch (DamagedStudyException damaged) {
      Path aside = file.resolveSibling(StudyRecord.FILE + ".damaged");
      try {
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw unwritable(plan.folder(), e);
      }
      return Optional.of(
          "%s is damaged and was moved to %s; the new file does not contain what the study declared before its first run."
              .formatted(file, aside.getFileName()));
    }
  }

  /**
   * Creates the folder.
   *
   * @throws UserException if it cannot be written or contains another study
   */
  static void make(Plan plan) {
    previous(plan)
        .filter(record -> !record.name().equals(plan.name()))
        .ifPresent(
            other -> {
              throw new UserException(
                  "%s: this folder belongs to the study '%s'; choose another folder with study.output=FOLDER"
                      .formatted(plan.folder(), other.name()));
            });
    try {
      Files.createDirectories(plan.folder().resolve("logs"));
    } catch (IOException e) {
      throw unwritable(plan.folder(), e);
    }
  }

  /**
   * Writes the study's record. The declaration at the start of the first cell is kept, and every
   * later change is added with its date.
   *
   * @throws UserException if it cannot be written
   */
  static void record(Plan plan) {
    Optional<StudyRecord> before = previous(plan);
    StudyRecord now =
        plan.record()
            .withRandomReturns(
                before
                    .map(StudyRecord::randomReturns)
                    .filter(returns -> !returns.isEmpty())
                    .orElseGet(() -> randomReturns(plan)));
    boolean begun = begun(plan);
    Preregistration registration =
        before
            .filter(record -> begun)
            .flatMap(StudyRecord::registration)
            .map(declared -> declared.saying(now.declared(), today()))
            .orElseGet(() -> Preregistration.first(today(), begun, now.declared()));
    write(plan.folder(), now.withRegistration(registration));
  }

  /**
   * Adds a look at the results to the record and returns the results with it; if the folder cannot
   * be written, the record is unchanged.
   */
  static StudyResults looked(Path folder, StudyResults results) {
    Optional<Preregistration> declared = results.study().registration();
    if (declared.isEmpty()) {
      return results;
    }
    int runs = results.counted().size() + results.failed().size();
    Preregistration now = declared.get().looked(runs, today());
    StudyRecord record = results.study().withRegistration(now);
    if (!now.equals(declared.get()) && Files.isWritable(folder.resolve(StudyRecord.FILE))) {
      write(folder, record);
    }
    return results.with(record);
  }

  /** The current date in UTC, such as 2026-11-30. */
  static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private static Optional<StudyRecord> previous(Plan plan) {
    Path file = plan.folder().resolve(StudyRecord.FILE);
    return Files.exists(file) ? Optional.of(StudyFile.read(file)) : Optional.empty();
  }

  private static boolean begun(Plan plan) {
    return plan.tuning().map(PlannedTuning::stage).filter(StudyFolder::begun).isPresent()
        || hasRuns(plan);
  }

  private static boolean hasRuns(Plan plan) {
    return plan.cells().stream()
        .anyMatch(cell -> Files.isDirectory(plan.folder().resolve(cell.id().folder())));
  }

  private static SortedMap<String, Double> randomReturns(Plan plan) {
    SortedMap<String, Double> returns = new TreeMap<>();
    plan.variants()
        .getFirst()
        .configs()
        .forEach(
            (task, config) ->
                RandomPolicy.meanReturn(config.family(), config.task().name())
                    .ifPresent(mean -> returns.put(task, mean)));
    return returns;
  }

  private static void write(Path folder, StudyRecord record) {
    try {
      Json.write(folder.resolve(StudyRecord.FILE), StudyFile.tree(record));
    } catch (UncheckedIOException e) {
      throw unwritable(folder, e);
    }
  }

  private static UserException unwritable(Path folder, Exception e) {
    return new UserException(
        "%s: cannot be written; choose another folder with study.output=FOLDER".formatted(folder),
        e);
  }
}
