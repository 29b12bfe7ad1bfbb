package symphony.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text table whose columns are as wide as their widest cell.
 *
 * @param header the titles of the columns
 * @param rows each as long as the header
 */
record TextTable(List<String> header, List<List<String>> rows) {

  private static final String GAP = "  ";

  void print(PrintWriter out) {
    int[] widths = IntStream.range(0, header.size()).map(this::width).toArray();
    out.println(line(header, widths));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private int width(int column) {
    return Stream.concat(Stream.of(header), rows.stream())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i)).repeat(" ", widths[i] - cells.get(i).length()).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
