package symphony.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import symphony.report.results.Preregistration;
import symphony.report.results.StudyRecord;

/** Finds the declarations that were changed after the runs had started. */
final class PostHoc {

  /** Keys that no verdict depends on. */
  private static final Set<String> HARMLESS = Set.of("question", "bootstrap");

  private PostHoc() {}

  /** One sentence for each change that can affect a verdict. */
  static List<String> sentences(StudyRecord study) {
    List<String> sentences = new ArrayList<>();
    for (Preregistration.Change change :
        study.registration().map(Preregistration::standing).orElse(List.of())) {
      if (touches(change.key(), study)) {
        sentences.add(
            "%s was changed on %s, after runs had started: from %s to %s."
                .formatted(change.key(), change.when(), shown(change.from()), shown(change.to())));
      }
    }
    return sentences;
  }

  private static boolean touches(String key, StudyRecord study) {
    if (key.equals("thresholds")) {
      return study.primary().equals(Measure.STEPS_TO_THRESHOLD.key());
    }
    return !HARMLESS.contains(key);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value;
  }
}
