package symphony.cli.replay;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import symphony.api.UserException;
import symphony.api.environment.Drawable;
import symphony.api.environment.Environment;
import symphony.api.environment.EnvironmentException;
import symphony.api.environment.Renderable;

/** Draws an environment. A view is used only by the thread that opened it. */
public interface View extends AutoCloseable {

  /** The picture of the environment's current state. */
  BufferedImage image();

  /** The source of the pictures, for the user. */
  String kind();

  @Override
  default void close() {}

  /** The choice between pictures. */
  enum Choice {
    /** The engine's renderer if it works, otherwise the figure. */
    AUTO,
    /** The engine's own renderer. */
    ENGINE,
    /** The environment's own figure. */
    FIGURE
  }

  /**
   * Opens a view.
   *
   * @throws UserException if the environment cannot be drawn in this way on this machine
   */
  static View open(Environment environment, Choice choice, int width, int height) {
    Optional<Renderable> renderable = environment.as(Renderable.class);
    Optional<Drawable> drawable = environment.as(Drawable.class);
    String why = "";
    if (choice != Choice.FIGURE && renderable.isPresent()) {
      try {
        return new EngineView(renderable.get().renderer(width, height), width, height);
      } catch (EnvironmentException e) {
        why = ": " + e.getMessage();
      }
    }
    if (choice != Choice.ENGINE && drawable.isPresent()) {
      return new FigureView(drawable.get(), width, height);
    }
    if (drawable.isEmpty() && renderable.isEmpty()) {
      throw new UserException(
          "%s cannot be drawn: its environment implements neither %s (a figure of lines) nor %s (the engine's own renderer)."
              .formatted(
                  environment.spec().task(), Drawable.class.getName(), Renderable.class.getName()));
    }
    String kind = choice == Choice.AUTO ? "" : " as " + choice.name().toLowerCase(Locale.ROOT);
    throw new UserException(
        "%s cannot be drawn%s here%s.".formatted(environment.spec().task(), kind, why));
  }
}
