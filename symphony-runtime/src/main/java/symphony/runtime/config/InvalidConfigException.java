package symphony.runtime.config;

import java.util.List;
import java.util.stream.Collectors;
import symphony.api.UserException;

/** Reports that a config cannot be used; the message has one line for each problem. */
public final class InvalidConfigException extends UserException {

  private static final long serialVersionUID = 1L;

  /** All problems. */
  private final transient List<Problem> problems;

  /** Creates an exception with all problems. */
  public InvalidConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems. */
  public List<Problem> problems() {
    return problems;
  }
}
