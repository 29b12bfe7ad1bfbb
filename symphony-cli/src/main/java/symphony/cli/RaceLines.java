package symphony.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import symphony.report.analysis.Racing;
import symphony.report.statistics.Race;

/** Formats the state of a race for a terminal. */
final class RaceLines {

  private RaceLines() {}

  static List<String> of(Racing racing) {
    Race.Outcome outcome = racing.outcome();
    List<String> lines = new ArrayList<>();
    outcome
        .tests()
        .forEach(
            (name, test) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "race: %s: %s after %d seeds (%s %.3g, %s)",
                        name,
                        outcome.verdicts().get(name).word(),
                        test.runs(),
                        racing.rule().method().statistic(),
                        test.evidence(),
                        bound(outcome.bound(name)))));
    lines.add(
        outcome.ended()
            ? "race: ended with %d of at most %d runs, %d saved"
                .formatted(racing.spent(), racing.planned(), racing.saved())
            : "race: the next look is due at %d seeds of %s"
                .formatted(
                    outcome.due().orElseThrow(),
                    String.join(", ", outcome.wanted().stream().sorted().toList())));
    return lines;
  }

  private static String bound(double bound) {
    return Double.isInfinite(bound)
        ? "too few runs for better or worse"
        : String.format(Locale.ROOT, "bound %.3g", bound);
  }
}
