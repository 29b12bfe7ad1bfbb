package symphony.runtime.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Converts records to config values with their origins. */
final class RecordWriter {

  private final Config origins;
  private final List<ResolvedConfig.Value> values = new ArrayList<>();

  /** Creates a writer for records that were read from a config. */
  RecordWriter(Config origins) {
    this.origins = origins;
  }

  List<ResolvedConfig.Value> values() {
    return values;
  }

  /** Adds a value at a path; a record is added component by component. */
  void add(String path, Object value) {
    switch (value) {
      case Optional<?> optional -> optional.ifPresent(held -> add(path, held));
      case Record record -> components(record).forEach((key, part) -> add(path + "." + key, part));
      case Map<?, ?> map ->
          map.forEach((key, part) -> add(path + "." + ConfigUtil.quoteString((String) key), part));
      default -> values.add(new ResolvedConfig.Value(path, text(value), origin(path)));
    }
  }

  private static Map<String, Object> components(Record record) {
    Map<String, Object> components = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        components.put(Keys.of(component.getName()), component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return components;
  }

  private static String text(Object value) {
    return switch (value) {
      case String text -> ConfigUtil.quoteString(text);
      case Enum<?> constant -> Keys.of(constant);
      case List<?> list ->
          list.stream().map(RecordWriter::text).collect(Collectors.joining(", ", "[", "]"));
      case Record record ->
          components(record).entrySet().stream()
              .filter(e -> !e.getValue().equals(Optional.empty()))
              .map(e -> e.getKey() + " = " + text(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Optional<?> optional -> text(optional.orElseThrow());
      case RawConfig block -> block.object().render(ConfigRenderOptions.concise());
      default -> value.toString();
    };
  }

  private String origin(String path) {
    try {
      return SourceLocation.of(origins.getValue(path).origin());
    } catch (ConfigException e) {
      return "";
    }
  }
}
