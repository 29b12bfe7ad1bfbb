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

/** A study's own folder. */
final class StudyFolder {

  private StudyFolder() {}

  /**
   * Puts a damaged record aside, so that a new one is written: an empty one, or a part of one, as a
   * power cut leaves it.
   *
   * @return what to say of it; empty where the record is whole or there is none
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
   * Makes the folder.
   *
   * @throws UserException if it cannot be written, or another study lives there
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
   * Writes the study's record: what it declares is kept from when its first cell started, and every
   * later change with its date.
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
   * Records that somebody looks at the results, and returns them with that; a folder that cannot be
   * written keeps its record.
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

  /** The day by the calendar of UTC, such as 2026-11-30. */
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
