package symphony.report.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import symphony.api.UserException;
import symphony.record.JsonFile;
import symphony.record.OutputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes JSON trees of studies and reports. Files are indented, written atomically, and
 * have the same bytes for the same content. A file that cannot be read is refused with an error for
 * the user; {@link JsonFile}, in contrast, treats a damaged record of a run as absent.
 */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final long LARGEST_BYTES = 64 << 20;

  private Json() {}

  /** A new empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The text of a tree, indented by two spaces, with Unix line breaks. */
  public static String text(JsonNode node) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return MAPPER
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(node)
        + "\n";
  }

  /**
   * Reads a file.
   *
   * @throws UserException if it cannot be read or is not JSON
   */
  public static JsonNode read(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new UserException(file + ": larger than any record of a study or run");
      }
      return MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserException(file + ": cannot be read (" + e.getMessage() + ")", e);
    } catch (JacksonException e) {
      throw new UserException(file + ": not a JSON file; " + e.getOriginalMessage(), e);
    }
  }

  /** Writes a tree atomically: a reader sees either the old file or the new one. */
  public static void write(Path file, JsonNode node) {
    replace(file, text(node));
  }

  /**
   * Replaces a file's content atomically.
   *
   * @throws OutputException if it cannot be written
   */
  public static void replace(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
    JsonFile.replace(file, text);
  }
}
