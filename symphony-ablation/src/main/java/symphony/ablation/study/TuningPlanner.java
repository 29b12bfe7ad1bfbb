package symphony.ablation.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import symphony.api.UserException;
import symphony.report.analysis.TuningSelection;
import symphony.report.results.RunId;
import symphony.report.results.RunResult;
import symphony.report.results.RunStatus;
import symphony.report.results.RunStore;
import symphony.report.results.StudyRecord;
import symphony.report.results.StudyResults;
import symphony.report.results.Tuning;
import symphony.runtime.config.RunConfig;

/** Plans the tuning of a study's variants and reads its results. */
final class TuningPlanner {

  private final Plan untuned;
  private final StudyConfig study;
  private final RetuneConfig retune;
  private final Resolver resolver;

  /** Resolves a variant for every task, with an output folder. */
  interface Resolver {
    Map<String, RunConfig> configs(VariantSpec spec, StudyConfig study, Path folder);
  }

  /**
   * Creates a planner.
   *
   * @param untuned the plan without tuning
   * @param study the study of the candidates
   */
  TuningPlanner(Plan untuned, StudyConfig study, RetuneConfig retune, Resolver resolver) {
    this.untuned = untuned;
    this.study = study;
    this.retune = retune;
    this.resolver = resolver;
  }

  /**
   * The plan of the tuning, with selections if all of its runs have ended.
   *
   * @param specs the study's variants, including those that are not tuned
   * @throws UserException if a setting is invalid or two settings are equal
   */
  PlannedTuning plan(List<VariantSpec> specs) {
    List<String> tuned = tuned();
    Path folder = untuned.folder().resolve(Tuning.FOLDER);
    List<PlannedVariant> variants = new ArrayList<>();
    List<Tuning.Candidate> candidates = new ArrayList<>();
    Map<String, Tuning.Candidate> byDigest = new LinkedHashMap<>();
    for (VariantSpec spec : specs) {
      if (tuned.contains(spec.name())) {
        int number = 0;
        for (SortedMap<String, String> setting : retune.settings(study.bootstrap().seed())) {
          Tuning.Candidate candidate =
              Tuning.Candidate.open(spec.name(), spec.name() + "-" + ++number, setting);
          Map<String, RunConfig> configs = configs(spec, candidate, folder);
          requireOwnConfig(candidate, byDigest.putIfAbsent(digest(configs), candidate));
          variants.add(
              new PlannedVariant(candidate.name(), configs, changes(setting), new TreeSet<>()));
          candidates.add(candidate);
        }
      }
    }
    Plan stage =
        new Plan(
            study,
            untuned.name() + "-" + Tuning.FOLDER,
            folder,
            variants,
            untuned.tasks(),
            Planner.cells(variants, retune.seeds()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    Tuning tuning =
        new Tuning(retune.keys().values(), retune.seeds(), tuned, candidates, declared());
    return new PlannedTuning(stage, selected(stage, tuning).orElse(tuning));
  }

  private List<String> tuned() {
    List<String> all = untuned.variants().stream().map(PlannedVariant::name).toList();
    List<String> wanted = retune.variants().orElse(all);
    for (String name : wanted) {
      if (!all.contains(name)) {
        throw new UserException(
            "symphony.study.retune.variants names %s, but the study's variants are %s."
                .formatted(name, String.join(", ", all)));
      }
    }
    if (all.contains(Tuning.FOLDER)) {
      throw new UserException(
          "The study has a variant named %s, which is the folder where symphony.study.retune keeps its runs; rename the variant."
              .formatted(Tuning.FOLDER));
    }
    return all.stream().filter(v -> v.equals(VariantGenerator.BASE) || wanted.contains(v)).toList();
  }

  private Map<String, RunConfig> configs(
      VariantSpec spec, Tuning.Candidate candidate, Path folder) {
    try {
      return resolver.configs(
          spec.named(candidate.name()).with(candidate.setting()), study, folder);
    } catch (UserException e) {
      throw new UserException(
          "symphony.study.retune, setting %s of %s: %s"
              .formatted(candidate.words(), spec.name(), e.getMessage()),
          e);
    }
  }

  private static String digest(Map<String, RunConfig> configs) {
    return configs.values().stream().map(c -> c.resolved().digest()).toList().toString();
  }

  private static void requireOwnConfig(Tuning.Candidate candidate, Tuning.Candidate same) {
    if (same != null && same.variant().equals(candidate.variant())) {
      throw new UserException(
          "symphony.study.retune: %s and %s give %s the same config; tune keys that it reads and that the command line does not set, or name under symphony.study.retune.variants the variants that read them."
              .formatted(same.words(), candidate.words(), candidate.variant()));
    }
    if (same != null) {
      throw new UserException(
          "symphony.study.retune: with %s %s is the same as %s, since the study tunes what makes them differ; remove the key from symphony.study.retune.keys, or the variant from the study."
              .formatted(candidate.words(), candidate.variant(), same.variant()));
    }
  }

  private static List<StudyRecord.Change> changes(SortedMap<String, String> setting) {
    return setting.entrySet().stream()
        .map(e -> new StudyRecord.Change(e.getKey(), "", e.getValue()))
        .toList();
  }

  /** The study's declarations about its variants before tuning. */
  private SortedMap<String, String> declared() {
    SortedMap<String, String> declared = new TreeMap<>(untuned.record().declared());
    declared.keySet().removeIf(key -> !key.equals("base") && !key.startsWith("variants."));
    return declared;
  }

  private static Optional<Tuning> selected(Plan stage, Tuning tuning) {
    if (!Files.exists(stage.folder().resolve(StudyRecord.FILE))) {
      return Optional.empty();
    }
    StudyResults results = new RunStore(stage.folder()).read();
    Map<RunId, RunResult> runs = new LinkedHashMap<>();
    results.runs().forEach(run -> runs.put(run.id(), run));
    boolean ended = stage.cells().stream().allMatch(cell -> ended(cell, runs.get(cell.id())));
    return ended
        ? TuningSelection.of(
            tuning, results.with(stage.record().withRandomReturns(results.study().randomReturns())))
        : Optional.empty();
  }

  private static boolean ended(PlannedCell cell, RunResult run) {
    return run != null
        && (run.status() == RunStatus.DONE || run.status() == RunStatus.FAILED)
        && run.digest().equals(cell.config().resolved().digest());
  }
}
