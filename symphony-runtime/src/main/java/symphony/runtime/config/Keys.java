package symphony.runtime.config;

import com.typesafe.config.ConfigUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Converts Java names to names in config files. */
public final class Keys {

  private Keys() {}

  /** {@code updatesPerStep} is written {@code updates-per-step}. */
  public static String of(String component) {
    return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** {@code LAST_LAYER} is written {@code last-layer}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of an enum's constants, in order. */
  public static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> of((Enum<?>) c)).toList();
  }

  /** A text as a quoted string of HOCON. */
  public static String quoted(String text) {
    return ConfigUtil.quoteString(text);
  }
}
