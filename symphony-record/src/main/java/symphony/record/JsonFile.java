package symphony.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON files atomically: a file is written under another name and then renamed.
 */
public final class JsonFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final long LARGEST_BYTES = 64 << 20;

  private JsonFile() {}

  /**
   * Writes a file.
   *
   * @param contents maps, lists, texts, numbers and booleans
   * @throws OutputException if it cannot be written
   */
  public static void write(Path file, Map<String, ?> contents) {
    replace(file, MAPPER.writeValueAsString(contents) + "\n");
  }

  /** The contents as JSON text. */
  public static String text(Object contents) {
    return MAPPER.writeValueAsString(contents);
  }

  /**
   * Reads a file.
   *
   * @return the contents; empty if the file does not exist, is not a JSON object, or is larger than
   *     any file of a run
   */
  public static Map<String, Object> read(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        return Map.of();
      }
      @SuppressWarnings("unchecked") // JSON objects have texts for keys
      Map<String, Object> read = MAPPER.readValue(Files.readAllBytes(file), Map.class);
      return read == null ? Map.of() : read;
    } catch (IOException | JacksonException e) {
      return Map.of();
    }
  }

  /**
   * Parses a text.
   *
   * @return the contents; empty if it is not a JSON object
   */
  public static Map<String, Object> parse(String text) {
    try {
      @SuppressWarnings("unchecked") // JSON objects have texts for keys
      Map<String, Object> read = MAPPER.readValue(text, Map.class);
      return read == null ? Map.of() : read;
    } catch (JacksonException e) {
      return Map.of();
    }
  }

  /**
   * Writes a text atomically: a reader sees either the old file or the new one.
   *
   * @throws OutputException if it cannot be written
   */
  public static void replace(Path file, String text) {
    try {
      DurableFile.write(file, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }
}
