package symphony.report.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symphony.report.statistics.FactorEffect;

/**
 * A matrix of ingredients with main effects on the diagonal and pairwise interactions below it. A
 * square's area grows with the size of the effect; it is filled for a positive effect and hollow
 * for a negative one, and has a ring if it is significant after correction over the whole map.
 * Interactions that the design cannot separate are drawn once, at the first of them.
 *
 * @param title the alternative text
 * @param factors the ingredients
 * @param main main effect by factor
 * @param pairs interaction by {@code a x b}
 */
public record InteractionMap(
    String title,
    List<String> factors,
    Map<String, FactorEffect> main,
    Map<String, FactorEffect> pairs) {

  private static final double LABEL = 26;

  /** Draws the map at a width in pixels. */
  public Markup draw(double width) {
    double cell = Math.min(84, (width - 8) / factors.size());
    double height = factors.size() * (cell + LABEL) + 8;
    double largest = largest();
    Markup svg = PlotFrame.open(alternative(), width, height);
    for (int row = 0; row < factors.size(); row++) {
      double top = row * (cell + LABEL) + 4;
      svg.element("text", factors.get(row), "class", "row", "x", 4, "y", top + 19);
      for (int column = 0; column <= row; column++) {
        FactorEffect effect = effect(row, column);
        if (effect != null) {
          cell(svg, effect, 4 + column * cell, top + LABEL, cell, largest, row == column);
        }
      }
    }
    return svg.close();
  }

  private String alternative() {
    return Stream.concat(main.entrySet().stream(), pairs.entrySet().stream())
        .map(
            e ->
                e.getKey()
                    + " "
                    + Numbers.signed(e.getValue().welch().effect())
                    + (e.getValue().ringed() ? " (ringed)" : ""))
        .collect(Collectors.joining("; ", title + ": ", "."));
  }

  private FactorEffect effect(int row, int column) {
    if (row == column) {
      return main.get(factors.get(row));
    }
    String pair = factors.get(column) + " x " + factors.get(row);
    return pairs.entrySet().stream()
        .filter(e -> e.getKey().equals(pair) || e.getKey().startsWith(pair + " "))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private double largest() {
    double largest = 1e-300;
    for (FactorEffect effect : main.values()) {
      largest = Math.max(largest, Math.abs(effect.welch().effect()));
    }
    for (FactorEffect effect : pairs.values()) {
      largest = Math.max(largest, Math.abs(effect.welch().effect()));
    }
    return largest;
  }

  private static void cell(
      Markup svg,
      FactorEffect effect,
      double x,
      double y,
      double cell,
      double largest,
      boolean own) {
    double value = effect.welch().effect();
    svg.shape(
        "rect",
        "class",
        own ? "cell own" : "cell",
        "x",
        x + 1,
        "y",
        y + 1,
        "width",
        cell - 2,
        "height",
        cell - 2,
        "rx",
        3.0);
    double side = Math.sqrt(Math.abs(value) / largest) * (cell - 34);
    double middle = y + cell / 2 - 6;
    svg.shape(
        "rect",
        "class",
        value >= 0 ? "amount up" : "amount down",
        "x",
        x + (cell - side) / 2,
        "y",
        middle - side / 2,
        "width",
        side,
        "height",
        side);
    if (effect.ringed()) {
      double ring = side + 6;
      svg.shape(
          "rect",
          "class",
          "ring",
          "x",
          x + (cell - ring) / 2,
          "y",
          middle - ring / 2,
          "width",
          ring,
          "height",
          ring,
          "rx",
          2.0);
    }
    svg.element(
        "text",
        Numbers.signed(value),
        "class",
        "tick",
        "x",
        x + cell / 2,
        "y",
        y + cell - 7,
        "text-anchor",
        "middle");
  }
}
