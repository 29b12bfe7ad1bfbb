package symphony.report.document;

import java.util.ArrayList;
import java.util.List;
import symphony.report.chart.IntervalChart;
import symphony.report.chart.Markup;

/** Builds an HTML page from sections, numbered figures and tables, and paragraphs. */
final class Page {

  /** Tables with more rows than this are collapsed. */
  static final int MOST_OPEN_ROWS = 20;

  private static final double WIDE = 920;
  private static final double NARROW = 350;

  private final Markup out = new Markup();
  private final List<Figure> drawings = new ArrayList<>();
  private final List<NumberedTable> numbered = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private String section = "";
  private int figures;
  private int tables;

  /** A section of the page, for its table of contents. */
  record Section(String id, String heading) {}

  /**
   * A drawing of the page, for export to a file.
   *
   * @param name section and number, and the number of the panel if the figure has several
   */
  record Figure(String name, String caption, Markup legend, Markup drawing) {}

  /** A table of the page, for export to files. */
  record NumberedTable(String name, String caption, HtmlTable table) {}

  /** Draws a chart at a width. */
  interface Drawing {
    Markup draw(double width);
  }

  Markup out() {
    return out;
  }

  /** Every section so far, in order. */
  List<Section> sections() {
    return List.copyOf(sections);
  }

  /** Every drawing so far, in order. */
  List<Figure> drawings() {
    return List.copyOf(drawings);
  }

  /** Every table so far, in order. */
  List<NumberedTable> numbered() {
    return List.copyOf(numbered);
  }

  void section(String id, String heading) {
    section = id;
    sections.add(new Section(id, heading));
    out.open("section", "id", id).element("h2", heading).line();
  }

  void end() {
    out.close().line();
  }

  void paragraph(String text) {
    out.element("p", text).line();
  }

  void note(String text) {
    out.element("p", text, "class", "note").line();
  }

  void heading(String text) {
    out.element("h3", text).line();
  }

  /** Adds a figure drawn at two widths; the style sheet shows the one that fits. */
  void figure(String caption, Markup legend, Drawing drawing) {
    figure(caption, legend, List.of(drawing));
  }

  /**
   * Adds a figure of several drawings, one below the other; none is split between printed pages.
   */
  void figure(String caption, Markup legend, List<? extends Drawing> parts) {
    boolean one = parts.size() == 1;
    out.open("figure", "class", one ? "whole" : "parts").add(legend);
    for (Drawing drawing : parts) {
      out.open("div", "class", "wide").add(drawing.draw(WIDE)).close();
      out.open("div", "class", "narrow").add(drawing.draw(NARROW)).close();
    }
    caption(caption);
    for (int i = 0; i < parts.size(); i++) {
      String name = section + "-" + figures + (one ? "" : "-" + (i + 1));
      drawings.add(new Figure(name, caption, legend, parts.get(i).draw(WIDE)));
    }
    out.close().line();
  }

  /** The parts of a chart, each of which fits on a printed page. */
  static List<Drawing> drawings(IntervalChart chart) {
    return chart.parts().stream().<Drawing>map(part -> part::draw).toList();
  }

  /** Adds a figure of several small drawings side by side. */
  void panels(String caption, Iterable<Markup> panels) {
    out.open("figure", "class", "parts").open("div", "class", "panels");
    panels.forEach(panel -> out.open("div", "class", "panel").add(panel).close());
    out.close();
    caption(caption);
    int panel = 0;
    for (Markup drawing : panels) {
      panel++;
      drawings.add(
          new Figure(section + "-" + figures + "-" + panel, caption, new Markup(), drawing));
    }
    out.close().line();
  }

  /** Adds content that the reader can collapse; it starts collapsed if {@code folded}. */
  void collapsible(String summary, boolean folded, Runnable content) {
    if (folded) {
      out.open("details").element("summary", summary);
    }
    content.run();
    if (folded) {
      out.close().line();
    }
  }

  void table(String caption, HtmlTable table) {
    tables++;
    String id = "table-" + tables;
    out.open("div", "class", "table").open("p", "class", "caption", "id", id);
    out.element("b", "Table " + tables + ".").text(" " + caption).close();
    out.open("div", "class", "scroll").open("table", "aria-describedby", id);
    table.writeTo(out);
    numbered.add(new NumberedTable(section + "-" + tables, caption, table));
    out.close().close().close().line();
  }

  private void caption(String caption) {
    figures++;
    out.open("figcaption").element("b", "Figure " + figures + ".").text(" " + caption).close();
  }
}
