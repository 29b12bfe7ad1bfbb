package symphony.report.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symphony.api.UserException;

/**
 * Reads {@code monitor.csv} of Stable-Baselines3: a line {@code #{"t_start": ..., "env_id": ...}},
 * then a row {@code r,l,t} for each training episode: its return, its length, the seconds since the
 * start. Several files in one folder are parallel environments of one run.
 */
final class MonitorFile {

  private static final String ENDING = "monitor.csv";
  private static final Pattern TASK = Pattern.compile("\"env_id\":\\s*\"([^\"]+)\"");

  private MonitorFile() {}

  /** Whether a file has this format by its first line; its name does not matter. */
  static boolean is(Path file) {
    return firstLine(file).matches("\ufeff?#\\s*\\{.*\"t_start\".*\\}\\s*");
  }

  static boolean isNamed(Path file) {
    return file.getFileName().toString().endsWith(ENDING);
  }

  private static String firstLine(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UserException("%s: cannot be read (%s)".formatted(file, e.getMessage()), e);
    }
  }

  /** Reads one run from its files, which are all in one folder. */
  static RunResult read(List<Path> files, Map<String, String> constants) {
    Map<String, String> known = new HashMap<>(constants);
    Matcher task = TASK.matcher(firstLine(files.getFirst()));
    if (task.find() && !task.group(1).equals("None")) {
      known.putIfAbsent("task", task.group(1));
    }
    RunId id = RunName.ofFolder(files.getFirst().toAbsolutePath().getParent(), known);
    SortedMap<Long, List<Double>> episodes = new TreeMap<>();
    for (Path file : files) {
      CsvTable table = CsvTable.readComplete(file);
      if (!Stream.of("r", "l").allMatch(table::has)) {
        throw new UserException(
            "%s: no episode; expected the columns r and l of a monitor file and rows"
                .formatted(file));
      }
      long step = 0;
      for (NamedCsvRecord row : table.rows()) {
        step += table.integer(row, "l");
        episodes
            .computeIfAbsent(step * files.size(), s -> new ArrayList<>())
            .add(table.number(row, "r"));
      }
    }
    return ImportedCurve.ofEpisodes(episodes).result(id);
  }
}
