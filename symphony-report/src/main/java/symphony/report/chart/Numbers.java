package symphony.report.chart;

import java.util.Locale;
import java.util.stream.DoubleStream;
import symphony.report.statistics.Estimate;

/** Formats numbers for readers; independent of the machine's locale. */
public final class Numbers {

  private static final String MINUS = "\u2212";

  private Numbers() {}

  /** A measured value with about four significant digits. */
  public static String value(double x) {
    return value(x, Math.abs(x));
  }

  /** A difference, with its sign. */
  public static String signed(double x) {
    return (x > 0 ? "+" : "") + value(x);
  }

  /** An estimate as {@code 12.3 [10.1, 14.0]}, all with the same number of decimals. */
  public static String estimate(Estimate e) {
    return value(e.value(), scale(e)) + " " + interval(e);
  }

  /** An estimated difference, with its sign. */
  public static String signedEstimate(Estimate e) {
    return (e.value() > 0 ? "+" : "") + estimate(e);
  }

  /** The estimated difference without its interval, with as many decimals as the interval has. */
  public static String signedCentre(Estimate e) {
    return (e.value() > 0 ? "+" : "") + value(e.value(), scale(e));
  }

  /** The interval without the estimate. */
  public static String interval(Estimate e) {
    if (e.low() == Double.NEGATIVE_INFINITY) {
      return "[" + MINUS + "∞, " + infinite(e.high(), scale(e)) + "]";
    }
    return "[" + value(e.low(), scale(e)) + ", " + value(e.high(), scale(e)) + "]";
  }

  /** A p value with three decimals and without the zero before the point. */
  public static String p(double p) {
    if (p < 0.001) {
      return "< .001";
    }
    String text = String.format(Locale.ROOT, "%.3f", p);
    return text.startsWith("0") ? text.substring(1) : "1";
  }

  /** A probability or correlation with two decimals. */
  public static String share(double x) {
    return Double.isNaN(x) ? "–" : String.format(Locale.ROOT, "%.2f", x).replace("-", MINUS);
  }

  /** A count with thousands separators. */
  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n).replace("-", MINUS);
  }

  /** A count in short form: 15k, 2.5M. */
  public static String steps(double n) {
    if (Double.isInfinite(n)) {
      return "never";
    }
    String text =
        Math.abs(n) >= 1e6
            ? trimmed(n / 1e6, 2) + "M"
            : Math.abs(n) >= 1e3 ? trimmed(n / 1e3, 1) + "k" : trimmed(n, 0);
    return text.replace("-", MINUS);
  }

  /** A coordinate of a drawing, rounded to a tenth of a pixel. */
  public static String coordinate(double x) {
    long tenths = Math.round(x * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  /** A tick's label with as many decimals as the distance between ticks needs. */
  static String tick(double x, double distance) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(distance) - 1e-9));
    return trimmed(x, decimals).replace("-", MINUS);
  }

  private static double scale(Estimate e) {
    return DoubleStream.of(e.value(), e.low(), e.high())
        .filter(x -> !Double.isInfinite(x))
        .map(Math::abs)
        .reduce(0, Math::max);
  }

  /** A statistic or bound that may be infinite. */
  public static String infinite(double x) {
    return infinite(x, Math.abs(x));
  }

  private static String infinite(double x, double scale) {
    return x == Double.POSITIVE_INFINITY ? "∞" : value(x, scale);
  }

  private static String value(double x, double scale) {
    if (Double.isNaN(x)) {
      return "–";
    }
    if (Double.isInfinite(x)) {
      return "never";
    }
    String format = scale >= 1000 ? "%,.0f" : scale >= 10 ? "%.1f" : scale >= 1 ? "%.2f" : "%.3f";
    if (scale > 0 && scale < 0.01) {
      format = "%.1e";
    }
    String text = String.format(Locale.ROOT, x == 0 ? "%.0f" : format, x);
    return (isZero(text) ? text.replace("-", "") : text).replace("-", MINUS);
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private static String trimmed(double x, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", x);
    if (text.contains(".")) {
      text = text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
    return isZero(text) ? text.replace("-", "") : text;
  }
}
