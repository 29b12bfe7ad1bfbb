package symphony.runtime.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A block of a config that is kept as it was written, to be read or laid over another later. */
public final class RawConfig {

  private final ConfigObject object;
  private final String path;

  RawConfig(ConfigObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** Its position in its config. */
  public String path() {
    return path;
  }

  /** Its own keys, sorted. */
  public List<String> keys() {
    return object.keySet().stream().sorted().toList();
  }

  /**
   * What is written in it, by its whole dotted key: the elements of each list, or the one value, as
   * HOCON writes them.
   */
  public SortedMap<String, List<String>> values() {
    SortedMap<String, List<String>> values = new TreeMap<>();
    object
        .toConfig()
        .entrySet()
        .forEach(
            entry ->
                values.put(
                    String.join(".", ConfigUtil.splitPath(entry.getKey())),
                    texts(entry.getValue())));
    return values;
  }

  private static List<String> texts(ConfigValue value) {
    List<ConfigValue> elements = value instanceof ConfigList list ? list : List.of(value);
    return elements.stream().map(e -> e.render(ConfigRenderOptions.concise())).toList();
  }

  /** Whether nothing is written in it. */
  public boolean isEmpty() {
    return object.isEmpty();
  }

  /** What is written in it next to a whole config that it includes. */
  public RawConfig beyondInclude() {
    return new RawConfig(object.withoutKey(ConfigLayers.ROOT), path);
  }

  ConfigObject object() {
    return object;
  }
}
