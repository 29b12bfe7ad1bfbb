package symphony.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import symphony.ablation.study.Plan;
import symphony.report.results.Plural;
import symphony.report.results.RaceRule;
import symphony.report.statistics.Design;
import symphony.report.statistics.FactorialPower;
import symphony.report.statistics.Power;
import symphony.report.statistics.RacePower;

/**
 * The power of a plan, by simulation of the verdicts in its report.
 *
 * @param lines the lines of text
 */
record PlannedPower(List<String> lines) {

  private static final int TRIALS = 200;
  private static final List<Double> EFFECTS = List.of(1.0, 1.5, 2.0);
  private static final String UNIT = "standard deviations of scores";

  static PlannedPower of(Plan plan) {
    Optional<RaceRule> race = plan.record().rules().race();
    if (race.isPresent()) {
      return new PlannedPower(race(plan, race.get()));
    }
    Design design = design(plan);
    return new PlannedPower(
        plan.study().contrasts().isEmpty() && !design.mainColumns().isEmpty()
            ? factorial(plan, design)
            : family(plan));
  }

  private static Design design(Plan plan) {
    Map<String, Set<String>> points = new LinkedHashMap<>();
    plan.variants().stream()
        .filter(v -> plan.designed().contains(v.name()))
        .forEach(v -> points.put(v.name(), new TreeSet<>(v.present())));
    return new Design(plan.record().factors(), points);
  }

  private static List<String> family(Plan plan) {
    int comparisons = comparisons(plan);
    int runs = plan.study().allSeeds().size();
    Power power =
        new Power(
            comparisons + 1,
            plan.tasks().size(),
            runs,
            plan.record().rules().pairedBySeed(),
            TRIALS);
    double detectable = power.detectable();
    if (Double.isInfinite(detectable)) {
      return List.of(
          "%s cannot give a verdict: each side needs at least 6 runs."
              .formatted(Plural.of(runs, "seed")));
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "%d seeds detect a difference of about %.1f %s with 80%% probability, corrected over "
                + "%s;"
                + " simulated: %s.",
            runs,
            detectable,
            UNIT,
            Plural.of(comparisons, "comparison"),
            String.join(
                ", ", EFFECTS.stream().map(effect -> words(effect, power.at(effect))).toList())));
  }

  private static List<String> race(Plan plan, RaceRule rule) {
    int comparisons = comparisons(plan);
    List<String> parts = new ArrayList<>();
    for (double effect : EFFECTS) {
      RacePower power =
          RacePower.of(
              comparisons + 1,
              plan.tasks().size(),
              rule.schedule(),
              rule.alpha(),
              rule.method(),
              plan.record().rules().pairedBySeed(),
              effect,
              TRIALS);
      parts.add(words(effect, power.found()));
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "The race over %s with at most %d seeds each detects a difference, in %s: %s. A "
                + "variant stops training as soon as it is decided.",
            Plural.of(comparisons, "comparison"),
            rule.most(),
            UNIT,
            String.join(", ", parts)));
  }

  private static List<String> factorial(Plan plan, Design design) {
    FactorialPower power =
        new FactorialPower(design, plan.tasks().size(), plan.study().allSeeds().size(), TRIALS);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d runs detect a main effect, in %s, corrected over %s; simulated: %s.",
            design.variants().size() * plan.tasks().size() * plan.study().allSeeds().size(),
            UNIT,
            Plural.of(design.factors().size(), "ingredient"),
            String.join(
                ", ", EFFECTS.stream().map(effect -> words(effect, power.at(effect))).toList())));
    design
        .aliasMatrix()
        .forEach(
            (factor, row) -> {
              if (!row.isEmpty()) {
                lines.add(
                    "the main effect of " + factor + " contains shares of interactions: " + row);
              }
            });
    return lines;
  }

  private static String words(double effect, Power.Share share) {
    return String.format(
        Locale.ROOT, "%.1f with %.2f (± %.2f)", effect, share.value(), share.error());
  }

  private static int comparisons(Plan plan) {
    return plan.study().contrasts().isEmpty()
        ? plan.variants().size() - 1
        : plan.study().contrasts().size();
  }
}
