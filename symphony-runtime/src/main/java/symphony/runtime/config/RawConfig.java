package symphony.runtime.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An unread block of a config, which can be read later or added as a layer over another config. */
public final class RawConfig {

  private final ConfigObject object;
  private final String path;

  RawConfig(ConfigObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** Its path in its config. */
  public String path() {
    return path;
  }

  /** Its own keys, sorted. */
  public List<String> keys() {
    return object.keySet().stream().sorted().toList();
  }

  /** Its values by their full dotted keys: the elements of a list, or one value, as HOCON. */
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

  /** Whether it is empty. */
  public boolean isEmpty() {
    return object.isEmpty();
  }

  /** Its contents without a whole config that it includes. */
  public RawConfig beyondInclude() {
    return new RawConfig(object.withoutKey(ConfigLayers.ROOT), path);
  }

  ConfigObject object() {
    return object;
  }
}
