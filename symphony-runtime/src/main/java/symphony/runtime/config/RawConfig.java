package symphony.runtime.config;

import com.typesafe.config.ConfigObject;
import java.util.List;

/** A block of a config that is kept as it was written, to be read or laid over another later. */
public final class RawConfig {

  private final ConfigObject object;
  private final String path;

  RawConfig(ConfigObject object, String path) {
    this.object = object;
    this.path = path;
  }

  /** Where it stands in its config. */
  public String path() {
    return path;
  }

  /** Its own keys, sorted. */
  public List<String> keys() {
    return object.keySet().stream().sorted().toList();
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
