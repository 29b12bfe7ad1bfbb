package symphony.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigParseable;
import java.io.File;
import java.net.URL;

/**
 * Includes files and nothing else, and only files that exist: HOCON's own includer passes over a
 * misspelt one in silence, and would fetch from the network.
 */
final class StrictIncluder
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    return includeRelative(context, what);
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    return includeRelative(context, what.getPath());
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    throw new ConfigException.Generic("include url(...) is not allowed; include a file");
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    throw new ConfigException.Generic("include classpath(...) is not allowed; include a file");
  }

  private static ConfigObject includeRelative(ConfigIncludeContext context, String what) {
    ConfigParseOptions options = context.parseOptions().setAllowMissing(false);
    ConfigParseable file = context.relativeTo(what);
    return file == null ? includeFromHere(options, new File(what)) : file.parse(options);
  }

  /** To HOCON, a file that was named without a folder has no neighbours. */
  private static ConfigObject includeFromHere(ConfigParseOptions options, File file) {
    if (!file.isFile()) {
      throw new ConfigException.Generic("the included file " + file + " cannot be found");
    }
    return ConfigFactory.parseFile(file, options).root();
  }
}
