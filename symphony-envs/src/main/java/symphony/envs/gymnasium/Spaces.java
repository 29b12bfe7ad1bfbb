package symphony.envs.gymnasium;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import symphony.api.environment.EnvironmentSpec;
import symphony.api.environment.InfoValue;

/**
 * The spaces and versions of a task, from the server's HELLO.
 *
 * @param observationSize size of an observation
 * @param low smallest actions
 * @param high largest actions
 * @param timeLimit steps; 0 if the task has no limit
 * @param engine versions of Python, Gymnasium and the engine
 */
record Spaces(int observationSize, double[] low, double[] high, int timeLimit, String engine) {

  static Spaces read(ByteBuffer payload) {
    payload.getInt();
    int observations = payload.getInt();
    int actions = payload.getInt();
    int limit = payload.getInt();
    double[] low = numbers(payload, actions);
    double[] high = numbers(payload, actions);
    byte[] engine = new byte[payload.getInt()];
    payload.get(engine);
    return new Spaces(observations, low, high, limit, new String(engine, StandardCharsets.UTF_8));
  }

  private static double[] numbers(ByteBuffer payload, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = payload.getDouble();
    }
    return numbers;
  }

  EnvironmentSpec spec(String task, int fallbackTimeLimit, List<InfoValue> info) {
    int limit = timeLimit > 0 ? timeLimit : fallbackTimeLimit;
    return new EnvironmentSpec(task, observationSize, low, high, limit, engine).reporting(info);
  }
}
