package symphony.api.plugin;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One or more values of a config record are not admissible. */
public final class InvalidParametersException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The problems, in the order of the record's components. */
  private final transient List<Problem> problems;

  /** Reports several problems at once. */
  public InvalidParametersException(List<Problem> problems) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Reports one problem, for conditions that involve several parameters. */
  public InvalidParametersException(String component, Object value, String expected) {
    this(List.of(new Problem(component, value, expected)));
  }

  /** The problems, in the order of the record's components. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One inadmissible value.
   *
   * @param component the record component's Java name
   * @param value the given value, {@code null} if none was given
   * @param expected what was expected, as in "expected ..."
   */
  public record Problem(String component, @Nullable Object value, String expected) {

    String sentence() {
      return component + " is " + value + ", expected " + expected;
    }
  }
}
