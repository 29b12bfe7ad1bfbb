package symphony.tf.regularizer;

import java.util.Optional;
import symphony.api.plugin.Choices;

/** What the regularizers of the action scale need beside them. */
final class ScaledActions {

  private ScaledActions() {}

  static Optional<String> objection(String name, Choices choices) {
    String squash = choices.of("action-squash");
    return switch (squash) {
      case "tanh", "clip", "tanh-gaussian", "limited-tanh" ->
          Optional.of(
              "regularizer "
                  + name
                  + " bounds the action scale, which action-squash "
                  + squash
                  + " does not have; choose action-squash scaled-tanh, or regularizer none");
      default -> Optional.empty();
    };
  }
}
