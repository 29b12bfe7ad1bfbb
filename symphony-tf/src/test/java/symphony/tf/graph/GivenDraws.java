package symphony.tf.graph;

import java.lang.reflect.Proxy;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;

/** A scope whose random numbers a test chooses. */
public final class GivenDraws {

  private GivenDraws() {}

  /**
   * The same scope, and its children, with these random numbers.
   *
   * @param uniform the result of every uniform draw
   * @param normal the result of every normal draw
   */
  @SuppressWarnings("unchecked")
  public static <T extends TNumber> GraphScope<T> in(
      GraphScope<T> scope, Operand<T> uniform, Operand<T> normal) {
    return (GraphScope<T>)
        Proxy.newProxyInstance(
            GraphScope.class.getClassLoader(),
            new Class<?>[] {GraphScope.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "uniform" -> uniform;
                  case "normal" -> normal;
                  default -> {
                    Object result = method.invoke(scope, arguments);
                    yield result instanceof GraphScope<?> inner
                        ? in((GraphScope<T>) inner, uniform, normal)
                        : result;
                  }
                });
  }
}
