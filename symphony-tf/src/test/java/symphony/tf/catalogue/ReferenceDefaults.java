package symphony.tf.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import symphony.tf.activation.ReSine;

/**
 * The module's {@code reference.conf} as {@code path -> value}. It supports only the HOCON of that
 * file: one key or one brace per line.
 */
final class ReferenceDefaults {

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> notes = new LinkedHashMap<>();

  static ReferenceDefaults read() {
    try (InputStream in = ReSine.class.getModule().getResourceAsStream("reference.conf")) {
      return new ReferenceDefaults(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReferenceDefaults(String text) {
    Deque<String> path = new ArrayDeque<>();
    for (String raw : text.lines().toList()) {
      String line = raw.replaceAll("\\s*#.*", "").strip();
      String note = raw.contains("#") ? raw.substring(raw.indexOf('#') + 1).strip() : "";
      if (line.endsWith("{}")) {
        continue;
      }
      if (line.endsWith("{")) {
        path.addLast(line.substring(0, line.length() - 1).strip());
      } else if (line.equals("}")) {
        path.removeLast();
      } else if (line.contains("=")) {
        String key = line.substring(0, line.indexOf('=')).strip();
        String full = String.join(".", path) + "." + key;
        values.put(full, line.substring(line.indexOf('=') + 1).strip());
        notes.put(full, note);
      }
    }
  }

  /** The value at a path with substitutions. */
  String value(String path) {
    String value = values.get(path);
    if (value == null) {
      throw new IllegalStateException("reference.conf has no " + path);
    }
    return value.startsWith("${") ? value(value.substring(2, value.length() - 1)) : value;
  }

  /** The comment after a value. */
  String note(String path) {
    return notes.get(path);
  }

  /** The record that a block describes. */
  <C extends Record> C config(String block, Class<C> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = parsed(value(block + "." + key(components[i].getName())), types[i]);
    }
    try {
      Constructor<C> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(block + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of a component in a config file. */
  static String key(String component) {
    return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Object parsed(String text, Class<?> type) {
    if (type == int.class) {
      return Integer.parseInt(text);
    } else if (type == long.class) {
      return Long.parseLong(text);
    } else if (type == double.class) {
      return Double.parseDouble(text);
    } else if (type == boolean.class) {
      return Boolean.parseBoolean(text);
    } else if (type == List.class) {
      return Arrays.stream(text.replaceAll("[\\[\\] ]", "").split(","))
          .filter(part -> !part.isEmpty())
          .map(Integer::parseInt)
          .collect(Collectors.toList());
    }
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(text + " is no " + type));
  }
}
