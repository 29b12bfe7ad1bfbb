package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import symphony.ablation.launch.CellStates;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedTuning;
import symphony.ablation.study.PlannedVariant;
import symphony.report.results.Plural;
import symphony.report.results.RunStatus;
import symphony.report.results.Tuning;

/**
 * Formats a plan for readers.
 *
 * @param plan the plan
 * @param states the states of a plan's cells, if its folder exists
 */
record PlanText(Plan plan, Function<Plan, Optional<CellStates>> states) {

  void print(PrintWriter out) {
    out.println(
        plan.name() + (plan.study().question().isEmpty() ? "" : ": " + plan.study().question()));
    out.printf(
        Locale.ROOT,
        "%s x %s x %s = %s of %,d environment steps, in %s%n%n",
        Plural.of(plan.variants().size(), "variant"),
        Plural.of(plan.tasks().size(), "task"),
        Plural.of(plan.study().allSeeds().size(), "seed"),
        Plural.of(plan.cells().size(), "cell"),
        plan.steps(),
        plan.folder());
    variants(out);
    plan.tuning().ifPresent(tuning -> tuning(tuning, out));
    cells(out);
    plan.aliases().forEach(alias -> out.println("cannot be told apart: " + alias));
    plan.notes().forEach(out::println);
    power(out);
    out.flush();
  }

  private void variants(PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (PlannedVariant variant : plan.variants()) {
      rows.add(List.of(variant.name(), changes(variant)));
    }
    new TextTable(List.of("variant", "differs from the base in"), rows).print(out);
    if (plan.variants().stream().anyMatch(variant -> !variant.foreign().isEmpty())) {
      out.println(
          "ALSO marks what a variant changes in addition to the ingredient that it exchanges; "
              + "this change may also cause a difference from the base.");
    }
    out.println();
  }

  private static String changes(PlannedVariant variant) {
    return variant.changes().stream()
        .map(
            c ->
                "%s%s: %s -> %s"
                    .formatted(
                        variant.foreign().contains(c) ? "ALSO " : "",
                        c.key().replaceFirst("^symphony\\.(agent\\.)?", ""),
                        shown(c.from()),
                        shown(c.to())))
        .collect(Collectors.joining("; "));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "unset" : value;
  }

  private void tuning(PlannedTuning planned, PrintWriter out) {
    Tuning tuning = planned.tuning();
    out.printf(
        Locale.ROOT,
        "tuned first: %s x %s x %s x %s = %s, in %s%n",
        Plural.of(tuning.variants().size(), "variant"),
        Plural.of(tuning.settings(), "setting"),
        Plural.of(plan.tasks().size(), "task"),
        Plural.of(tuning.seeds().size(), "tuning seed"),
        Plural.of(planned.stage().cells().size(), "cell"),
        planned.stage().folder());
    List<List<String>> rows = new ArrayList<>();
    for (Tuning.Candidate candidate : tuning.candidates()) {
      rows.add(
          List.of(
              candidate.variant(),
              candidate.words(),
              Double.isNaN(candidate.score())
                  ? ""
                  : String.format(Locale.ROOT, "%.4g", candidate.score()),
              candidate.selected() ? "selected" : ""));
    }
    new TextTable(List.of("variant", "setting", "score", ""), rows).print(out);
    out.println();
  }

  /** One line for each tuned variant with the setting that it is scored with. */
  static List<String> selection(Tuning tuning) {
    return tuning.candidates().stream()
        .filter(Tuning.Candidate::selected)
        .map(c -> "tuned: %s with %s".formatted(c.variant(), c.words()))
        .toList();
  }

  private void cells(PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    plan.tuning()
        .ifPresent(t -> rows(t.stage(), Tuning.FOLDER + "/", states.apply(t.stage()), rows));
    rows(plan, "", plan.ready() ? states.apply(plan) : Optional.empty(), rows);
    new TextTable(List.of("cell", "state", "folder"), rows).print(out);
    out.println();
  }

  private static void rows(
      Plan of, String folder, Optional<CellStates> states, List<List<String>> rows) {
    for (PlannedCell cell : of.cells()) {
      rows.add(
          List.of(
              of.ready() ? cell.key() : "to be tuned",
              state(cell, states),
              folder + cell.id().folder()));
    }
  }

  private static String state(PlannedCell cell, Optional<CellStates> states) {
    RunStatus status = states.map(s -> s.of(cell).status()).orElse(RunStatus.MISSING);
    return status == RunStatus.MISSING ? "open" : status.word();
  }

  private void power(PrintWriter out) {
    PlannedPower.of(plan).lines().forEach(out::println);
  }
}
