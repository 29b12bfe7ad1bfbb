package symphony.tf.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the committed page agrees with the ingredients. To write it again:
 *
 * <pre>
 * mvn -pl symphony-tf -am test -Dtest=CataloguePageTests -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dsymphony.write-docs=true</pre>
 */
final class CataloguePageTests {

  private static final Path DOCS = Path.of("").toAbsolutePath().resolveSibling("docs");
  private static final String HINT =
      "docs is stale; write it again: mvn -pl symphony-tf -am test -Dtest=CataloguePageTests"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dsymphony.write-docs=true";

  @Test
  void theCataloguePageIsUpToDate() throws IOException {
    Map<String, String> files = new CataloguePage().files();
    if (Boolean.getBoolean("symphony.write-docs")) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = DOCS.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = DOCS.resolve(file.getKey());
      assertEquals(file.getValue(), Files.exists(path) ? Files.readString(path) : "", HINT);
    }
    assertEquals(pictures(files), committedPictures(), HINT);
  }

  private static Set<String> pictures(Map<String, String> files) {
    return files.keySet().stream()
        .filter(name -> name.endsWith(".svg"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> committedPictures() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("ingredients"))) {
      return files
          .map(path -> "ingredients/" + path.getFileName())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyIngredientHasAdmissibleDefaults() {
    assertFalse(BundledIngredients.all(ReferenceDefaults.read()).isEmpty());
  }
}
