package symphony.tf.regularizer;

import java.util.Optional;
import symphony.api.actionsquash.ActionSquash;
import symphony.api.plugin.Selection;

/** What the regularizers of the action scale need beside them. */
final class ScaledActions {

  private ScaledActions() {}

  /** For a regularizer that looks at the scale alone. */
  static Optional<String> needScale(String name, Selection selection) {
    String squash = selection.name(ActionSquash.class);
    return switch (squash) {
      case "tanh", "clip", "tanh-gaussian" ->
          Optional.of(
              "regularizer "
                  + name
                  + " bounds the action scale, which action-squash "
                  + squash
                  + " does not have; choose action-squash scaled-tanh, or regularizer none");
      default -> Optional.empty();
    };
  }

  /** For a regularizer that looks at the scale and at a learnt β. */
  static Optional<String> needScaleAndBeta(String name, Selection selection) {
    String squash = selection.name(ActionSquash.class);
    return switch (squash) {
      case "limited-tanh", "sigmoid-scale" ->
          Optional.of(
              "regularizer "
                  + name
                  + " learns a β, which action-squash "
                  + squash
                  + " does not have; choose action-squash scaled-tanh, or regularizer"
                  + " swaddling-fixed-beta");
      default -> needScale(name, selection);
    };
  }
}
