package symphony.cli;

import java.util.Locale;

/** Formats sizes for readers. */
final class ByteSizes {

  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

  private ByteSizes() {}

  /** A size such as {@code 3.1 GB}. */
  static String text(double bytes) {
    int unit = 0;
    double scaled = bytes;
    while (scaled >= 999.5 && unit < UNITS.length - 1) {
      scaled /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, scaled < 9.95 ? "%.1f %s" : "%.0f %s", scaled, UNITS[unit]);
  }
}
