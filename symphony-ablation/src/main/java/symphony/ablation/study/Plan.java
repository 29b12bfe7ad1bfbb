package symphony.ablation.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import symphony.report.results.StudyRecord;
import symphony.report.statistics.ScoreNormalization;

/**
 * The plan of a study: variants x tasks x seeds, and its folder.
 *
 * @param study the contents of the file
 * @param name the study's name
 * @param folder the study's folder
 * @param variants all variants, the base first
 * @param tasks the tasks
 * @param cells every cell, by variant, task and seed
 * @param aliases effects that the design cannot separate
 * @param designed variants that are points of a factorial or screening design
 * @param notes notes for the reader, such as duplicates
 * @param tuning the tuning before its runs, if variants are tuned; until it has ended, the variants
 *     have their untuned configs and their cells cannot be trained
 */
public record Plan(
    StudyConfig study,
    String name,
    Path folder,
    List<PlannedVariant> variants,
    List<String> tasks,
    List<PlannedCell> cells,
    List<String> aliases,
    List<String> designed,
    List<String> notes,
    Optional<PlannedTuning> tuning) {

  /** Copies the lists. */
  public Plan {
    variants = List.copyOf(variants);
    tasks = List.copyOf(tasks);
    cells = List.copyOf(cells);
    aliases = List.copyOf(aliases);
    designed = List.copyOf(designed);
    notes = List.copyOf(notes);
  }

  /** The cells in cohorts; the division does not depend on the states of the cells. */
  public List<PlannedCohort> cohorts() {
    int size = study.launch().cohort() == 0 ? study.allSeeds().size() : study.launch().cohort();
    Map<String, List<PlannedCell>> byConfig = new LinkedHashMap<>();
    for (PlannedCell cell : cells) {
      byConfig
          .computeIfAbsent(cell.id().variant() + "/" + cell.id().task(), key -> new ArrayList<>())
          .add(cell);
    }
    List<PlannedCohort> cohorts = new ArrayList<>();
    for (List<PlannedCell> together : byConfig.values()) {
      for (int from = 0; from < together.size(); from += size) {
        cohorts.add(
            new PlannedCohort(together.subList(from, Math.min(together.size(), from + size))));
      }
    }
    return cohorts;
  }

  /** Whether its cells can be trained, which requires that the tuning has ended. */
  public boolean ready() {
    return tuning.map(PlannedTuning::ended).orElse(true);
  }

  /** The cell with a key, or with a folder such as {@code base/Pendulum-v1/seed-1}. */
  public Optional<PlannedCell> cell(String wanted) {
    return cells.stream()
        .filter(cell -> cell.key().equals(wanted) || cell.id().folder().equals(wanted))
        .findFirst();
  }

  /** The number of environment steps of a run of the base. */
  public long steps() {
    return variants.getFirst().configs().values().iterator().next().training().steps();
  }

  /** The record of the plan for the report. */
  public StudyRecord record() {
    SortedMap<String, ScoreNormalization.Range> scale = new TreeMap<>();
    study.normalization().forEach((task, range) -> scale.put(task, range.range()));
    SortedMap<String, String> digests = new TreeMap<>();
    cells.forEach(c -> digests.put(c.id().folder(), c.config().resolved().digest()));
    return new StudyRecord(
        name,
        study.question(),
        variants.getFirst().name(),
        variants.stream()
            .map(v -> new StudyRecord.Variant(v.name(), v.changes(), List.copyOf(v.present())))
            .toList(),
        study.design().isEmpty()
            ? List.of()
            : study.ingredients().keySet().stream().sorted().toList(),
        aliases,
        tasks,
        study.allSeeds(),
        steps(),
        study.primary(),
        margins(),
        new TreeMap<>(study.thresholds()),
        study.contrasts(),
        scale,
        digests,
        designed,
        study.rules(),
        new TreeMap<>(),
        tuning.map(PlannedTuning::tuning),
        Optional.empty());
  }

  private SortedMap<String, Double> margins() {
    SortedMap<String, Double> margins = new TreeMap<>(study.margins());
    study.margin().ifPresent(margin -> margins.put(study.primary(), margin));
    return margins;
  }
}
