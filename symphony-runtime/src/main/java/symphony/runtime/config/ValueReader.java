package symphony.runtime.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import symphony.runtime.plugin.Suggestions;

/** Turns one config value into a Java value of a record component's type, or reports why not. */
final class ValueReader {

  private static final double LARGEST_EXACT_WHOLE_NUMBER = 0x1p53;

  private final Problems problems;
  private final RecordReader records;

  ValueReader(Problems problems, RecordReader records) {
    this.problems = problems;
    this.records = records;
  }

  /** Reads a value of a supported type; {@code null} if there was a problem. */
  Object read(ConfigValue value, Type type, String path) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? map(value, generic.getActualTypeArguments()[1], path)
          : list(value, generic.getActualTypeArguments()[0], path);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == RawConfig.class) {
      return object(value, type, path).map(object -> new RawConfig(object, path)).orElse(null);
    }
    if (raw.isRecord()) {
      return object(value, type, path)
          .flatMap(object -> records.read(object, path, raw.asSubclass(Record.class)))
          .orElse(null);
    }
    Object scalar = raw.isEnum() ? constant(value, raw, path) : scalar(value, raw);
    if (scalar == null && !raw.isEnum()) {
      wrong(value, type, path);
    }
    return scalar;
  }

  /** Reads the value of an {@code Optional<...>} that is present. */
  Object optional(ConfigValue value, Type type, String path) {
    Object held = read(value, ((ParameterizedType) type).getActualTypeArguments()[0], path);
    return held == null ? null : Optional.of(held);
  }

  private static Object scalar(ConfigValue value, Class<?> type) {
    Object given = value.unwrapped();
    if (type == String.class) {
      return isScalar(value) ? given.toString() : null;
    }
    if (type == boolean.class || type == Boolean.class) {
      return given instanceof Boolean ? given : null;
    }
    if (!(given instanceof Number number)) {
      return null;
    }
    if (type == double.class || type == Double.class) {
      return number.doubleValue();
    }
    return whole(number, type == int.class || type == Integer.class);
  }

  private static boolean isScalar(ConfigValue value) {
    return switch (value.valueType()) {
      case STRING, NUMBER, BOOLEAN -> true;
      default -> false;
    };
  }

  private static Object whole(Number number, boolean fitsInt) {
    double value = number.doubleValue();
    boolean exact = number instanceof Long || number instanceof Integer;
    if (!exact && (value != Math.rint(value) || Math.abs(value) > LARGEST_EXACT_WHOLE_NUMBER)) {
      return null;
    }
    long whole = number.longValue();
    if (!fitsInt) {
      return whole;
    }
    return whole == (int) whole ? (Object) (int) whole : null;
  }

  private Object constant(ConfigValue value, Class<?> type, String path) {
    List<String> names = Keys.constants(type);
    if (!isScalar(value)) {
      wrong(value, type, path);
      return null;
    }
    String given = value.unwrapped().toString();
    int index = names.indexOf(given);
    if (index < 0) {
      problems.add(
          path,
          value,
          "expected one of %s, got '%s'%s"
              .formatted(String.join(", ", names), given, Suggestions.didYouMean(given, names)));
      return null;
    }
    return type.getEnumConstants()[index];
  }

  private Object list(ConfigValue value, Type element, String path) {
    if (!(value instanceof ConfigList list)) {
      problems.add(path, value, "expected a list [...], got " + describe(value));
      return null;
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      elements.add(read(list.get(i), element, path + "[" + i + "]"));
    }
    return elements.contains(null) ? null : List.copyOf(elements);
  }

  private Object map(ConfigValue value, Type element, String path) {
    if (!(value instanceof ConfigObject object)) {
      problems.add(path, value, "expected a block { ... }, got " + describe(value));
      return null;
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    for (String key : new TreeSet<>(object.keySet())) {
      entries.put(key, read(object.get(key), element, RecordReader.join(path, key)));
    }
    return entries.containsValue(null) ? null : entries;
  }

  private Optional<ConfigObject> object(ConfigValue value, Type type, String path) {
    if (value instanceof ConfigObject object) {
      return Optional.of(object);
    }
    wrong(value, type, path);
    return Optional.empty();
  }

  private void wrong(ConfigValue value, Type type, String path) {
    problems.add(path, value, "expected %s, got %s".formatted(expectation(type), describe(value)));
  }

  /** A description of valid values of a type. */
  static String expectation(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
        case "List" -> "a list of which each element is " + expectation(inner);
        case "Optional" -> expectation(inner);
        default -> "a block { ... }";
      };
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return "one of " + String.join(", ", Keys.constants(raw));
    }
    return switch (raw.getSimpleName()) {
      case "int", "Integer" -> "a whole number";
      case "long", "Long" -> "a whole number";
      case "double", "Double" -> "a number";
      case "boolean", "Boolean" -> "true or false";
      case "String" -> "text";
      default -> "a block { ... }";
    };
  }

  /** A description of a value. */
  static String describe(ConfigValue value) {
    return switch (value.valueType()) {
      case STRING -> "the text '" + value.unwrapped() + "'";
      case NUMBER -> "the number " + value.unwrapped();
      case LIST -> "a list";
      case OBJECT -> "a block";
      case BOOLEAN -> value.unwrapped().toString();
      case ConfigValueType other -> other.name().toLowerCase(Locale.ROOT);
    };
  }
}
