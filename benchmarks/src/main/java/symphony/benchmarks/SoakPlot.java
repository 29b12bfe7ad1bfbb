package symphony.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import symphony.report.chart.LineChart;
import symphony.report.chart.Style;

/** Draws the samples of a soak test: one panel for each measure, with axes from zero. */
final class SoakPlot {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 150;
  private static final double ROOM_ABOVE = 1.2;

  private static final List<Panel> PANELS =
      List.of(
          new Panel("updates a second", SoakProbe.Sample::speed),
          new Panel("updates a second of processor time", SoakProbe.Sample::perProcessorSecond),
          new Panel("Java heap after a collection [MB]", SoakProbe.Sample::heap),
          new Panel("resident memory of the process [MB]", SoakProbe.Sample::resident),
          new Panel("threads", SoakProbe.Sample::threads),
          new Panel("open files", SoakProbe.Sample::files));

  private static final String STYLE =
      "text { font: 12px sans-serif; fill: #444 } .grid { stroke: #ddd } .rule { stroke: #888 }"
          + " .line { stroke: #0b62a4; stroke-width: 1.5; fill: none }"
          + " .band, .marker { display: none }";

  private record Panel(String name, ToDoubleFunction<SoakProbe.Sample> measure) {}

  private SoakPlot() {}

  /** An SVG file's text. */
  static String of(List<SoakProbe.Sample> samples) {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n"
                .formatted(WIDTH, HEIGHT * PANELS.size()));
    svg.append("<style>").append(STYLE).append("</style>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (int i = 0; i < PANELS.size(); i++) {
      svg.append(placed(drawn(PANELS.get(i), samples), i * HEIGHT)).append('\n');
    }
    return svg.append("</svg>\n").toString();
  }

  private static String drawn(Panel panel, List<SoakProbe.Sample> samples) {
    double[] x = samples.stream().mapToDouble(SoakProbe.Sample::update).toArray();
    double[] y = samples.stream().mapToDouble(panel.measure).toArray();
    LineChart.Line line = new LineChart.Line("memory", new Style(0), x, y, y, y, List.of());
    double highest = samples.stream().mapToDouble(panel.measure).max().orElse(1) * ROOM_ABOVE;
    return new LineChart(
            panel.name,
            "updates",
            panel.name,
            List.of(line),
            Map.of(),
            new LineChart.Range(0, highest))
        .draw(WIDTH, HEIGHT)
        .toString();
  }

  /** A nested drawing with position and size. */
  private static String placed(String panel, int top) {
    return "<svg y=\"%d\" width=\"%d\" height=\"%d\"".formatted(top, WIDTH, HEIGHT)
        + panel.substring("<svg".length());
  }
}
