package symphony.cli.replay;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that loops for ever, with the dashboard next to each picture. */
public final class GifFilm implements Film {

  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int CENTISECONDS = 100;
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final Dashboard dashboard;
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream output;
  private final int delay;
  private boolean begun;

  /**
   * Starts the file.
   *
   * @param framesPerSecond frames per second; GIF rounds to hundredths of a second
   */
  public GifFilm(Path file, String title, double framesPerSecond) throws IOException {
    dashboard = new Dashboard(title);
    delay = (int) Math.max(2, Math.round(CENTISECONDS / framesPerSecond));
    Files.deleteIfExists(file);
    output = ImageIO.createImageOutputStream(file.toFile());
    writer.setOutput(output);
    writer.prepareWriteSequence(null);
  }

  @Override
  public void add(Frame frame) throws IOException {
    BufferedImage image = dashboard.compose(frame);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    metadata.setFromTree(FORMAT, settings(metadata));
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
    begun = true;
  }

  private IIOMetadataNode settings(IIOMetadata metadata) {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(delay));
    if (!begun) {
      IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
      loop.setAttribute("applicationID", "NETSCAPE");
      loop.setAttribute("authenticationCode", "2.0");
      loop.setUserObject(FOR_EVER);
      child(root, "ApplicationExtensions").appendChild(loop);
    }
    return root;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode node = new IIOMetadataNode(name);
    root.appendChild(node);
    return node;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
    output.close();
  }
}
