package symphony.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import symphony.report.chart.Markup;
import symphony.report.chart.Numbers;

/**
 * A figure of the report as a self-contained SVG file. Its styles use literal colours, because most
 * programs for writing papers do not support variables.
 */
final class StandaloneFigure {

  private static final Pattern VARIABLE = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
  private static final Pattern RULE = Pattern.compile("(?m)^(\\.[^{\n]+)\\{([^}]*)\\}$");
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
  private static final Pattern ENTRY =
      Pattern.compile("(?s)<svg class=\"swatch\"[^>]*>(.*?)</svg><span>(.*?)</span>");
  private static final String CHART = "<svg class=\"chart\"";
  private static final int COLOURS = 8;
  private static final double ROW = 20;
  private static final double SWATCH = 42;
  private static final double GAP = 20;
  private static final double LETTER = 7;

  private final Page.Figure figure;
  private final Map<String, String> colours = new LinkedHashMap<>();

  StandaloneFigure(Page.Figure figure) {
    this.figure = figure;
    String css = StyleSheet.text();
    Matcher variable = VARIABLE.matcher(css.substring(0, css.indexOf('}')));
    while (variable.find()) {
      colours.put(variable.group(1), variable.group(2));
    }
  }

  /** The file's text. */
  String text() {
    String svg = figure.drawing().toString();
    svg = svg.substring(svg.indexOf(CHART));
    Matcher size = SIZE.matcher(svg);
    if (!size.find()) {
      throw new IllegalStateException("a drawing without a viewBox");
    }
    double width = Double.parseDouble(size.group(1));
    double height = Double.parseDouble(size.group(2));
    List<String> legend = legend(width);
    double top = legend.isEmpty() ? 0 : ROW * rows(legend) + 6;
    String head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                .formatted(Numbers.coordinate(width), Numbers.coordinate(height + top))
            + svg.substring(4, svg.indexOf('>') + 1)
                .replace(
                    size.group(),
                    "viewBox=\"0 %s %s %s\""
                        .formatted(
                            Numbers.coordinate(-top),
                            Numbers.coordinate(width),
                            Numbers.coordinate(height + top)));
    return head
        + "\n<title>"
        + escaped(figure.caption())
        + "</title>\n<style>\n"
        + style()
        + "</style>\n<rect class=\"paper\" x=\"0\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
            .formatted(
                Numbers.coordinate(-top),
                Numbers.coordinate(width),
                Numbers.coordinate(height + top))
        + placed(legend, top)
        + svg.substring(svg.indexOf('>') + 1)
        + "\n";
  }

  private static String escaped(String text) {
    return new Markup().text(text).toString();
  }

  /** Each entry is "x row\nmarkup". */
  private List<String> legend(double width) {
    List<String> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(figure.legend() + heading());
    double x = 4;
    int row = 0;
    while (entry.find()) {
      double wide = SWATCH + LETTER * entry.group(2).length() + GAP;
      if (x > 4 && x + wide > width) {
        x = 4;
        row++;
      }
      entries.add(
          "%s %d\n%s<text class=\"words\" x=\"%s\" y=\"10\">%s</text>"
              .formatted(
                  Numbers.coordinate(x),
                  row,
                  entry.group(1),
                  Numbers.coordinate(SWATCH),
                  entry.group(2)));
      x += wide;
    }
    return entries;
  }

  /** The title above a panel's chart: the name of its variant. */
  private String heading() {
    String drawing = figure.drawing().toString();
    return drawing.substring(0, drawing.indexOf(CHART));
  }

  private static int rows(List<String> legend) {
    return 1 + Integer.parseInt(legend.getLast().lines().findFirst().orElseThrow().split(" ")[1]);
  }

  private static String placed(List<String> legend, double top) {
    StringBuilder out = new StringBuilder();
    for (String entry : legend) {
      String[] place = entry.lines().findFirst().orElseThrow().split(" ");
      double y = -top + 4 + ROW * Integer.parseInt(place[1]);
      out.append("<g transform=\"translate(%s %s)\">".formatted(place[0], Numbers.coordinate(y)))
          .append(entry.substring(entry.indexOf('\n') + 1))
          .append("</g>\n");
    }
    return out.toString();
  }

  private String style() {
    String css = StyleSheet.text();
    css = css.substring(css.indexOf(".chart text"), css.indexOf("@media (max-width"));
    StringBuilder out = new StringBuilder(".paper { fill: #fff; }\n");
    Matcher rule = RULE.matcher(css);
    while (rule.find()) {
      String selector = rule.group(1).strip();
      if (rule.group(2).contains("var(--c)")) {
        for (int colour = 0; colour < COLOURS; colour++) {
          String body = rule.group(2).replace("var(--c)", "var(--c" + colour + ")");
          out.append(line(selector + ".c" + colour, body));
        }
      } else if (!selector.startsWith(".c0")) {
        out.append(line(selector, rule.group(2)));
      }
    }
    return out.toString();
  }

  private String line(String selector, String body) {
    String plain =
        USE
            .matcher(body)
            .results()
            .map(use -> use.group(1))
            .distinct()
            .collect(Collectors.toMap(name -> name, colours::get))
            .entrySet()
            .stream()
            .reduce(
                body,
                (text, entry) -> text.replace("var(" + entry.getKey() + ")", entry.getValue()),
                (one, other) -> one);
    return selector + " {" + plain + "}\n";
  }
}
