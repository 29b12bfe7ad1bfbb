package symphony.report.results;

import java.util.Locale;
import java.util.Optional;

/** How a run stands. */
public enum RunStatus {
  /** All of its steps were trained. */
  DONE,
  /** It ended with an error, which its reason names. */
  FAILED,
  /** It was stopped before its end and can be resumed. */
  INTERRUPTED,
  /** It has left files, but no word about its end: it is running, or was killed. */
  UNFINISHED,
  /** The study plans it, but there is no trace of it. */
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
