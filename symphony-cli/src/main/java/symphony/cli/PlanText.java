package symphony.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import symphony.ablation.launch.CellStates;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCell;
import symphony.ablation.study.PlannedVariant;
import symphony.report.results.RunStatus;

/**
 * A plan as a person reads it.
 *
 * @param plan the plan
 * @param states what has become of its cells, where its folder is there
 */
record PlanText(Plan plan, Optional<CellStates> states) {

  void print(PrintWriter out) {
    out.println(
        plan.name() + (plan.study().question().isEmpty() ? "" : ": " + plan.study().question()));
    out.printf(
        Locale.ROOT,
        "%d variants x %d tasks x %d seeds = %d cells of %,d environment steps, in %s%n%n",
        plan.variants().size(),
        plan.tasks().size(),
        plan.study().allSeeds().size(),
        plan.cells().size(),
        plan.steps(),
        plan.folder());
    variants(out);
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
          "ALSO marks what a variant changes next to the ingredient that it exchanges: a difference"
              + " from the base may be due to it.");
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

  private void cells(PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (PlannedCell cell : plan.cells()) {
      rows.add(List.of(cell.key(), state(cell), cell.id().folder()));
    }
    new TextTable(List.of("cell", "state", "folder"), rows).print(out);
    out.println();
  }

  private String state(PlannedCell cell) {
    RunStatus status = states.map(s -> s.of(cell).status()).orElse(RunStatus.MISSING);
    return status == RunStatus.MISSING ? "open" : status.word();
  }

  private void power(PrintWriter out) {
    PlannedPower.of(plan).lines().forEach(out::println);
  }
}
