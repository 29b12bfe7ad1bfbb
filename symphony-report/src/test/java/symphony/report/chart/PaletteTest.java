package symphony.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symphony.report.document.StyleSheet;

/**
 * The colours of variants are distinguishable with full deuteranopia and protanopia (simulated as
 * in G. M. Machado et al., 2009), and shapes distinguish what colours do not.
 */
class PaletteTest {

  private static final double[][] NONE = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.01182, 0.04294, 0.968881}
  };
  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };

  /** The palettes of light, dark and print, eight colours each. */
  private static List<List<double[]>> palettes() {
    List<List<double[]>> palettes = new ArrayList<>();
    Matcher colour = Pattern.compile("--c(\\d): #([0-9a-f]{3,6});").matcher(StyleSheet.text());
    while (colour.find()) {
      if (colour.group(1).equals("0")) {
        palettes.add(new ArrayList<>());
      }
      palettes.getLast().add(linear(colour.group(2)));
    }
    return palettes;
  }

  private static double[] linear(String hex) {
    String six = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] y = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        y[i] += matrix[i][j] * x[j];
      }
    }
    return y;
  }

  /** CIE L*a*b* of linear sRGB under D65. */
  private static double[] lab(double[] rgb) {
    double[][] xyz = {
      {0.4124564, 0.3575761, 0.1804375},
      {0.2126729, 0.7151522, 0.072175},
      {0.0193339, 0.119192, 0.9503041}
    };
    double[] t = times(xyz, rgb);
    double x = root(t[0] / 0.95047);
    double y = root(t[1]);
    double z = root(t[2] / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double[] seen(double[] rgb, double[][] eye) {
    double[] light = times(eye, rgb);
    for (int i = 0; i < 3; i++) {
      light[i] = Math.min(1, Math.max(0, light[i]));
    }
    return lab(light);
  }

  @ParameterizedTest
  @CsvSource({"none, 29", "deuteranopia, 23", "protanopia, 21"})
  void coloursAreDistinguishable(String eye, double apart) {
    double[][] matrix =
        switch (eye) {
          case "deuteranopia" -> DEUTERANOPIA;
          case "protanopia" -> PROTANOPIA;
          default -> NONE;
        };
    assertEquals(3, palettes().size());
    for (List<double[]> palette : palettes()) {
      assertEquals(8, palette.size());
      for (int i = 0; i < 8; i++) {
        for (int j = 0; j < i; j++) {
          double[] a = seen(palette.get(i), matrix);
          double[] b = seen(palette.get(j), matrix);
          double distance = Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
          assertTrue(distance >= apart, i + " and " + j + ": " + distance);
        }
      }
    }
  }

  /**
   * Bands have edges in the line's dashes, dots the shape of its marker: neither depends on colour.
   */
  @Test
  void bandsAndDotsHaveDistinctShapes() {
    Set<String> dashes = new HashSet<>();
    Set<String> dots = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      dashes.add(new Style(i).dash());
      Markup dot = new Markup();
      new Style(i).dot(dot, 0, 0);
      dots.add(dot.toString().replaceAll(".* d=\"", ""));
    }
    assertEquals(7, dashes.size());
    assertEquals(7, dots.size());
    double[] x = {0, 1};
    LineChart.Line line =
        new LineChart.Line(
            "a", new Style(1), x, x, new double[] {-1, 0}, new double[] {1, 2}, List.of());
    LineChart chart =
        new LineChart("t", "x", "y", List.of(line), Map.of(), LineChart.Range.of(List.of(line)));
    String drawn = chart.draw(400, 300).toString();
    assertEquals(2, drawn.split("class=\"edge c1\" stroke-dasharray=\"7 3\"").length - 1, drawn);
    assertTrue(drawn.contains("aria-label=\"t: a from 0 at 0 to 1.00 [0, 2.00] at 1.\""), drawn);
  }
}
