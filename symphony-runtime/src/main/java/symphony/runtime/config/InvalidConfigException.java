package symphony.runtime.config;

import java.util.List;
import java.util.stream.Collectors;
import symphony.api.UserException;

/** A config cannot be used; the message has one line for each problem. */
public final class InvalidConfigException extends UserException {

  private static final long serialVersionUID = 1L;

  /** Every problem that was found. */
  private final transient List<Problem> problems;

  /** With everything that is wrong. */
  public InvalidConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem that was found. */
  public List<Problem> problems() {
    return problems;
  }
}
