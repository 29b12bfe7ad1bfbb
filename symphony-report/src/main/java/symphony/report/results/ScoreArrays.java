package symphony.report.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import symphony.api.UserException;
import symphony.report.formats.NpzFile;
import symphony.report.formats.NumericArray;
import tools.jackson.databind.JsonNode;

/**
 * Reads scores in the format of rliable: for each algorithm an array (runs x tasks), or (runs x
 * tasks x points) of curves, as JSON or as NumPy's {@code savez} writes it. Tasks, points and runs
 * have no names there and are numbered from 1; runs are not paired.
 */
final class ScoreArrays {

  private static final int CURVES = 3;

  private ScoreArrays() {}

  static SequencedMap<RunId, RunResult> read(Path file) {
    return file.toString().endsWith(".json")
        ? of(file, arrays(file, Json.read(file)))
        : of(file, NpzFile.read(file));
  }

  /** The runs in arrays by algorithm. */
  static SequencedMap<RunId, RunResult> of(Path file, SequencedMap<String, NumericArray> scores) {
    SequencedMap<RunId, RunResult> runs = new LinkedHashMap<>();
    scores.forEach((algorithm, array) -> add(file, algorithm, array, runs));
    if (runs.isEmpty()) {
      throw new UserException(file + ": holds no scores");
    }
    return runs;
  }

  private static void add(
      Path file, String algorithm, NumericArray array, Map<RunId, RunResult> runs) {
    List<Integer> shape = array.shape();
    if (shape.size() != 2 && shape.size() != CURVES) {
      throw new UserException(
          "%s: '%s' has %d axes, expected (runs x tasks) or (runs x tasks x points)"
              .formatted(file, algorithm, shape.size()));
    }
    int tasks = shape.get(1);
    int points = shape.size() == CURVES ? shape.get(2) : 1;
    for (int run = 0; run < shape.getFirst(); run++) {
      for (int task = 0; task < tasks; task++) {
        RunId id = new RunId(algorithm, "task " + (task + 1), run + 1L);
        ImportedCurve curve = new ImportedCurve();
        for (int point = 0; point < points; point++) {
          curve.add(point + 1L, array.values()[(run * tasks + task) * points + point]);
        }
        runs.put(id, curve.result(id));
      }
    }
  }

  private static SequencedMap<String, NumericArray> arrays(Path file, JsonNode root) {
    SequencedMap<String, NumericArray> arrays = new LinkedHashMap<>();
    if (!root.isObject()) {
      throw new UserException(
          file + ": expected an object of arrays, {\"ALGORITHM\": [[score, ...], ...], ...}");
    }
    root.properties()
        .forEach(
            entry -> arrays.put(entry.getKey(), array(file, entry.getKey(), entry.getValue())));
    return arrays;
  }

  private static NumericArray array(Path file, String name, JsonNode node) {
    List<Integer> shape = new ArrayList<>();
    for (JsonNode level = node; level.isArray() && shape.size() <= CURVES; level = level.path(0)) {
      shape.add(level.size());
    }
    List<Double> values = new ArrayList<>();
    if (!fill(node, shape, 0, values)) {
      throw new UserException(
          "%s: '%s' is not a rectangular array of numbers".formatted(file, name));
    }
    return new NumericArray(shape, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static boolean fill(JsonNode node, List<Integer> shape, int axis, List<Double> values) {
    if (axis == shape.size()) {
      values.add(node.isNull() ? Double.NaN : node.asDouble(Double.NaN));
      return node.isNumber() || node.isNull();
    }
    if (!node.isArray() || node.size() != shape.get(axis)) {
      return false;
    }
    for (JsonNode part : node) {
      if (!fill(part, shape, axis + 1, values)) {
        return false;
      }
    }
    return true;
  }
}
