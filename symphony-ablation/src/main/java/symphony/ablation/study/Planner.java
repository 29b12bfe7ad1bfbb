package symphony.ablation.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symphony.api.UserException;
import symphony.report.analysis.Contrasts;
import symphony.report.results.RunId;
import symphony.report.results.StudyRecord;
import symphony.report.results.Tuning;
import symphony.runtime.config.ConfigSource;
import symphony.runtime.config.Keys;
import symphony.runtime.config.RunConfig;
import symphony.runtime.config.TaskConfig;
import symphony.runtime.plugin.Registry;

/** Turns a study file into a plan. */
public final class Planner {

  private static final String STUDY = "symphony.study";
  private static final String LOOKS = "symphony.study.race.looks";

  private final Registry registry;
  private final Path file;
  private final List<String> overrides;

  /**
   * Creates a planner.
   *
   * @param overrides assignments {@code key=value} that override the study file and every variant
   */
  public Planner(Registry registry, Path file, List<String> overrides) {
    this.registry = registry;
    this.file = file;
    this.overrides = List.copyOf(overrides);
  }

  /**
   * Creates the plan.
   *
   * @throws UserException with all problems of the study or one of its variants
   */
  public Plan plan() {
    Consistency.check(ConfigSource.defaults(registry), overrides);
    StudyConfig study = study(List.of());
    String name = study.name().orElse(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
    Path folder = Path.of(study.output()).resolve(name);
    VariantGenerator generator = new VariantGenerator(study);
    List<VariantSpec> specs = generator.list();
    requireVariants(specs);
    ConfigSource base = base(study);
    if (!study.tasks().isEmpty()) {
      Consistency.checkTask(ConfigSource.defaults(registry), overrides);
    }
    List<String> tasks = study.tasks().isEmpty() ? List.of(task(base)) : study.tasks();
    Consistency.check(study, tasks);
    List<String> notes = new ArrayList<>();
    List<PlannedVariant> variants =
        withoutDuplicates(resolved(specs, base, study, tasks, folder), notes);
    requireSomethingToCompare(variants, notes);
    requireRaceable(study);
    Plan plan = plan(study, name, folder, variants, tasks, generator, notes, Optional.empty());
    return study.retune().map(retune -> tuned(plan, retune, specs, base, generator)).orElse(plan);
  }

  private static Plan plan(
      StudyConfig study,
      String name,
      Path folder,
      List<PlannedVariant> variants,
      List<String> tasks,
      VariantGenerator generator,
      List<String> notes,
      Optional<PlannedTuning> tuning) {
    List<String> names = variants.stream().map(PlannedVariant::name).toList();
    study.contrasts().forEach(contrast -> Contrasts.parse(contrast, names));
    return new Plan(
        study,
        name,
        folder,
        variants,
        tasks,
        cells(variants, study.allSeeds()),
        generator.aliases(),
        generator.designed().stream().filter(names::contains).toList(),
        notes,
        tuning);
  }

  /** The plan with its tuning and, if that has ended, with the selected settings. */
  private Plan tuned(
      Plan plan,
      RetuneConfig retune,
      List<VariantSpec> specs,
      ConfigSource base,
      VariantGenerator generator) {
    PlannedTuning tuning =
        new TuningPlanner(
                plan,
                study(retune.overrides()),
                retune,
                (spec, study, folder) -> configs(spec, base, study, plan.tasks(), folder))
            .plan(specs);
    List<VariantSpec> chosen =
        specs.stream()
            .filter(spec -> plan.variants().stream().anyMatch(v -> v.name().equals(spec.name())))
            .map(spec -> selected(spec, tuning.tuning()))
            .toList();
    List<String> notes = new ArrayList<>(plan.notes());
    List<PlannedVariant> variants =
        tuning.ended()
            ? withoutDuplicates(
                resolved(chosen, base, plan.study(), plan.tasks(), plan.folder()), notes)
            : plan.variants();
    requireSomethingToCompare(variants, notes);
    return plan(
        plan.study(),
        plan.name(),
        plan.folder(),
        variants,
        plan.tasks(),
        generator,
        notes,
        Optional.of(tuning));
  }

  private static VariantSpec selected(VariantSpec spec, Tuning tuning) {
    return tuning.selected(spec.name()).map(c -> spec.with(c.setting())).orElse(spec);
  }

  private void requireVariants(List<VariantSpec> specs) {
    if (specs.size() < 2) {
      throw new UserException(
          file
              + ": the study has no variant other than its base; add symphony.study.variants { "
              + "NAME { ... } }, a design with ingredients, or a grid.");
    }
  }

  private static void requireSomethingToCompare(List<PlannedVariant> variants, List<String> notes) {
    if (variants.size() < 2) {
      throw new UserException(
          "The study has nothing to compare: %s.".formatted(String.join("; ", notes)));
    }
  }

  /**
   * Reads the study from the file; its patches may refer to values of the base.
   *
   * @param stage assignments that override the file and the command line
   */
  private StudyConfig study(List<String> stage) {
    ConfigSource defaults =
        ConfigSource.defaults(registry).withText("symphony.ablation/reference.conf", defaults());
    ConfigSource alone = defaults.withFile(file);
    StudyNames.requireDistinct(file);
    ConfigSource source =
        alone
            .plainText(STUDY + ".base")
            .map(base -> defaults.withFile(file.resolveSibling(base)).withFile(file))
            .orElse(alone);
    ConfigSource whole = source.with("command line", overrides);
    boolean everySeed =
        whole.plainText(LOOKS).filter(looks -> looks.equals("every-seed")).isPresent();
    return (everySeed ? whole.with("every-seed", List.of("study.race.looks=null")) : whole)
        .with("the tuning of the study", stage)
        .read(STUDY, StudyConfig.class);
  }

  /** Refuses a race with comparisons of more than two variants. */
  private static void requireRaceable(StudyConfig study) {
    if (study.race().isPresent()) {
      for (String contrast : study.contrasts()) {
        if (contrast.strip().split("\\s+").length != 3) {
          throw new UserException(
              "symphony.study.race decides between two variants at a time, but the contrast '%s' has more; remove the contrast or the race."
                  .formatted(contrast));
        }
      }
    }
  }

  private static String defaults() {
    try (InputStream in = Planner.class.getModule().getResourceAsStream("reference.conf")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base's file, overridden by values of the study file outside the study's block. */
  private ConfigSource base(StudyConfig study) {
    ConfigSource source =
        ConfigSource.defaults(registry).with("studies' default", List.of("run.keep-memory=false"));
    if (study.base().isPresent()) {
      source = source.withFile(file.resolveSibling(study.base().get()));
    }
    return source.withFile(file);
  }

  private String task(ConfigSource base) {
    return base.with("command line", overrides).read("symphony.task", TaskConfig.class).name();
  }

  private List<PlannedVariant> resolved(
      List<VariantSpec> specs,
      ConfigSource base,
      StudyConfig study,
      List<String> tasks,
      Path folder) {
    List<PlannedVariant> variants = new ArrayList<>();
    List<String> impossible = new ArrayList<>();
    Optional<RunConfig> reference = Optional.empty();
    for (VariantSpec spec : specs) {
      try {
        Map<String, RunConfig> configs = configs(spec, base, study, tasks, folder);
        RunConfig first = configs.values().iterator().next();
        reference = reference.or(() -> Optional.of(first));
        List<StudyRecord.Change> changes =
            ConfigDifference.between(reference.get().resolved(), first.resolved());
        variants.add(new PlannedVariant(spec.name(), configs, changes, spec.present()));
      } catch (UserException e) {
        if (spec.name().equals(VariantGenerator.BASE)) {
          throw e;
        }
        impossible.add("variant " + spec.name() + ": " + e.getMessage());
      }
    }
    if (!impossible.isEmpty()) {
      throw new UserException(String.join("\n", impossible));
    }
    return variants;
  }

  private Map<String, RunConfig> configs(
      VariantSpec spec, ConfigSource base, StudyConfig study, List<String> tasks, Path folder) {
    Consistency.check(spec, base, study);
    Map<String, RunConfig> configs = new LinkedHashMap<>();
    for (String task : tasks) {
      configs.put(
          task,
          spec.over(base.withTask(file.toString(), task))
              .with(file.toString(), assignments(spec, study, folder))
              .with("command line", overrides)
              .withTask(file.toString(), task)
              .run());
    }
    return configs;
  }

  private static List<String> assignments(VariantSpec spec, StudyConfig study, Path folder) {
    List<String> assignments = new ArrayList<>();
    assignments.add("run.variant=" + Keys.quoted(spec.name()));
    assignments.add("run.output=" + Keys.quoted(folder.toString()));
    assignments.add("training.seeds=" + study.allSeeds());
    study.budget().steps().ifPresent(steps -> assignments.add("training.steps=" + steps));
    return assignments;
  }

  private static List<PlannedVariant> withoutDuplicates(
      List<PlannedVariant> variants, List<String> notes) {
    Map<String, PlannedVariant> byDigest = new LinkedHashMap<>();
    for (PlannedVariant variant : variants) {
      String digest =
          variant.configs().values().stream()
              .map(c -> c.resolved().digest() + " " + c.training().steps())
              .toList()
              .toString();
      PlannedVariant earlier = byDigest.putIfAbsent(digest, variant);
      if (earlier != null) {
        notes.add(
            "%s is left out: its config is that of %s in every value"
                .formatted(variant.name(), earlier.name()));
      }
    }
    return List.copyOf(byDigest.values());
  }

  static List<PlannedCell> cells(List<PlannedVariant> variants, List<Long> seeds) {
    List<PlannedCell> cells = new ArrayList<>();
    for (PlannedVariant variant : variants) {
      variant
          .configs()
          .forEach(
              (task, config) -> {
                for (long seed : seeds) {
                  RunId id = new RunId(variant.name(), task, seed);
                  cells.add(new PlannedCell(id, CellKey.of(config, seed), config));
                }
              });
    }
    return cells;
  }
}
