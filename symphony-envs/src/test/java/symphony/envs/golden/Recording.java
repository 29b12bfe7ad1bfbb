package symphony.envs.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded trajectories, one JSON object a line, kept gzip'd among the test resources. */
public final class Recording {

  private static final JsonMapper JSON = new JsonMapper();

  private Recording() {}

  /** The lines of {@code golden/<name>.jsonl.gz}. */
  public static List<JsonNode> lines(String name) {
    try (BufferedReader reader = open("/golden/" + name + ".jsonl.gz")) {
      return reader.lines().map(JSON::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The facts of a compiled model, {@code golden/<task>.facts.json.gz}. */
  public static JsonNode facts(String task) {
    return document(task + ".facts");
  }

  /** The one object of {@code golden/<name>.json.gz}. */
  public static JsonNode document(String name) {
    try (BufferedReader reader = open("/golden/" + name + ".json.gz")) {
      return JSON.readTree(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of an array. */
  public static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  private static BufferedReader open(String resource) throws IOException {
    InputStream raw = Recording.class.getResourceAsStream(resource);
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8));
  }
}
