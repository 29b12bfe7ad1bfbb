package symphony.report.results;

import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import symphony.api.UserException;
import symphony.report.formats.NumericArray;

/**
 * Reads {@code evaluations.npz} of Stable-Baselines3's EvalCallback: {@code timesteps} (n), {@code
 * results} and {@code ep_lengths} (n x episodes).
 */
final class EvaluationArrays {

  private EvaluationArrays() {}

  static boolean are(Map<String, NumericArray> arrays) {
    return arrays.containsKey("timesteps") && arrays.containsKey("results");
  }

  static RunResult read(
      Path file, SequencedMap<String, NumericArray> arrays, Map<String, String> constants) {
    NumericArray steps = arrays.get("timesteps");
    NumericArray results = arrays.get("results");
    if (steps.shape().size() != 1
        || results.shape().size() != 2
        || !results.shape().getFirst().equals(steps.shape().getFirst())
        || results.perRow() == 0) {
      throw new UserException(
          "%s: timesteps has the shape %s and results %s, expected (n) and (n x episodes)"
              .formatted(file, steps.shape(), results.shape()));
    }
    ImportedCurve curve = new ImportedCurve();
    for (int n = 0; n < steps.values().length; n++) {
      double sum = 0;
      for (int episode = 0; episode < results.perRow(); episode++) {
        sum += results.values()[n * results.perRow() + episode];
      }
      curve.add((long) steps.values()[n], sum / results.perRow());
    }
    return curve.result(RunName.ofFolder(file.toAbsolutePath().getParent(), constants));
  }
}
