package symphony.report.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.api.UserException;

/**
 * A folder of run directories, {@code VARIANT/TASK/seed-N}, with the record of the study that
 * planned them, if there is one. The study may be unfinished and the folder may be a copy.
 */
public final class RunStore {

  private static final String RUNS = "glob:*/*/seed-*";

  private final Path folder;
  private final Path place;
  private final Optional<String> only;

  /**
   * Opens the store in a folder.
   *
   * @throws UserException if the folder does not exist or contains several studies
   */
  public RunStore(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(
          folder + ": no such folder; expected one that holds VARIANT/TASK/seed-N");
    }
    Optional<Path> variant =
        variantFolder(folder.toAbsolutePath().normalize())
            .filter(path -> path.getFileName() != null);
    this.folder = variant.map(Path::getParent).orElseGet(() -> studyFolder(folder));
    this.only = variant.map(v -> v.getFileName().toString());
    this.place = variant.orElse(this.folder);
  }

  /** The variant's folder if a variant, a task or a run of it was given; otherwise empty. */
  private static Optional<Path> variantFolder(Path folder) {
    if (Files.exists(folder.resolve(StudyRecord.FILE))) {
      return Optional.empty();
    }
    if (isRun(folder)) {
      return Optional.ofNullable(folder.getParent()).map(Path::getParent);
    }
    if (children(folder).anyMatch(RunStore::isRun)) {
      return Optional.ofNullable(folder.getParent());
    }
    return children(folder).flatMap(RunStore::children).anyMatch(RunStore::isRun)
        ? Optional.of(folder)
        : Optional.empty();
  }

  private static boolean isRun(Path folder) {
    return folder.getNameCount() > 2
        && folder.getFileName().toString().matches("seed--?\\d+")
        && Files.exists(folder.resolve("provenance.json"));
  }

  private static Stream<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).toList().stream();
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /**
   * The folder for the report: the variant's folder if only that variant is read, otherwise the
   * study's.
   */
  public Path place() {
    return place;
  }

  /** The folder with the study's record and runs. */
  public Path folder() {
    return folder;
  }

  /** The result of one cell; its status is missing if it has no files. */
  RunResult run(RunId id, long steps) {
    Path run = folder.resolve(id.folder());
    if (!Files.isDirectory(run)) {
      return RunResult.missing(id);
    }
    try {
      return RunReader.read(run, id, steps);
    } catch (UserException damage) {
      return damaged(id, damage);
    }
  }

  /** The result of a run with a damaged file; other runs are not affected. */
  private static RunResult damaged(RunId id, UserException damage) {
    String why = damage.getMessage().lines().findFirst().orElse("damaged");
    return new RunResult(
        id,
        RunStatus.MISSING,
        "damaged: " + why,
        "",
        TrainingCode.UNKNOWN,
        List.of(),
        TrainingSafety.UNKNOWN,
        RunCost.UNKNOWN,
        List.of(id + ": left out because a file of it is damaged: " + why));
  }

  /**
   * The state of one cell, without its evaluations.
   *
   * @param steps environment steps that the study plans; a run that ended after fewer is unfinished
   */
  public RunResult state(RunId id, long steps) {
    Path run = folder.resolve(id.folder());
    return Files.isDirectory(run) ? RunReader.state(run, id, steps) : RunResult.missing(id);
  }

  /** The number of steps that one cell had taken when it ended; 0 if unknown. */
  public long steps(RunId id) {
    return RunReader.steps(folder.resolve(id.folder()));
  }

  /**
   * Reads everything.
   *
   * @throws UserException if the folder contains neither a study nor a run
   */
  public StudyResults read() {
    List<RunId> found = found();
    Path record = place.resolve(StudyRecord.FILE);
    if (!Files.exists(record) && found.isEmpty()) {
      throw new UserException(
          folder + ": neither a study nor a run directory VARIANT/TASK/seed-N is here");
    }
    StudyRecord study = Files.exists(record) ? StudyFile.read(record) : inferred(found);
    List<String> notes = new ArrayList<>();
    List<RunResult> runs = new ArrayList<>();
    Set<RunId> planned = planned(study);
    for (RunId id : planned) {
      RunResult run = checked(run(id, study.steps(id.variant())), study);
      notes.addAll(run.notes());
      runs.add(run);
    }
    noteStrangers(found, planned, notes);
    noteOtherFolders(notes);
    SortedMap<String, String> facts = provenance(runs);
    noteDevices(facts.getOrDefault("device", ""), notes);
    return new StudyResults(study, runs, facts, baseConfig(study, runs), notes);
  }

  /**
   * Adds a note if runs used different devices: a CPU and a GPU add in different orders, so a
   * difference between variants could come from the device.
   */
  private static void noteDevices(String devices, List<String> notes) {
    boolean cpu = devices.matches("(?s)(.*; )?cpu\\b.*");
    boolean gpu = devices.matches("(?s)(.*; )?gpu\\b.*");
    if (cpu && gpu) {
      notes.add(
          "some runs were trained on a CPU and some on a GPU, which add numbers in a different "
              + "order; the devices were: "
              + devices);
    }
  }

  /** The config of the base's first run that has files, without its output folder. */
  private String baseConfig(StudyRecord study, List<RunResult> runs) {
    for (RunResult run : runs) {
      Path file = folder.resolve(run.id().folder()).resolve("config.conf");
      if (run.id().variant().equals(study.base()) && Files.isReadable(file)) {
        try {
          return Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith("symphony.run."))
              .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
          return "";
        }
      }
    }
    return "";
  }

  private void noteOtherFolders(List<String> notes) {
    List<String> others =
        folders().filter(run -> !RunReader.isRun(run)).map(Path::toString).sorted().toList();
    if (!others.isEmpty()) {
      notes.add(
          "folders that are not named seed-NUMBER are left out: " + String.join("; ", others));
    }
  }

  private static void noteStrangers(List<RunId> found, Set<RunId> planned, List<String> notes) {
    List<RunId> strangers = found.stream().filter(id -> !planned.contains(id)).toList();
    if (!strangers.isEmpty()) {
      notes.add(
          "%s not part of the study and left out: %s"
              .formatted(
                  Plural.of(strangers.size(), "run in the folder is", "runs in the folder are"),
                  String.join("; ", strangers.stream().map(RunId::folder).toList())));
    }
  }

  /** Refuses a run whose config differs from the planned one: it counts as missing. */
  private static RunResult checked(RunResult run, StudyRecord study) {
    String planned = study.digests().getOrDefault(run.id().folder(), "");
    if (planned.isEmpty() || run.digest().isEmpty() || planned.equals(run.digest())) {
      return run;
    }
    return new RunResult(
        run.id(),
        RunStatus.MISSING,
        "its folder holds a run of another config",
        run.digest(),
        run.code(),
        List.of(),
        TrainingSafety.UNKNOWN,
        RunCost.UNKNOWN,
        List.of());
  }

  private static Set<RunId> planned(StudyRecord study) {
    Set<RunId> ids = new LinkedHashSet<>();
    for (String variant : study.variantNames()) {
      for (String task : study.tasks()) {
        study.seeds().forEach(seed -> ids.add(new RunId(variant, task, seed)));
      }
    }
    return ids;
  }

  private StudyRecord inferred(List<RunId> found) {
    List<String> variants = found.stream().map(RunId::variant).distinct().sorted().toList();
    String base = variants.contains("base") ? "base" : variants.getFirst();
    List<String> baseFirst =
        Stream.concat(Stream.of(base), variants.stream().filter(v -> !v.equals(base))).toList();
    return StudyRecord.inferred(
        place.toAbsolutePath().normalize().getFileName().toString(),
        base,
        baseFirst,
        found.stream().map(RunId::task).distinct().sorted().toList(),
        found.stream().map(RunId::seed).distinct().sorted().toList());
  }

  private List<RunId> found() {
    return folders()
        .filter(RunReader::isRun)
        .map(
            run ->
                new RunId(
                    run.getName(0).toString(), run.getName(1).toString(), RunReader.seed(run)))
        .filter(id -> only.isEmpty() || only.get().equals(id.variant()))
        .sorted()
        .toList();
  }

  /** The folders at the depth of run directories, relative to this one. */
  private Stream<Path> folders() {
    try (Stream<Path> tree = Files.walk(folder, 3)) {
      return tree
          .filter(Files::isDirectory)
          .map(folder::relativize)
          .filter(folder.getFileSystem().getPathMatcher(RUNS)::matches)
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private SortedMap<String, String> provenance(List<RunResult> runs) {
    SortedMap<String, Set<String>> facts = new TreeMap<>();
    for (RunResult run : runs) {
      Path file = folder.resolve(run.id().folder()).resolve(Provenance.FILE);
      if (Files.exists(file) && run.status() != RunStatus.MISSING) {
        Provenance.facts(Json.read(file))
            .forEach(
                (key, fact) -> facts.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(fact));
      }
    }
    SortedMap<String, String> joined = new TreeMap<>();
    facts.forEach((key, values) -> joined.put(key, String.join("; ", values)));
    return joined;
  }

  private static Path studyFolder(Path folder) {
    if (Files.exists(folder.resolve(StudyRecord.FILE))) {
      return folder;
    }
    List<Path> studies = studiesBelow(folder);
    if (studies.size() > 1) {
      throw new UserException(
          "%s: holds %d studies, expected one; name one of %s"
              .formatted(
                  folder,
                  studies.size(),
                  String.join(", ", studies.stream().map(Path::toString).toList())));
    }
    return studies.isEmpty() ? folder : studies.getFirst();
  }

  private static List<Path> studiesBelow(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(c -> Files.exists(c.resolve(StudyRecord.FILE))).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
