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
 * JSON trees of studies and reports: readable, the same bytes for the same content, never
 * half-written, and refused in a sentence where they cannot be read. A run's own records are maps,
 * which count as absent where they are damaged: {@link JsonFile}.
 */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final long LARGEST_BYTES = 64 << 20;

  private Json() {}

  /** An empty object to be filled. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The text of a tree, indented by two spaces, with Unix line ends. */
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

  /** Writes next to the file and renames, so that a reader sees the old text or the new one. */
  public static void write(Path file, JsonNode node) {
    replace(file, text(node));
  }

  /**
   * Replaces a file by a text in one step.
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
