package symphony.report.document;

import java.util.ArrayList;
import java.util.List;
import symphony.report.chart.Markup;

/** A table with a header; the first column contains the names of the rows. */
final class HtmlTable {

  private final List<String> header;
  private final List<List<Markup>> rows = new ArrayList<>();

  HtmlTable(String... header) {
    this(List.of(header));
  }

  HtmlTable(List<String> header) {
    this.header = List.copyOf(header);
  }

  /** A cell that contains text. */
  static Markup cell(String text) {
    return new Markup().text(text);
  }

  void row(String... cells) {
    rows.add(List.of(cells).stream().map(HtmlTable::cell).toList());
  }

  void cells(List<Markup> cells) {
    rows.add(List.copyOf(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Names of the columns. */
  List<String> header() {
    return header;
  }

  /** Every row as text without markup. */
  List<List<String>> texts() {
    return rows.stream().map(row -> row.stream().map(Markup::plain).toList()).toList();
  }

  void writeTo(Markup out) {
    out.open("thead").open("tr");
    header.forEach(name -> out.element("th", name, "scope", "col"));
    out.close().close().open("tbody");
    for (List<Markup> row : rows) {
      out.open("tr");
      out.open("th", "scope", "row").add(row.getFirst()).close();
      row.stream().skip(1).forEach(cell -> out.open("td").add(cell).close());
      out.close();
    }
    out.close();
  }
}
