package symphony.envs.mujoco.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symphony.api.environment.EnvironmentException;

/**
 * The layouts of all known releases, read from a table with one line per release.
 *
 * <p>The structs change with almost every release, and most quantities that a Humanoid observes
 * have no accessor function, so a table is needed. An unknown release is refused, because wrong
 * offsets would give plausible but wrong numbers.
 */
final class LayoutTable {

  private static final String RESOURCE = "/symphony/envs/mujoco/layouts.txt";

  private final List<Layout> layouts;

  private LayoutTable(List<Layout> layouts) {
    this.layouts = layouts;
  }

  /** The bundled table. */
  static LayoutTable bundled() {
    InputStream raw = LayoutTable.class.getResourceAsStream(RESOURCE);
    try (var reader = new BufferedReader(new InputStreamReader(raw, StandardCharsets.US_ASCII))) {
      return new LayoutTable(parse(reader.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lines of a user's file in the same format, followed by the bundled table.
   *
   * @throws EnvironmentException if the file cannot be read
   */
  static LayoutTable extended(Path file) {
    try {
      List<Layout> all = new ArrayList<>(parse(Files.readAllLines(file)));
      all.addAll(bundled().layouts);
      return new LayoutTable(all);
    } catch (IOException | RuntimeException e) {
      throw new EnvironmentException(
          "the layout file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The layout of the release that {@code mj_version()} names.
   *
   * @throws EnvironmentException that names the known releases
   */
  Layout find(int version, Path library) {
    return layouts.stream()
        .filter(layout -> layout.version() == version)
        .findFirst()
        .orElseThrow(() -> unknown(version, library));
  }

  private EnvironmentException unknown(int version, Path library) {
    return new EnvironmentException(
        library
            + " is a MuJoCo whose version number "
            + version
            + " is not known; use one of "
            + layouts.stream().map(Layout::release).collect(Collectors.joining(", "))
            + ", or give its layout in symphony.environment.mujoco.layouts");
  }

  private static List<Layout> parse(List<String> lines) {
    List<String[]> rows =
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.strip().split("\\s+"))
            .toList();
    return rows.stream().skip(1).map(row -> row(rows.getFirst(), row)).toList();
  }

  private static Layout row(String[] columns, String[] cells) {
    Map<String, Long> numbers = new HashMap<>();
    for (int i = 1; i < columns.length; i++) {
      if (!cells[i].equals("-")) {
        numbers.put(columns[i], Long.parseLong(cells[i]));
      }
    }
    return new Layout(cells[0], Map.copyOf(numbers));
  }
}
