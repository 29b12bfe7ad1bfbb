package symphony.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import symphony.ablation.estimate.Forecast;
import symphony.ablation.estimate.ResourceEstimate;
import symphony.ablation.launch.CardPlan;
import symphony.ablation.study.Plan;
import symphony.ablation.study.PlannedCohort;
import symphony.report.results.Plural;
import symphony.runtime.plugin.Registry;

/**
 * Estimates the cost of the rest of a study by training a small part of it.
 *
 * @param plan the study
 * @param open its cohorts that are not finished
 * @param tuning those of them that tune variants
 * @param registry the available ingredients
 */
record CostEstimate(
    Plan plan, List<PlannedCohort> open, List<PlannedCohort> tuning, Registry registry) {

  void print(PrintWriter out) {
    Optional<String> obstacle = obstacle();
    if (open.isEmpty()) {
      out.println("Every cell has ended; nothing is left to train.");
    } else if (obstacle.isPresent()) {
      out.println("Time, disk and memory are not known: " + obstacle.get());
    } else {
      calibrate(out);
    }
    out.flush();
  }

  private Optional<String> obstacle() {
    return open.stream()
        .map(cohort -> cohort.config().family().missing())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void calibrate(PrintWriter out) {
    out.println(
        "Calibrating: training a few steps of each kind of run (--no-calibration skips "
            + "this) ...");
    out.flush();
    long began = System.nanoTime();
    ResourceEstimate needs = new ResourceEstimate();
    CardPlan cards = CardPlan.of(open, plan.study().launch().processes());
    List<PlannedCohort> fitted = cards.fitted(open, needs);
    LocalResources machine = LocalResources.share(plan.study().launch(), cards, fitted, needs);
    try (Interruption interruption = new Interruption()) {
      Forecast forecast =
          Forecast.of(
              fitted,
              registry,
              needs,
              machine.processes(),
              machine.threads(),
              interruption.signal());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      if (forecast.calibrated() == 0) {
        out.println("Time and disk are not known: the calibration did not finish.");
      } else {
        print(forecast, machine, took, out);
      }
    }
  }

  private void print(Forecast forecast, LocalResources machine, Duration took, PrintWriter out) {
    out.printf(
        "time    about %s for %s%s, estimated from %s of run in %s%n",
        time(Duration.ofSeconds(Math.round(forecast.seconds()))),
        Plural.of(cells(open), "cell"),
        tuning.isEmpty() ? "" : ", %d of them for tuning".formatted(cells(tuning)),
        Plural.of(forecast.calibrated(), "kind"),
        time(took));
    out.println("memory  " + machine);
    out.printf(
        "disk    about %s at the end, and up to %s more during the runs%n",
        ByteSizes.text(forecast.bytes()), ByteSizes.text(forecast.transientBytes()));
  }

  private static int cells(List<PlannedCohort> cohorts) {
    return cohorts.stream().mapToInt(cohort -> cohort.cells().size()).sum();
  }

  /**
   * A duration such as {@code 2 d 3 h}, {@code 1 h 20 min} or {@code 45 s}, with at most two units.
   */
  static String time(Duration time) {
    if (time.toDays() > 0) {
      return "%d d %d h".formatted(time.toDays(), time.toHoursPart());
    }
    if (time.toHours() > 0) {
      return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : time.toSeconds() + " s";
  }
}
