package symphony.api.plugin;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Checks a config record's values against the ranges that its {@link Parameter}s declare. */
public final class Parameters {

  private Parameters() {}

  /**
   * Call this first in a config record's compact constructor:
   *
   * <pre>{@code
   * public record SiLU(@Parameter(value = "...", range = "(0, inf)") double beta) ... {
   *   public SiLU {
   *     Parameters.check(SiLU.class, beta);
   *   }
   * }
   * }</pre>
   *
   * @param type the record
   * @param values its components, in order
   * @throws InvalidParametersException naming every component that is missing or out of range
   */
  public static void check(Class<? extends Record> type, Object... values) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != values.length) {
      throw new IllegalArgumentException(
          type.getName() + " has " + components.length + " components");
    }
    List<InvalidParametersException.Problem> problems = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      Parameter parameter = components[i].getAnnotation(Parameter.class);
      if (values[i] == null) {
        problems.add(
            new InvalidParametersException.Problem(components[i].getName(), null, "a value"));
      } else if (parameter != null && !parameter.range().isEmpty()) {
        checkRange(components[i].getName(), values[i], parameter.range(), problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidParametersException(problems);
    }
  }

  private static void checkRange(
      String name, Object value, String range, List<InvalidParametersException.Problem> problems) {
    Interval interval = Interval.parse(range);
    Collection<?> numbers = value instanceof Collection<?> many ? many : List.of(value);
    for (Object number : numbers) {
      if (number instanceof Number n && !interval.contains(n.doubleValue())) {
        problems.add(new InvalidParametersException.Problem(name, number, "a number in " + range));
      }
    }
  }
}
