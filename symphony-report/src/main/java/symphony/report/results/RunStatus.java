package symphony.report.results;

import java.util.Locale;
import java.util.Optional;

/** The state of a run. */
public enum RunStatus {
  /** All of its steps were trained. */
  DONE,
  /** It ended with an error, which its reason describes. */
  FAILED,
  /** It was stopped before its end and can be resumed. */
  INTERRUPTED,
  /** It has files but no record of its end: it is running or was killed. */
  UNFINISHED,
  /** It is planned but has no files. */
  MISSING;

  /** The word that files and reports use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RunStatus> of(String word) {
    for (RunStatus status : values()) {
      if (status.word().equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
