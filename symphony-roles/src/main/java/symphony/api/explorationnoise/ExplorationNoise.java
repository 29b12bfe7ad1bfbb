package symphony.api.explorationnoise;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.types.family.TNumber;
import symphony.api.graph.GraphScope;
import symphony.api.plugin.Capability;
import symphony.api.plugin.Pluggable;

/** The noise that is added to actions, while acting and while learning. */
public interface ExplorationNoise extends Pluggable {

  /** Every number is drawn from N(0, 1), while acting and while learning. */
  Capability STANDARD_NORMAL = new Capability(ExplorationNoise.class, "standard normal noise");

  /** The purpose of the noise. */
  enum Use {
    /** The action is performed in the environment. */
    ACTING,
    /** The action is only evaluated, inside an update. */
    LEARNING
  }

  /**
   * Draws noise.
   *
   * @param like a tensor of the requested shape, {@code (cohort, batch, actions)}
   */
  <T extends TNumber> Noise<T> draw(GraphScope<T> g, Use use, Operand<T> like);

  /**
   * Drawn noise.
   *
   * @param value shape {@code (cohort, batch, actions)}
   * @param updates operations that must run with it to maintain the noise's state
   */
  record Noise<T extends TNumber>(Operand<T> value, List<Op> updates) {}
}
