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
 * Includes only files that exist. The default includer of HOCON silently ignores a missing file and
 * can fetch from the network.
 */
final class StrictIncluder
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {

  private static final long LARGEST = 16_000_000;

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
    if (file == null) {
      return includeFromHere(options, new File(what));
    }
    if (file.origin().filename() != null) {
      requireConfig(new File(file.origin().filename()));
    }
    return file.parse(options);
  }

  /** Refuses a file that is not a regular file, such as a device, or too large for a config. */
  static void requireConfig(File file) {
    if (!file.exists()) {
      throw new ConfigException.Generic("the included file " + file + " cannot be found");
    }
    if (!file.isFile()) {
      throw new ConfigException.Generic(file + " is not a file, so it cannot be read as a config");
    }
    if (file.length() > LARGEST) {
      throw new ConfigException.Generic(
          "%s has %,d bytes, and a config may have %,d at most"
              .formatted(file, file.length(), LARGEST));
    }
  }

  /**
   * Resolves an include relative to the current folder, because HOCON does not do so for a file
   * that was named without a folder.
   */
  private static ConfigObject includeFromHere(ConfigParseOptions options, File file) {
    requireConfig(file);
    return ConfigFactory.parseFile(file, options).root();
  }
}
