package symphony.tf.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import symphony.api.warmstart.WarmStart;
import symphony.testkit.WarmStartContract;
import symphony.tf.warmstart.NoWarmStart;
import symphony.tf.warmstart.Repeat;
import symphony.tf.warmstart.UniformActions;

final class WarmStartsTests extends WarmStartContract {

  @Override
  protected List<WarmStart> candidates() {
    return List.of(new Repeat(10240, 50), new UniformActions(10000, 1), new NoWarmStart(1000));
  }

  @Test
  void onlyUniformActionsAreWithoutThePolicy() {
    assertEquals(
        List.of(UniformActions.class),
        candidates().stream().filter(WarmStart::uniformActions).map(Object::getClass).toList());
  }
}
