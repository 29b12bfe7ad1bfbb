package symphony.cli.replay;

import java.awt.image.BufferedImage;
import symphony.api.environment.Renderable.Renderer;

/** A view that uses the renderer of the environment's engine. */
record EngineView(Renderer renderer, int width, int height) implements View {

  @Override
  public String kind() {
    return "the engine's renderer";
  }

  @Override
  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, renderer.frame(), 0, width);
    return image;
  }

  @Override
  public void close() {
    renderer.close();
  }
}
