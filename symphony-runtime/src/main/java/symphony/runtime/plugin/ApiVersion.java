package symphony.runtime.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The promise of the API's versions, {@code major.minor.patch}: what was compiled against one
 * serves with every later one of the same major version. While the major version is 0, each minor
 * version is an API of its own.
 */
final class ApiVersion {

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\D.*)?");

  private ApiVersion() {}

  /**
   * Whether a program serves a plugin. A version that is no such number says nothing.
   *
   * @param program the API's version here
   * @param compiled the API's version when the plugin was compiled
   */
  static boolean serves(String program, String compiled) {
    Matcher here = NUMBERS.matcher(program);
    Matcher then = NUMBERS.matcher(compiled);
    if (!here.matches() || !then.matches()) {
      return true;
    }
    int major = Integer.parseInt(here.group(1));
    int minor = Integer.parseInt(here.group(2));
    int minorThen = Integer.parseInt(then.group(2));
    return major == Integer.parseInt(then.group(1))
        && (major == 0 ? minor == minorThen : minor >= minorThen);
  }
}
