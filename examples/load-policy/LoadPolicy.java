import java.util.Map;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** Computes an action with an exported policy: {@code LoadPolicy RUN/export OBSERVATIONS}. */
public final class LoadPolicy {

  public static void main(String[] arguments) {
    long observations = Long.parseLong(arguments[1]);
    try (var policy = SavedModelBundle.load(arguments[0]);
        var observation = TFloat32.tensorOf(Shape.of(1, observations));
        var result = policy.function("serving_default").call(Map.of("observation", observation))) {
      var action = (TFloat32) result.get("action").orElseThrow();
      for (long i = 0; i < action.shape().get(1); i++) {
        System.out.printf("%.6f ", action.getFloat(0, i));
      }
      System.out.println();
    }
  }
}
