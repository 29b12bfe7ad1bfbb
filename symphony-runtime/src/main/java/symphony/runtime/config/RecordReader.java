package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import symphony.api.plugin.InvalidParametersException;
import symphony.api.plugin.Parameter;
import symphony.api.plugin.Parameters;
import symphony.runtime.plugin.Suggestions;

/**
 * Reads a block into a record: each component from the key with its name in kebab case. Other keys
 * are refused.
 */
final class RecordReader {

  private final Problems problems;
  private final ValueReader values;

  RecordReader(Problems problems) {
    this.problems = problems;
    this.values = new ValueReader(problems, this);
  }

  /** Reads a block that contains only the record. */
  <R extends Record> Optional<R> read(ConfigObject object, String path, Class<R> type) {
    return read(object, path, type, List.of());
  }

  /**
   * Reads a block.
   *
   * @param others further keys that the block may contain
   * @return empty if there was a problem, which has been reported
   */
  <R extends Record> Optional<R> read(
      ConfigObject object, String path, Class<R> type, Collection<String> others) {
    int before = problems.count();
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = component(object, path, components[i]);
    }
    rejectUnknown(object, path, keys(type), others);
    return problems.count() == before
        ? construct(object, path, type, arguments)
        : checkWhatThereIs(object, path, type, arguments);
  }

  /** The keys of a record's components. */
  static List<String> keys(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(c -> Keys.of(c.getName())).toList();
  }

  private Object component(ConfigObject object, String path, RecordComponent component) {
    String key = Keys.of(component.getName());
    String place = join(path, key);
    ConfigValue value = object.get(key);
    boolean absent = value == null || value.valueType() == ConfigValueType.NULL;
    if (component.getType() == Optional.class) {
      return absent ? Optional.empty() : values.optional(value, component.getGenericType(), place);
    }
    if (absent) {
      problems.add(place, object.origin(), "missing; expected " + expectation(component));
      return null;
    }
    return values.read(value, component.getGenericType(), place);
  }

  private static String expectation(RecordComponent component) {
    Parameter parameter = component.getAnnotation(Parameter.class);
    String expected = ValueReader.expectation(component.getGenericType());
    return parameter == null ? expected : expected + ": " + parameter.value();
  }

  /** Reports unknown keys. */
  void rejectUnknown(
      ConfigObject object, String path, Collection<String> known, Collection<String> others) {
    List<String> all = new ArrayList<>(known);
    all.addAll(others);
    object.keySet().stream()
        .sorted()
        .filter(key -> !all.contains(key))
        .forEach(
            key -> problems.add(join(path, key), object.get(key), "unknown key" + hint(key, all)));
  }

  private static String hint(String key, List<String> known) {
    String near = Suggestions.didYouMean(key, known);
    return (near.isEmpty() ? "." : near)
        + (known.isEmpty()
            ? " Nothing can be set here."
            : " Known: " + String.join(", ", known.stream().distinct().sorted().toList()));
  }

  private <R extends Record> Optional<R> construct(
      ConfigObject object, String path, Class<R> type, Object[] arguments) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return Optional.of(type.getConstructor(types).newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidParametersException invalid) {
        invalid.problems().forEach(problem -> report(object, path, problem));
        return Optional.empty();
      }
      throw RecordFaultException.of(e.getCause());
    } catch (LinkageError e) {
      throw RecordFaultException.of(e);
    } catch (ReflectiveOperationException e) {
      throw new RecordFaultException(
          "the record %s must be public, in a package that its module exports"
              .formatted(type.getName()),
          e);
    }
  }

  /** Checks the ranges of the components that could be read, if others could not. */
  private <R extends Record> Optional<R> checkWhatThereIs(
      ConfigObject object, String path, Class<R> type, Object[] arguments) {
    try {
      Parameters.check(type, arguments);
    } catch (InvalidParametersException e) {
      e.problems().stream()
          .filter(problem -> problem.value() != null)
          .forEach(problem -> report(object, path, problem));
    }
    return Optional.empty();
  }

  private void report(
      ConfigObject object, String path, InvalidParametersException.Problem problem) {
    String key = Keys.of(problem.component());
    ConfigValue value = object.get(key);
    problems.add(
        join(path, key),
        value,
        "expected %s, got %s".formatted(problem.expected(), problem.value()));
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
